import { expect, test } from "vitest"
import { conduct, type Study } from "../../src/experiment/study.ts"
import { requireExperiment } from "../../src/experiment/experiment.ts"
import { threads } from "../../src/rehearsal/threads.ts"
import { leanSvg } from "../../src/rehearsal/lean-svg.ts"
import { rehearse } from "../../src/rehearsal/rehearse.ts"

const experiment = requireExperiment({ task: "linear", examples: 64, batch: 8, steps: 20 })
const { conduct: inThread, lean } = threads(
  new URL("../../src/rehearsal/thread.ts", import.meta.url),
)

test("a thread finds what is found here, to the bit", async () => {
  const studies: Study[] = [
    { kind: "cost", experiment },
    { kind: "surface", experiment, axis: "updates" },
    { kind: "noise-floor", experiment },
  ]
  for (const study of studies) expect(await inThread(study)).toEqual(await conduct(study))
})

test("a study that fails in a thread fails here, with its reason", async () => {
  const study = { kind: "cost", experiment: { ...experiment, examples: 5e12 } } as const
  const here = await conduct(study).catch((error: unknown) => String(error))
  expect(here).toMatch(/Error/)
  expect(await inThread(study).catch((error: unknown) => String(error))).toBe(here)
})

test("what is asked for in two languages is conducted once", async () => {
  const study = { kind: "cost", experiment } as const
  const [first, second] = await Promise.all([rehearse(study), rehearse({ ...study })])
  expect(second).toBe(first)
  expect(first.kind).toBe("cost")
})

test("a thread makes a drawing as lean as it is made here", async () => {
  const svg = '<svg viewBox="0 0 9 9"><path d="M0 0L3.14159 2L8 9.0001" hidden></path></svg>'
  expect(await lean(svg)).toBe(leanSvg(svg))
})
