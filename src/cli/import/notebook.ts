import { z } from "astro/zod"
import type { Remark } from "./report.ts"

const text = z
  .union([z.string(), z.array(z.string())])
  .transform((lines) => (typeof lines === "string" ? lines : lines.join("")))

const output = z.looseObject({
  output_type: z.string(),
  text: text.optional(),
  data: z.record(z.string(), z.unknown()).optional(),
})

const cell = z.looseObject({
  cell_type: z.string(),
  source: text.optional(),
  /** What version 3 calls the source of a code cell. */
  input: text.optional(),
  level: z.number().optional(),
  outputs: z.array(output).optional(),
  attachments: z.record(z.string(), z.record(z.string(), z.string())).optional(),
})

const notebook = z.looseObject({
  nbformat: z.number().optional(),
  metadata: z
    .looseObject({
      kernelspec: z
        .looseObject({ language: z.string().optional(), name: z.string().optional() })
        .optional(),
      language_info: z.looseObject({ name: z.string() }).optional(),
    })
    .optional(),
  cells: z.array(cell).optional(),
  worksheets: z.array(z.looseObject({ cells: z.array(cell) })).optional(),
})

/** A notebook as Markdown, and the pictures that it held. */
export interface NotebookText {
  readonly markdown: string
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** The longest output, in lines, that a lesson shows. */
const longest = 20

/**
 * Reads a Jupyter notebook, of version 3 or 4: text as it is, code in fences, short output below it.
 *
 * @throws Error that says what is wrong with it.
 */
export function notebookText(json: string, remarks: Remark[]): NotebookText {
  const parsed = notebook.safeParse(JSON.parse(json))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`this is no notebook: ${issue.path.join(".") || "the file"}: ${issue.message}`)
  }
  const { cells, worksheets, metadata } = parsed.data
  const all = cells ?? worksheets?.flatMap((sheet) => sheet.cells)
  if (all === undefined) throw new Error("this is no notebook: it has no cells")
  const language = metadata?.language_info?.name ?? metadata?.kernelspec?.language ?? "python"
  const pictures = new Map<string, Uint8Array>()
  const parts = all.flatMap((one, index) => {
    const source = (one.source ?? one.input ?? "").trimEnd()
    if (one.cell_type === "heading") return [`${"#".repeat(one.level ?? 1)} ${source}`]
    if (one.cell_type === "markdown")
      return [withAttachments(source, one.attachments, index, pictures)]
    if (one.cell_type !== "code") {
      if (source !== "")
        remarks.push({
          line: 0,
          text: `cell ${index + 1}, of type ${one.cell_type}, is kept as text`,
        })
      return source === "" ? [] : [fenced(source, "text")]
    }
    const shown = (one.outputs ?? []).flatMap((result) =>
      outputOf(result, index, pictures, remarks),
    )
    return source === "" ? shown : [fenced(source, language), ...shown]
  })
  return { markdown: `${parts.join("\n\n")}\n`, pictures }
}

function fenced(code: string, language: string): string {
  const longestRun = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length))
  const fence = "`".repeat(longestRun + 1)
  return `${fence}${language}\n${code}\n${fence}`
}

function outputOf(
  result: z.infer<typeof output>,
  index: number,
  pictures: Map<string, Uint8Array>,
  remarks: Remark[],
): string[] {
  const data = result.data ?? {}
  const picture = ["image/png", "image/jpeg"].find((type) => typeof data[type] === "string")
  if (picture !== undefined) {
    const name = `output-${index + 1}${picture === "image/png" ? ".png" : ".jpg"}`
    pictures.set(name, Buffer.from(String(data[picture]), "base64"))
    remarks.push({ line: 0, text: `say what the picture ${name} shows, in its alternative text` })
    return [`![Output of cell ${index + 1}](${name})`]
  }
  const plain = result.text ?? text.safeParse(data["text/plain"]).data ?? ""
  const written = plain.replace(/\u001b\[[0-9;]*m/g, "").trimEnd()
  if (written === "") return []
  const lines = written.split("\n")
  if (lines.length <= longest) return [fenced(written, "text")]
  remarks.push({
    line: 0,
    text: `the output of cell ${index + 1} was cut to ${longest} of ${lines.length} lines`,
  })
  return [fenced(lines.slice(0, longest).join("\n"), "text")]
}

function withAttachments(
  source: string,
  attachments: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined,
  index: number,
  pictures: Map<string, Uint8Array>,
): string {
  return source.replace(/\(attachment:([^)\s]+)\)/g, (whole, name: string) => {
    const [bytes] = Object.values(attachments?.[name] ?? {})
    if (typeof bytes !== "string") return whole
    const file = `cell-${index + 1}-${name.replace(/[^\w.-]/g, "-")}`
    pictures.set(file, Buffer.from(bytes, "base64"))
    return `(${file})`
  })
}
