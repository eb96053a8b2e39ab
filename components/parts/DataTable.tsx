import { controlWords, wordsIn } from "./words.ts"

/** Rows of text under a head; the first cell of a row names it. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface DataTableProps {
  /** What it shows; by default, the data of the figure. */
  readonly label?: string
  readonly language: string
  readonly table: Table
}

/** What a figure shows as a table, in a box that scrolls sideways where it is wide. */
export function DataTable({ language, table, label }: DataTableProps) {
  return (
    <div
      class="data-scroll"
      tabIndex={0}
      role="group"
      aria-label={label ?? wordsIn(language, controlWords).table}
    >
      <table>
        <thead>
          <tr>
            {table.head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first, ...rest]) => (
            <tr>
              <th scope="row">{first}</th>
              {rest.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
