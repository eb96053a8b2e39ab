import type { ComponentChildren } from "preact"
import type { Range } from "../../search/fold.ts"
import type { FoundPage } from "../../search/search.ts"

interface Props {
  readonly pages: readonly FoundPage[]
  /** Which section the keyboard is at, counted through all pages; -1 for none. */
  readonly active: number
  /** What stands before the path of a page. */
  readonly address: string
  /** How to call what stands before the first heading of a page. */
  readonly opening: string
}

/** What was found, as the groups and options of a listbox. */
export function Results({ pages, active, address, opening }: Props) {
  const before = pages.map((_, index) =>
    pages.slice(0, index).reduce((sum, { sections }) => sum + sections.length, 0),
  )
  return (
    <>
      {pages.map(({ title, titleMarks, path, language, sections }, index) => (
        <div key={path} role="group" aria-labelledby={`search-page-${index}`} lang={language}>
          <p id={`search-page-${index}`} class="search-page">
            <Marked text={title} marks={titleMarks} />
          </p>
          {sections.map(({ id, heading, headingMarks, excerpt }, place) => {
            const number = before[index] + place
            return (
              <a
                key={id}
                id={`search-option-${number}`}
                role="option"
                tabIndex={-1}
                aria-selected={number === active}
                href={`${address}${path}${id === "" ? "" : `#${id}`}`}
              >
                <span class="search-heading">
                  {id === "" ? opening : <Marked text={heading} marks={headingMarks} />}{" "}
                </span>
                <span class="search-excerpt">
                  {excerpt.isCut.before && "… "}
                  <Marked text={excerpt.text} marks={excerpt.marks} />
                  {excerpt.isCut.after && " …"}
                </span>
              </a>
            )
          })}
        </div>
      ))}
    </>
  )
}

/** A text with some parts of it marked. */
function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Range[] }) {
  const pieces: ComponentChildren[] = []
  let from = 0
  for (const { start, end } of marks) {
    pieces.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>)
    from = end
  }
  return <>{[...pieces, text.slice(from)]}</>
}
