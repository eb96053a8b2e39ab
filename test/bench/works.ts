import type { Work } from "./contenders/contender.ts"

/** A row of the table: a piece of work, and the share of native speed that we set out to reach. */
export interface Row {
  readonly name: string
  readonly work: Work
  /** Of native speed, and times as fast as the fastest peer; 0 where nothing was promised. */
  readonly goal: { readonly native: number; readonly peer: number }
}

const logistic = (examples: number, features: number, batch: number): Work => ({
  kind: "logistic",
  examples,
  features,
  batch,
  rate: 0.05,
})

const network = (batch: number, optimizer: "sgd" | "adam"): Work => ({
  kind: "network",
  examples: 16_384,
  layers: [64, 64, 10],
  batch,
  optimizer,
  rate: optimizer === "adam" ? 0.001 : 0.05,
})

/** What is measured: shapes that the lesson's claims are about. */
export const rows: readonly Row[] = [
  row("logistic 65,536 × 64, B = 1", logistic(65_536, 64, 1), 0.6, 1000),
  row("logistic 65,536 × 64, B = 512", logistic(65_536, 64, 512), 0.5, 15),
  row("logistic 65,536 × 64, B = m", logistic(65_536, 64, 65_536), 0, 5),
  row("network 64-64-10, B = 1", network(1, "sgd"), 0.35, 200),
  row("network 64-64-10, B = 32", network(32, "sgd"), 0, 2),
  row("network 64-64-10, B = 512", network(512, "sgd"), 0.35, 3.5),
  row("network 64-64-10, B = m = 16,384", network(16_384, "sgd"), 0, 2),
  row("the same with Adam, B = 512", network(512, "adam"), 0.35, 6),
  row("two parameters, m = 1,000, B = 1", logistic(1000, 1, 1), 0.7, 0),
  row("two parameters, m = 1,000, B = 32", logistic(1000, 1, 32), 0.9, 0),
  row("5,000,000 × 2, B = 1,000", logistic(5_000_000, 2, 1000), 0.5, 0),
]

function row(name: string, work: Work, native: number, peer: number): Row {
  return { name, work, goal: { native, peer } }
}
