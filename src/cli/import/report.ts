/** Something that a note's importer could not settle, and a person has to. */
export interface Remark {
  /** The line of the note, from 1; 0 where it is about the whole. */
  readonly line: number
  readonly text: string
}

/** What an import has done and left to do, for the person who asked for it. */
export const reported = (note: string, remarks: readonly Remark[]): string =>
  remarks.length === 0
    ? "Nothing is left to settle by hand; read it once more all the same."
    : [
        `${remarks.length} ${remarks.length === 1 ? "thing needs" : "things need"} a person:`,
        ...remarks
          .toSorted((one, other) => one.line - other.line)
          .map(({ line, text }) => `  ${note}${line === 0 ? "" : `:${line}`}: ${text}`),
      ].join("\n")
