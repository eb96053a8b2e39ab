import { canRunCompiled, machineFor } from "../../optim/kernels/machine.ts"
import { plain } from "../../optim/kernels/plain.ts"
import type { Experiment } from "../experiment.ts"
import { measure, type Measurement } from "../measuring/measure.ts"
import { stepWorks } from "../measuring/step-work.ts"
import { problemOf } from "../problem-of.ts"
import type { Conditions } from "./conditions.ts"

/** What computes a step: the compiled kernels with SIMD, or plain TypeScript, a number at a time. */
export const kernelNames = ["compiled", "plain"] as const
export type KernelName = (typeof kernelNames)[number]

/** How long an update takes on this device, by size of the mini-batch. */
export interface StepTimeStudy {
  readonly kind: "step-time"
  readonly experiment: Experiment
  readonly sizes: readonly number[]
  readonly kernels: readonly KernelName[]
}

export interface StepTime extends Measurement {
  readonly kernel: KernelName
  readonly batch: number
}

export interface StepTimeFindings {
  readonly kind: "step-time"
  readonly experiment: Experiment
  /** Seconds an update, by kernel and size; the compiled are missing where they cannot run. */
  readonly times: readonly StepTime[]
}

/** Samples of each size, and milliseconds that a sample and the warming up take at least. */
const effort = { rounds: 9, least: 2, warmUp: 40 }

export async function conductStepTime(
  { experiment, sizes, kernels }: StepTimeStudy,
  { onProgress, pause }: Conditions = {},
): Promise<StepTimeFindings> {
  const contenders = kernels
    .filter((kernel) => kernel === "plain" || canRunCompiled())
    .flatMap((kernel) => sizes.map((batch) => ({ kernel, batch })))
  const works = []
  for (const kernel of new Set(contenders.map((contender) => contender.kernel))) {
    works.push(...stepWorks(await problemBy(kernel, experiment), experiment, sizes))
    await pause?.()
  }
  const measured = await measure(works, {
    ...effort,
    clock: () => performance.now(),
    async pause(share) {
      onProgress?.(share)
      await pause?.()
    },
  })
  return {
    kind: "step-time",
    experiment,
    times: contenders.map((contender, index) => ({ ...contender, ...measured[index] })),
  }
}

/** Plain TypeScript is at its best in double precision, in which a JavaScript engine computes anyway. */
const problemBy = (kernel: KernelName, experiment: Experiment) =>
  kernel === "compiled"
    ? problemOf({ ...experiment, precision: "single" }, machineFor("single"))
    : problemOf({ ...experiment, precision: "double" }, plain("double"))
