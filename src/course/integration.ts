import { satteri } from "@astrojs/markdown-satteri"
import type { AstroIntegration } from "astro"
import { codeVersion } from "../kept/code-version.ts"
import { keptFolder } from "../kept/kept-folder.ts"
import { checkCourse } from "./check.ts"
import { CourseError, formatDiagnostic, isError, relativePath, reporter } from "./diagnostic.ts"
import { lessonFeatures } from "./features.ts"
import { codeColours } from "./highlighting.ts"
import { lessonPlugins, pagePlugins } from "./lesson-markdown.ts"
import { LessonShelf } from "./lesson-shelf.ts"
import { alone, surroundingsOf } from "./surroundings.ts"
import { committedVersions } from "./translation/earlier-versions.ts"
import { viteLessons } from "./vite-lessons.ts"

/** What decides how a lesson is compiled, besides its text. */
const compiling = [
  "components/",
  "src/course/",
  "src/experiment/",
  "src/optim/",
  "package-lock.json",
]

/** The Markdown of lessons in the languages of the course, checked before anything is built. */
export function course(languages: readonly string[]): AstroIntegration {
  return {
    name: "downhill-course",
    hooks: {
      async "astro:config:setup"({ command, config, updateConfig, logger }) {
        const define: Record<string, string> = {}
        if (command === "build") {
          const version = await codeVersion(config.root, compiling)
          const shelf = new LessonShelf(config.root, keptFolder(config.root), version)
          const check = shelf.check.bind(shelf)
          const diagnostics = await checkCourse(config.root, committedVersions(), check)
          if (diagnostics.some(isError)) throw new CourseError(diagnostics.filter(isError))
          for (const warning of diagnostics) logger.warn(formatDiagnostic(warning))
          const place = await shelf.place()
          if (place !== undefined) define["__SHELF__"] = JSON.stringify(place)
        }
        updateConfig({
          vite: { define, plugins: [viteLessons(config.root, languages)] },
          markdown: {
            syntaxHighlight: "shiki",
            shikiConfig: codeColours,
            processor: mdxProcessor(config.root, languages),
          },
        })
      },
    },
  }
}

/** The processor of `.mdx` lessons, which Astro's own loader compiles. */
const mdxProcessor = (root: URL, languages: readonly string[]) =>
  satteri({
    features: lessonFeatures,
    mdastPlugins: [
      ({ fileURL, source }) => {
        const file = fileURL === undefined ? "" : relativePath(fileURL, root)
        const report = reporter(file, (diagnostic) => {
          if (isError(diagnostic)) throw new CourseError([diagnostic])
        })
        return lessonPlugins(
          report,
          fileURL === undefined ? alone(source, "mdx") : surroundingsOf(source, fileURL, languages),
        )
      },
    ],
    hastPlugins: pagePlugins,
  })
