import { parseExperiment, type Experiment } from "./experiment.ts"
import type { Parsed } from "./field.ts"

/**
 * What differs between `experiment` and `base`, as a short text for a link:
 * `rate:0.4,batch:32`. Empty where nothing differs.
 */
export function toLink(experiment: Experiment, base: Experiment): string {
  const names = Object.keys(experiment).filter(isKeyOf(experiment))
  return names
    .filter((name) => experiment[name] !== base[name])
    .map((name) => `${name}:${experiment[name]}`)
    .join(",")
}

/** The experiment that a link's text makes of `base`; refuses whatever an attribute would be refused. */
export function fromLink(text: string, base: Experiment): Parsed<Experiment> {
  const entries = text.split(",").filter((part) => part !== "")
  const input = Object.fromEntries(
    entries.map((part) => {
      const colon = part.indexOf(":")
      return colon < 0 ? [part, ""] : [part.slice(0, colon), part.slice(colon + 1)]
    }),
  )
  return parseExperiment(input, base)
}

const isKeyOf =
  <T extends object>(record: T) =>
  (name: string): name is keyof T & string =>
    name in record
