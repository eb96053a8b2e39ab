import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll, expect, test } from "vitest"
import { onSiteMap } from "../../../src/site/social/site-map.ts"

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "downhill-map-"))
  for (const file of ["first/en.md", "first/ko.mdx", "둘째/ko.md"]) {
    await mkdir(join(folder, file, ".."), { recursive: true })
    await writeFile(join(folder, file), "")
  }
})

afterAll(() => rm(folder, { recursive: true }))

test.each(["/", "/course/x", "/course/x/"])(
  "what readers may look for is on the map, at %s",
  (base) => {
    const isOnMap = onSiteMap(base, pathToFileURL(`${folder}/`))
    const page = (path: string): string =>
      new URL(base.replace(/\/?$/, "/") + path, "https://example.org").href
    for (const path of ["", "en/", "ko/glossary/", "en/first/", "ko/first/", "ko/둘째/"])
      expect(isOnMap(page(path)), path).toBe(true)
    for (const path of ["en/둘째/", "embed/race/en/", "ko/offline/"])
      expect(isOnMap(page(path)), path).toBe(false)
  },
)
