import { createHash } from "node:crypto"
import { fileURLToPath } from "node:url"
import { forgetful, storeIn, type Store } from "../kept/store.ts"
import { checkChallenges, type PosedChallenge } from "./challenges.ts"
import { findLesson, keepLesson } from "./kept-lesson.ts"
import { compiledLesson, compileLesson, type CompiledLesson } from "./lesson-markdown.ts"
import type { ReportAt } from "./place.ts"
import { surroundingsOf, type Surroundings } from "./surroundings.ts"

/** Where compiled lessons are kept, and what names the code that compiles them. */
export interface LessonShelf {
  readonly folder: URL
  readonly version: string
}

/**
 * The modules of plain lessons. A lesson is compiled as it is checked, and what comes of it is
 * kept for the build, and for later ones, unless there is something to say of it or it names other
 * lessons, pictures or files, which may change while it does not.
 */
export class LessonCode {
  readonly #languages: readonly string[]
  readonly #shelf: LessonShelf | undefined
  readonly #store: Store
  readonly #checked = new Map<string, { readonly source: string; readonly key: string }>()

  /** @param shelf none where nothing is to be kept. */
  constructor(languages: readonly string[], shelf?: LessonShelf) {
    this.#languages = languages
    this.#shelf = shelf
    this.#store = shelf === undefined ? forgetful : storeIn(shelf.folder, shelf.version)
  }

  /** Compiles a lesson, and reports what is wrong with it. */
  async check(
    source: string,
    file: URL,
    report: ReportAt,
    surroundings: Surroundings,
  ): Promise<void> {
    const { slug, outline, glossary, slugs, lesson } = surroundings
    const key = digestOf(JSON.stringify([slug, source, outline, glossary]))
    this.#checked.set(file.href, { source: digestOf(source), key })
    let isLasting = true
    const noted =
      <Given extends unknown[], Result>(act: (...given: Given) => Result) =>
      (...given: Given): Result => {
        isLasting = false
        return act(...given)
      }
    const watched = { ...surroundings, slugs: noted(slugs), lesson: noted(lesson) }
    const compile = async (): Promise<CompiledLesson> => {
      const challenges: PosedChallenge[] = []
      const posed = (challenge: PosedChallenge): unknown => challenges.push(challenge)
      const told = noted(report)
      const compiled = await compiledLesson(source, file, told, watched, "function-body", posed)
      await checkChallenges(challenges, told)
      // A picture may be taken away while the lesson stays as it is.
      if (compiled.imports.length > 0) isLasting = false
      return compiled
    }
    await keepLesson(this.#store, key, compile, () => isLasting)
  }

  /**
   * The module of a lesson. One that is kept and names no pictures or files is only said where to
   * find, so that the bundler has next to nothing to do with it.
   */
  async of(source: string, file: URL, report: ReportAt): Promise<string> {
    const checked = this.#checked.get(file.href)
    if (checked?.source === digestOf(source) && this.#shelf !== undefined) {
      const kept = await findLesson(this.#store, checked.key)
      if (kept?.imports.length === 0) return keptModule(this.#shelf, checked.key)
    }
    return compileLesson(source, file, report, surroundingsOf(source, file, this.#languages))
  }
}

function keptModule({ folder, version }: LessonShelf, key: string): string {
  const runner = fileURLToPath(new URL("run-lesson.ts", import.meta.url))
  const place = [folder.href, version, key].map((part) => JSON.stringify(part)).join(", ")
  return [
    `import { keptLesson } from ${JSON.stringify(runner)}`,
    `export const frontmatter = {}`,
    `export const { Content, getHeadings } = await keptLesson(${place})`,
    `export default Content`,
  ].join("\n")
}

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex")
