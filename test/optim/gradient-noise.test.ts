import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { partition } from "../../src/optim/batches.ts"
import {
  batchGradients,
  batchVariance,
  ellipseOf,
  exampleGradients,
  gradientCovariance,
  meanGradient,
  measuredDeviation,
  totalDeviation,
} from "../../src/optim/gradient-noise.ts"
import { RandomStream } from "../../src/optim/random.ts"
import { train } from "../../src/optim/train.ts"
import { evaluator, problemOf, settings, tasks } from "./problems.ts"
import { finiteDifference } from "./references/finite-difference.ts"

const anyPlace = fc.record({
  task: fc.constantFrom(...tasks),
  examples: fc.integer({ min: 4, max: 90 }),
  features: fc.integer({ min: 1, max: 5 }),
  seed: fc.integer({ min: 0, max: 9999 }),
  parts: fc.integer({ min: 1, max: 12 }),
  at: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 6, maxLength: 6 }),
})

/** A workspace whose examples stand in the order of the seed's first epoch. */
function shuffled(problem: ReturnType<typeof problemOf>, seed: number) {
  const workspace = problem.open(2)
  new RandomStream(seed, "shuffle").save(workspace.shuffleState)
  workspace.shuffle()
  return workspace
}

test("the mean of the gradients of mini-batches of one size is the full gradient", () => {
  fc.assert(
    fc.property(anyPlace, ({ task, examples, features, seed, parts, at }) => {
      const size = Math.max(1, Math.floor(examples / parts))
      const problem = problemOf(task, { examples: size * parts, features, seed })
      const cut = partition(size * parts, size, "keep")
      const rows = batchGradients(problem, shuffled(problem, seed), at, cut)
      const p = problem.parameterCount
      const mean = meanGradient({ size: cut.count, parameters: p, rows })
      const whole = evaluator(problem).batch(at.slice(0, p), 0, problem.size).gradient
      const scale = Math.max(1, ...rows.map(Math.abs))
      mean.forEach((value, j) => expect(Math.abs(value - whole[j])).toBeLessThan(1e-12 * scale))
    }),
    { numRuns: 60 },
  )
})

test("each example's gradient is the slope of its cost", () => {
  fc.assert(
    fc.property(anyPlace, ({ task, examples, features, seed, at }) => {
      const problem = problemOf(task, { examples, features, seed })
      const p = problem.parameterCount
      const { rows } = exampleGradients(problem, at)
      const evaluate = evaluator(problem)
      const i = seed % examples
      const slope = finiteDifference(
        (values) => evaluate.batch(values, i, i + 1).cost,
        at.slice(0, p),
        1e-5,
      )
      slope.forEach((value, j) => expect(rows[i * p + j]).toBeCloseTo(value, 5))
    }),
    { numRuns: 60 },
  )
})

test("the mini-batches are those that training takes first", () => {
  const problem = problemOf("logistic", { examples: 96, features: 1 })
  const { steps, checkpoints } = train(problem, { ...settings, batch: 8, rate: 1e-12, seed: 5 })
  const start = checkpoints.parameters.slice(0, 2)
  const rows = batchGradients(problem, shuffled(problem, 5), start, partition(96, 8, "keep"))
  for (let t = 0; t < 12; t++)
    expect(Math.hypot(rows[2 * t], rows[2 * t + 1])).toBeCloseTo(steps.gradientNorm[t], 9)
})

/** Every set of `count` of the numbers from `from` to below `size`. */
function* choices(size: number, count: number, from = 0): Generator<number[]> {
  if (count === 0) yield []
  else
    for (let i = from; i < size; i++)
      for (const rest of choices(size, count - 1, i + 1)) yield [i, ...rest]
}

describe("the spread of a mini-batch's gradient", () => {
  test.each([1, 2, 3, 5, 8, 9])("is σ² (1/B) (m - B) / (m - 1), B = %d of 9", (batch) => {
    const table = exampleGradients(problemOf("linear", { examples: 9, features: 1 }), [1, -2])
    const mean = meanGradient(table)
    const draws = [...choices(9, batch)]
    const squares = draws.map((draw) =>
      mean.reduce((sum, value, j) => {
        const own = draw.reduce((total, i) => total + table.rows[2 * i + j] / batch, 0)
        return sum + (own - value) ** 2
      }, 0),
    )
    const exact = squares.reduce((sum, value) => sum + value, 0) / draws.length
    const deviation = totalDeviation(gradientCovariance(table))
    expect(deviation ** 2 * batchVariance(9, batch)).toBeCloseTo(exact, 12)
  })

  test.each([1, 4, 16, 64, 128])("is what shuffled epochs measure, B = %d of 256", (batch) => {
    const problem = problemOf("logistic", { examples: 256, features: 1 })
    const table = exampleGradients(problem, [0.5, -1])
    const mean = meanGradient(table)
    const workspace = shuffled(problem, 3)
    const epochs = 800
    let squares = 0
    for (let epoch = 0; epoch < epochs; epoch++) {
      const order = Uint32Array.from({ length: 256 }, (_, place) => workspace.exampleAt(place))
      squares += measuredDeviation(table, mean, order, batch) ** 2 / epochs
      workspace.shuffle()
    }
    const theory = totalDeviation(gradientCovariance(table)) ** 2 * batchVariance(256, batch)
    expect(squares / theory).toBeGreaterThan(batch === 1 ? 1 - 1e-9 : 0.9)
    expect(squares / theory).toBeLessThan(batch === 1 ? 1 + 1e-9 : 1.1)
  })
})

test("an ellipse has its covariance", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 }),
      ([a, b, c, d]) => {
        const covariance = Float64Array.of(
          a * a + b * b,
          a * c + b * d,
          a * c + b * d,
          c * c + d * d,
        )
        const { axes, angle } = ellipseOf(covariance)
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
        const [long, short] = [axes[0] ** 2, axes[1] ** 2]
        expect(axes[0]).toBeGreaterThanOrEqual(axes[1])
        expect(long * cos * cos + short * sin * sin).toBeCloseTo(covariance[0], 9)
        expect((long - short) * cos * sin).toBeCloseTo(covariance[1], 9)
        expect(long * sin * sin + short * cos * cos).toBeCloseTo(covariance[3], 9)
      },
    ),
  )
})
