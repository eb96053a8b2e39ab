import type { Problem } from "../../optim/problem.ts"
import { joinTraces, type Trace } from "../../optim/trace.ts"
import { createTraining, type Training } from "../../optim/train.ts"
import { stepsPerEpoch, type Experiment } from "../experiment.ts"
import { byMethod } from "../method.ts"
import { problemOf } from "../problem-of.ts"
import { trainingSettings } from "../run.ts"
import { sliceTime, type Conditions } from "./conditions.ts"

/** One pass through a training set: by mini-batches, and as the single update of batch descent. */
export interface EpochStudy {
  readonly kind: "epoch"
  readonly experiment: Experiment
}

export interface EpochFindings {
  readonly kind: "epoch"
  /** The experiment, as long as one epoch. */
  readonly experiment: Experiment
  readonly trace: Trace
  /**
   * Seconds that the updates of the epoch took here, evaluations of the full cost set aside;
   * undefined where there were too few updates to tell.
   */
  readonly seconds: number | undefined
  /** Batch descent in the same pass: its one update, and the full cost before and after it. */
  readonly batch: { readonly seconds: number; readonly before: number; readonly after: number }
}

/** The experiment, as many updates long as it has mini-batches. */
export const oneEpoch = (experiment: Experiment): Experiment => ({
  ...experiment,
  steps: stepsPerEpoch(experiment),
})

/** States whose full cost is computed on the way: over a large training set each takes a while. */
const checkpoints = 21

/** Updates between two looks at the clock. */
const glance = 25

export async function conductEpoch(
  study: EpochStudy,
  conditions: Conditions = {},
): Promise<EpochFindings> {
  const experiment = oneEpoch(study.experiment)
  const problem = await problemOf(experiment)
  await conditions.pause?.()
  const batch = timeBatchUpdate(experiment, problem)
  await conditions.pause?.()
  const training = createTraining(problem, { ...trainingSettings(experiment), checkpoints })
  const { trace, seconds } = await timeTraining(training, glance * experiment.batch, conditions)
  return { kind: "epoch", experiment, trace, seconds, batch }
}

/** The first of two updates, after which the full cost need not be computed apart. */
function timeBatchUpdate(experiment: Experiment, problem: Problem): EpochFindings["batch"] {
  const whole = byMethod({ ...experiment, steps: 2 }, "batch")
  const training = createTraining(problem, trainingSettings(whole))
  const began = performance.now()
  training.advance(1)
  const seconds = (performance.now() - began) / 1000
  training.advance(Infinity)
  const [before, after] = training.trace().checkpoints.cost
  return { seconds, before, after }
}

/** Times the slices in which no full cost was computed, and takes the others to be as fast. */
async function timeTraining(
  training: Training,
  work: number,
  { onProgress, onNews, pause }: Conditions,
): Promise<Pick<EpochFindings, "trace" | "seconds">> {
  const untold: Trace[] = []
  let [timed, updates] = [0, 0]
  let rested = performance.now()
  for (let hasEnded = false; !hasEnded;) {
    const began = performance.now()
    hasEnded = training.advance(work)
    const now = performance.now()
    const news = training.news()
    untold.push(news)
    if (news.checkpoints.length === 0) {
      timed += now - began
      updates += news.steps.length
    }
    if (now - rested < sliceTime) continue
    const [first, ...others] = untold.splice(0)
    onNews?.(0, joinTraces([first, ...others]))
    onProgress?.(training.progress)
    await pause?.()
    rested = performance.now()
  }
  const trace = training.trace()
  const seconds = updates === 0 ? undefined : ((timed / updates) * trace.steps.length) / 1000
  return { trace, seconds }
}
