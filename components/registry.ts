import { batchSearch } from "./batch-search/spec.ts"
import { batchSizes } from "./batch-sizes/spec.ts"
import { breathingSurface } from "./breathing-surface/spec.ts"
import { costTrace } from "./cost-trace/spec.ts"
import { fiveMillion } from "./five-million/spec.ts"
import { gradientCloud } from "./gradient-cloud/spec.ts"
import { lossSurface } from "./loss-surface/spec.ts"
import { noiseFloor } from "./noise-floor/spec.ts"
import { memoryFit } from "./memory-fit/spec.ts"
import { race } from "./race/spec.ts"
import { stepTime } from "./step-time/spec.ts"
import type { FigureSettings, FigureSpec, Outcomes } from "./parts/figure-spec.ts"

export { outcomesOf, parseFigure } from "./parts/figure-spec.ts"
export type { FigureSettings, FigureSpec, Outcomes }

/** Every figure that a lesson may embed. */
export const figures: readonly FigureSpec[] = [
  costTrace,
  lossSurface,
  batchSizes,
  batchSearch,
  gradientCloud,
  noiseFloor,
  breathingSurface,
  fiveMillion,
  stepTime,
  memoryFit,
  race,
]

/** Blocks of text that a lesson may embed; they take a title. */
export const blocks = [
  { name: "aside", component: "Aside" },
  { name: "note", component: "Note" },
  { name: "proof", component: "Proof" },
  { name: "teacher", component: "Teacher" },
] as const

export const blockAttributes = ["title", "id"]

export const figureNamed = (name: string): FigureSpec | undefined =>
  figures.find((figure) => figure.name === name || figure.component === name)

/** What other directives are made of; authors do not write these themselves. */
export const innerComponents: readonly string[] = [
  "Predict",
  "PredictChoice",
  "Quiz",
  "QuizChoice",
  "QuizExplanation",
  "Challenge",
  "FigureName",
  "Tab",
  "Tabs",
  "Term",
  "TermDefinition",
]
