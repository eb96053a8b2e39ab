const gap = 8
let termsMade = 0

/**
 * A word whose meaning shows while it is pointed at or has the focus. A finger's first tap shows
 * it, the second follows the link to the glossary. Escape puts it away.
 */
export class GlossaryTerm extends HTMLElement {
  #wasOpen = false
  #closing: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    const { link, definition } = this.#parts()
    if (link === null || definition === null) return
    // The meaning is no part of the link's words, and a popover within a link would be followed.
    this.append(definition)
    definition.id = `term-${termsMade++}`
    link.setAttribute("aria-describedby", definition.id)
    link.addEventListener("focus", () => this.#open())
    link.addEventListener("blur", () => this.#close())
    link.addEventListener("pointerdown", () => {
      this.#wasOpen = definition.matches(":popover-open")
    })
    link.addEventListener("click", (event) => {
      const isTouch = event instanceof PointerEvent && event.pointerType === "touch"
      if (!isTouch || this.#wasOpen) return
      event.preventDefault()
      this.#open()
    })
    for (const part of [link, definition]) {
      part.addEventListener("pointerenter", ({ pointerType }) => {
        if (pointerType !== "touch") this.#open()
      })
      part.addEventListener("pointerleave", ({ pointerType }) => {
        if (pointerType !== "touch") this.#closing = setTimeout(() => this.#close(), 150)
      })
    }
    this.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.#close()
    })
  }

  #parts(): { link: HTMLAnchorElement | null; definition: HTMLElement | null } {
    return {
      link: this.querySelector("a"),
      definition: this.querySelector<HTMLElement>(".term-definition"),
    }
  }

  #open(): void {
    clearTimeout(this.#closing)
    const { link, definition } = this.#parts()
    if (link === null || definition === null || definition.matches(":popover-open")) return
    definition.showPopover()
    this.#place()
    addEventListener("scroll", this.#place, { passive: true })
    document.addEventListener("keydown", this.#dismiss)
  }

  /** Puts the meaning below its word, or above it, wherever there is room. */
  readonly #place = (): void => {
    const { link, definition } = this.#parts()
    if (link === null || definition === null) return
    const word = link.getClientRects()[0]
    const { width, height } = definition.getBoundingClientRect()
    const left = Math.min(word.left, document.documentElement.clientWidth - width - gap)
    const below = word.bottom + gap / 2
    const isRoomBelow = below + height <= document.documentElement.clientHeight
    definition.style.left = `${Math.max(gap, left)}px`
    definition.style.top = `${isRoomBelow ? below : Math.max(gap, word.top - gap / 2 - height)}px`
  }

  #close(): void {
    clearTimeout(this.#closing)
    removeEventListener("scroll", this.#place)
    document.removeEventListener("keydown", this.#dismiss)
    const { definition } = this.#parts()
    if (definition?.matches(":popover-open") === true) definition.hidePopover()
  }

  readonly #dismiss = ({ key }: KeyboardEvent): void => {
    if (key === "Escape") this.#close()
  }
}
