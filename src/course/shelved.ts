import { listAt } from "./kept-lesson.ts"
import type { ShelfList, ShelfPlace } from "./lesson-shelf.ts"

declare const __SHELF__: ShelfPlace | undefined

/** Where a build has put the lessons that it compiled as it checked them; nowhere while they are written. */
export const shelf: ShelfPlace | undefined =
  typeof __SHELF__ === "undefined" ? undefined : __SHELF__

/** What is on that shelf. */
export const shelved: ShelfList = shelf === undefined ? {} : await listAt(shelf)
