import { batchEnd, partition, type Partial } from "./batches.ts"
import { requireMemory } from "./memory.ts"
import { createOptimizer, isPlainDescent, type OptimizerSettings } from "./optimizers.ts"
import { plainDescentBy, type PlainDescent, type Problem } from "./problem.ts"
import { RandomStream } from "./random.ts"
import { bytesOfRecord, createRecorder } from "./recorder.ts"
import { createSchedule, type ScheduleSettings } from "./schedules.ts"
import type { Outcome, Trace } from "./trace.ts"

/** How a problem is trained. */
export interface TrainingSettings
  extends OptimizerSettings, Omit<ScheduleSettings, "stepsPerEpoch"> {
  /** B, from 1 to the size of the training set. */
  readonly batch: number
  readonly partial: Partial
  readonly seed: number
  /** How far from the origin, or as a multiple of the usual, the parameters begin. */
  readonly start: number
  /** States whose full cost is recorded, the first and the last among them; at most 2,001 by default. */
  readonly checkpoints?: number
  /** Whether nothing is recorded of the updates, only of the states between them. */
  readonly onlyStates?: boolean
}

/** A training that can be carried on bit by bit; the slices change nothing in its trace. */
export interface Training {
  /**
   * Carries on for about `work` evaluations of an example.
   *
   * @returns whether the training has ended.
   */
  advance(work: number): boolean
  /** The share of the updates that are made, from 0 to 1. */
  readonly progress: number
  /** What is recorded so far. */
  trace(): Trace
  /** What was recorded since this was last asked for, as a trace of its own. */
  news(): Trace
}

/** A run has diverged when a cost is this many times the cost at the start, or 1 if that is less. */
export const divergenceFactor = 1e6

/** States whose full cost is recorded, at most, where nothing is said. */
const mostCheckpoints = 2001

/** Numbers that the parameters of all recorded states take together, at most. */
const mostCheckpointNumbers = 4e6

/**
 * Multiplications that all evaluations of the full cost together may take in any run; in a long
 * one they may take as many as the updates.
 */
const checkpointWork = { single: 2e8, double: 2e7 } as const

/** The memory in bytes that a training takes, its data set aside. */
export function trainingBytes(problem: Problem, settings: TrainingSettings): number {
  const stride = checkpointStride(problem, settings, "double")
  const points = Math.ceil(settings.steps / stride) + 2
  return (
    problem.bytes(2 + createOptimizer(settings).vectors) +
    bytesOfRecord(recordedUpdates(settings), points, problem.parameterCount)
  )
}

/**
 * Mini-batch gradient descent. Each epoch visits the examples in a new random order, cut
 * into mini-batches; batch descent (B = m) keeps them in their own order, since its sums
 * are the same in any, and so its mini-batch cost is the full cost to the last bit.
 *
 * The full cost is recorded for every `stride`-th state, and for the first and the last:
 * for all states of a run of up to 2,000 updates, unless that would take longer than the
 * updates themselves or the parameters too much memory.
 *
 * @throws RangeError when the settings do not fit the problem, or the memory.
 */
