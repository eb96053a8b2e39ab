import { formatDiagnostic, isError, type Diagnostic } from "../course/diagnostic.ts"

/** What the check says of a course, for a person in a terminal. */
export function asText(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(isError).length
  const warnings = diagnostics.length - errors
  const counted = [counts(errors, "mistake"), counts(warnings, "warning")].filter(Boolean)
  const verdict =
    counted.length === 0 ? "Nothing is wrong with the course." : `${counted.join(", ")}.`
  return [...diagnostics.map(formatDiagnostic), verdict].join("\n\n")
}

const counts = (number: number, what: string): string =>
  number === 0 ? "" : `${number} ${what}${number === 1 ? "" : "s"}`

/** The same for a program: an array of diagnostics, one object for each. */
export const asJson = (diagnostics: readonly Diagnostic[]): string =>
  JSON.stringify(diagnostics, undefined, 2)

/** The same as workflow commands, which GitHub shows beside the lines of a pull request. */
export const asAnnotations = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics
    .map(({ severity, file, line, column, name, message, hint }) => {
      const properties = { file, line: String(line), col: String(column), title: name }
      const written = Object.entries(properties).map(
        ([key, value]) => `${key}=${escapedProperty(value)}`,
      )
      const text = hint === undefined ? message : `${message}\n${hint}`
      return `::${severity} ${written.join(",")}::${escapedData(text)}`
    })
    .join("\n")

// As the toolkit of GitHub's actions escapes them.
const escapedData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")

const escapedProperty = (text: string): string =>
  escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C")
