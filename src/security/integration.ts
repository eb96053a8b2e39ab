import { glob } from "node:fs/promises"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import type { AstroIntegration } from "astro"
import { z } from "astro/zod"
import { inThreads, sharesOf } from "../in-threads.ts"
import { PolicyError } from "./policy-error.ts"
import type { Refused } from "./secure-files.ts"

/** Gives every page of a build its Content-Security-Policy, in the page itself. */
export function contentSecurity(): AstroIntegration {
  return {
    name: "downhill-content-security",
    hooks: {
      "astro:build:done": ({ dir }) => securePages(dir),
    },
  }
}

const refusedSchema = z.array(z.tuple([z.string(), z.string()])) satisfies z.ZodType<
  readonly Refused[]
>

/** Writes its policy into each page of a folder. Pages that could not work under it are refused. */
export async function securePages(folder: URL): Promise<void> {
  const root = fileURLToPath(folder)
  const names = await Array.fromAsync(glob("**/*.html", { cwd: root }))
  const files = names.sort().map((name) => join(root, name))
  const module = new URL("secure-files.ts", import.meta.url)
  const secured = await inThreads(module, "secureFiles", sharesOf(files))
  const refused = new Map<string, string[]>()
  for (const [file, refusal] of secured.flatMap((share) => refusedSchema.parse(share)))
    refused.set(refusal, [...(refused.get(refusal) ?? []), relative(root, file)])
  if (refused.size > 0) throw new PolicyError(refused)
}
