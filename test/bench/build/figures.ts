import type { RandomStream } from "../../../src/optim/random.ts"

/** Writes the opening of a figure's directive, without colons: another experiment for each number. */
export type FigureKind = (number: number, random: RandomStream) => string

/**
 * The figures of the generated course, in turn. All are experiments of their own, so that none is
 * conducted for another. Those that take seconds each, the largest races and the pass through five
 * million examples, are left out: a course holds one or two of them, not hundreds.
 */
export const figureKinds: readonly FigureKind[] = [
  (number, random) =>
    `cost-trace{#figure batch=${size(random)} rate=${rate(random)} mislabelled=0.0${random.below(10)} seed=${number}}`,
  (number, random) =>
    `loss-surface{#figure task=linear batch=${size(random)} rate=0.${10 + random.below(10)} seed=${number}}`,
  (_number, random) => `batch-sizes{#figure examples=1024 batch=${size(random)}}`,
  (number, random) =>
    `gradient-cloud{#figure batch=${size(random)} place=${["near", "far", "minimum"][random.below(3)]} seed=${number}}`,
  (number, random) =>
    `cost-trace{#figure task=linear data=penguins method=batch features=3 rate=0.0${1 + random.below(9)} start=0.5 mislabelled=0 steps=${40 + random.below(60)} seed=${number}}`,
  (number, random) => `breathing-surface{#figure at=${random.below(40)} seed=${number}}`,
  (number, random) =>
    `noise-floor{#figure rate=0.${10 + random.below(10)} steps=${1000 + 100 * random.below(10)} seed=${number}}`,
  (_number, random) =>
    `memory-fit{#figure model=network example=digit units=${size(random)}x${size(random)} size=${size(random)}}`,
  (number, random) =>
    `race{#figure axis=updates sizes=1x32x1024 examples=1024 features=10 batch=32 steps=320 rate=${rate(random)} start=1 seed=${number}}`,
  () => "step-time{#figure}",
]

const size = (random: RandomStream): number => 2 ** (2 + random.below(6))

const rate = (random: RandomStream): string => `0.${1 + random.below(9)}`
