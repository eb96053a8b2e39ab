import type { MdastNode } from "satteri"
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
} from "yaml"
import { place, sourceOf, type Place, type ReportAt } from "./place.ts"

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
  const lines = sourceOf(node, source).split("\n").slice(1, -1)
  const counter = new LineCounter()
  const document = parseDocument(lines.join("\n"), { lineCounter: counter })
  const at = (of: Node | null | undefined): Place => {
    const { line, col } = counter.linePos(of?.range?.[0] ?? 0)
    return { line: start.line + Math.max(1, line), column: Math.max(1, col) }
  }
  for (const error of document.errors) {
    const { line, col } = counter.linePos(error.pos[0])
    report(
      { line: start.line + line, column: col },
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
  const values: Record<string, string> = {}
  const places: Record<string, Place> = {}
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : ""
    const written = writtenValue(value)
    const where = isNode(key) ? at(key) : start
    if (name === "" || written === undefined)
      report(
        where,
        "experiment-block",
        `"${name}" is neither a value nor a list of values`,
        "Write rate: 0.1, or hidden: [64, 32].",
      )
    else {
      values[name] = written
      places[name] = where
    }
  }
  return { values, places }
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
