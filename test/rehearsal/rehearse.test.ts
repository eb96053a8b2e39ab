import { expect, test } from "vitest"
import { conduct, type Study } from "../../src/experiment/study.ts"
import { requireExperiment } from "../../src/experiment/experiment.ts"
import { conductInThreads } from "../../src/rehearsal/threads.ts"
import { rehearse } from "../../src/rehearsal/rehearse.ts"

const experiment = requireExperiment({ task: "linear", examples: 64, batch: 8, steps: 20 })
const inThread = conductInThreads(new URL("../../src/rehearsal/thread.ts", import.meta.url))

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
