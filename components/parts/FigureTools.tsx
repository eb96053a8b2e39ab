import type { ComponentChildren } from "preact"
import { useRef, useState } from "preact/hooks"
import type { Fields } from "../../src/experiment/field.ts"
import { csv, type Sheet } from "./csv.ts"
import { DataTable, type Table } from "./DataTable.tsx"
import type { EmbedPanel } from "./EmbedPanel.tsx"
import { pictureOf, pngOf } from "./picture.ts"
import { save } from "./save.ts"
import type { Figure } from "./use-figure.ts"
import { controlWords, wordsIn } from "./words.ts"

interface FigureToolsProps {
  readonly figure: Pick<
    Figure<Fields>,
    | "id"
    | "name"
    | "language"
    | "isAwake"
    | "controls"
    | "free"
    | "reset"
    | "address"
    | "addressWith"
    | "link"
    | "markdown"
  >
  /** What the figure shows now, as rows of text; before it runs here the still table is shown. */
  readonly table: Table | undefined
  readonly still: ComponentChildren
  /** All numbers of what it shows; none where there are none yet. */
  readonly data: (() => Sheet) | undefined
}

interface Embedding {
  readonly Panel: typeof EmbedPanel
  readonly from: string | undefined
  readonly height: number
}

/** What a frame has around the experiment, in pixels: its padding and the link to the course. */
const aroundExperiment = 70

type Done = "copied" | "written" | "failed"

/** What any figure can do: go back, be shared, be saved, fill the screen, be read as a table. */
export function FigureTools({ figure, table, still, data }: FigureToolsProps) {
  const { id, language, isAwake, reset, address, markdown } = figure
  const words = wordsIn(language, controlWords)
  const host = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [embedding, setEmbedding] = useState<Embedding>()
  const [done, setDone] = useState<Done>()
  const [shown, setShown] = useState<"copied" | "written">("copied")
  const attempt = (act: () => Promise<Done | undefined>): void => {
    act().then(setDone, () => setDone("failed"))
  }
  const copy = async (what: "copied" | "written"): Promise<Done> => {
    setShown(what)
    await navigator.clipboard.writeText(what === "copied" ? address() : markdown())
    return what
  }
  const savePicture = async (kind: "svg" | "png"): Promise<Done | undefined> => {
    const stage = host.current?.parentElement?.querySelector<HTMLElement>(".stage")
    const picture = stage && pictureOf(stage)
    if (!picture) return "failed"
    save(
      `${id}.${kind}`,
      kind === "svg" ? new Blob([picture], { type: "image/svg+xml" }) : await pngOf(picture),
    )
    return undefined
  }
  const embed = async (): Promise<undefined> => {
    if (embedding !== undefined) {
      setEmbedding(undefined)
      return undefined
    }
    const { EmbedPanel: Panel } = await import("./EmbedPanel.tsx")
    const lesson = host.current?.closest<HTMLElement>("[data-slug]")?.dataset["slug"]
    const height = (host.current?.parentElement?.offsetHeight ?? 0) + aroundExperiment
    setEmbedding({ Panel, from: lesson && `${lesson}/${id}`, height: Math.ceil(height / 10) * 10 })
    return undefined
  }
  const fill = async (): Promise<undefined> => {
    if (document.fullscreenElement !== null) await document.exitFullscreen()
    else await host.current?.closest("figure")?.requestFullscreen()
    return undefined
  }
  return (
    <div class="tools" ref={host}>
      <div class="tool-row" role="group" aria-label={words.tools.name}>
        <button type="button" disabled={!isAwake} onClick={reset}>
          {words.reset}
        </button>
        <button type="button" disabled={!isAwake} onClick={() => attempt(() => copy("copied"))}>
          {words.tools.link}
        </button>
        <button
          type="button"
          class="for-authors"
          disabled={!isAwake}
          onClick={() => attempt(() => copy("written"))}
        >
          {words.tools.markdown}
        </button>
        <button
          type="button"
          class="for-authors"
          disabled={!isAwake}
          aria-expanded={embedding !== undefined}
          onClick={() => attempt(embed)}
        >
          {words.tools.embed}
        </button>
        <button
          type="button"
          disabled={data === undefined}
          onClick={() => data && save(`${id}.csv`, new Blob([csv(data())], { type: "text/csv" }))}
        >
          CSV
        </button>
        <button type="button" disabled={!isAwake} onClick={() => attempt(() => savePicture("svg"))}>
          SVG
        </button>
        <button type="button" disabled={!isAwake} onClick={() => attempt(() => savePicture("png"))}>
          PNG
        </button>
        <button
          type="button"
          class="fill"
          disabled={!isAwake}
          hidden={isAwake && !document.fullscreenEnabled}
          onClick={() => attempt(fill)}
        >
          {words.tools.full}
        </button>
        <output class="done">
          {done === "copied" && words.tools.copied}
          {done === "written" && words.tools.written}
          {done === "failed" && words.tools.failed}
        </output>
      </div>
      {done === "failed" && (
        <p class="address">
          {shown === "written" ? <code>{markdown()}</code> : <a href={address()}>{address()}</a>}
        </p>
      )}
      {embedding && (
        <embedding.Panel figure={figure} from={embedding.from} height={embedding.height} />
      )}
      <details class="data" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.table}</summary>
        {table === undefined ? still : isOpen && <DataTable language={language} table={table} />}
      </details>
    </div>
  )
}
