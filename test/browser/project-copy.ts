import { cp, mkdtemp, symlink } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { project } from "./build.ts"

const parts = [
  "astro.config.mjs",
  "components",
  "content",
  "package.json",
  "package-lock.json",
  "src",
  "tsconfig.json",
  // What was drawn for the course of the project need not be drawn again: every course has its gallery.
  ".cache/kept",
]

/** Copies the project, for a contributor to write in, to a folder that whoever asked for it removes. */
export async function copyProject(): Promise<URL> {
  const copy = pathToFileURL(`${await mkdtemp(join(tmpdir(), "downhill-"))}/`)
  for (const part of parts)
    await cp(new URL(part, project), new URL(part, copy), { recursive: true })
  await symlink(new URL("node_modules", project), new URL("node_modules", copy))
  return copy
}
