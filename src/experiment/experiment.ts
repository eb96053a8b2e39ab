import type { Precision } from "../optim/kernels/kernels.ts"
import { optimizerNames, type OptimizerName } from "../optim/optimizer-names.ts"
import type { ScheduleName } from "../optim/schedules.ts"
import { testFunctionNames, type TestFunctionName } from "../optim/test-functions.ts"
import { digitsExamples, digitsFeatures } from "./digits.ts"
import {
  choice,
  integer,
  parseField,
  quote,
  real,
  sizes,
  sizesIn,
  type Issue,
  type Parsed,
  type ValueOf,
} from "./field.ts"
import { penguinExamples, penguinFeatures } from "./penguins.ts"

/**
 * Every quantity that describes a run, with its bounds: one table for attributes,
 * controls, links and messages alike. `batch` may also be written `all`, and the
 * length of a run either as `steps` (updates) or as `epochs`.
 */
export const experimentFields = {
  task: choice("linear", "logistic", "softmax", "network", ...testFunctionNames),
  data: choice("synthetic", "penguins", "digits"),
  examples: integer(16, 5_000_000, 1024, "log"),
  features: integer(1, 64, 1),
  classes: integer(2, 20, 3),
  mislabelled: real(0, 0.5, 0.05),
  hidden: sizes(4, 512, "16"),
  activation: choice("relu", "tanh"),
  batch: integer(1, 5_000_000, 64, "log"),
  partial: choice("keep", "drop"),
  optimizer: choice(...optimizerNames),
  momentum: real(0, 0.9999, 0.9),
  squares: real(0, 0.99999, 0),
  weightDecay: real(0, 1, 0.01),
  clip: real(0, 1000, 0),
  rate: real(0.0001, 10, 0.1, "log"),
  schedule: choice("inverse-time", "constant", "step", "exponential", "cosine"),
  decay: real(0, 10, 0),
  every: integer(1, 1000, 10),
  warmUp: integer(0, 100_000, 0),
  steps: integer(1, 100_000, 160),
  epochs: integer(1, 1000, 10),
  start: real(0, 10, 2),
  seed: integer(0, 999_999, 1),
  precision: choice("single", "double"),
} as const

export type ExperimentField = keyof typeof experimentFields

/** The most multiplications that a run may take, all steps together. */
export const maximumWork = { double: 4e8, single: 4e9 } as const

/** One run, described. Plain data: it can be written to a link, sent to a worker, compared. */
export interface Experiment {
  readonly task: FieldValue<"task">
  /** Where the examples come from; nothing for a task that is a function of its own. */
  readonly data: FieldValue<"data">
  /** m, the size of the training set; 1 for a function. */
  readonly examples: number
  readonly features: number
  /** Classes to tell apart: 2 for logistic regression, 10 digits, else as many as there are drawn. */
  readonly classes: number
  /** Share of the examples that carry a wrong target. */
  readonly mislabelled: number
  /** Units of each hidden layer of a network, from the inputs on: 64x32. */
  readonly hidden: string
  readonly activation: FieldValue<"activation">
  /** B, from 1 to `examples`. */
  readonly batch: number
  /** Whether the last batch of an epoch is used when it is smaller than B. */
  readonly partial: FieldValue<"partial">
  readonly optimizer: OptimizerName
  /** Share of the old that momentum keeps, Adam's β1. */
  readonly momentum: number
  /** Share of the old that the mean of squares keeps; 0 for the optimizer's own, as PyTorch has it. */
  readonly squares: number
  /** λ of AdamW. */
  readonly weightDecay: number
  /** The greatest norm of a gradient; 0 for none. */
  readonly clip: number
  readonly rate: number
  readonly schedule: ScheduleName
  /** How strongly the schedule lowers the rate. Inverse time: in epoch k, from 0, it is rate / (1 + decay k). */
  readonly decay: number
  /** Epochs between two drops of the step schedule. */
  readonly every: number
  /** Updates over which the rate first rises to where it begins. */
  readonly warmUp: number
  /** Updates. */
  readonly steps: number
  /** Standard deviation of the initial parameters; of a network, as a multiple of the usual. */
  readonly start: number
  readonly seed: number
  /** Float64, or float32, which is faster by far. */
  readonly precision: Precision
}

