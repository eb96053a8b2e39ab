import { readFileSync } from "node:fs"
import mdx from "@astrojs/mdx"
import preact from "@astrojs/preact"
import { defineConfig } from "astro/config"
import { parseCourse } from "./src/course/course-file.ts"
import { course } from "./src/course/integration.ts"

const file = readFileSync(new URL("content/course.yaml", import.meta.url), "utf8")
// What is wrong with the file is said by the check before the build.
const settings = parseCourse(file, () => undefined)

export default defineConfig({
  ...(settings?.site && { site: settings.site }),
  ...(settings?.base && { base: settings.base }),
  trailingSlash: "always",
  devToolbar: { enabled: false },
  integrations: [course(), mdx(), preact()],
  vite: { worker: { format: "es" } },
})
