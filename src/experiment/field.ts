/** A named quantity of an experiment or figure: its kind, its bounds, its default. */
export type Field = NumberField | ChoiceField | SizesField

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

/** Fields by their names. */
export type Fields = Readonly<Record<string, Field>>

/** What a field holds. */
export type ValueOf<F extends Field> = F extends {
  readonly kind: "choice"
  readonly choices: readonly (infer C)[]
}
  ? C
  : F extends { readonly kind: "sizes" | "choice" }
    ? string
    : number

/** What fields hold, by their names. */
export type ValuesOf<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> }

/** A few sizes in a row, written with an x between them: 64x32. Empty is none at all. */
export interface SizesField {
  readonly kind: "sizes"
  /** How many there may be. */
  readonly most: number
  /** The greatest size; the least is 1. */
  readonly max: number
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

export const sizes = (most: number, max: number, fallback: string): SizesField => ({
  kind: "sizes",
  most,
  max,
  default: fallback,
})

/** The numbers that a field of sizes writes. */
export const sizesIn = (text: string): number[] => (text === "" ? [] : text.split("x").map(Number))

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
  if (field.kind === "choice") return parseChoice(name, field, input)
  return field.kind === "sizes" ? parseSizes(name, field, input) : parseNumber(name, field, input)
}

function parseSizes(name: string, { most, max }: SizesField, input: unknown): Parsed<string> {
  const text = typeof input === "number" ? String(input) : input
  const isRight =
    typeof text === "string" &&
    /^(\d{1,6}(x\d{1,6})*)?$/.test(text) &&
    sizesIn(text).length <= most &&
    sizesIn(text).every((size) => size >= 1 && size <= max)
  if (isRight) return { ok: true, value: sizesIn(text).join("x") }
  const message = `${name} is ${quote(input)}; it takes up to ${most} whole numbers from 1 to ${max} with an x between them, like 64x32`
  return refuse({ field: name, message })
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