export const stepsPerEpoch = ({
  examples,
  batch,
  partial,
}: Pick<Experiment, "examples" | "batch" | "partial">): number =>
  partial === "keep" ? Math.ceil(examples / batch) : Math.floor(examples / batch)

/**
 * The experiment that `input` describes, a record of field names with strings or
 * values; what it leaves out is taken from `base`. Refuses unknown names, wrong
 * values and runs that would be too long, with everything that is wrong at once.
 */
export function parseExperiment(
  input: Readonly<Record<string, unknown>>,
  base: Readonly<Partial<Experiment>> = {},
): Parsed<Experiment> {
  const reader = new FieldReader(input, base)
  const task = reader.read("task")
  const data = reader.read("data")
  const examples = examplesOf(reader, task, data)
  const experiment: Experiment = {
    task,
    data,
    examples,
    features: reader.readWithin("features", featuresOf(data)),
    classes: classesOf(reader, task, data),
    mislabelled: reader.read("mislabelled"),
    hidden: reader.read("hidden"),
    activation: reader.read("activation"),
    batch: input["batch"] === "all" ? examples : reader.readWithin("batch", examples),
    partial: reader.read("partial"),
    optimizer: reader.read("optimizer"),
    momentum: reader.read("momentum"),
    squares: reader.read("squares"),
    weightDecay: reader.read("weightDecay"),
    clip: reader.read("clip"),
    rate: reader.read("rate"),
    schedule: reader.read("schedule"),
    decay: reader.read("decay"),
    every: reader.read("every"),
    warmUp: reader.read("warmUp"),
    steps: reader.read("steps"),
    start: reader.read("start"),
    seed: reader.read("seed"),
    precision: reader.read("precision"),
  }
  const epochs = reader.readEpochs()
  const whole =
    epochs === undefined ? experiment : { ...experiment, steps: epochs * stepsPerEpoch(experiment) }
  const issues = [...reader.issues, ...(reader.issues.length === 0 ? relations(whole, input) : [])]
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: whole }
}

/** Whether a task is a function of two parameters, without examples. */
export const isFunction = (task: Experiment["task"]): task is TestFunctionName =>
  testFunctionNames.some((name) => name === task)

/** Whether a task tells several classes apart. */
export const isClassification = (task: Experiment["task"]): task is "softmax" | "network" =>
  task === "softmax" || task === "network"

function examplesOf(
  reader: FieldReader,
  task: Experiment["task"],
  data: Experiment["data"],
): number {
  if (isFunction(task)) return 1
  if (data === "penguins") return penguinExamples(task)
  return data === "digits" ? reader.readWithin("examples", digitsExamples) : reader.read("examples")
}

const featuresOf = (data: Experiment["data"]): number =>
  ({ synthetic: Infinity, penguins: penguinFeatures, digits: digitsFeatures })[data]

function classesOf(
  reader: FieldReader,
  task: Experiment["task"],
  data: Experiment["data"],
): number {
  if (!isClassification(task)) return 2
  return { synthetic: reader.read("classes"), penguins: 2, digits: 10 }[data]
}

/** Multiplications that one example takes in one step, roughly. */
export function exampleWork({
  task,
  features,
  hidden,
  classes,
}: Pick<Experiment, "task" | "features" | "hidden" | "classes">): number {
  if (!isClassification(task)) return features
  const widths = [features, ...(task === "network" ? sizesIn(hidden) : []), classes]
  let work = 0
  for (let l = 1; l < widths.length; l++) work += widths[l - 1] * widths[l]
  return work
}

type FieldValue<F extends ExperimentField> = ValueOf<(typeof experimentFields)[F]>

class FieldReader {
  readonly issues: Issue[] = []
  readonly #input: Readonly<Record<string, unknown>>
  readonly #base: Readonly<Partial<Experiment>>

