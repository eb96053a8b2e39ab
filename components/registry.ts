import { experimentFields, parseExperiment, type Experiment } from "../src/experiment/experiment.ts"
import { choice, parseField, type Field, type Issue, type Parsed } from "../src/experiment/field.ts"

/** What a figure is made from: an experiment, and the options that are the figure's own. */
export interface FigureSettings {
  readonly experiment: Experiment
  readonly options: Readonly<Record<string, string>>
}

/** A figure as a lesson's author meets it. */
export interface FigureSpec {
  /** Its name as a directive, `:::cost-trace`. */
  readonly name: string
  /** Its name as a component, `<CostTrace>`. */
  readonly component: string
  /** The experiment that its attributes start from. */
  readonly defaults: Readonly<Partial<Experiment>>
  /** The attributes it takes, each with its bounds. */
  readonly fields: Readonly<Record<string, Field>>
}

/** The figures learn from examples, which a function has none of. */
const fields = {
  ...experimentFields,
  task: choice("linear", "logistic", "softmax", "network"),
}

/** Every figure that a lesson may embed. */
export const figures: readonly FigureSpec[] = [
  {
    name: "cost-trace",
    component: "CostTrace",
    defaults: { task: "logistic", features: 10, rate: 0.3, start: 1 },
    fields: { ...fields, method: choice("both", "batch", "mini-batch") },
  },
  {
    name: "loss-surface",
    component: "LossSurface",
    defaults: { examples: 256, batch: 32, steps: 60, rate: 0.1, features: 1 },
    fields: { ...fields, axis: choice("updates", "examples") },
  },
  {
    name: "batch-sizes",
    component: "BatchSizes",
    defaults: { steps: 1 },
    fields: {
      examples: experimentFields.examples,
      batch: experimentFields.batch,
      partial: experimentFields.partial,
    },
  },
]

/** Blocks of text that a lesson may embed; they take a title. */
export const blocks = [
  { name: "aside", component: "Aside" },
  { name: "note", component: "Note" },
] as const

export const blockAttributes = ["title", "id"]

export const figureNamed = (name: string): FigureSpec | undefined =>
  figures.find((figure) => figure.name === name || figure.component === name)

/** Attributes that any figure takes and that say nothing of its experiment. */
const common = ["id"]

const fieldOf = (name: string): Field | undefined =>
  Object.entries<Field>(experimentFields).find(([known]) => known === name)?.[1]

/** Reads what an author wrote on a figure; refuses unknown attributes and wrong values, all at once. */
export function parseFigure(
  spec: FigureSpec,
  attributes: Readonly<Record<string, unknown>>,
): Parsed<FigureSettings> {
  const issues: Issue[] = []
  const input: Record<string, unknown> = {}
  const options: Record<string, string> = {}
  const allowed = [...Object.keys(spec.fields), ...common]
  for (const [name, field] of Object.entries(spec.fields)) {
    if (name in experimentFields || field.kind !== "choice") continue
    const parsed = parseField(name, field, attributes[name] ?? field.default)
    if (parsed.ok) options[name] = String(parsed.value)
    else issues.push(...parsed.issues)
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (common.includes(name) || name in options || value === undefined) continue
    if (!(name in spec.fields))
      issues.push({ field: name, message: `${spec.name} takes no "${name}"`, allowed, found: name })
    else if (spec.fields[name] === fieldOf(name)) input[name] = value
    else {
      const parsed = parseField(name, spec.fields[name], value)
      if (parsed.ok) input[name] = value
      else issues.push(...parsed.issues)
    }
  }
  const experiment = parseExperiment(input, spec.defaults)
  if (!experiment.ok) issues.push(...experiment.issues)
  return experiment.ok && issues.length === 0
    ? { ok: true, value: { experiment: experiment.value, options } }
    : { ok: false, issues }
}

/**
 * As `parseFigure`, for a component whose attributes were checked before it was rendered.
 *
 * @throws Error that says what is wrong with which figure.
 */
export function requireFigure(
  name: string,
  attributes: Readonly<Record<string, unknown>>,
): FigureSettings {
  const spec = figureNamed(name)
  if (spec === undefined) throw new Error(`there is no figure "${name}"`)
  const parsed = parseFigure(spec, attributes)
  if (parsed.ok) return parsed.value
  throw new Error(`${name}: ${parsed.issues.map(({ message }) => message).join("; ")}`)
}
