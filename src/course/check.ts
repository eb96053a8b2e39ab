import { readdir, readFile } from "node:fs/promises"
import { markdownToJs, mdxToJs } from "satteri"
import { parseCourse } from "./course-file.ts"
import { nearest, relativePath, type Diagnostic } from "./diagnostic.ts"
import { checkFrontMatter } from "./front-matter.ts"
import { features, lessonPlugins } from "./lesson-markdown.ts"
import type { ReportAt } from "./place.ts"

/** Everything wrong with the course below `root`, in the order of files and lines. */
export async function checkCourse(root: URL): Promise<Diagnostic[]> {
  const content = new URL("content/", root)
  const courseFile = new URL("course.yaml", content)
  const diagnostics: Diagnostic[] = []
  const course = parseCourse(
    await readFile(courseFile, "utf8"),
    collector(relativePath(courseFile, root), diagnostics),
  )
  const languages = Object.keys(course?.languages ?? {})
  const folder = new URL("lessons/", content)
  const entries = await readdir(folder, { recursive: true })
  const lessons = entries.filter((name) => /\.mdx?$/.test(name)).sort()
  for (const name of lessons) {
    const url = new URL(encodeURI(name), folder)
    const report = collector(relativePath(url, root), diagnostics)
    if (course !== undefined) checkName(name, languages, report)
    await checkLesson(await readFile(url, "utf8"), url, report)
  }
  for (const slug of course?.chapters.flatMap((chapter) => chapter.lessons) ?? []) {
    const slugs = lessons.map((name) => name.split("/")[0])
    if (!slugs.includes(slug))
      collector(relativePath(courseFile, root), diagnostics)(
        { line: 1, column: 1 },
        `a chapter names the lesson "${slug}", which does not exist`,
        nearest(slug, [...new Set(slugs)]),
      )
  }
  return diagnostics
}

/** Reports everything wrong with one lesson, `.md` or `.mdx` by its name. */
export async function checkLesson(source: string, file: URL, report: ReportAt): Promise<void> {
  checkFrontMatter(source, report)
  const compile = file.pathname.endsWith(".mdx") ? mdxToJs : markdownToJs
  try {
    await compile(source, { mdastPlugins: lessonPlugins(report), features, fileURL: file })
  } catch (error) {
    const { line, column, message } = syntaxError(error)
    report({ line, column }, message, braceHint(message))
  }
}

const lessonName = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/([A-Za-z0-9-]+)\.mdx?$/

function checkName(name: string, languages: readonly string[], report: ReportAt): void {
  const match = lessonName.exec(name)
  if (match === null)
    report(
      { line: 1, column: 1 },
      `a lesson is a folder with a file for each language, and this is lessons/${name}`,
      "Name it lessons/my-lesson/en.md: small letters, digits and hyphens.",
    )
  else if (!languages.includes(match[2]))
    report(
      { line: 1, column: 1 },
      `the course has no language "${match[2]}"`,
      nearest(match[2], languages),
    )
}

const collector =
  (file: string, diagnostics: Diagnostic[]): ReportAt =>
  ({ line, column }, message, hint) =>
    diagnostics.push({ file, line, column, message, ...(hint !== undefined && { hint }) })

function syntaxError(error: unknown): { line: number; column: number; message: string } {
  const text = error instanceof Error ? error.message : String(error)
  const match = /^(\d+):(\d+): (.*)$/s.exec(text)
  if (match === null) return { line: 1, column: 1, message: text }
  const message = match[3].replace(/ \(mdx-[^)]*\)$/, "")
  return { line: Number(match[1]), column: Number(match[2]), message }
}

const braceHint = (message: string): string | undefined =>
  /expression|brace/i.test(message)
    ? "In .mdx a brace begins code: write \\{ for a plain brace, or mathematics between dollars with \\{ and \\}."
    : undefined
