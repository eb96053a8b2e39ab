import { choice, integer, parseField, quote, real, type Issue, type Parsed } from "./field.ts"
import { penguinExamples, penguinFeatures } from "./penguins.ts"

/**
 * Every quantity that describes a run, with its bounds: one table for attributes,
 * controls, links and messages alike. `batch` may also be written `all`, and the
 * length of a run either as `steps` (updates) or as `epochs`.
 */
export const experimentFields = {
  task: choice("linear", "logistic"),
  data: choice("synthetic", "penguins"),
  examples: integer(16, 65_536, 1024, "log"),
  features: integer(1, 64, 1),
  mislabelled: real(0, 0.5, 0.05),
  batch: integer(1, 65_536, 64, "log"),
  partial: choice("keep", "drop"),
  rate: real(0.0001, 10, 0.1, "log"),
  decay: real(0, 10, 0),
  steps: integer(1, 100_000, 160),
  epochs: integer(1, 1000, 10),
  start: real(0, 10, 2),
  seed: integer(0, 999_999, 1),
} as const

export type ExperimentField = keyof typeof experimentFields

/** The most examples that a run may process, all steps together, each counted once a feature. */
export const maximumWork = 4e8

/** One run, described. Plain data: it can be written to a link, sent to a worker, compared. */
export interface Experiment {
  readonly task: "linear" | "logistic"
  readonly data: "synthetic" | "penguins"
  /** m, the size of the training set. */
  readonly examples: number
  readonly features: number
  /** Share of the examples that carry a wrong target. */
  readonly mislabelled: number
  /** B, from 1 to `examples`. */
  readonly batch: number
  /** Whether the last batch of an epoch is used when it is smaller than B. */
  readonly partial: "keep" | "drop"
  readonly rate: number
  /** Inverse-time decay: in epoch k, from 0, the rate is rate / (1 + decay k). */
  readonly decay: number
  /** Updates. */
  readonly steps: number
  /** Standard deviation of the initial parameters. */
  readonly start: number
  readonly seed: number
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
  const examples = data === "penguins" ? penguinExamples(task) : reader.read("examples")
  const experiment: Experiment = {
    task,
    data,
    examples,
    features: reader.readWithin("features", data === "penguins" ? penguinFeatures : Infinity),
    mislabelled: reader.read("mislabelled"),
    batch: input["batch"] === "all" ? examples : reader.readWithin("batch", examples),
    partial: reader.read("partial"),
    rate: reader.read("rate"),
    decay: reader.read("decay"),
    steps: reader.read("steps"),
    start: reader.read("start"),
    seed: reader.read("seed"),
  }
  const epochs = reader.readEpochs()
  const whole =
    epochs === undefined ? experiment : { ...experiment, steps: epochs * stepsPerEpoch(experiment) }
  const issues = [...reader.issues, ...(reader.issues.length === 0 ? relations(whole, input) : [])]
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: whole }
}

type FieldValue<F extends ExperimentField> = (typeof experimentFields)[F] extends {
  readonly kind: "choice"
  readonly choices: readonly (infer C)[]
}
  ? C
  : number

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
  readWithin(name: "batch" | "features", most: number): number {
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
  const { data, task, examples, features, batch, steps } = experiment
  const issues: Issue[] = []
  const say = (field: ExperimentField, message: string): void => {
    issues.push({ field, message })
  }
  if (batch > examples)
    say("batch", `batch is ${batch}; with ${examples} examples it takes 1 to ${examples}, or all`)
  if (data === "penguins" && features > penguinFeatures)
    say("features", `features is ${features}; the penguins have 1 to ${penguinFeatures}`)
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
  const work = steps * batch * features
  if (work > maximumWork)
    say(
      "steps",
      `steps × batch × features is ${work.toExponential(1)}; it takes at most ${maximumWork.toExponential(0)}: shorten the run or shrink the batch`,
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
