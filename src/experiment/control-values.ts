import { experimentFields, type Experiment } from "./experiment.ts"

/** Between powers of ten a control of a rate stops at these. */
const preferred = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8]

/** The values at which a control stops, ascending, the experiment's own among them. */
export function controlValues(
  name: "rate" | "batch" | "mislabelled",
  experiment: Experiment,
): number[] {
  const stops = { rate: rates, batch: () => batches(experiment.examples), mislabelled: shares }[
    name
  ]()
  return [...new Set([...stops, experiment[name]])].sort((a, b) => a - b)
}

const rates = (): number[] => {
  const { max } = experimentFields.rate
  return [0.001, 0.01, 0.1, 1]
    .flatMap((decade) => preferred.map((digit) => Number((digit * decade).toPrecision(2))))
    .concat(max)
}

/** 1, the powers of two below m, and m. */
export function batches(examples: number): number[] {
  const sizes: number[] = []
  for (let size = 1; size < examples; size *= 2) sizes.push(size)
  return [...sizes, examples]
}

const shares = (): number[] => Array.from({ length: 51 }, (_, percent) => percent / 100)
