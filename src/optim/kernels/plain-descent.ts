import type { Kernels } from "./kernels.ts"

/** Descent by mini-batches, by way of the kernels that make a single update. */
export const plainDescent = (
  { linearModel, sumOfSquares, descend }: Pick<Kernels, "linearModel" | "sumOfSquares" | "descend">,
  buffer: ArrayBuffer,
): Pick<Kernels, "descendByBatches"> => {
  const doubles = new Float64Array(buffer)
  return {
    descendByBatches(
      logistic,
      inputs,
      stride,
      features,
      targets,
      order,
      count,
      batch,
      parameters,
      gradient,
      rate,
      limit,
      costSeries,
      normSeries,
    ) {
      const length = (features + 4) & ~3
      let made = 0
      for (let from = 0; from < count; from += batch) {
        const cost = linearModel(
          logistic,
          inputs,
          stride,
          features,
          targets,
          order + from * 4,
          Math.min(batch, count - from),
          parameters,
          gradient,
        )
        const norm = Math.sqrt(sumOfSquares(gradient, length))
        if (!(Math.abs(cost) <= limit && norm < Infinity)) break
        descend(parameters, gradient, rate, length)
        doubles[costSeries / 8 + made] = cost
        doubles[normSeries / 8 + made] = norm
        made++
      }
      return made
    },
  }
}
