import { readFile, stat } from "node:fs/promises"
import { parseCourse, type Course } from "../course/course-file.ts"
import { lessonFiles } from "../course/lesson-files.ts"

/** A course as it was built, and what its author wrote of it. */
export interface BuiltSite {
  readonly course: Course
  /** The lessons in the order of the course. */
  readonly lessons: readonly string[]
  /** The path that it is served below, with a slash at both ends. */
  readonly base: string
  /** A file by its path; undefined where there is none. */
  readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
  readonly has: (path: string) => Promise<boolean>
}

/** The site that was built into `folder` of the course in `root`. */
export async function builtSite(root: URL, folder: URL): Promise<BuiltSite> {
  const source = await readFile(new URL("content/course.yaml", root), "utf8").catch(() => "")
  const course = parseCourse(source, () => undefined)
  if (course === undefined)
    throw new Error("content/course.yaml cannot be read; npm run check says why.")
  const { files } = await lessonFiles(new URL("content/lessons/", root))
  const chapters = course.chapters.flatMap(({ lessons }) => lessons)
  const all = new Set(files.map(({ slug }) => slug))
  const fileOf = (path: string): URL =>
    new URL(path.split("/").map(encodeURIComponent).join("/"), folder)
  return {
    course,
    lessons: [...new Set([...chapters.filter((slug) => all.has(slug)), ...all])],
    base: `${course.base.replace(/\/$/, "")}/`,
    read: async (path) =>
      readFile(fileOf(path)).then(
        (bytes) => new Uint8Array(bytes),
        () => undefined,
      ),
    has: async (path) =>
      stat(fileOf(path)).then(
        (entry) => entry.isFile(),
        () => false,
      ),
  }
}
