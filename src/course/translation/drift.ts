import type { Recorded } from "./lock.ts"
import { hashOf, type Pair, type Part } from "./parts.ts"

/**
 * How a part of a translation stands to its source: made from it as it is now, or before it
 * changed; not there, or only there; or not known, because nobody recorded what it was made from.
 */
export type DriftState = "current" | "behind" | "missing" | "extra" | "unrecorded"

/** The state of each part by its name: the source's parts in their order, then those it lacks. */
export function driftOf(
  { source, translation }: Pair,
  recorded: Recorded,
): ReadonlyMap<string, DriftState> {
  const own = new Set(translation.map(({ id }) => id))
  const states = new Map<string, DriftState>()
  for (const part of source)
    if (!states.has(part.id)) states.set(part.id, own.has(part.id) ? stateOf(part) : "missing")
  for (const id of own) if (!states.has(id)) states.set(id, "extra")
  return states

  function stateOf(part: Part): DriftState {
    const hash = recorded[part.id]
    if (hash === undefined) return "unrecorded"
    return hash === hashOf(part) ? "current" : "behind"
  }
}
