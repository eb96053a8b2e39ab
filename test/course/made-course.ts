import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { onTestFinished } from "vitest"

/** The front matter that a lesson needs, and more of it. */
export const front = (more = ""): string =>
  `---\ntitle: A lesson\ndescription: What it tells.\n${more}---\n`

/** A course file for some languages and lessons. */
export const courseYaml = (lessons: readonly string[], languages = ["en", "ko"]): string =>
  [
    "title: { en: Course }",
    "description: { en: About it. }",
    `languages: { ${languages.map((code) => `${code}: ${code}`).join(", ")} }`,
    `chapters: [{ title: { en: One }, lessons: [${lessons.join(", ")}] }]`,
    "",
  ].join("\n")

/** Writes files below `content/` of a folder that is gone after the test, and returns that folder. */
export async function madeCourse(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<URL> {
  const root = await mkdtemp(join(tmpdir(), "downhill-"))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, "content", name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
  return pathToFileURL(`${root}/`)
}
