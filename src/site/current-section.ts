/** How far down the screen a heading counts as reached. */
const share = 0.25

/** The last section, or figure too, whose beginning the reader has passed. */
export function passed(selector: string): HTMLElement | undefined {
  const above = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    // What is not shown, as in a lesson that opens later, has been passed by nobody.
    (element) =>
      element.getClientRects().length > 0 &&
      element.getBoundingClientRect().top < innerHeight * share,
  )
  return above.length === 0 ? undefined : above[above.length - 1]
}

export const sections = "main h2[id], main h3[id]"

/** Tells of the section that the reader is in whenever it becomes another. */
export function followSections(tell: (section: HTMLElement | undefined) => void): void {
  let told: HTMLElement | undefined | null = null
  const look = (): void => {
    const section = passed(sections)
    if (section !== told) tell(section)
    told = section
  }
  // Without end upwards, so that a heading is noticed too when a jump takes it past the whole screen.
  // Within a frame too, where the screen is the frame's and not that of the page around it.
  const watch = new IntersectionObserver(look, {
    root: document,
    rootMargin: `10000000px 0px ${(share - 1) * 100}% 0px`,
  })
  for (const heading of document.querySelectorAll(sections)) watch.observe(heading)
}
