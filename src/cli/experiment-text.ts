import { experimentFields, parseExperiment, type Experiment } from "../experiment/experiment.ts"
import type { Issue, Parsed } from "../experiment/field.ts"

/** The field's short names of quantities, as lessons write them. */
const shorthand: Readonly<Record<string, string>> = {
  m: "examples",
  n: "features",
  B: "batch",
  alpha: "rate",
}

/**
 * Reads an experiment as one writes it down: a task, then quantities, as in
 * `logistic m=65536 batch=64 rate=0.5`. What is left out has the default of its field.
 */
export function parseExperimentText(text: string): Parsed<Experiment> {
  const words = text.split(/\s+/).filter((word) => word !== "")
  const input: Record<string, string> = {}
  const issues: Issue[] = []
  for (const word of words) {
    const equals = word.indexOf("=")
    const written = equals < 0 ? "task" : word.slice(0, equals)
    const name = shorthand[written] ?? written
    if (name in input)
      issues.push({ field: name, message: `${name} is said twice: ${input[name]} and ${word}` })
    else input[name] = equals < 0 ? word : word.slice(equals + 1)
  }
  const parsed = parseExperiment(input)
  if (issues.length === 0) return parsed
  return { ok: false, issues: parsed.ok ? issues : [...issues, ...parsed.issues] }
}

/** Every quantity with its bounds and default, a line each. */
export function describeFields(): string {
  return Object.entries(experimentFields)
    .map(([name, field]) => {
      const short = Object.keys(shorthand).find((key) => shorthand[key] === name)
      const label = (short === undefined ? name : `${name}, ${short}`).padEnd(14)
      if (field.kind === "choice") return `  ${label} ${field.choices.join(", ")}`
      if (field.kind === "sizes")
        return `  ${label} up to ${field.most} sizes from 1 to ${field.max}, like 64x32; else ${field.default}`
      return `  ${label} ${field.min} to ${field.max}; else ${field.default}`
    })
    .join("\n")
}
