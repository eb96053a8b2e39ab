import type { MdastNode } from "satteri"
import { isAlias, isMap, isNode, isScalar, isSeq } from "yaml"
import { place, sourceOf, type Place, type ReportAt } from "./place.ts"
import { readYaml } from "./yaml-text.ts"

type Container = Readonly<Extract<MdastNode, { type: "containerDirective" }>>

/** Attributes of a figure that stand on lines of their own, and where each does. */
export interface WrittenAttributes {
  readonly values: Readonly<Record<string, string>>
  readonly places: Readonly<Record<string, Place>>
}

/**
 * The attributes that `:::experiment` holds as YAML, a line each; a list stands for a value of
 * several sizes, `[64, 32]` for `64x32`. Its lines are taken as they are written, not as Markdown.
 */
export function experimentBlock(
  node: Container,
  source: string,
  report: ReportAt,
): WrittenAttributes {
  const start = place(node)
  for (const name of Object.keys(node.attributes ?? {}))
    report(
      place(node, source, name),
      "experiment-block",
      `an experiment takes no attributes, and this has "${name}"`,
      "Write it on a line within, rate: 0.1, or on the figure, {rate=0.1}.",
    )
  const lines = sourceOf(node, source).split("\n").slice(1, -1)
  const { document, at: atOffset } = readYaml(lines.join("\n"))
  const at = (offset: number): Place => {
    const { line, column } = atOffset(offset)
    return { line: start.line + line, column }
  }
  for (const error of document.errors) {
    report(
      at(error.pos[0]),
      "experiment-block",
      `the experiment is not YAML: ${error.message.split("\n")[0]}`,
      "Write a quantity a line: rate: 0.1",
    )
  }
  const contents: unknown = document.contents
  if (document.errors.length > 0) return { values: {}, places: {} }
  if (!isMap(contents)) {
    report(
      start,
      "experiment-block",
      "an experiment holds no quantities",
      "Write one a line: rate: 0.1",
    )
    return { values: {}, places: {} }
  }
  const values: [string, string][] = []
  const places: [string, Place][] = []
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : ""
    const written = writtenValue(value)
    const where = isNode(key) ? at(key.range?.[0] ?? 0) : start
    if (name === "" || written === undefined)
      report(
        where,
        "experiment-block",
        `"${name}" is neither a value nor a list of values`,
        "Write rate: 0.1, or hidden: [64, 32].",
      )
    else {
      values.push([name, written])
      places.push([name, where])
    }
  }
  return { values: Object.fromEntries(values), places: Object.fromEntries(places) }
}

const scalarText = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined

function writtenValue(node: unknown): string | undefined {
  if (isAlias(node)) return undefined
  if (isScalar(node)) return scalarText(node.value)
  if (!isSeq(node)) return undefined
  const items = node.items.map(writtenValue)
  return items.length === 0 || items.includes(undefined) ? undefined : items.join("x")
}
