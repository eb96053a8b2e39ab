const storageKey = "code-tab"
const chosen = "downhill:code-tab"
let tabsMade = 0

/**
 * Blocks of code of which one is shown at a time. All such groups of a page follow the reader's
 * choice of a label, and the device remembers it.
 */
export class CodeTabs extends HTMLElement {
  #tabs: HTMLButtonElement[] = []
  #panels: HTMLElement[] = []

  connectedCallback(): void {
    this.#panels = [...this.querySelectorAll<HTMLElement>(":scope > .tab")]
    const list = document.createElement("div")
    list.role = "tablist"
    list.ariaLabel = this.dataset["label"] ?? ""
    this.#tabs = this.#panels.map((panel, index) => this.#tabFor(panel, index))
    list.append(...this.#tabs)
    list.addEventListener("keydown", (event) => this.#move(event))
    this.prepend(list)
    this.toggleAttribute("data-awake", true)
    this.#show(remembered() ?? "")
    document.addEventListener(chosen, this.#follow)
  }

  disconnectedCallback(): void {
    document.removeEventListener(chosen, this.#follow)
  }

  readonly #follow = (event: Event): void => {
    if (event instanceof CustomEvent && typeof event.detail === "string") this.#show(event.detail)
  }

  #tabFor(panel: HTMLElement, index: number): HTMLButtonElement {
    const tab = document.createElement("button")
    const label = panel.dataset["label"] ?? ""
    const name = `${tabsMade++}`
    tab.type = "button"
    tab.role = "tab"
    tab.id = `tab-${name}`
    tab.textContent = label
    tab.setAttribute("aria-controls", `panel-${name}`)
    tab.tabIndex = index === 0 ? 0 : -1
    tab.addEventListener("click", () => choose(label))
    panel.id = `panel-${name}`
    panel.role = "tabpanel"
    panel.setAttribute("aria-labelledby", tab.id)
    return tab
  }

  /** Shows the block of a label; where there is none of it, what is shown stays. */
  #show(label: string): void {
    const found = this.#panels.findIndex(({ dataset }) => dataset["label"] === label)
    const current = this.#tabs.findIndex(({ ariaSelected }) => ariaSelected === "true")
    const at = found >= 0 ? found : Math.max(0, current)
    this.#tabs.forEach((tab, index) => {
      tab.ariaSelected = String(index === at)
      tab.tabIndex = index === at ? 0 : -1
    })
    this.#panels.forEach((panel, index) => panel.toggleAttribute("data-hidden", index !== at))
  }

  #move(event: KeyboardEvent): void {
    const at = this.#tabs.findIndex((tab) => tab === event.target)
    const last = this.#tabs.length - 1
    const isBackward = getComputedStyle(this).direction === "rtl"
    const onward = at === last ? 0 : at + 1
    const back = at === 0 ? last : at - 1
    const next = {
      ArrowRight: isBackward ? back : onward,
      ArrowLeft: isBackward ? onward : back,
      Home: 0,
      End: last,
    }
    if (!isKeyOf(next, event.key) || at < 0) return
    event.preventDefault()
    const tab = this.#tabs[next[event.key]]
    choose(tab.textContent)
    tab.focus()
  }
}

const isKeyOf = <T extends object>(keys: T, key: string): key is keyof T & string => key in keys

function choose(label: string): void {
  try {
    localStorage.setItem(storageKey, label)
  } catch {
    // Storage is off: the choice holds on this page.
  }
  document.dispatchEvent(new CustomEvent(chosen, { detail: label }))
}

function remembered(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? undefined
  } catch {
    return undefined
  }
}
