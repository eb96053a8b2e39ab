import type { Loader } from "astro/loaders"
import type { ShelfList } from "./lesson-shelf.ts"

type Store = Parameters<Loader["load"]>[0]["store"]
type Entry = Parameters<Store["set"]>[0]

/** Has the loader of lessons leave those that are on a shelf to their pages, and out of the bundle. */
export const besideShelf = (loader: Loader, shelved: ShelfList): Loader => ({
  ...loader,
  load: (context) => loader.load({ ...context, store: storeBeside(context.store, shelved) }),
})

/**
 * A store whose entries are rendered by modules only where they are not on the shelf. What was
 * stored otherwise before is forgotten, for an entry of the same content is not stored again.
 */
export function storeBeside(store: Store, shelved: ShelfList): Store {
  const isShelved = ({ filePath }: Entry): boolean => filePath !== undefined && filePath in shelved
  for (const [id, entry] of store.entries())
    if (isShelved(entry) === (entry.deferredRender ?? false)) store.delete(id)
  return {
    ...store,
    set: (entry) => store.set(isShelved(entry) ? { ...entry, deferredRender: false } : entry),
  }
}
