import { readFile } from "node:fs/promises"
import { pathToFileURL } from "node:url"
import { CourseError, isError, relativePath, reporter, type Diagnostic } from "./diagnostic.ts"
import type { LessonCode } from "./lesson-code.ts"

/** What of a Vite plugin is used here. */
interface LessonLoader {
  readonly name: string
  readonly enforce: "pre"
  readonly load: {
    /** Ahead of Astro's loader, which is `enforce: "pre"` too and comes first. */
    readonly order: "pre"
    handler(id: string): Promise<{ code: string; meta: Record<string, unknown> } | undefined>
  }
}

/**
 * Loads plain Markdown lessons as modules whose directives are components, in place
 * of Astro's own loader, which renders Markdown to a string.
 */
export const viteLessons = (root: URL, lessons: LessonCode): LessonLoader => {
  const folder = new URL("content/lessons/", root).pathname
  return {
    name: "downhill-lessons",
    enforce: "pre",
    load: {
      order: "pre",
      async handler(id) {
        const path = id.split("?")[0]
        if (!path.startsWith(folder) || !path.endsWith(".md") || isAsset(id)) return undefined
        const url = pathToFileURL(path)
        const diagnostics: Diagnostic[] = []
        const report = reporter(relativePath(url, root), (diagnostic) =>
          diagnostics.push(diagnostic),
        )
        const code = await lessons.of(await readFile(url, "utf8"), url, report)
        if (diagnostics.some(isError)) throw new CourseError(diagnostics)
        return { code, meta: { astro: noHydration, vite: { lang: "ts" } } }
      },
    },
  }
}

const isAsset = (id: string): boolean => /[?&](raw|url|inline)\b/.test(id)

const noHydration = {
  hydratedComponents: [],
  clientOnlyComponents: [],
  serverComponents: [],
  scripts: [],
  propagation: "none",
  containsHead: false,
  pageOptions: {},
}