  constructor(input: Readonly<Record<string, unknown>>, base: Readonly<Partial<Experiment>>) {
    this.#input = input
    this.#base = base
    const allowed = Object.keys(experimentFields)
    for (const name of Object.keys(input)) {
      if (allowed.includes(name)) continue
      this.issues.push({ field: name, message: `there is no "${name}"`, allowed, found: name })
    }
  }

  read<F extends Exclude<ExperimentField, "epochs">>(name: F): FieldValue<F>
  read(name: Exclude<ExperimentField, "epochs">): number | string {
    const field = experimentFields[name]
    const fallback = this.#base[name] ?? field.default
    const written = this.#input[name]
    if (written === undefined) return fallback
    const parsed = parseField(name, field, written)
    if (parsed.ok) return parsed.value
    this.issues.push(...parsed.issues)
    return fallback
  }

  /** A number that is left out shrinks to what the data have; one that is written must fit them. */
  readWithin(name: "batch" | "features" | "examples", most: number): number {
    const value = this.read(name)
    return this.#input[name] === undefined ? Math.min(value, most) : value
  }

  readEpochs(): number | undefined {
    const written = this.#input["epochs"]
    if (written === undefined) return undefined
    if (this.#input["steps"] !== undefined) {
      this.issues.push({
        field: "epochs",
        message: "steps and epochs both say how long the run is; keep one",
      })
      return undefined
    }
    const parsed = parseField("epochs", experimentFields.epochs, written)
    if (parsed.ok && typeof parsed.value === "number") return parsed.value
    if (!parsed.ok) this.issues.push(...parsed.issues)
    return undefined
  }
}

/** What no single field can tell: that they fit each other. */
function relations(experiment: Experiment, input: Readonly<Record<string, unknown>>): Issue[] {
  const { data, task, examples, features, batch, steps, precision } = experiment
  const issues: Issue[] = []
  const say = (field: ExperimentField, message: string): void => {
    issues.push({ field, message })
  }
  if (batch > examples)
    say(
      "batch",
      isFunction(task)
        ? `batch is ${batch}; a function has no examples: leave it out`
        : `batch is ${batch}; with ${examples} examples it takes 1 to ${examples}, or all`,
    )
  if (features > featuresOf(data))
    say("features", `features is ${features}; the ${data} have 1 to ${featuresOf(data)}`)
  if (data === "digits" && !isClassification(task) && !isFunction(task))
    say("data", `data is digits; they are ten classes, for the task softmax or network`)
  if (data === "digits" && examples > digitsExamples)
    say("examples", `examples is ${examples}; there are ${digitsExamples} digits`)
  if (
    data === "penguins" &&
    input["examples"] !== undefined &&
    Number(input["examples"]) !== examples
  )
    say(
      "examples",
      `examples is ${quote(input["examples"])}; the penguins of the ${task} task are ${examples}: leave it out`,
    )
  if (steps > experimentFields.steps.max)
    say("epochs", `the run has ${steps} steps; it takes at most ${experimentFields.steps.max}`)
  const work = steps * batch * exampleWork(experiment)
  if (work > maximumWork[precision])
    say(
      "steps",
      `the run takes ${work.toExponential(1)} multiplications; in ${precision} precision it takes at most ${maximumWork[precision].toExponential(0)}: shorten the run or shrink the batch${precision === "double" ? ", or set precision to single" : ""}`,
    )
  if (
    (experiment.schedule === "step" || experiment.schedule === "exponential") &&
    experiment.decay >= 1
  )
    say(
      "decay",
      `decay is ${experiment.decay}; the ${experiment.schedule} schedule takes 0 to below 1`,
    )
  return issues
}

/**
 * The experiment of the message or record `input`, with nothing left out and
 * nothing to spare. For borders between programs, where a refusal is a bug.
 *
 * @throws RangeError that lists what is wrong.
 */
export function requireExperiment(input: Readonly<Record<string, unknown>>): Experiment {
  const parsed = parseExperiment(input)
  if (parsed.ok) return parsed.value
  throw new RangeError(parsed.issues.map(({ message }) => message).join("; "))
}
