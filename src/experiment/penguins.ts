import type { Dataset } from "../optim/dataset.ts"

/** Inputs that the penguins have at most, in the order in which `features` takes them. */
export const penguinFeatures = 3

/** Penguins with every measurement that a task needs: body mass for all 342, the sex for 333. */
export const penguinExamples = (task: string): number => (task === "linear" ? 342 : 333)

/** Where the penguins come from and on what terms, to be shown wherever they are used. */
export const penguinCredit = {
  title: "Palmer Archipelago (Antarctica) penguins",
  licence: "CC0 1.0",
  citation:
    "Gorman KB, Williams TD, Fraser WR (2014). Ecological sexual dimorphism and environmental variability within a community of Antarctic penguins (genus Pygoscelis). PLoS ONE 9(3): e90081.",
  url: "https://doi.org/10.1371/journal.pone.0090081",
} as const

type Row = Readonly<Record<string, string | number | null>>

const inputs = {
  linear: ["Flipper Length (mm)", "Beak Length (mm)", "Beak Depth (mm)"],
  logistic: ["Body Mass (g)", "Beak Depth (mm)", "Beak Length (mm)"],
} as const

/**
 * The penguins as a training set. Linear: body mass from flipper length, then beak
 * length and depth. Any other task: whether the penguin is male, from body mass, then beak
 * depth and length. Inputs and body mass are standardised: mean 0, variance 1.
 */
export async function penguinDataset(task: string, features: number): Promise<Dataset> {
  // The package's own entry point would fetch the file from another host.
  const { default: all } = await import("../../node_modules/vega-datasets/data/penguins.json", {
    with: { type: "json" },
  })
  const rows: readonly Row[] = all.filter(
    (row) => row["Body Mass (g)"] !== null && (task === "linear" || isSexed(row)),
  )
  const columns = inputs[task === "linear" ? "linear" : "logistic"]
    .slice(0, features)
    .map((name) => standardised(numbers(rows, name)))
  const targets =
    task === "linear"
      ? standardised(numbers(rows, "Body Mass (g)"))
      : Float64Array.from(rows, (row) => (row["Sex"] === "MALE" ? 1 : 0))
  return {
    size: rows.length,
    features,
    inputs: interleaved(columns, rows.length),
    targets,
    mislabelled: new Uint8Array(rows.length),
  }
}

const isSexed = (row: Row): boolean => row["Sex"] === "MALE" || row["Sex"] === "FEMALE"

const numbers = (rows: readonly Row[], name: string): Float64Array =>
  Float64Array.from(rows, (row) => Number(row[name]))

function standardised(values: Float64Array): Float64Array {
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  let squares = 0
  for (const value of values) squares += (value - mean) * (value - mean)
  const deviation = Math.sqrt(squares / values.length)
  return values.map((value) => (value - mean) / deviation)
}

function interleaved(columns: readonly Float64Array[], size: number): Float64Array {
  const matrix = new Float64Array(size * columns.length)
  columns.forEach((column, j) => {
    for (let i = 0; i < size; i++) matrix[i * columns.length + j] = column[i]
  })
  return matrix
}
