import type { Loader } from "astro/loaders"
import type { ShelfList } from "./kept-lesson.ts"

type Store = Parameters<Loader["load"]>[0]["store"]
type Entry = Parameters<Store["set"]>[0]

/** Has the loader of lessons leave those that are on a shelf to their pages, and out of the bundle. */
export const besideShelf = (loader: Loader, shelved: ShelfList): Loader => ({
  ...loader,
  load: ({ store, ...context }) =>
    loader.load({ ...context, store: { ...store, set: setterBeside(store, shelved) } }),
})

/**
 * Stores entries so that they are rendered by modules only where they are not on the shelf. What
 * was stored otherwise before is forgotten, for an entry of the same content is not stored again.
 */
export function setterBeside(
  store: Pick<Store, "entries" | "delete" | "set">,
  shelved: ShelfList,
): Store["set"] {
  const isShelved = ({ filePath }: Entry): boolean => filePath !== undefined && filePath in shelved
  for (const [id, entry] of store.entries())
    if (isShelved(entry) === (entry.deferredRender ?? false)) store.delete(id)
  return (entry) => store.set(isShelved(entry) ? { ...entry, deferredRender: false } : entry)
}
