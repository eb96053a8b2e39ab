import { structuredPatch } from "diff"

/**
 * What changed from one text to another, a sentence a line: `-` before those that are gone, `+`
 * before the new ones, and the one before and after them. At most `most` lines.
 */
export function diffOf(before: string, after: string, most = 30): string {
  const { hunks } = structuredPatch("", "", bySentence(before), bySentence(after), "", "", {
    context: 1,
  })
  const lines = hunks.flatMap(({ lines: changed }, index) => [
    ...(index === 0 ? [] : ["…"]),
    ...changed.filter((line) => line.slice(1).trim() !== "" && !line.startsWith("\\")),
  ])
  return lines.length <= most
    ? lines.join("\n")
    : [...lines.slice(0, most - 1), `… and ${lines.length - most + 1} lines more`].join("\n")
}

/** A text with a line for each sentence, so that a change shows where it is. */
const bySentence = (text: string): string =>
  `${text.replace(/(?<=\S{2}[.!?]["')\]]*|[。！？]) +(?=\S)/gu, "\n")}\n`
