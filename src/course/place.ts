import type { MdastNode } from "satteri"
import type { DiagnosticName } from "./diagnostics.ts"

/** A place in a source text; line and column from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Says that something is wrong at a place: by what name the mistake is known, what it is here, how to mend it. */
export type ReportAt = (place: Place, name: DiagnosticName, message: string, hint?: string) => void

type Positioned = Readonly<Pick<MdastNode, "position">>

/** Where a node starts; with `attribute`, where that attribute is written on it. */
export function place(node: Positioned, source = "", attribute?: string): Place {
  const start = node.position?.start ?? { line: 1, column: 1, offset: 0 }
  if (attribute === undefined) return start
  const text = sourceOf(node, source)
  const name = `(?<=[\\s{])${escaped(attribute)}`
  // The words of a directive stand before its attributes, and may hold one's name.
  const withValue = text.search(new RegExp(`${name}=`))
  const at = withValue < 0 ? text.search(new RegExp(`${name}(?=[\\s}/>])`)) : withValue
  return at < 0 ? start : advance(start, text.slice(0, at))
}

/** The text from which a node was read. */
export const sourceOf = (node: Positioned, source: string): string =>
  source.slice(node.position?.start.offset, node.position?.end.offset)

function advance({ line, column }: Place, text: string): Place {
  const lines = text.split("\n")
  return lines.length === 1
    ? { line, column: column + text.length }
    : { line: line + lines.length - 1, column: lines[lines.length - 1].length + 1 }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
