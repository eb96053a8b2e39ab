import { readFileSync } from "node:fs"
import mdx from "@astrojs/mdx"
import preact from "@astrojs/preact"
import sitemap from "@astrojs/sitemap"
import { defineConfig } from "astro/config"
import { parseCourse } from "./src/course/course-file.ts"
import { course } from "./src/course/integration.ts"
import { placementIn } from "./src/course/placement.ts"
import { compressed } from "./src/hosting/compression.ts"
import { keptParts } from "./src/kept/integration.ts"
import { offline } from "./src/offline/integration.ts"
import { prerendered } from "./src/prerender/integration.ts"
import { rehearsals } from "./src/rehearsal/integration.ts"
import { onSiteMap } from "./src/site/social/site-map.ts"

const file = readFileSync(new URL("content/course.yaml", import.meta.url), "utf8")
// What is wrong with the file is said by the check before the build.
const settings = parseCourse(file, () => undefined)
const { site, base } = placementIn(settings, process.env)

/** What the bundler says of Astro's own way of working, and nobody here can mend. */
const expected = ["MODULE_LEVEL_DIRECTIVE", "INEFFECTIVE_DYNAMIC_IMPORT"]

const codes = Object.keys(settings?.languages ?? {})
const i18n = {
  defaultLocale: codes[0],
  locales: Object.fromEntries(codes.map((code) => [code, code])),
}

export default defineConfig({
  ...(site && { site }),
  base,
  trailingSlash: "always",
  // Beside the course and not in node_modules, which copies of the project may share.
  cacheDir: "./.cache/astro",
  // A page is drawn as soon as it is there, and asks for no style before.
  build: { inlineStylesheets: "always" },
  devToolbar: { enabled: false },
  integrations: [
    course(codes),
    keptParts(),
    rehearsals(),
    ...(site
      ? [sitemap({ i18n, filter: onSiteMap(base, new URL("content/lessons/", import.meta.url)) })]
      : []),
    mdx(),
    preact({ include: ["**/*.tsx"] }),
    prerendered(),
    // What is kept offline is listed from finished pages, and what all of them wrote is compressed.
    offline({ languages: codes, isKept: settings?.offline ?? true }),
    compressed(),
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
