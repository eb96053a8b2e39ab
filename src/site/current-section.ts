/** How far down the screen a heading counts as reached. */
const share = 0.25

/** The last section, or figure too, whose beginning the reader has passed. */
export function passed(selector: string): HTMLElement | undefined {
  const above = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.getBoundingClientRect().top < innerHeight * share,
  )
  return above.length === 0 ? undefined : above[above.length - 1]
}

export const sections = "main h2[id], main h3[id]"

/** Tells of the section that the reader is in whenever it becomes another. */
export function followSections(tell: (section: HTMLElement | undefined) => void): void {
  let told: HTMLElement | undefined | null = null
  let isWaiting = false
  const look = (): void => {
    isWaiting = false
    const section = passed(sections)
    if (section !== told) tell(section)
    told = section
  }
  const lookSoon = (): void => {
    if (isWaiting) return
    isWaiting = true
    requestAnimationFrame(look)
  }
  addEventListener("scroll", lookSoon, { passive: true })
  addEventListener("resize", lookSoon, { passive: true })
  look()
}
