import { readdir } from "node:fs/promises"
import type { AstroConfig, AstroIntegration } from "astro"
import { codeVersion } from "../kept/code-version.ts"
import { digestOf } from "../kept/digest.ts"
import { keptFolder } from "../kept/kept-folder.ts"
import { storeIn } from "../kept/store.ts"
import { Refusals } from "../security/refusals.ts"
import { keptPages } from "./kept-pages.ts"
import { securedPages } from "./secured-pages.ts"

/** Gives each page of a build its policy, and takes those that have not changed from earlier builds. */
export function prerendered(): AstroIntegration {
  const refusals = new Refusals()
  let config: AstroConfig | undefined
  return {
    name: "downhill-prerendered",
    hooks: {
      "astro:config:done"(resolved) {
        config = resolved.config
      },
      async "astro:build:start"({ setPrerenderer }) {
        if (config === undefined) return
        const { root, site, base, outDir, build } = config
        const version = JSON.stringify([await versionOf(root), site, base])
        const scripts = new URL(`${build.assets}/`, outDir)
        setPrerenderer((usual) =>
          keptPages(securedPages(usual, refusals), {
            store: storeIn(keptFolder(root), version),
            base,
            making: () => namesIn(scripts),
            isLasting: (address) => refusals.areNone(address),
          }),
        )
      },
      "astro:build:generated"() {
        refusals.throw()
      },
    },
  }
}

/** What of a course the keys of its pages tell of. */
const inKeys = ["lessons", "translations.lock.json"]

/** Names all else that pages are made by and of: our code, the packages, the course. */
async function versionOf(root: URL): Promise<string> {
  const content = await readdir(new URL("content/", root), { withFileTypes: true })
  const course = content
    .filter(({ name }) => !inKeys.includes(name))
    .map((entry) => `content/${entry.name}${entry.isDirectory() ? "/" : ""}`)
  const places = ["astro.config.mjs", "components/", "package-lock.json", "src/", ...course.sort()]
  return codeVersion(root, places)
}

/** The names of files, which change with what they hold, as one. */
async function namesIn(folder: URL): Promise<string> {
  const names = await readdir(folder).catch(() => [])
  return digestOf(
    names
      .filter((name) => /\.(js|css)$/.test(name))
      .sort()
      .join("/"),
  )
}
