import { plainText, type Sheet } from "../../../components/parts/csv.ts"
import type { QuestionKind } from "../../../components/questions/given-answers.ts"

/** How an answer turned out; what a program reads is the same in every language. */
export type AnswerResult =
  "right" | "partly" | "wrong" | "met" | "unmet" | "ungraded" | "unanswered"

/** A question with what was answered to it, in words. */
export interface AnswerRow {
  readonly id: string
  readonly kind: QuestionKind
  readonly question: string
  readonly answer: string
  readonly result: AnswerResult
  readonly tries: number
  /** When it was answered, as ISO 8601; empty where it was not. */
  readonly at: string
  /** The address that shows the run that is the answer; empty where there is none. */
  readonly link: string
}

/** Whose answers they are, and to what. */
export interface AnswersOf {
  readonly class: string
  readonly name: string
  readonly lesson: string
}

const head = ["class", "name", "lesson", "question", "kind", "words", "answer"]
const headOfResult = ["result", "tries", "at", "link"]

/** Answers as rows of a sheet, so that those of many readers can be put below each other. */
export const answersSheet = (of: AnswersOf, rows: readonly AnswerRow[]): Sheet => ({
  head: [...head, ...headOfResult],
  rows: rows.map(({ id, kind, question, answer, result, tries, at, link }) => [
    ...[of.class, of.name, of.lesson, id, kind, question, answer, result].map(plainText),
    tries,
    at,
    link,
  ]),
})

/** A name for the file, by which a teacher who is given many can tell them apart. */
export function answersFile({ lesson, name }: AnswersOf): string {
  const own = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
  return [lesson, own, "answers"].filter((part) => part !== "").join("-") + ".csv"
}
