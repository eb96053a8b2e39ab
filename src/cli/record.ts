import { readFile, writeFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { recordHere, recordThroughputHere } from "../../components/parts/record-here.ts"
import { requireExperiment } from "../experiment/experiment.ts"
import {
  recordingOf,
  requireRecordings,
  type Recording,
} from "../experiment/measuring/recording.ts"
import { parseExperimentText } from "./experiment-text.ts"

const help = `Measures on this machine how long a step takes, by size of the mini-batch, and how many examples a second
go through it as the mini-batch outgrows the caches, and records both: figures that measure on the reader's device
show the record until they have.

  npm run record                                  measures what is recorded already once more
  npm run record -- 'logistic m=16384 n=64'       and this besides`

const file = new URL("../experiment/measuring/recorded.json", import.meta.url)
const throughputFile = new URL("../experiment/measuring/recorded-throughput.json", import.meta.url)

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: "boolean", default: false } },
})
if (values.help) console.log(help)
else await record(positionals)

async function record(texts: readonly string[]): Promise<void> {
  const present = requireRecordings(JSON.parse(await readFile(file, "utf8")))
  const wanted = present.map(({ problem }) => requireExperiment({ ...problem, batch: 1 }))
  for (const text of texts) {
    const parsed = parseExperimentText(`${text} batch=1`)
    if (!parsed.ok) {
      for (const { message } of parsed.issues) console.error(message)
      process.exitCode = 2
      return
    }
    if (recordingOf(present, parsed.value) === undefined) wanted.push(parsed.value)
  }
  const recordings: Recording[] = []
  for (const experiment of wanted) {
    console.log(`${experiment.task}, ${experiment.examples} × ${experiment.features}`)
    recordings.push(await recordHere(experiment))
  }
  await write(file, recordings)
  console.log("throughput")
  await write(throughputFile, await recordThroughputHere())
}

async function write(to: URL, recorded: unknown): Promise<void> {
  await writeFile(to, `${JSON.stringify(recorded, undefined, 2)}\n`)
}
