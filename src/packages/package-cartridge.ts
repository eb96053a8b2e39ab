import { parseHTML } from "linkedom"
import { assessment } from "./assessment.ts"
import type { BuiltSite } from "./built-site.ts"
import { cartridgeManifest, type PackagedTest } from "./cartridge-manifest.ts"
import { gathered, requireWhole, type Files } from "./gather.ts"
import { lessonsOf } from "./outline.ts"
import { manifestName, outlineOf, pagesOf } from "./package-course.ts"
import { questionsIn } from "./questions.ts"
import { requireSoundManifest } from "./sound-manifest.ts"
import { packageWordsIn } from "./words.ts"

/**
 * The files of a Common Cartridge, whole: the pages of a course or of one lesson, whose figures run
 * as they do on the web, and beside each lesson its quizzes as a test that the platform grades.
 */
export async function packageCartridge(
  language: string,
  lesson: string | undefined,
  site: BuiltSite,
): Promise<Files> {
  const outline = await outlineOf({ language, lesson }, site)
  const files = new Map(await gathered(await pagesOf(outline, "cartridge", site), site))
  const words = await packageWordsIn(language)
  const tests = new Map<string, PackagedTest>()
  for (const { slug, page, title } of lessonsOf(outline)) {
    const { document } = parseHTML(new TextDecoder().decode(files.get(page)))
    const questions = questionsIn(document, page)
    if (questions.length === 0) continue
    const test = { title: words.questions(title), path: `tests/${slug}/assessment.xml` }
    files.set(test.path, encoded(assessment(`test.${slug}`, test.title, questions, words)))
    tests.set(slug, test)
  }
  const manifest = cartridgeManifest(outline, tests, [...files.keys()])
  requireSoundManifest(manifest)
  files.set(manifestName, encoded(manifest))
  await requireWhole(files)
  return files
}

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
