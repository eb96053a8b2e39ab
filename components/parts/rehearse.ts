import { conduct, type Findings, type Study } from "../../src/experiment/study.ts"

/** Findings that are kept at hand: the pages of a lesson in all its languages are built one after another. */
const mostKnown = 32

const known = new Map<string, Promise<Findings>>()

/**
 * Conducts a study as a page is built; one that is the same for every language is conducted once.
 *
 * @throws Error where the study comes to something of another kind.
 */
export async function rehearse<S extends Study>(
  study: S,
): Promise<Extract<Findings, { kind: S["kind"] }>> {
  const key = JSON.stringify(study)
  const running = known.get(key) ?? conduct(study)
  known.delete(key)
  known.set(key, running)
  for (const oldest of known.keys())
    if (known.size > mostKnown) known.delete(oldest)
    else break
  const findings = await running
  if (!isOf(study, findings)) throw new Error(`asked for ${study.kind}, found ${findings.kind}`)
  return findings
}

const isOf = <S extends Study>(
  study: S,
  findings: Findings,
): findings is Extract<Findings, { kind: S["kind"] }> => findings.kind === study.kind
