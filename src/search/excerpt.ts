import type { Range } from "./fold.ts"

/** Some words around what was found. */
export interface Excerpt {
  readonly text: string
  /** The parts of `text` that were looked for, in order, none within another. */
  readonly marks: readonly Range[]
  /** Whether the original goes on before and after it. */
  readonly isCut: { readonly before: boolean; readonly after: boolean }
}

/** How many characters an excerpt has, and how many of them at most before the first match. */
const size = { whole: 130, before: 45 }

/** How many matches of a term are looked at to find the best place. */
const considered = 100

/** The words around where most of the terms stand together; the beginning where there are none. */
export function excerptOf(text: string, matches: readonly (readonly Range[])[]): Excerpt {
  const marks = merged(matches.flat())
  const start = startOf(text, bestPlace(matches) ?? 0)
  const end = endOf(text, start)
  const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0)
  return {
    text: text.slice(from, end).trimEnd().replaceAll("\n", " "),
    marks: marks
      .filter((mark) => mark.end > from && mark.start < end)
      .map((mark) => ({
        start: Math.max(from, mark.start) - from,
        end: Math.min(end, mark.end) - from,
      })),
    isCut: { before: text.slice(0, from).trim() !== "", after: text.slice(end).trim() !== "" },
  }
}

/** The matches in order, those that touch or overlap made into one. */
export function merged(ranges: readonly Range[]): Range[] {
  const done: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = done.pop()
    if (last === undefined || range.start > last.end) done.push(...(last ? [last] : []), range)
    else done.push({ start: last.start, end: Math.max(last.end, range.end) })
  }
  return done
}

/** Where the stretch of an excerpt's length begins that has matches of the most terms. */
function bestPlace(matches: readonly (readonly Range[])[]): number | undefined {
  const places = matches.flatMap((ranges) => ranges.slice(0, considered))
  const termsFrom = (place: number): number =>
    matches.filter((ranges) =>
      ranges.some(({ start, end }) => start >= place && end <= place + size.whole - size.before),
    ).length
  return merged(places)
    .map(({ start }) => ({ place: start, terms: termsFrom(start) }))
    .reduce<{ place: number; terms: number } | undefined>(
      (best, next) => (best === undefined || next.terms > best.terms ? next : best),
      undefined,
    )?.place
}

/** The beginning of the sentence that holds a place, or else of a word not far before it. */
function startOf(text: string, place: number): number {
  const earliest = Math.max(0, place - size.before)
  if (earliest === 0) return 0
  const before = text.slice(earliest, place)
  const sentence = [...before.matchAll(/[.!?。！？]["'”’)]*\s+|\n/gu)].pop()
  if (sentence !== undefined) return earliest + sentence.index + sentence[0].length
  const word = /\s/.exec(before)
  return word === null ? wholeCharacter(text, earliest) : earliest + word.index + 1
}

/** The end of the last word that there is room for. */
function endOf(text: string, start: number): number {
  const latest = start + size.whole
  if (latest >= text.length) return text.length
  const space = text.slice(start, latest + 1).search(/\s\S*$/)
  return space < size.whole - size.before ? wholeCharacter(text, latest) : start + space
}

/** A place that does not part the two halves of a character. */
const wholeCharacter = (text: string, place: number): number =>
  /^[\udc00-\udfff]/.test(text.slice(place)) ? place - 1 : place
