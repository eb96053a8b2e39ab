import { z } from "astro/zod"
import { storeIn } from "../kept/store.ts"
import type { CompiledLesson } from "./lesson-markdown.ts"

/** Where a build finds the lessons that it need not bundle. */
export interface ShelfPlace {
  /** The address of the folder of the store that they are kept in. */
  readonly folder: string
  /** What names the code that compiled them. */
  readonly version: string
  /** The key of their list, which is too long to stand in the code of a build. */
  readonly list: string
}

/** The key of each lesson on a shelf, by the path of its file below the root of the project. */
export type ShelfList = Readonly<Record<string, string>>

const schema = z.object({
  imports: z.array(z.string()),
  code: z.string(),
  headings: z.array(z.object({ depth: z.number(), slug: z.string(), text: z.string() })),
}) satisfies z.ZodType<CompiledLesson>

const listSchema = z.record(z.string(), z.string())

/** The place of a compiled lesson in a store. */
export const placeOfLesson = (key: string): unknown => ["lesson", key]

/** The place of a list of compiled lessons in a store. */
export const placeOfList = (key: string): unknown => ["lessons", key]

/** The compiled lesson that a kept text holds. */
export const lessonIn = (text: string): CompiledLesson => schema.parse(JSON.parse(text))

/**
 * The compiled lesson of a key.
 *
 * @throws Error where it is not there any more.
 */
export const lessonAt = async (place: ShelfPlace, key: string): Promise<CompiledLesson> =>
  lessonIn(await textAt(place, placeOfLesson(key)))

/**
 * The list of what is on a shelf.
 *
 * @throws Error where it is not there any more.
 */
export const listAt = async (place: ShelfPlace): Promise<ShelfList> =>
  listSchema.parse(JSON.parse(await textAt(place, placeOfList(place.list))))

async function textAt({ folder, version }: ShelfPlace, place: unknown): Promise<string> {
  const text = await storeIn(new URL(folder), version).find(place)
  if (text === undefined) throw new Error(`what was compiled has gone from ${folder}; build again`)
  return text
}
