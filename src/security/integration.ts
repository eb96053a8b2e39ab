import { glob, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { AstroIntegration } from "astro"
import { PolicyError } from "./policy-error.ts"
import { securedPage } from "./secured-page.ts"

/** So many are read and written at a time. */
const pagesAtOnce = 8

/** Gives every page of a build its Content-Security-Policy, in the page itself. */
export function contentSecurity(): AstroIntegration {
  return {
    name: "downhill-content-security",
    hooks: {
      "astro:build:done": ({ dir }) => securePages(dir),
    },
  }
}

/** Writes its policy into each page of a folder. Pages that could not work under it are refused. */
export async function securePages(folder: URL): Promise<void> {
  const root = fileURLToPath(folder)
  const names = await Array.fromAsync(glob("**/*.html", { cwd: root }))
  const refused = new Map<string, string[]>()
  const queue = names.sort().values()
  const work = async (): Promise<void> => {
    for (const name of queue) {
      const file = join(root, name)
      const { html, refusals } = securedPage(await readFile(file, "utf8"))
      await writeFile(file, html)
      for (const refusal of refusals) refused.set(refusal, [...(refused.get(refusal) ?? []), name])
    }
  }
  await Promise.all(Array.from({ length: pagesAtOnce }, work))
  if (refused.size > 0) throw new PolicyError(refused)
}
