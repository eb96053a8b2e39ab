/*
 * Whether the contenders do the same work: their costs after the same steps from the same
 * start, with the examples in the same order. Run it with Node.
 */
import type { Contender, Work } from "./contender.ts"
import { jaxWasm } from "./jax.ts"
import { nativeBlas, nativeC } from "./native.ts"
import { sampleData } from "./sample.ts"
import { tensorflowFolder } from "./tensorflow-files.ts"
import { tensorflowCpu, tensorflowWasm } from "./tensorflow.ts"

const contenders: readonly Contender[] = [
  nativeC({ shuffle: false }),
  nativeBlas({ shuffle: false }),
  tensorflowCpu,
  tensorflowWasm(tensorflowFolder()),
  jaxWasm,
]

const predictor = (
  kind: "linear" | "logistic",
  examples: number,
  features: number,
  batch: number,
): Work => ({ kind, examples, features, batch, rate: 0.05 })

const network = (batch: number, optimizer: "sgd" | "adam"): Work => ({
  kind: "network",
  examples: 500,
  layers: [64, 64, 10],
  batch,
  optimizer,
  rate: optimizer === "adam" ? 0.001 : 0.05,
})

const works: readonly Work[] = [
  ...[1, 32, 150, 1000].map((batch) => predictor("logistic", 1000, 64, batch)),
  ...[1, 32, 1000].map((batch) => predictor("logistic", 1000, 1, batch)),
  ...[1, 32, 1000].map((batch) => predictor("linear", 1000, 1, batch)),
  ...[1, 100].map((batch) => predictor("logistic", 1050, 2, batch)),
  ...[1, 13].map((batch) => predictor("linear", 1000, 11, batch)),
  ...[1, 32, 150, 500].map((batch) => network(batch, "sgd")),
  ...[1, 32, 150, 500].map((batch) => network(batch, "adam")),
]

/** Float32 roundings of some hundred steps, relative to the cost or to 1 where it is less. */
const tolerance = 1e-4
const steps = 60

const named = (work: Work): string =>
  work.kind === "network"
    ? `network ${work.layers.join("-")} ${work.optimizer} B=${work.batch}`
    : `${work.kind} n=${work.features} B=${work.batch}`

async function costAfter(contender: Contender, work: Work): Promise<number | undefined> {
  const prepared = await contender.prepare(work, sampleData(work))
  if (!prepared) return undefined
  await prepared.run(steps / 2)
  await prepared.run(steps / 2)
  const cost = await prepared.lastCost()
  await prepared.dispose()
  return cost
}

console.log(["".padEnd(28), ...contenders.map(({ name }) => name.padEnd(18))].join(""))
for (const work of works) {
  const costs: (number | undefined)[] = []
  for (const contender of contenders) costs.push(await costAfter(contender, work))
  const known = costs.filter((cost) => cost !== undefined)
  const spread = Math.max(...known) - Math.min(...known)
  const agree = spread <= tolerance * Math.max(1, ...known.map(Math.abs))
  if (!agree) process.exitCode = 1
  const cells = costs.map((cost) => (cost?.toPrecision(8) ?? "-").padEnd(18))
  console.log([named(work).padEnd(28), ...cells, agree ? "agree" : "DIFFER"].join(""))
}
