import { driftOf, type DriftState } from "./drift.ts"
import type { Lock, Recorded } from "./lock.ts"
import { hashOf, type Pair } from "./parts.ts"

/** What recording did to a part: how it stood before, and whether it is recorded now. */
export interface Outcome {
  readonly id: string
  readonly was: DriftState
}

/**
 * Records that the named parts of a translation, or all of them, agree with their source as it is
 * now. A part that the translation lacks is not recorded; a record of one that the source lacks is
 * taken away. Also says how each of these parts stood before.
 */
export function recordAgreement(
  lock: Lock,
  slug: string,
  language: string,
  pair: Pair,
  ids: readonly string[] = [],
): { readonly lock: Lock; readonly outcomes: readonly Outcome[] } {
  const recorded = lock[slug]?.[language] ?? {}
  const outcomes = [...driftOf(pair, recorded)]
    .filter(([id]) => ids.length === 0 || ids.includes(id))
    .map(([id, was]): Outcome => ({ id, was }))
  const kept = pair.source.flatMap((part): [string, string][] => {
    const before = recorded[part.id]
    const was = outcomes.find(({ id }) => id === part.id)?.was
    if (was !== undefined) return was === "missing" ? [] : [[part.id, hashOf(part)]]
    return before === undefined ? [] : [[part.id, before]]
  })
  const renewed: Recorded = Object.fromEntries(kept)
  return {
    lock: { ...lock, [slug]: { ...lock[slug], [language]: renewed } },
    outcomes,
  }
}
