import { spawn, spawnSync } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Contender, Data, Prepared, Work } from "./contender.ts"

/** How the C programs train. */
export interface NativeOptions {
  /** Whether each epoch visits the examples in an order of its own; if not, always in theirs. */
  readonly shuffle: boolean
}

/**
 * The C programs of `native/`, compiled for this machine when they are first asked for.
 * Batch descent, whose sums are the same in any order, is never shuffled.
 */
export const nativeC = (options: NativeOptions = { shuffle: true }): Contender => ({
  name: "native C",
  prepare: (work, data) => prepare([], [], work, data, options),
})

/** The same, with the products of matrices left to OpenBLAS. */
export const nativeBlas = (options: NativeOptions = { shuffle: true }): Contender => ({
  name: "native OpenBLAS",
  prepare: (work, data) => prepare(["-DWITH_BLAS"], ["-lopenblas"], work, data, options),
})

/** None of these lets the compiler change a result but by fusing a product and a sum. */
const flags = ["-O3", "-march=native", "-fno-math-errno", "-fno-trapping-math", "-Wno-psabi"]

const source = (work: Work): string => (work.kind === "network" ? "network.c" : "descent.c")

async function prepare(
  defines: string[],
  libraries: string[],
  work: Work,
  data: Data,
  { shuffle }: NativeOptions,
): Promise<Prepared | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "contender-"))
  const program = join(folder, "program")
  const file = new URL(`native/${source(work)}`, import.meta.url).pathname
  const compiled = spawnSync(
    "cc",
    [...flags, ...defines, file, "-o", program, ...libraries, "-lm"],
    { encoding: "utf8" },
  )
  if (compiled.status !== 0) {
    await rm(folder, { recursive: true })
    if (compiled.error ?? /cblas\.h|-lopenblas/.test(compiled.stderr)) return undefined
    throw new Error(compiled.stderr)
  }
  const dataFile = join(folder, "data")
  await writeFile(dataFile, [data.inputs, data.targets, data.parameters])
  const order = shuffle ? "shuffle" : "noshuffle"
  const child = spawn(program, [...argumentsOf(work), order, dataFile], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, OPENBLAS_NUM_THREADS: "1" },
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const answer = async (): Promise<string> => {
    const line = await lines.next()
    if (line.done) throw new Error(`the program of ${source(work)} ended before it answered`)
    return line.value
  }
  await answer()
  await rm(folder, { recursive: true })
  let cost = NaN
  return {
    run: async (steps) => {
      child.stdin.write(`run ${steps}\n`)
      const [taken, last] = (await answer()).split(" ").map(Number)
      cost = last
      return taken
    },
    lastCost: () => Promise.resolve(cost),
    dispose: () => void child.stdin.end(),
  }
}

function argumentsOf(work: Work): string[] {
  const { examples, batch, rate } = work
  return (
    work.kind === "network"
      ? [examples, ...work.layers, batch, work.optimizer, rate]
      : [work.kind, examples, work.features, batch, rate]
  ).map(String)
}
