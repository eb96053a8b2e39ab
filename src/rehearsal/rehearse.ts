import { conduct, type Findings, type Study } from "../experiment/study.ts"
import { conductInThreads } from "./threads.ts"

declare const __REHEARSAL_THREAD__: string | undefined

/** Findings that are kept at hand: the pages of a lesson in all its languages are built one after another. */
const mostKnown = 32

const known = new Map<string, Promise<unknown>>()

/** While a lesson is written the code of the engine may change under way, which a thread would not notice. */
const conductBeside: (study: Study) => Promise<unknown> =
  typeof __REHEARSAL_THREAD__ === "undefined"
    ? (study) => conduct(study)
    : conductInThreads(new URL(__REHEARSAL_THREAD__))

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
