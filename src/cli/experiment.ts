import { parseArgs } from "node:util"
import { closest } from "fastest-levenshtein"
import { problemOf } from "../experiment/problem-of.ts"
import { trainingOf, trainingSettings } from "../experiment/run.ts"
import type { Issue } from "../experiment/field.ts"
import type { Experiment } from "../experiment/experiment.ts"
import { machineFor } from "../optim/kernels/machine.ts"
import { plain } from "../optim/kernels/plain.ts"
import { trainingBytes } from "../optim/train.ts"
import { csv, json, summary, type Report } from "./experiment-report.ts"
import { describeFields, parseExperimentText } from "./experiment-text.ts"

const help = `Runs one experiment and says what came of it.

  npm run experiment -- 'logistic m=65536 batch=64 rate=0.5'
  npm run experiment -- 'network data=digits batch=32 optimizer=adam rate=0.001 precision=single' --csv

Options
  --csv    every update as a row of comma-separated values
  --json   the experiment and its whole trace
  --plain  in plain TypeScript, even where the compiled kernels could run; the same bits
  --help   this text

Quantities
${describeFields()}`

const { values, positionals } = readArguments()
if (values.help || positionals.length === 0) console.log(help)
else await perform(positionals.join(" "))

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        csv: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        plain: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(2)
  }
}

async function perform(text: string): Promise<void> {
  const parsed = parseExperimentText(text)
  if (!parsed.ok) {
    for (const issue of parsed.issues) console.error(describeIssue(issue))
    process.exitCode = 2
    return
  }
  try {
    const report = await measure(parsed.value)
    console.log(values.json ? json(report) : values.csv ? csv(report) : summary(report))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}

function describeIssue({ message, allowed, found }: Issue): string {
  if (allowed === undefined || found === undefined || allowed.length === 0) return message
  return `${message}; did you mean "${closest(found, [...allowed])}"?`
}

async function measure(experiment: Experiment): Promise<Report> {
  const { precision } = experiment
  const maker = values.plain ? plain(precision) : machineFor(precision)
  const problem = await problemOf(experiment, maker)
  const training = trainingOf(experiment, problem)
  const began = performance.now()
  while (!training.advance(Infinity));
  const seconds = (performance.now() - began) / 1000
  const bytes = trainingBytes(problem, trainingSettings(experiment))
  const machine = maker.compiled
    ? "compiled kernels, float32"
    : `plain TypeScript, ${precision === "single" ? "float32" : "float64"}`
  return { experiment, trace: training.trace(), seconds, bytes, machine }
}
