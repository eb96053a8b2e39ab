import { describe, expect, test } from "vitest"
import { csv, json, summary } from "../../src/cli/experiment-report.ts"
import { parseExperimentText } from "../../src/cli/experiment-text.ts"
import { requireExperiment } from "../../src/experiment/experiment.ts"
import { run } from "../../src/experiment/run.ts"
import { run as runScript } from "../browser/build.ts"

describe("an experiment as one writes it down", () => {
  test("is a task and quantities, by their names or by the field's letters", () => {
    expect(parseExperimentText("logistic m=65536 batch=64 rate=0.5")).toEqual({
      ok: true,
      value: requireExperiment({ task: "logistic", examples: 65_536, batch: 64, rate: 0.5 }),
    })
    expect(parseExperimentText(" B=all  alpha=0.1 n=3")).toEqual({
      ok: true,
      value: requireExperiment({ batch: "all", rate: 0.1, features: 3 }),
    })
  })

  test.each([
    ["logistic linear", /task is said twice: logistic and linear/],
    ["m=100 examples=200", /examples is said twice/],
    ["logistic batch=0", /batch is 0; it takes a whole number from 1 to 5000000/],
    ["logistic m=100 batch=101", /with 100 examples it takes 1 to 100, or all/],
    ["network hidden=64x0", /hidden is "64x0"; it takes up to 4 whole numbers from 1 to 512/],
    ["linear data=digits", /digits; they are ten classes/],
    ["rosenbrock batch=2", /a function has no examples/],
    ["optimizer=adagard", /optimizer is "adagard"; it takes one of sgd/],
    ["rate=1e999", /rate is/],
  ])("%s is refused in words", (text, message) => {
    const parsed = parseExperimentText(text)
    if (parsed.ok) throw new Error("it was taken")
    expect(parsed.issues.map((issue) => issue.message).join("; ")).toMatch(message)
  })
})

describe("a report", async () => {
  const experiment = requireExperiment({ examples: 100, batch: 30, steps: 9, rate: 0.2 })
  const trace = await run(experiment)
  const report = { experiment, trace, seconds: 0.5, bytes: 12_345, machine: "an abacus" }

  test("says what came of the run", () => {
    const text = summary(report)
    expect(text).toContain("completed, 9 updates")
    expect(text).toContain("18 updates/s")
    expect(text).toContain("an abacus")
    expect(text).toContain("13 kB")
  })

  test("has a row for each update as CSV, with the full cost after it", () => {
    const [head, ...rows] = csv(report).split("\n")
    expect(rows.length).toBe(9)
    expect(head.split(",").length).toBe(8)
    expect(rows[3]).toBe(
      [
        "4,0,3,10,100",
        trace.steps.batchCost[3],
        trace.steps.gradientNorm[3],
        trace.checkpoints.cost[4],
      ].join(","),
    )
  })

  test("is whole as JSON", () => {
    const parsed: unknown = JSON.parse(json(report))
    expect(parsed).toMatchObject({
      experiment,
      trace: { outcome: { kind: "completed" }, steps: { batchCost: [...trace.steps.batchCost] } },
    })
  })
})

describe("the command", () => {
  const project = new URL("../../", import.meta.url)
  const command = (...args: string[]) => runScript("src/cli/experiment.ts", args, project)

  test("runs an experiment", async () => {
    const { ok, output } = await command("softmax", "data=penguins", "steps=20")
    expect(ok).toBe(true)
    expect(output).toMatch(/completed, 20 updates/)
  })

  test("says what is wrong and what was meant, without a stack trace", async () => {
    const { ok, output } = await command("logstic m=0")
    expect(ok).toBe(false)
    expect(output).toContain('did you mean "logistic"?')
    expect(output).toContain("examples is 0")
    expect(output).not.toMatch(/\n\s+at /)
  })

  test("refuses what takes too much memory before it begins, with the figure", async () => {
    const { ok, output } = await command("logistic m=5000000 n=64")
    expect(ok).toBe(false)
    expect(output).toMatch(/would take 2\.6 GB of memory; it takes at most 1\.0 GB/)
  })

  test("helps", async () => {
    const { ok, output } = await command("--help")
    expect(ok).toBe(true)
    expect(output).toMatch(/examples, m\s+16 to 5000000/)
  })
})
