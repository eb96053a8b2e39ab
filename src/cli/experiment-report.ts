import type { Experiment } from "../experiment/experiment.ts"
import { formatBytes } from "../optim/memory.ts"
import { countRises } from "../optim/trace-analysis.ts"
import type { Trace } from "../optim/trace.ts"

/** What one run was and took. */
export interface Report {
  readonly experiment: Experiment
  readonly trace: Trace
  readonly seconds: number
  readonly bytes: number
  /** What computed it. */
  readonly machine: string
}

/** The run in a few lines for a person. */
export function summary({ experiment, trace, seconds, bytes, machine }: Report): string {
  const { steps, checkpoints, outcome } = trace
  const seen = steps.length === 0 ? 0 : steps.examplesSeen[steps.length - 1]
  const last = checkpoints.length - 1
  const rows: [string, string][] = [
    ["experiment", describe(experiment)],
    ["computed by", machine],
    [
      "outcome",
      outcome.kind === "completed"
        ? `completed, ${plural(steps.length, "update")}`
        : `diverged at update ${outcome.step}: the ${outcome.quantity} left all bounds`,
    ],
    ["epochs", (seen / experiment.examples).toPrecision(4)],
    [
      "full cost J",
      `${cost(checkpoints.cost[0])} at the start, ${cost(checkpoints.cost[last])} at update ${checkpoints.step[last]}`,
    ],
    ["J^{t} rose", plural(countRises(steps.batchCost, experiment.precision), "time")],
    [
      "time",
      `${seconds.toPrecision(3)} s, ${rate(steps.length / seconds)} updates/s, ${rate(seen / seconds)} examples/s`,
    ],
    ["memory", formatBytes(bytes)],
  ]
  return rows.map(([name, value]) => `${name.padEnd(12)} ${value}`).join("\n")
}

/** The steps as CSV; the full cost stands in the row of the update after which it was computed. */
export function csv({ trace }: Report): string {
  const { steps, checkpoints } = trace
  const full = new Map(Array.from(checkpoints.step, (step, row) => [step, checkpoints.cost[row]]))
  const lines = [
    "step,epoch,batch,batch_size,examples_seen,batch_cost,gradient_norm,full_cost_after",
  ]
  for (let i = 0; i < steps.length; i++)
    lines.push(
      [
        i + 1,
        steps.epoch[i],
        steps.batch[i],
        steps.batchSize[i],
        steps.examplesSeen[i],
        steps.batchCost[i],
        steps.gradientNorm[i],
        full.get(i + 1) ?? "",
      ].join(","),
    )
  return lines.join("\n")
}

/** Everything as JSON. */
export const json = ({ experiment, trace, seconds, bytes, machine }: Report): string =>
  JSON.stringify({ experiment, machine, seconds, bytes, trace }, (_, value: unknown) =>
    ArrayBuffer.isView(value) && !(value instanceof DataView) ? Object.values(value) : value,
  )

const describe = ({ task, ...rest }: Experiment): string =>
  [task, ...Object.entries(rest).map(([name, value]) => `${name}=${value}`)].join(" ")

const cost = (value: number): string => value.toPrecision(6)

const rate = (value: number): string =>
  Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 }).format(value)

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`
