import { createHash } from "node:crypto"
import type { Store } from "../kept/store.ts"
import { checkChallenges, type PosedChallenge } from "./challenges.ts"
import { compileLesson } from "./lesson-markdown.ts"
import type { ReportAt } from "./place.ts"
import { surroundingsOf, type Surroundings } from "./surroundings.ts"

/**
 * The modules of plain lessons. A lesson is compiled as it is checked, and what comes of it is
 * kept for the build, and for later ones, unless there is something to say of it or it tells of
 * other lessons, which may change while it does not.
 */
export class LessonCode {
  readonly #store: Store
  readonly #languages: readonly string[]
  readonly #checked = new Map<string, { readonly source: string; readonly key: string }>()

  constructor(store: Store, languages: readonly string[]) {
    this.#store = store
    this.#languages = languages
  }

  /** Compiles a lesson and reports what is wrong with it. */
  async check(
    source: string,
    file: URL,
    report: ReportAt,
    surroundings: Surroundings,
  ): Promise<void> {
    const { slug, outline, glossary } = surroundings
    const key = digestOf(JSON.stringify([slug, source, outline, glossary]))
    this.#checked.set(file.href, { source: digestOf(source), key })
    await this.#compiled(key, source, file, report, surroundings)
  }

  /** The module of a lesson. */
  async of(source: string, file: URL, report: ReportAt): Promise<string> {
    const checked = this.#checked.get(file.href)
    const surroundings = (): Surroundings => surroundingsOf(source, file, this.#languages)
    return checked?.source === digestOf(source)
      ? this.#compiled(checked.key, source, file, report, surroundings)
      : compileLesson(source, file, report, surroundings())
  }

  #compiled(
    key: string,
    source: string,
    file: URL,
    report: ReportAt,
    surroundings: Surroundings | (() => Surroundings),
  ): Promise<string> {
    let isLasting = true
    const noted = <Given extends unknown[], Result>(act: (...given: Given) => Result) => {
      return (...given: Given): Result => {
        isLasting = false
        return act(...given)
      }
    }
    const make = async (): Promise<string> => {
      const { slugs, lesson, ...own } =
        typeof surroundings === "function" ? surroundings() : surroundings
      const challenges: PosedChallenge[] = []
      const code = await compileLesson(
        source,
        file,
        noted(report),
        { ...own, slugs: noted(slugs), lesson: noted(lesson) },
        (challenge) => challenges.push(challenge),
      )
      await checkChallenges(challenges, noted(report))
      return code
    }
    return this.#store.text(["lesson", key], make, () => isLasting)
  }
}

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex")
