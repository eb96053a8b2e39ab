import { satteri } from "@astrojs/markdown-satteri"
import type { AstroIntegration } from "astro"
import { checkCourse } from "./check.ts"
import { CourseError, isError, relativePath, reporter } from "./diagnostic.ts"
import { lessonFeatures } from "./features.ts"
import { codeColours } from "./highlighting.ts"
import { lessonPlugins, pagePlugins } from "./lesson-markdown.ts"
import { alone, surroundingsOf } from "./surroundings.ts"
import { viteLessons } from "./vite-lessons.ts"

/** The Markdown of lessons in the languages of the course, checked before anything is built. */
export function course(languages: readonly string[]): AstroIntegration {
  return {
    name: "downhill-course",
    hooks: {
      async "astro:config:setup"({ command, config, updateConfig }) {
        if (command === "build") {
          const diagnostics = await checkCourse(config.root)
          if (diagnostics.some(isError)) throw new CourseError(diagnostics.filter(isError))
        }
        updateConfig({
          vite: { plugins: [viteLessons(config.root, languages)] },
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
