import { readdir, readFile } from "node:fs/promises"
import type { Files } from "./gather.ts"
import type { ScormKind } from "./kind.ts"

const folder = new URL("schemas/", import.meta.url)

/** The schemas that a SCORM package has at its root beside the manifest, as the standard wants it. */
export async function standardSchemas(kind: ScormKind): Promise<Files> {
  const own = new URL(`${kind}/`, folder)
  const names = await readdir(own)
  return new Map(
    await Promise.all(
      names.map(
        async (name) => [name, new Uint8Array(await readFile(new URL(name, own)))] as const,
      ),
    ),
  )
}
