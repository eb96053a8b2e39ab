import { glob, mkdir, rm, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll } from "vitest"
import { variables } from "../../src/course/placement.ts"
import { build } from "./build.ts"
import { copyProject } from "./project-copy.ts"
import { serve } from "./serve.ts"

export interface MadeSite {
  /** Where it is served, without a slash at the end. */
  readonly address: string
  /** The paths of its pages, as in `/en/first/`; those of frames are not among them. */
  readonly pages: readonly string[]
  /** The project that it was built in. */
  readonly folder: URL
}

/**
 * Builds a course of these files and serves it for the tests of a file. They are named from the
 * root of the project, `content/course.yaml`; nothing of our own content is left beside them.
 *
 * @param base the path below which it is served, as the environment gives it: `/course/x`.
 */
export function useMadeSite(files: Readonly<Record<string, string>>, base = ""): () => MadeSite {
  const ends: (() => Promise<void>)[] = []
  let site: MadeSite | undefined

  beforeAll(async () => {
    const copy = await copyProject()
    ends.push(() => rm(copy, { recursive: true }))
    await rm(new URL("content/", copy), { recursive: true })
    for (const [name, text] of Object.entries(files)) {
      const file = new URL(name, copy)
      await mkdir(new URL(".", file), { recursive: true })
      await writeFile(file, text)
    }
    const outDir = new URL("out/", copy)
    const built = fileURLToPath(new URL(`out${base}/`, copy))
    const { ok, output } = await build(copy, built, { [variables.base]: base })
    if (!ok) throw new Error(`the made-up course could not be built:\n${output}`)
    const { address, close } = await serve(outDir)
    ends.unshift(close)
    const names = await Array.fromAsync(glob("*/**/index.html", { cwd: built }))
    site = {
      folder: copy,
      address: address + base,
      pages: names
        .filter((name) => !name.startsWith("embed/"))
        .map((name) => `/${name.replace(/index\.html$/, "")}`)
        .sort(),
    }
  })

  afterAll(async () => {
    for (const end of ends) await end()
  })

  return () => {
    if (site === undefined) throw new Error("the made-up course is not built")
    return site
  }
}
