import { readFile } from "node:fs/promises"
import { pathToFileURL } from "node:url"
import { CourseError, isError, relativePath, reporter, type Diagnostic } from "./diagnostic.ts"
import { compileLesson } from "./lesson-markdown.ts"
import { overlayMessage, type OverlayMessage } from "./overlay-message.ts"
import { surroundingsOf } from "./surroundings.ts"

/** What of a Vite plugin is used here. */
interface LessonLoader {
  readonly name: string
  readonly enforce: "pre"
  readonly configureServer: (server: DevServer) => void
  readonly load: {
    /** Ahead of Astro's loader, which is `enforce: "pre"` too and comes first. */
    readonly order: "pre"
    handler(id: string): Promise<{ code: string; meta: Record<string, unknown> } | undefined>
  }
}

/** What of the development server is used here. */
interface DevServer {
  readonly ws: {
    on(event: "connection", listener: () => void): void
    send(payload: OverlayMessage): void
  }
}

/**
 * Loads plain Markdown lessons as modules whose directives are components, in place
 * of Astro's own loader, which renders Markdown to a string.
 *
 * Astro tells a page what is wrong a fifth of a second after it answered, and once: a page that
 * takes longer to listen would stay empty. So it is told when it begins to listen.
 */
export const viteLessons = (root: URL, languages: readonly string[]): LessonLoader => {
  const folder = new URL("content/lessons/", root).pathname
  const untold = new Map<string, CourseError>()
  return {
    name: "downhill-lessons",
    enforce: "pre",
    configureServer({ ws }) {
      ws.on("connection", () => {
        for (const [path, error] of untold) {
          ws.send(overlayMessage(error))
          untold.delete(path)
        }
      })
    },
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
        const source = await readFile(url, "utf8")
        const surroundings = surroundingsOf(source, url, languages)
        const code = await compileLesson(source, url, report, surroundings)
        untold.delete(path)
        if (diagnostics.some(isError)) {
          const error = new CourseError(diagnostics)
          untold.set(path, error)
          throw error
        }
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
