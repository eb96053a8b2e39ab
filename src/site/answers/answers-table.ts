import { csv } from "../../../components/parts/csv.ts"
import { save } from "../../../components/parts/save.ts"
import { answerKept, answersHere } from "../../../components/questions/answer-store.ts"
import { textsIn } from "../../../components/questions/fill.ts"
import type { GivenAnswer } from "../../../components/questions/given-answers.ts"
import {
  answersFile,
  answersSheet,
  type AnswerResult,
  type AnswerRow,
  type AnswersOf,
} from "./answers-sheet.ts"
import { questionsOn, type PageQuestion } from "./page-questions.ts"
import { keepName, readersName } from "./readers-name.ts"

/** What spreadsheets take for a sign that a file is UTF-8. */
const byteOrderMark = "\uFEFF"

/** A question of the page with what the reader has answered to it. */
interface Answered {
  readonly question: PageQuestion
  readonly answer: GivenAnswer | undefined
}

/** The table of what the reader of a lesson has answered, which is saved as a file or printed. */
export class GivenAnswersTable extends HTMLElement {
  readonly #draw = (): void => this.#show()

  connectedCallback(): void {
    const name = this.#name
    if (name !== null) {
      name.value = readersName()
      name.addEventListener("input", () => keepName(name.value.trim()))
    }
    this.querySelector(".save-answers")?.addEventListener("click", () => this.#save())
    this.querySelector(".print-answers")?.addEventListener("click", () => this.#print())
    document.addEventListener(answerKept, this.#draw)
    addEventListener("storage", this.#draw)
    this.#show()
  }

  disconnectedCallback(): void {
    document.removeEventListener(answerKept, this.#draw)
    removeEventListener("storage", this.#draw)
  }

  get #name(): HTMLInputElement | null {
    return this.querySelector(".readers-name")
  }

  get #language(): string {
    return this.dataset["language"] ?? "en"
  }

  get #of(): AnswersOf {
    const { class: of = "", lesson = "" } = this.dataset
    return { class: of, lesson, name: this.#name?.value.trim() ?? "" }
  }

  #answered(): Answered[] {
    const { metRun = "", unmetRun = "" } = this.dataset
    const given = answersHere()
    return questionsOn(document, this.#language, { metRun, unmetRun }).map((question) => {
      const answer = Object.hasOwn(given, question.id) ? given[question.id] : undefined
      return { question, answer: answer?.kind === question.kind ? answer : undefined }
    })
  }

  #show(): void {
    const results = textsIn(this.dataset["results"])
    this.querySelector("tbody")?.replaceChildren(
      ...this.#answered().map(({ question, answer }) =>
        row([
          question.words(),
          answer === undefined ? "–" : question.answerWords(answer),
          results[resultOf(question, answer)],
          answer === undefined ? "–" : new Intl.NumberFormat(this.#language).format(answer.tries),
          answer === undefined ? "–" : this.#date(answer.at),
        ]),
      ),
    )
  }

  #date(at: string | number): string {
    const form = { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" } as const
    return new Intl.DateTimeFormat(this.#language, form).format(new Date(at))
  }

  #save(): void {
    const sheet = answersSheet(this.#of, this.#answered().map(rowOf))
    save(
      answersFile(this.#of),
      new Blob([byteOrderMark, csv(sheet)], { type: "text/csv;charset=utf-8" }),
    )
    const { saved = "" } = this.dataset
    this.querySelector("[role=status]")?.replaceChildren(saved)
  }

  /** Prints the table alone. */
  #print(): void {
    this.querySelector(".printed-name")?.replaceChildren(this.#of.name)
    this.querySelector(".printed-date")?.replaceChildren(this.#date(Date.now()))
    const root = document.documentElement
    root.dataset["printing"] = "answers"
    addEventListener("afterprint", () => delete root.dataset["printing"], { once: true })
    print()
  }
}

function resultOf({ kind }: PageQuestion, answer: GivenAnswer | undefined): AnswerResult {
  if (answer === undefined) return "unanswered"
  if (answer.grade === undefined) return "ungraded"
  if (kind === "challenge") return answer.grade === "right" ? "met" : "unmet"
  return answer.grade
}

function rowOf({ question, answer }: Answered): AnswerRow {
  const words = answer && question.answerWords(answer)
  return {
    id: question.id,
    kind: question.kind,
    question: textOf(question.words()),
    answer: words === undefined ? "" : textOf(words),
    result: resultOf(question, answer),
    tries: answer?.tries ?? 0,
    at: answer?.at ?? "",
    link: words?.querySelector("a")?.href ?? "",
  }
}

const textOf = (words: DocumentFragment): string => words.textContent.replace(/\s+/g, " ").trim()

function row(cells: readonly (string | Node)[]): HTMLTableRowElement {
  const made = document.createElement("tr")
  cells.forEach((content, index) => {
    const cell = document.createElement(index === 0 ? "th" : "td")
    if (index === 0) cell.setAttribute("scope", "row")
    cell.append(content)
    made.append(cell)
  })
  return made
}
