import { readFileSync } from "node:fs"
import mdx from "@astrojs/mdx"
import preact from "@astrojs/preact"
import sitemap from "@astrojs/sitemap"
import { defineConfig } from "astro/config"
import { parseCourse } from "./src/course/course-file.ts"
import { course } from "./src/course/integration.ts"
import { keptParts } from "./src/kept/integration.ts"
import { rehearsals } from "./src/rehearsal/integration.ts"

const file = readFileSync(new URL("content/course.yaml", import.meta.url), "utf8")
// What is wrong with the file is said by the check before the build.
const settings = parseCourse(file, () => undefined)

/** What the bundler says of Astro's own way of working, and nobody here can mend. */
const expected = ["MODULE_LEVEL_DIRECTIVE", "INEFFECTIVE_DYNAMIC_IMPORT"]

const codes = Object.keys(settings?.languages ?? {})
const i18n = {
  defaultLocale: codes[0],
  locales: Object.fromEntries(codes.map((code) => [code, code])),
}

export default defineConfig({
  ...(settings?.site && { site: settings.site }),
  ...(settings?.base && { base: settings.base }),
  trailingSlash: "always",
  // Beside the course and not in node_modules, which copies of the project may share.
  cacheDir: "./.cache/astro",
  devToolbar: { enabled: false },
  integrations: [
    course(codes),
    keptParts(),
    rehearsals(),
    ...(settings?.site ? [sitemap({ i18n })] : []),
    mdx(),
    preact({ include: ["**/*.tsx"] }),
  ],
  vite: {
    worker: { format: "es" },
    // Scripts find each other wherever the site lies, so that a package of a lesson can hold them as they are.
    experimental: {
      renderBuiltUrl: (_, { hostType, ssr }) =>
        hostType === "js" && !ssr ? { relative: true } : undefined,
    },
    // three.js is one chunk of this size, and is fetched only where a surface is seen.
    build: {
      chunkSizeWarningLimit: 600,
      rolldownOptions: {
        onLog: (level, log, say) => {
          if (!expected.includes(log.code ?? "")) say(level, log)
        },
      },
    },
  },
})
