import { fold, originalRange, type Range } from "./fold.ts"
import { formsOf, type Term } from "./query.ts"
import { runsOf, type Run } from "./runs.ts"

/** How much may stand between the runs of one term: `J^{t}`, `f(x)`. */
const widestGap = 3

/** Where each of the terms stands in a text, in the original's characters. */
export function matchesIn(text: string, terms: readonly Term[]): Range[][] {
  const folded = fold(text)
  const runs = runsOf(folded.text)
  return terms.map((term) =>
    runs.flatMap((_, index) =>
      matchesAt(term.runs, runs, index).map((range) => closed(text, originalRange(folded, range))),
    ),
  )
}

/** Where the runs of a term stand in the text if the first of them is in the run at `index`. */
function matchesAt(wanted: readonly Run[], runs: readonly Run[], index: number): Range[] {
  if (wanted.length === 1) return places(wanted[0], runs[index], "anywhere")
  const found = wanted.map((run, step) => {
    const at = index + step
    if (at >= runs.length || (step > 0 && gapBefore(runs, at) > widestGap)) return []
    const where = step === 0 ? "end" : step === wanted.length - 1 ? "start" : "whole"
    return places(run, runs[at], where)
  })
  if (found.some((ranges) => ranges.length === 0)) return []
  const [first, last] = [found[0], found[found.length - 1]]
  return [{ start: first[first.length - 1].start, end: last[0].end }]
}

/** The range with the bracket after it that closes one within it, as in J^{t}. */
function closed(text: string, range: Range): Range {
  const [opened] = /[({[][^)}\]]*$/.exec(text.slice(range.start, range.end)) ?? [""]
  const closing = { "(": ")", "{": "}", "[": "]" }[opened.slice(0, 1)]
  return text[range.end] === closing ? { start: range.start, end: range.end + 1 } : range
}

const gapBefore = (runs: readonly Run[], index: number): number =>
  runs[index].places[0] - endOf(runs[index - 1], runs[index - 1].characters.length)

/** Where a character of a run ends, given the place after it. */
const endOf = ({ places, characters }: Run, next: number): number =>
  places[next - 1] + characters[next - 1].length

type Where = "anywhere" | "start" | "end" | "whole"

/** Where in a run of the text a wanted one stands. */
function places(wanted: Run, run: Run, where: Where): Range[] {
  if (wanted.kind !== run.kind) return []
  for (const form of formsOf(wanted)) {
    const found = candidates(run).flatMap((from) => {
      const to = endOfForm(form, run, from)
      return to !== undefined && isAllowed(run, from, to, where) ? [{ from, to }] : []
    })
    if (found.length > 0)
      return found.map(({ from, to }) => ({ start: run.places[from], end: endOf(run, to) }))
  }
  return []
}

/** The characters of a run that a match may begin with. */
const candidates = ({ kind, characters, parts }: Run): readonly number[] =>
  kind === "grams" ? characters.map((_, index) => index) : parts

/** The character after a form that stands in a run from `from` on. */
function endOfForm(form: string, { characters }: Run, from: number): number | undefined {
  let rest = form
  let to = from
  while (rest !== "" && to < characters.length && rest.startsWith(characters[to])) {
    rest = rest.slice(characters[to].length)
    to += 1
  }
  return rest === "" ? to : undefined
}

/** A word may be found by its beginning, a number only whole, and the other scripts anywhere. */
function isAllowed({ kind, characters }: Run, from: number, to: number, where: Where): boolean {
  const isWhole = from === 0 && to === characters.length
  if (where === "whole" || kind === "number") return isWhole
  if (where === "start") return from === 0
  return where === "anywhere" || to === characters.length
}
