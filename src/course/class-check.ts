import { readFile } from "node:fs/promises"
import { parseClass, placeInClass } from "./class-file.ts"
import { nearest } from "./diagnostic.ts"
import { textOf } from "./lesson-files.ts"
import type { ReportAt } from "./place.ts"

/** Where a class is described below the root of a course. */
export const classFile = (root: URL): URL => new URL("content/class.yaml", root)

/** Reports everything wrong with the file of a class, where there is one. */
export async function checkClass(
  root: URL,
  slugs: readonly string[],
  report: ReportAt,
): Promise<void> {
  const bytes = await readFile(classFile(root)).catch(() => undefined)
  if (bytes === undefined) return
  const source = textOf(bytes)
  if (source === undefined) {
    report({ line: 1, column: 1 }, "file-unreadable", "this is not text in UTF-8")
    return
  }
  for (const slug of parseClass(source, report)?.lessons.keys() ?? [])
    if (!slugs.includes(slug))
      report(
        placeInClass(source, slug),
        "class-lesson",
        `the class names the lesson "${slug}", which does not exist`,
        nearest(slug, slugs),
      )
}
