import { figures } from "../../../components/registry.ts"

/** Words near a picture, and the figure that may take its place. */
const suggestions: readonly (readonly [RegExp, string])[] = [
  [/등고선|contour|경로|path/i, "loss-surface"],
  [/잡음|노이즈|noise|수렴|converg|wander/i, "noise-floor"],
  [/메모리|memory/i, "memory-fit"],
  [/벡터화|vectori|속도|시간|speed/i, "step-time"],
  [/크기|size/i, "batch-sizes"],
  [/비용|cost|손실|loss|곡선|curve/i, "cost-trace"],
]

/** The figure that a picture among such words may give way to, if any. */
export const suggestedFigure = (words: string): string | undefined =>
  suggestions.find(
    ([sign, name]) => sign.test(words) && figures.some((spec) => spec.name === name),
  )?.[1]
