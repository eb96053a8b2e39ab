import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  exampleWork,
  experimentFields,
  isFunction,
  maximumWork,
  parseExperiment,
  requireExperiment,
  stepsPerEpoch,
} from "../../src/experiment/experiment.ts"
import { anyExperiment } from "./any-experiment.ts"

const issuesOf = (input: Record<string, unknown>) => {
  const parsed = parseExperiment(input)
  return parsed.ok ? [] : parsed.issues
}

describe("parseExperiment", () => {
  test("fills in what is left out", () => {
    expect(requireExperiment({})).toMatchObject({
      task: "linear",
      examples: 1024,
      batch: 64,
      seed: 1,
    })
  })

  test("reads what is written as text, as an attribute or a link has it", () => {
    expect(requireExperiment({ batch: "32", rate: "0.05", partial: "drop" })).toMatchObject({
      batch: 32,
      rate: 0.05,
      partial: "drop",
    })
  })

  test("`all` is the whole training set", () => {
    expect(requireExperiment({ batch: "all", examples: 500 }).batch).toBe(500)
  })

  test("epochs are turned into updates, with the partial batch kept or dropped", () => {
    const input = { examples: 100, batch: 30, epochs: 3 }
    expect(requireExperiment(input).steps).toBe(12)
    expect(requireExperiment({ ...input, partial: "drop" }).steps).toBe(9)
  })

  test("a batch size that nobody wrote shrinks to the training set", () => {
    expect(requireExperiment({ examples: 20 }).batch).toBe(20)
  })

  test.each([
    [{ batch: 0 }, "batch is 0; it takes a whole number from 1 to 5000000"],
    [{ batch: 200, examples: 100 }, "batch is 200; with 100 examples it takes 1 to 100, or all"],
    [{ batch: 3.5 }, "batch is 3.5; it takes a whole number from 1 to 5000000"],
    [{ rate: "fast" }, 'rate is "fast"; it takes a number from 0.0001 to 10'],
    [{ rate: NaN }, "rate is NaN; it takes a number from 0.0001 to 10"],
    [{ rate: "0x10" }, 'rate is "0x10"; it takes a number from 0.0001 to 10'],
    [
      { task: "quadratic" },
      'task is "quadratic"; it takes one of linear, logistic, softmax, network, rosenbrock, himmelblau, beale, booth, saddle, ravine',
    ],
    [{ steps: 10, epochs: 1 }, "steps and epochs both say how long the run is; keep one"],
    [{ data: "penguins", features: 9 }, "features is 9; the penguins have 1 to 3"],
    [
      { data: "penguins", examples: 100 },
      "examples is 100; the penguins of the linear task are 342: leave it out",
    ],
    [{ bach: 64 }, 'there is no "bach"'],
  ])("refuses %o", (input, message) => {
    expect(issuesOf(input).map((issue) => issue.message)).toEqual([message])
  })

  test("says everything that is wrong at once", () => {
    expect(
      issuesOf({ batch: -1, rate: 99, nonsense: 1 })
        .map(({ field }) => field)
        .sort(),
    ).toEqual(["batch", "nonsense", "rate"])
  })

  test("names the right answers, so that one can be suggested", () => {
    expect(issuesOf({ bach: 1 })[0].allowed).toContain("batch")
    expect(issuesOf({ data: "pengiuns" })[0]).toMatchObject({
      found: "pengiuns",
      allowed: ["synthetic", "penguins", "digits"],
    })
  })

  test("nothing that it accepts is out of bounds, whatever is written", () => {
    const written = fc.oneof(
      fc.string(),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    )
    const names = fc.constantFrom(...Object.keys(experimentFields))
    fc.assert(
      fc.property(fc.dictionary(names, written), (input) => {
        const parsed = parseExperiment(input)
        if (!parsed.ok) {
          expect(parsed.issues.length).toBeGreaterThan(0)
          return
        }
        const { value } = parsed
        for (const [name, field] of Object.entries(experimentFields)) {
          if (field.kind === "choice" || field.kind === "sizes" || name === "epochs") continue
          const number: unknown = Reflect.get(value, name)
          if (name === "examples" && isFunction(value.task)) continue
          expect(number).toBeGreaterThanOrEqual(field.min)
          expect(number).toBeLessThanOrEqual(field.max)
        }
        expect(value.batch).toBeLessThanOrEqual(value.examples)
        expect(value.steps * value.batch * exampleWork(value)).toBeLessThanOrEqual(
          maximumWork[value.precision],
        )
      }),
      { numRuns: 500 },
    )
  })

  test("what it gives, it takes again unchanged", () => {
    fc.assert(
      fc.property(anyExperiment, (experiment) => {
        expect(requireExperiment({ ...experiment })).toEqual(experiment)
      }),
    )
  })
})

describe("stepsPerEpoch", () => {
  test("covers the training set, or all but less than a batch of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (a, b) => {
        const [batch, examples] = [Math.min(a, b), Math.max(a, b)]
        const kept = stepsPerEpoch({ examples, batch, partial: "keep" })
        const dropped = stepsPerEpoch({ examples, batch, partial: "drop" })
        expect(kept * batch).toBeGreaterThanOrEqual(examples)
        expect((kept - 1) * batch).toBeLessThan(examples)
        expect(examples - dropped * batch).toBeGreaterThanOrEqual(0)
        expect(examples - dropped * batch).toBeLessThan(batch)
      }),
    )
  })
})
