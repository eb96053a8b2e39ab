import {
  experimentFields,
  parseExperiment,
  type Experiment,
} from "../../src/experiment/experiment.ts"
import {
  integer,
  parseField,
  real,
  type Field,
  type Fields,
  type Issue,
  type Parsed,
  type ValuesOf,
} from "../../src/experiment/field.ts"

/** A figure as a lesson's author meets it, and as a link restores it. */
export interface FigureSpec<Options extends Fields = Fields> {
  /** Its name as a directive, `:::cost-trace`. */
  readonly name: string
  /** Its name as a component, `<CostTrace>`. */
  readonly component: string
  /** The experiment that its attributes start from. */
  readonly defaults: Readonly<Partial<Experiment>>
  /** The quantities of the experiment that it takes, each with its bounds. */
  readonly fields: Fields
  /** What it takes besides: how the experiment is shown. */
  readonly options: Options
  /** What a reader can move, each by the name of what it is, with the values that go with it. */
  readonly controls: Controls
  /** The controls among these that do not appear as it is set. */
  lacks?(settings: FigureSettings<Options>): readonly string[]
  /** What a reader may be asked to predict of its run, and all that it may come to. */
  outcomes(settings: FigureSettings<Options>): Outcomes
  /** The one run whose course a reader may be set a goal for; none where no run is the reader's own. */
  run?(settings: FigureSettings<Options>): Experiment
}

/** What a figure shows: an experiment, and how. */
export interface FigureSettings<Options extends Fields = Fields> {
  readonly experiment: Experiment
  readonly options: ValuesOf<Options>
}

/** By control: the fields that it moves. */
export type Controls = Readonly<Record<string, readonly string[]>>

/** Controls that move what they are named after. */
export const controlsOf = (...names: readonly string[]): Controls =>
  Object.fromEntries(names.map((name) => [name, [name]]))

/** By what can be predicted: the values that a choice may stand for. */
export type Outcomes = Readonly<Record<string, readonly string[]>>

/** The spec of a figure, of which nothing can be predicted unless it says what. */
export const figureSpec = <const Options extends Fields>(
  spec: Omit<FigureSpec<Options>, "outcomes"> & Partial<Pick<FigureSpec<Options>, "outcomes">>,
): FigureSpec<Options> => ({ outcomes: () => ({}), ...spec })

/** What can be predicted of a figure whose settings are its defaults. */
export const outcomesOf = (spec: FigureSpec): Outcomes => spec.outcomes(requireFigure(spec, {}))

const mostSteps = 1_000_000_000

/** Where in its run a figure stands, in the units of its axis; the greatest is the end, wherever that is. */
export const position = integer(0, mostSteps, mostSteps)

/** From where a surface is seen: degrees about the vertical, degrees from straight above, and the zoom. */
export const cameraFields = {
  turn: integer(-180, 180, -31),
  tilt: integer(0, 80, 49),
  zoom: real(0.7, 3, 1),
} as const

/** Attributes that any figure takes and that say nothing of what it shows. */
const common = ["id"]

/**
 * Reads what an author wrote on a figure, a link says of it or a control asks for; what is left
 * out stays as it is in `base`. Refuses unknown names and wrong values, all at once.
 */
export function parseFigure<Options extends Fields>(
  spec: FigureSpec<Options>,
  attributes: Readonly<Record<string, unknown>>,
  base?: FigureSettings<Options>,
): Parsed<FigureSettings<Options>> {
  const { fields, options } = spec
  const written = Object.entries(attributes).filter(
    ([name, value]) => value !== undefined && !common.includes(name),
  )
  const issues = unknownNames(spec, written)
  const chosen: Record<string, number | string> = { ...defaultsOf(options), ...base?.options }
  const input: Record<string, unknown> = {}
  for (const [name, value] of written) {
    const field = fieldOf(options, name) ?? fieldOf(fields, name)
    if (field === undefined) continue
    if (fieldOf(experimentFields, name) === field && !(name in options)) {
      input[name] = value
      continue
    }
    const parsed = parseField(name, field, value)
    if (!parsed.ok) issues.push(...parsed.issues)
    else if (name in options) chosen[name] = parsed.value
    else input[name] = parsed.value
  }
  const experiment = parseExperiment(input, base?.experiment ?? spec.defaults)
  if (!experiment.ok) issues.push(...experiment.issues)
  return experiment.ok && issues.length === 0 && areValues(options, chosen)
    ? { ok: true, value: { experiment: experiment.value, options: chosen } }
    : { ok: false, issues }
}

const fieldOf = (fields: Fields, name: string): Field | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined

function unknownNames(
  { name: figure, fields, options }: FigureSpec,
  written: readonly (readonly [string, unknown])[],
): Issue[] {
  const allowed = [...Object.keys(fields), ...Object.keys(options), ...common]
  return written
    .filter(([name]) => !allowed.includes(name))
    .map(([name]) => ({
      field: name,
      message: `${figure} takes no "${name}"`,
      allowed,
      found: name,
    }))
}

const defaultsOf = (fields: Fields): Record<string, number | string> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default]))

/** Whether every field is there with a value that it takes. */
const areValues = <Options extends Fields>(
  fields: Options,
  values: Readonly<Record<string, unknown>>,
): values is ValuesOf<Options> =>
  Object.entries(fields).every(([name, field]) => parseField(name, field, values[name]).ok)

/**
 * As `parseFigure`, for a component whose attributes were checked before it was rendered.
 *
 * @throws Error that says what is wrong with which figure.
 */
export function requireFigure<Options extends Fields>(
  spec: FigureSpec<Options>,
  attributes: Readonly<Record<string, unknown>>,
): FigureSettings<Options> {
  const parsed = parseFigure(spec, attributes)
  if (parsed.ok) return parsed.value
  throw new Error(`${spec.name}: ${parsed.issues.map(({ message }) => message).join("; ")}`)
}
