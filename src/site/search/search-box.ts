import { h, render } from "preact"
import { openSearch, type Found } from "../../search/search.ts"
import { isTeachersView } from "../class/teachers-view.ts"
import { Results } from "./Results.tsx"
import type { SearchParts } from "./site-search.ts"
import { searchWordsIn } from "./words.ts"

/** What finds something and shows it. */
export interface SearchBox {
  /**
   * Shows what a query finds, unless another one has been typed meanwhile. While a syllable is
   * being composed, what was found before it stays where nothing is found.
   *
   * @throws Error where a part of the index does not arrive.
   */
  readonly show: (query: string, isComposing: boolean) => Promise<void>
}

/** How many sections are shown. */
const most = 30

/**
 * Opens the search of a language, whose pages stand below `address`.
 *
 * @throws Error where the index does not arrive.
 */
export async function openBox(
  parts: SearchParts,
  language: string,
  address: string,
): Promise<SearchBox> {
  const { dialog, form, input, status, listbox } = parts
  const search = await openSearch(
    (name) =>
      readJson(`${address}${name === "catalogue" ? "search.json" : `search/${name.volume}.json`}`),
    () => (isTeachersView() ? Infinity : Date.now()),
  )
  let found: Found = { pages: [], isMore: false, instead: undefined }
  const { opening } = searchWordsIn(language)
  let active = -1
  let shown: Promise<void> = Promise.resolve()

  const options = (): HTMLElement[] => [...listbox.querySelectorAll<HTMLElement>("[role=option]")]

  const draw = (): void => {
    render(h(Results, { pages: found.pages, active, address, opening }), listbox)
    listbox.hidden = found.pages.length === 0
    input.setAttribute("aria-expanded", String(!listbox.hidden))
    const option = active < 0 ? undefined : options()[active]
    if (option === undefined) input.removeAttribute("aria-activedescendant")
    else {
      input.setAttribute("aria-activedescendant", option.id)
      option.scrollIntoView({ block: "nearest" })
    }
  }

  const say = (query: string): void => {
    const count = found.pages.reduce((sum, { sections }) => sum + sections.length, 0)
    dialog.dataset["state"] = query === "" ? "start" : count === 0 ? "nothing" : "found"
    status.replaceChildren(
      ...linesFor(query, found, count, language).map((line) => {
        const paragraph = document.createElement("p")
        paragraph.textContent = line
        return paragraph
      }),
    )
  }

  const show = async (query: string, isComposing: boolean): Promise<void> => {
    const next = await search.find(query, most)
    if (input.value !== query) return
    if (isComposing && next.pages.length === 0 && found.pages.length > 0) return
    found = next
    active = -1
    draw()
    say(query.trim())
    listbox.parentElement?.scrollTo({ top: 0 })
  }

  const move = (event: KeyboardEvent): void => {
    const count = options().length
    if (event.isComposing || count === 0) return
    if (event.key === "ArrowDown") active = (active + 1) % count
    else if (event.key === "ArrowUp") active = (Math.max(active, 0) - 1 + count) % count
    else return
    event.preventDefault()
    draw()
  }

  const pick = async (): Promise<void> => {
    await shown
    options()[Math.max(active, 0)]?.click()
  }

  input.addEventListener("keydown", move)
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    void pick()
  })
  listbox.addEventListener("click", ({ ctrlKey, metaKey, shiftKey }) => {
    if (!ctrlKey && !metaKey && !shiftKey) dialog.close()
  })
  return {
    show(query, isComposing) {
      const showing = show(query, isComposing)
      shown = showing.catch(() => undefined)
      return showing
    },
  }
}

/** What is said about what was found. */
function linesFor(
  query: string,
  { pages, isMore, instead }: Found,
  count: number,
  language: string,
): string[] {
  const words = searchWordsIn(language)
  if (query === "") return []
  if (count === 0) return [words.nothing(query), words.advice]
  const found = isMore ? words.best(count) : words.found(count, pages.length)
  return instead === undefined ? [found] : [words.instead(query, instead), found]
}

async function readJson(file: string): Promise<unknown> {
  const response = await fetch(file)
  if (!response.ok) throw new Error(`${file}: ${response.status}`)
  return response.json()
}
