import { closest, distance } from "fastest-levenshtein"
import { fileURLToPath } from "node:url"
import { relative } from "node:path"
import { diagnosticKinds, type DiagnosticName, type Severity } from "./diagnostics.ts"
import type { ReportAt } from "./place.ts"

/** One thing wrong in a file of the course, said to the person who wrote it. */
export interface Diagnostic {
  /** Path from the root of the course. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  /** What kind of mistake it is, by its name in the registry. */
  readonly name: DiagnosticName
  readonly severity: Severity
  /** What is wrong. */
  readonly message: string
  /** What is allowed, or how to mend it. */
  readonly hint?: string
}

/** Makes diagnostics of one file from what is reported of it. */
export const reporter =
  (file: string, take: (diagnostic: Diagnostic) => void): ReportAt =>
  ({ line, column }, name, message, hint) =>
    take({
      file,
      line,
      column,
      name,
      severity: diagnosticKinds[name].severity,
      message,
      ...(hint !== undefined && { hint }),
    })

export const relativePath = (file: URL, root: URL): string =>
  relative(fileURLToPath(root), fileURLToPath(file))

export const isError = ({ severity }: Diagnostic): boolean => severity === "error"

export const formatDiagnostic = (diagnostic: Diagnostic): string => {
  const { file, line, column, name, message, hint } = diagnostic
  const mark = isError(diagnostic) ? "" : "warning: "
  return `${file}:${line}:${column}: ${mark}${message} [${name}]${hint === undefined ? "" : `\n${indented(hint)}`}`
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, "  ")

/** All that is wrong with the course, as one error whose message is the whole report. */
export class CourseError extends Error {
  override readonly name = "CourseError"
  readonly diagnostics: readonly Diagnostic[]
  /** Where the first one is, in the form that Vite's overlay reads. */
  readonly loc:
    { readonly file: string; readonly line: number; readonly column: number } | undefined

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join("\n"))
    this.diagnostics = diagnostics
    this.loc = diagnostics[0]
    // The mistake is in a text, so where our code noticed it helps nobody.
    this.stack = `${this.name}: ${this.message}`
  }
}

/** Numbers beyond this many are told by the first two and the last. */
const mostNumbers = 24

/** Words or numbers with commas between; a long row of numbers is cut short. */
export const listed = (values: readonly string[]): string =>
  values.length > mostNumbers && values.every((value) => /^\d+$/.test(value))
    ? `${values.slice(0, 2).join(", ")}, … ${values[values.length - 1]}`
    : values.join(", ")

/** "Did you mean …?" with the allowed name nearest to `found`, or the list of them all. */
export function nearest(found: string, allowed: readonly string[]): string {
  const list = `Allowed: ${listed(allowed)}.`
  if (allowed.length === 0) return "Nothing is allowed here."
  const best = closest(found, [...allowed])
  return distance(found, best) <= Math.max(2, found.length / 2)
    ? `Did you mean "${best}"? ${list}`
    : list
}
