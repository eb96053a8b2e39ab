import { conduct, type Findings, type Study } from "../experiment/study.ts"
import { beside } from "./beside.ts"

/** Findings that are kept at hand: the pages of a lesson in all its languages are built one after another. */
const mostKnown = 32

const known = new Map<string, Promise<unknown>>()

const conductBeside: (study: Study) => Promise<unknown> = beside?.conduct ?? conduct

/**
 * Conducts a study as a page is built; one that is the same for every language is conducted once.
 *
 * @throws Error where the study comes to something of another kind.
 */
export async function rehearse<S extends Study>(
  study: S,
): Promise<Extract<Findings, { kind: S["kind"] }>> {
  const key = JSON.stringify(study)
  const running = known.get(key) ?? conductBeside(study)
  known.delete(key)
  known.set(key, running)
  for (const oldest of known.keys())
    if (known.size > mostKnown) known.delete(oldest)
    else break
  const findings = await running
  if (!isOf(study, findings)) throw new Error(`the findings of ${study.kind} are of another kind`)
  return findings
}

const isOf = <S extends Study>(
  study: S,
  findings: unknown,
): findings is Extract<Findings, { kind: S["kind"] }> =>
  typeof findings === "object" &&
  findings !== null &&
  "kind" in findings &&
  findings.kind === study.kind
