import { createHash } from "node:crypto"
import { readdir } from "node:fs/promises"
import type { AstroConfig, AstroIntegration } from "astro"
import { codeVersion } from "../kept/code-version.ts"
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
        const store = storeIn(keptFolder(root), await versionOf(root))
        const scripts = new URL(`${build.assets}/`, outDir)
        setPrerenderer((usual) =>
          keptPages(securedPages(usual, refusals), {
            store,
            base,
            making: async () => digestOf([site, base, await namesIn(scripts)]),
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

/** The names of files, which change with what they hold. */
const namesIn = async (folder: URL): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => /\.(js|css)$/.test(name)).sort()

const digestOf = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex")
