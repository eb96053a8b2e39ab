import { digestOf } from "../kept/digest.ts"
import { taughtClass } from "./class.ts"
import type { Edition } from "./lessons.ts"
import { shelved } from "./shelved.ts"

/**
 * A key for what the page of a lesson is made of, which changes with it. None where the page may
 * change while that does not: the bundler finds files for the lesson, or a class opens it at an hour.
 *
 * @param making all that the page is made of: what it is given, and what it shows of the whole course.
 */
export function pageKey(edition: Edition, making: object): { readonly cacheKey?: string } {
  if (taughtClass !== undefined || !(pathOf(edition.entry) in shelved)) return {}
  const told = JSON.stringify(making, (_, value: unknown) =>
    isEntry(value) ? nameOf(value) : value,
  )
  return { cacheKey: digestOf(told) }
}

type Entry = Edition["entry"]

const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && "collection" in value && "id" in value

const nameOf = (entry: Entry): unknown => [entry.id, entry.digest, shelved[pathOf(entry)]]

const pathOf = ({ filePath }: Entry): string => filePath ?? ""
