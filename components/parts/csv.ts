/** Numbers and names in rows, for another program to read. */
export interface Sheet {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (number | string)[])[]
}

/** A sheet as comma-separated values (RFC 4180). */
export const csv = ({ head, rows }: Sheet): string =>
  [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")

const cell = (value: number | string): string => {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
