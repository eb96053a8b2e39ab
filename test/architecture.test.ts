import { glob, readFile } from "node:fs/promises"
import { dirname, join, normalize } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const root = fileURLToPath(new URL("..", import.meta.url))

/** Arrows run from left to right only; what stands together does not know each other. */
const layers = [
  ["src/pages", "src/packages"],
  ["src/platform"],
  ["src/site"],
  ["src/search"],
  ["src/course"],
  ["components"],
  ["src/chart", "src/scene", "src/rehearsal"],
  ["src/experiment"],
  ["src/optim"],
  ["src/prerender"],
  ["src/hosting", "src/offline", "src/security"],
  ["src/kept"],
]

/** The palette is named by all that draws, and by the experiments for the names of the methods. */
const shared = ["src/palette.ts"]

const layerOf = (file: string): number =>
  layers.findIndex((folders) => folders.some((folder) => file.startsWith(`${folder}/`)))

const folderOf = (file: string): string | undefined =>
  layers.flat().find((folder) => file.startsWith(`${folder}/`))

test("arrows run one way", async () => {
  const files = await Array.fromAsync(
    glob(["src/**/*.{ts,tsx,astro}", "components/**/*.{ts,tsx,astro}"], { cwd: root }),
  )
  const wrong: string[] = []
  for (const file of files.filter((name) => layerOf(name) >= 0)) {
    const text = await readFile(join(root, file), "utf8")
    for (const [, target] of text.matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)) {
      const imported = normalize(join(dirname(file), target))
      if (shared.includes(imported) || layerOf(imported) < 0) continue
      const isUp = layerOf(imported) < layerOf(file)
      const isSibling = layerOf(imported) === layerOf(file) && folderOf(imported) !== folderOf(file)
      if (isUp || isSibling) wrong.push(`${file} -> ${imported}`)
    }
  }
  expect(files.length).toBeGreaterThan(60)
  expect(wrong).toEqual([])
})

test("the engine imports nothing but itself, and the course knows figures only by their registry", async () => {
  const files = await Array.fromAsync(
    glob(["src/optim/*.ts", "src/optim/kernels/*.ts", "src/course/**/*.ts"], { cwd: root }),
  )
  for (const file of files) {
    const text = await readFile(join(root, file), "utf8")
    const targets = [...text.matchAll(/from "([^"]+)"/g)].map(([, target]) => target)
    if (file.startsWith("src/optim"))
      for (const target of targets)
        expect(normalize(join(dirname(file), target))).toMatch(/^src\/optim\/[\w/-]+\.ts$/)
    else
      for (const target of targets.filter((name) => name.includes("components/")))
        expect(normalize(join(dirname(file), target))).toBe("components/registry.ts")
  }
})
