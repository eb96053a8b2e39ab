import type { Answer } from "../../components/questions/answered.ts"

/** A question that was answered, as a platform is told of it. */
export interface Interaction {
  readonly id: string
  readonly isRight: boolean
  readonly answer: Answer
  /** When it was answered, and how many seconds after it was first seen. */
  readonly at: Date
  readonly seconds: number
}

/** Names of a run-time's data and what they are set to, in the order in which they are set. */
export type Settings = readonly (readonly [name: string, value: string])[]

/** How a standard says what there is to say. */
export interface Vocabulary {
  /** The object that a platform offers, and its functions. */
  readonly object: string
  readonly functions: Readonly<
    Record<"initialize" | "get" | "set" | "commit" | "terminate", string>
  >
  /** Where the reader was, and what else is to be had again. */
  readonly location: string
  readonly suspended: string
  /** How many characters of the latter a platform must be able to keep. */
  readonly suspendedMost: number
  /** Whether the visit counts, or somebody only looks at what was done. */
  readonly mode: string
  readonly status: string
  /** How far, in hundredths or as a share, the questions are answered rightly. */
  readonly score: (right: number, total: number) => Settings
  readonly interaction: (index: number, interaction: Interaction) => Settings
  /** What is said last: how long the visit was, and that it may be gone on with. */
  readonly end: (seconds: number) => Settings
}

/** A choice as a platform knows it: a, b, … by its place. */
export const letter = (place: number): string => "abcdefghijklmnopqrstuvwxyz0123456789"[place % 36]

/** A number with no more digits than every platform takes. */
export const decimal = (value: number): string => String(Number(value.toPrecision(7)))

/** The settings in the address of a run, as in `batch:64,rate:1`, each as a step that was taken. */
export const stepsTaken = (solution: string): string[] =>
  [...new URLSearchParams(solution).values()].flatMap((link) => link.split(",").slice(1))
