import { expect, test, vi } from "vitest"
import { functionProblem } from "../../src/optim/function-problem.ts"
import { inTurn } from "../../src/optim/in-turn.ts"
import { machineFor } from "../../src/optim/kernels/machine.ts"
import type { Problem } from "../../src/optim/problem.ts"
import { testFunctions } from "../../src/optim/test-functions.ts"
import { train, type TrainingSettings } from "../../src/optim/train.ts"
import { problemOf, settings } from "./problems.ts"
import { fingerprint } from "./trace-bits.ts"

const single = machineFor("single")

const problems: Readonly<Record<string, () => Problem>> = {
  "short rows": () => problemOf("logistic", {}, single),
  "short rows that are dealt": () => problemOf("linear", { examples: 100_001 }, single),
  "long rows": () => problemOf("linear", { features: 8 }),
  "a network": () => problemOf("network", {}, single),
  "a function": () => functionProblem(testFunctions.rosenbrock),
}

/** Trainings that differ in all that a workspace holds: vectors, order, parameters. */
const turns = (size: number): readonly TrainingSettings[] =>
  [
    settings,
    { ...settings, batch: 1, rate: 0.01 },
    { ...settings, optimizer: "adam" as const, seed: 2 },
    { ...settings, batch: size, steps: 3 },
    { ...settings, optimizer: "momentum" as const, batch: 7, rate: 1e6 },
    settings,
  ].map((turn) => ({ ...turn, batch: Math.min(turn.batch, size) }))

test.each(Object.entries(problems))(
  "on %s trainings that follow one another are those of workspaces of their own",
  (_, make) => {
    const problem = make()
    const open = vi.fn<Problem["open"]>((vectors) => problem.open(vectors))
    const shared = inTurn({ ...problem, open })
    for (const turn of turns(problem.size))
      expect(fingerprint(train(shared, turn))).toBe(fingerprint(train(problem, turn)))
    // For plain descent, and again for Adam, which has two vectors more.
    expect(open).toHaveBeenCalledTimes(2)
  },
)