export function createTraining(problem: Problem, settings: TrainingSettings): Training {
  requireSettings(problem, settings)
  requireMemory(trainingBytes(problem, settings))
  const { batch, partial, steps, seed, onlyStates = false } = settings
  const { size, mislabelled, parameterCount, vectorLength, places } = problem
  const cut = partition(size, batch, partial)
  const isBatchDescent = batch === size
  const rate = createSchedule({ ...settings, stepsPerEpoch: cut.count })
  const transformation = createOptimizer(settings)
  const isPlain = isPlainDescent(settings)

  const workspace = problem.open(2 + transformation.vectors)
  const { machine, shuffleState } = workspace
  const { kernels, precision } = machine
  const parameters = workspace.vector()
  const gradient = workspace.vector()
  const space = { kernels, length: vectorLength, vector: workspace.vector }
  const optimizer = transformation.init(space)
  const inOneGo = isPlain ? plainDescentBy(batch, problem, workspace) : undefined

  problem.initialise(parameters, new RandomStream(seed, "start"), settings.start)
  new RandomStream(seed, "shuffle").save(shuffleState)
  const stride = checkpointStride(problem, settings, precision)
  const isAllRight = !mislabelled.includes(1)
  const points = Math.ceil(steps / stride) + 2
  const recorder = createRecorder(cut, recordedUpdates(settings), points, parameterCount)
  const costAtStart = workspace.cost(parameters)
  const limit = divergenceFactor * Math.max(1, Math.abs(costAtStart))
  let step = 0
  let t = 0
  let outcome: Outcome | undefined
  let [toldRows, toldPoints] = [0, 0]

  const end = (quantity: Extract<Outcome, { kind: "diverged" }>["quantity"], at: number): void => {
    outcome = { kind: "diverged", step: at, quantity }
  }

  /** Records the state after `step` updates. */
  const checkpoint = (cost: number): void => {
    if (!(Math.abs(cost) <= limit)) end("full cost", step)
    else recorder.checkpoint(step, cost, parameters, places)
  }

  const wrongIn = (from: number, to: number): number => {
    let count = 0
    for (let place = from; place < to; place++) count += mislabelled[workspace.exampleAt(place)]
    return count
  }

  /** Where the epoch begins the examples are shuffled. */
  const beginEpoch = (): void => {
    if (t === 0 && !isBatchDescent) workspace.shuffle()
  }

  const finish = (made: number): void => {
    step += made
    t += made
    if (t === cut.count) t = 0
    const isLast = step === steps
    if (isLast || (!isBatchDescent && step % stride === 0)) checkpoint(workspace.cost(parameters))
    if (isLast) outcome ??= { kind: "completed" }
  }

  const update = (): void => {
    beginEpoch()
    const from = t * batch
    const to = batchEnd(cut, t)
    const cost = workspace.batchCost(parameters, from, to, gradient)
    if (isBatchDescent && step % stride === 0) checkpoint(cost)
    if (outcome !== undefined) return
    const norm = workspace.norm(gradient)
    if (!(Math.abs(cost) <= limit && norm < Infinity)) {
      end("batch cost", step + 1)
      return
    }
    if (!isPlain) optimizer.update(gradient, parameters)
    kernels.descend(parameters.byteOffset, gradient.byteOffset, rate(step), vectorLength)
    if (!onlyStates) recorder.step(cost, norm, isAllRight ? 0 : wrongIn(from, to))
    finish(1)
  }

  /** At most so many updates in one go, up to the end of the epoch or the next checkpoint. */
  const updateMany = ({ most, costs, norms, run }: PlainDescent, wanted: number): number => {
    beginEpoch()
    let count = Math.min(cut.count - t, steps - step, stride - (step % stride), most, wanted)
    const rateNow = rate(step)
    if (rate(step + count - 1) !== rateNow) count = 1
    const to = batchEnd(cut, t + count - 1)
    const made = run(parameters, gradient, t * batch, to, batch, rateNow, limit)
    if (!onlyStates) recorder.stepMany(costs, norms, made)
    if (!onlyStates && !isAllRight)
      for (let k = t; k < t + made; k++)
        recorder.mark(step + k - t, wrongIn(k * batch, batchEnd(cut, k)))
    if (made < count) {
      step += made
      end("batch cost", step + 1)
    } else finish(made)
    return made
  }

  const traceSince = (row: number, point: number): Trace => ({
    parameterCount,
    stepsPerEpoch: cut.count,
    ...recorder.since(row, point),
    outcome: outcome ?? { kind: "completed" },
  })

  if (!isBatchDescent) checkpoint(costAtStart)
  return {
    advance(work) {
      for (let left = work; outcome === undefined && left > 0;) {
        if (inOneGo === undefined) {
          update()
          left -= batch
        } else left -= batch * updateMany(inOneGo, Math.ceil(left / batch))
        if (step % stride === 0 && !isBatchDescent) left -= size
      }
      return outcome !== undefined
    },
    get progress() {
      return outcome === undefined ? step / steps : 1
    },
    trace: () => traceSince(0, 0),
    news() {
      const since = traceSince(toldRows, toldPoints)
      toldRows = recorder.rows
      toldPoints = recorder.points
      return since
    },
  }
}

/** Trains from start to end. */
export function train(problem: Problem, settings: TrainingSettings): Trace {
  const training = createTraining(problem, settings)
  while (!training.advance(Infinity));
  return training.trace()
}

const recordedUpdates = ({ steps, onlyStates }: TrainingSettings): number =>
  onlyStates === true ? 0 : steps

/** Updates between two records of the full cost. Batch descent knows it anyway. */
function checkpointStride(
  { size, exampleWork, parameterCount }: Problem,
  { steps, batch, checkpoints = mostCheckpoints }: TrainingSettings,
  precision: keyof typeof checkpointWork,
): number {
  const byCount = Math.ceil(steps / (checkpoints - 1))
  const byMemory = Math.ceil((steps * parameterCount) / mostCheckpointNumbers)
  const affordable = Math.max(checkpointWork[precision], steps * batch * exampleWork)
  const byWork = Math.ceil((steps * size * exampleWork) / affordable)
  return batch === size ? Math.max(byCount, byMemory) : Math.max(byCount, byMemory, byWork)
}

function requireSettings(problem: Problem, { batch, steps, start }: TrainingSettings): void {
  const m = problem.size
  const refuse = (name: string, value: number, allowed: string): never => {
    throw new RangeError(`${name} is ${value}; it takes ${allowed}`)
  }
  if (!Number.isInteger(batch) || batch < 1 || batch > m)
    refuse("batch", batch, `a whole number from 1 to the ${m} examples`)
  if (!Number.isInteger(steps) || steps < 1) refuse("steps", steps, "a whole number of at least 1")
  if (!Number.isFinite(start) || start < 0) refuse("start", start, "a number of at least 0")
}
