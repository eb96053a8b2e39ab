import { batchSizes } from "./batch-sizes/spec.ts"
import { costTrace } from "./cost-trace/spec.ts"
import { fiveMillion } from "./five-million/spec.ts"
import { lossSurface } from "./loss-surface/spec.ts"
import { memoryFit } from "./memory-fit/spec.ts"
import { race } from "./race/spec.ts"
import { stepTime } from "./step-time/spec.ts"
import type { FigureSpec } from "./parts/figure-spec.ts"

export { parseFigure } from "./parts/figure-spec.ts"

/** Every figure that a lesson may embed. */
export const figures: readonly FigureSpec[] = [
  costTrace,
  lossSurface,
  batchSizes,
  fiveMillion,
  stepTime,
  memoryFit,
  race,
]

/** Blocks of text that a lesson may embed; they take a title. */
export const blocks = [
  { name: "aside", component: "Aside" },
  { name: "note", component: "Note" },
] as const

export const blockAttributes = ["title", "id"]

export const figureNamed = (name: string): FigureSpec | undefined =>
  figures.find((figure) => figure.name === name || figure.component === name)
