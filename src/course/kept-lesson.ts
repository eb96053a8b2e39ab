import { z } from "astro/zod"
import type { Store } from "../kept/store.ts"
import type { CompiledLesson } from "./lesson-markdown.ts"

const schema = z.object({
  imports: z.array(z.string()),
  code: z.string(),
  headings: z.array(z.object({ depth: z.number(), slug: z.string(), text: z.string() })),
}) satisfies z.ZodType<CompiledLesson>

const placeOf = (key: string): unknown => ["lesson", key]

/** Keeps a compiled lesson for as long as `isLasting` says that it may be kept, or takes the one that is kept. */
export async function keepLesson(
  store: Store,
  key: string,
  compile: () => Promise<CompiledLesson>,
  isLasting: () => boolean,
): Promise<void> {
  await store.text(placeOf(key), async () => JSON.stringify(await compile()), isLasting)
}

export async function findLesson(store: Store, key: string): Promise<CompiledLesson | undefined> {
  const text = await store.find(placeOf(key))
  return text === undefined ? undefined : schema.parse(JSON.parse(text))
}
