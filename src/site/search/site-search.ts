import { askAgain, askedBefore } from "./asked-again.ts"
import type { SearchBox } from "./search-box.ts"
import { isShortcut } from "./shortcut.ts"

/** The parts of the dialog that the program works with. */
export interface SearchParts {
  readonly dialog: HTMLDialogElement
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly status: HTMLElement
  readonly listbox: HTMLElement
}

/** The button and the dialog of the search. All that finds something is loaded when it opens. */
export class SiteSearch extends HTMLElement {
  #parts: SearchParts | undefined
  #box: Promise<SearchBox> | undefined
  #isMissing = false

  connectedCallback(): void {
    const parts = partsIn(this)
    if (parts === undefined) return
    this.#parts = parts
    const { dialog, input } = parts
    this.querySelector(".open-search")?.addEventListener("click", () => this.#open(parts))
    this.querySelector(".close-search")?.addEventListener("click", () => dialog.close())
    this.querySelector(".search-retry")?.addEventListener("click", () => {
      if (this.#isMissing) askAgain(input.value)
      input.focus()
      void this.#show(parts, false)
    })
    input.addEventListener("input", (event) => {
      void this.#show(parts, event instanceof InputEvent && event.isComposing)
    })
    input.addEventListener("compositionend", () => void this.#show(parts, false))
    dialog.addEventListener("click", ({ target }) => {
      if (target === dialog) dialog.close()
    })
    document.addEventListener("keydown", this.#onKey)
    const query = askedBefore()
    if (query === undefined) return
    input.value = query
    this.#open(parts)
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#onKey)
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.#parts === undefined || !isShortcut(event)) return
    event.preventDefault()
    this.#open(this.#parts)
  }

  #open(parts: SearchParts): void {
    if (!parts.dialog.open) parts.dialog.showModal()
    parts.input.focus()
    parts.input.select()
    void this.#show(parts, false)
  }

  /** Shows what is found by what is typed, or says that the search is not to be had. */
  async #show(parts: SearchParts, isComposing: boolean): Promise<void> {
    const { dialog, input, status } = parts
    const query = input.value
    dialog.toggleAttribute("data-busy", true)
    try {
      this.#box ??= this.#load(parts)
      const box = await this.#box
      await box.show(query, isComposing)
    } catch {
      if (input.value !== query) return
      dialog.dataset["state"] = "failed"
      status.textContent = status.dataset["failed"] ?? ""
    } finally {
      if (input.value === query) dialog.toggleAttribute("data-busy", false)
    }
  }

  #load(parts: SearchParts): Promise<SearchBox> {
    const { language = "", address = "" } = this.dataset
    const code = import("./search-box.ts")
    code.catch(() => {
      this.#isMissing = true
    })
    const box = code.then(({ openBox }) => openBox(parts, language, address))
    box.catch(() => {
      this.#box = undefined
    })
    return box
  }
}

function partsIn(host: HTMLElement): SearchParts | undefined {
  const dialog = host.querySelector("dialog")
  const form = host.querySelector("form")
  const input = host.querySelector("input")
  const status = host.querySelector<HTMLElement>("[role=status]")
  const listbox = host.querySelector<HTMLElement>("[role=listbox]")
  const isWhole = dialog && form && input && status && listbox
  return isWhole ? { dialog, form, input, status, listbox } : undefined
}
