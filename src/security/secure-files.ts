import { readFileSync, writeFileSync } from "node:fs"
import { securedPage } from "./secured-page.ts"

/** A page, and something that would not work in it. */
export type Refused = readonly [file: string, refusal: string]

/** Writes its policy into each of some pages. */
export function secureFiles(files: readonly string[]): readonly Refused[] {
  return files.flatMap((file) => {
    const { html, refusals } = securedPage(readFileSync(file, "utf8"))
    writeFileSync(file, html)
    return Array.from(refusals, (refusal) => [file, refusal] as const)
  })
}
