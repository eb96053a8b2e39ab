import type { Loader } from "astro/loaders"
import { expect, test } from "vitest"
import { setterBeside } from "../../src/course/lesson-loader.ts"

type Store = Parameters<Loader["load"]>[0]["store"]
type Entry = Parameters<Store["set"]>[0]

const entries: readonly Entry[] = ["one", "two"].map((name) => ({
  id: `${name}/en`,
  data: {},
  filePath: `content/lessons/${name}/en.md`,
  digest: name,
  deferredRender: true,
}))

const shelf = { "content/lessons/one/en.md": "key" }

/** A store that, like Astro's, does not store an entry again whose digest it has. */
const storeOf = (stored: Map<string, Entry>): Pick<Store, "entries" | "delete" | "set"> => ({
  entries: () => [...stored],
  delete: (id) => stored.delete(id),
  set(entry) {
    if (stored.get(entry.id)?.digest === entry.digest) return false
    stored.set(entry.id, entry)
    return true
  },
})

/** The entries that are rendered by modules, after loading with each of some shelves in turn. */
function modulesAfter(...shelves: readonly Readonly<Record<string, string>>[]): string[] {
  const stored = new Map<string, Entry>()
  for (const keys of shelves) {
    const set = setterBeside(storeOf(stored), keys)
    for (const entry of entries) set(entry)
  }
  return [...stored.values()].filter((entry) => entry.deferredRender).map(({ id }) => id)
}

test("lessons on the shelf are no modules", () => {
  expect(modulesAfter(shelf)).toEqual(["two/en"])
})

test("what is on the shelf may change from one build to the next, and the lessons do not", () => {
  expect(modulesAfter({}, shelf)).toEqual(["two/en"])
  expect(modulesAfter(shelf, {}).sort()).toEqual(["one/en", "two/en"])
})
