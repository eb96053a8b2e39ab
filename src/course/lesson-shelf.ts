import { digestOf } from "../kept/digest.ts"
import { storeIn, type Store } from "../kept/store.ts"
import { checkChallenges, type PosedChallenge } from "./challenges.ts"
import { relativePath } from "./diagnostic.ts"
import { lessonIn, placeOfLesson, placeOfList, type ShelfPlace } from "./kept-lesson.ts"
import { compiledLesson, type CompiledLesson } from "./lesson-markdown.ts"
import type { ReportAt } from "./place.ts"
import type { Surroundings } from "./surroundings.ts"

/**
 * Plain lessons as a build compiles them. A lesson is compiled as it is checked, and what comes of
 * it is put on a shelf, from which its page takes it: thousands of lessons need not go through the
 * bundler. It is found there by later builds, unless there is something to say of it or it names
 * other lessons, pictures or files, which may change while it does not. Only what names pictures or
 * files, which are the bundler's to find, is no good to a page.
 */
export class LessonShelf {
  readonly #root: URL
  readonly #folder: URL
  readonly #version: string
  readonly #store: Store
  readonly #keys = new Map<string, string>()

  /**
   * @param root the folder of the project.
   * @param folder where compiled lessons are kept.
   * @param version names the code that compiles them.
   */
  constructor(root: URL, folder: URL, version: string) {
    this.#root = root
    this.#folder = folder
    this.#version = version
    this.#store = storeIn(folder, version)
  }

  /** Compiles a lesson, and reports what is wrong with it. */
  async check(
    source: string,
    file: URL,
    report: ReportAt,
    surroundings: Surroundings,
  ): Promise<void> {
    const { slug, outline, glossary, slugs, lesson } = surroundings
    // What was asked or said that the key does not tell of.
    let passing = 0
    const noted =
      <Given extends unknown[], Result>(act: (...given: Given) => Result) =>
      (...given: Given): Result => {
        passing++
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
      passing += compiled.imports.length
      return compiled
    }
    const key = digestOf(JSON.stringify([slug, source, outline, glossary]))
    const text = await this.#store.text(
      placeOfLesson(key),
      async () => JSON.stringify(await compile()),
      () => passing === 0,
    )
    if (lessonIn(text).imports.length > 0) return
    const kept = passing === 0 ? key : await this.#keepByContent(placeOfLesson, text)
    if (await this.#holds(placeOfLesson(kept))) this.#keys.set(relativePath(file, this.#root), kept)
  }

  /** Keeps what may hold for this build alone, under a name that changes with it. */
  async #keepByContent(placeOf: (key: string) => unknown, text: string): Promise<string> {
    const key = digestOf(text)
    await this.#store.text(placeOf(key), () => Promise.resolve(text))
    return key
  }

  async #holds(place: unknown): Promise<boolean> {
    return (await this.#store.find(place)) !== undefined
  }

  /**
   * Says where the lessons are that were checked and need not be bundled; nowhere where nothing can
   * be kept.
   */
  async place(): Promise<ShelfPlace | undefined> {
    const text = JSON.stringify(Object.fromEntries(this.#keys))
    const list = await this.#keepByContent(placeOfList, text)
    if (!(await this.#holds(placeOfList(list)))) return undefined
    return { folder: this.#folder.href, version: this.#version, list }
  }
}
