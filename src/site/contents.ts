import { followSections } from "./current-section.ts"

/** Has a table of contents say where the reader is, and fold itself away when it has been used. */
export function followContents(contents: HTMLElement): void {
  const details = contents.querySelector("details")
  const now = contents.querySelector(".contents-now")
  const links = [...contents.querySelectorAll("a")]
  followSections((section) => {
    const current = links.find(({ hash }) => decodeURIComponent(hash) === `#${section?.id ?? ""}`)
    for (const link of links)
      if (link === current) link.setAttribute("aria-current", "location")
      else link.removeAttribute("aria-current")
    now?.replaceChildren(current?.textContent ?? "")
  })
  const fold = (): void => {
    if (details !== null) details.open = false
  }
  // The list alone is scrolled: `scrollIntoView` would move the page under the reader too.
  details?.addEventListener("toggle", () => {
    const current = links.find((link) => link.hasAttribute("aria-current"))
    const list = current?.closest("ol")
    if (!details.open || current === undefined || !list) return
    list.scrollTop = current.offsetTop - (list.clientHeight - current.offsetHeight) / 2
  })
  contents.addEventListener("click", (event) => {
    if (event.target instanceof HTMLAnchorElement) fold()
  })
  contents.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || details?.open !== true) return
    fold()
    details.querySelector("summary")?.focus()
  })
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !contents.contains(target)) fold()
  })
}
