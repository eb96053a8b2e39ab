import { readFileSync } from "node:fs"
import mdx from "@astrojs/mdx"
import preact from "@astrojs/preact"
import { defineConfig } from "astro/config"
import { parse } from "yaml"
import { course } from "./src/course/integration.ts"

const { site, base } = parse(readFileSync(new URL("content/course.yaml", import.meta.url), "utf8"))

export default defineConfig({
  ...(site && { site }),
  ...(base && { base }),
  trailingSlash: "always",
  devToolbar: { enabled: false },
  integrations: [course(), mdx(), preact()],
  vite: { worker: { format: "es" } },
})
