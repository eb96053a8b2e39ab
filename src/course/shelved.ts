import { listAt, type ShelfList, type ShelfPlace } from "./kept-lesson.ts"

declare const __SHELF__: ShelfPlace | undefined

/** Where a build has put the lessons that it compiled as it checked them; nowhere while they are written. */
export const shelf: ShelfPlace | undefined =
  typeof __SHELF__ === "undefined" ? undefined : __SHELF__

/** What is on that shelf. */
export const shelved: ShelfList = shelf === undefined ? {} : await listAt(shelf)
