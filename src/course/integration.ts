import { satteri } from "@astrojs/markdown-satteri"
import type { AstroIntegration } from "astro"
import { checkCourse } from "./check.ts"
import { CourseError, relativePath } from "./diagnostic.ts"
import { features, lessonPlugins, pagePlugins } from "./lesson-markdown.ts"
import { viteLessons } from "./vite-lessons.ts"

/** The Markdown of lessons, checked before anything is built. */
export function course(): AstroIntegration {
  return {
    name: "downhill-course",
    hooks: {
      async "astro:config:setup"({ command, config, updateConfig }) {
        if (command === "build") {
          const diagnostics = await checkCourse(config.root)
          if (diagnostics.length > 0) throw new CourseError(diagnostics)
        }
        updateConfig({
          vite: { plugins: [viteLessons(config.root)] },
          markdown: { processor: mdxProcessor(config.root) },
        })
      },
    },
  }
}

/** The processor of `.mdx` lessons, which Astro's own loader compiles. */
const mdxProcessor = (root: URL) =>
  satteri({
    features,
    mdastPlugins: [
      ({ fileURL }) =>
        lessonPlugins(({ line, column }, message, hint) => {
          const file = fileURL === undefined ? "" : relativePath(fileURL, root)
          throw new CourseError([
            { file, line, column, message, ...(hint !== undefined && { hint }) },
          ])
        }),
    ],
    hastPlugins: pagePlugins,
  })
