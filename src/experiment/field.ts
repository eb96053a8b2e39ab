/** A named quantity of an experiment or figure: its kind, its bounds, its default. */
export type Field = NumberField | ChoiceField

export interface NumberField {
  readonly kind: "integer" | "real"
  readonly min: number
  readonly max: number
  readonly default: number
  /** A control moves by equal steps or by equal factors. */
  readonly scale: "linear" | "log"
}

export interface ChoiceField {
  readonly kind: "choice"
  readonly choices: readonly string[]
  readonly default: string
}

export const integer = (
  min: number,
  max: number,
  fallback: number,
  scale: NumberField["scale"] = "linear",
): NumberField => ({ kind: "integer", min, max, default: fallback, scale })

export const real = (
  min: number,
  max: number,
  fallback: number,
  scale: NumberField["scale"] = "linear",
): NumberField => ({ kind: "real", min, max, default: fallback, scale })

export const choice = <const C extends readonly [string, ...string[]]>(
  ...choices: C
): { readonly kind: "choice"; readonly choices: C; readonly default: C[0] } => ({
  kind: "choice",
  choices,
  default: choices[0],
})

/** What is wrong with one field of an input, in words for whoever wrote it. */
export interface Issue {
  readonly field: string
  readonly message: string
  /** The whole list of right answers, where there is one: for "did you mean". */
  readonly allowed?: readonly string[]
  /** What was written instead of one of `allowed`. */
  readonly found?: string
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] }

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Reads one number or choice from what a person, a link or a program wrote. */
export function parseField(name: string, field: Field, input: unknown): Parsed<number | string> {
  return field.kind === "choice" ? parseChoice(name, field, input) : parseNumber(name, field, input)
}

function parseChoice(name: string, field: ChoiceField, input: unknown): Parsed<string> {
  const found = field.choices.find((choice) => choice === input)
  if (found !== undefined) return { ok: true, value: found }
  const message = `${name} is ${quote(input)}; it takes one of ${field.choices.join(", ")}`
  return refuse({ field: name, message, allowed: field.choices, found: String(input) })
}

function parseNumber(name: string, field: NumberField, input: unknown): Parsed<number> {
  const value = toNumber(input)
  const bounds = `${field.min} to ${field.max}`
  const noun = field.kind === "integer" ? "a whole number" : "a number"
  if (value === undefined || !Number.isFinite(value))
    return refuse({
      field: name,
      message: `${name} is ${quote(input)}; it takes ${noun} from ${bounds}`,
    })
  if (field.kind === "integer" && !Number.isInteger(value))
    return refuse({
      field: name,
      message: `${name} is ${value}; it takes a whole number from ${bounds}`,
    })
  if (value < field.min || value > field.max)
    return refuse({ field: name, message: `${name} is ${value}; it takes ${noun} from ${bounds}` })
  return { ok: true, value: value === 0 ? 0 : value }
}

function toNumber(input: unknown): number | undefined {
  if (typeof input === "number") return input
  if (typeof input === "string" && decimal.test(input.trim())) return Number(input)
  return undefined
}

export const refuse = (
  ...issues: Issue[]
): { readonly ok: false; readonly issues: readonly Issue[] } => ({
  ok: false,
  issues,
})

/** What was written, short enough to repeat to whoever wrote it. */
export function quote(input: unknown): string {
  const text = typeof input === "string" ? `"${input}"` : String(input)
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text
}
