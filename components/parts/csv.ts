/** Numbers and names in rows, for another program to read. */
export interface Sheet {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (number | string)[])[]
}

/** A sheet as comma-separated values (RFC 4180). */
export const csv = ({ head, rows }: Sheet): string =>
  [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")

/**
 * A text that a spreadsheet shows as it stands: one that somebody else wrote is not to be run as a
 * formula, which begins with =, +, - or @. A plain number is left as it is.
 */
export const plainText = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)
    ? `'${text}`
    : text

const cell = (value: number | string): string => {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
