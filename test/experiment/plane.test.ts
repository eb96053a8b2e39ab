import { describe, expect, test } from "vitest"
import { requireExperiment } from "../../src/experiment/experiment.ts"
import { planeOf } from "../../src/experiment/plane.ts"
import { problemOf } from "../../src/experiment/problem-of.ts"
import { run } from "../../src/experiment/run.ts"
import { conductSurface } from "../../src/experiment/studies/surface.ts"

const network = requireExperiment({
  task: "network",
  data: "digits",
  examples: 500,
  features: 64,
  hidden: "13",
  batch: 32,
  optimizer: "momentum",
  rate: 0.05,
  start: 1,
  steps: 80,
})

describe("the plane of a network's path", () => {
  test("holds the last state exactly, and nearly all of the movement", async () => {
    const problem = await problemOf(network)
    const trace = await run(network)
    const { coordinates, place, explained } = planeOf(problem, trace)
    const { vector, cost } = problem.open(1)
    const parameters = vector()
    const points = coordinates(trace)
    const last = trace.checkpoints.length - 1
    place(points[2 * last], points[2 * last + 1], parameters)
    expect(cost(parameters)).toBeCloseTo(trace.checkpoints.cost[last], 6)
    const [first, second] = explained ?? [0, 0]
    expect(first).toBeGreaterThan(second)
    expect(first + second).toBeGreaterThan(0.8)
    expect(first + second).toBeLessThanOrEqual(1 + 1e-12)
  })

  test("is what its surface is drawn over, with every path on it", async () => {
    const { grid, runs, explained, minimum } = await conductSurface({
      kind: "surface",
      experiment: network,
      axis: "updates",
    })
    expect(explained).toBeDefined()
    expect(minimum).toBeUndefined()
    const { x0, x1, y0, y1 } = grid.window
    for (const { path } of runs)
      for (let row = 0; row < path.length; row += 3) {
        expect(path[row]).toBeGreaterThan(x0)
        expect(path[row]).toBeLessThan(x1)
        expect(path[row + 1]).toBeGreaterThan(y0)
        expect(path[row + 1]).toBeLessThan(y1)
      }
    const least = Math.min(...grid.values)
    const [, chosen] = runs
    expect(least).toBeLessThan(chosen.path[2] / 2)
  })
})

test("of two parameters the plane is themselves", async () => {
  const { explained, runs } = await conductSurface({
    kind: "surface",
    experiment: requireExperiment({ steps: 20 }),
    axis: "updates",
  })
  expect(explained).toBeUndefined()
  for (const { path, trace } of runs) {
    expect(path[0]).toBe(trace.checkpoints.parameters[0])
    expect(path[1]).toBe(trace.checkpoints.parameters[1])
  }
})
