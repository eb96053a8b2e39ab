import { median, ratio, type Times } from "./measure.ts"
import type { Row } from "./works.ts"

/** Which contenders stand for what. */
export const [ourName, twinName] = ["Downhill", "Downhill, plain"] as const
const isNative = ({ name }: Times): boolean => name.startsWith("native")
const isPeer = (times: Times): boolean => !isNative(times) && !times.name.startsWith(ourName)

export const head = [
  "work",
  "Downhill, µs a step",
  "plain",
  "native",
  "of native speed",
  "peer",
  "times the peer",
]

/** One row of the table: medians in microseconds a step, ratios of the same rounds. */
export function cells({ name, goal }: Row, times: readonly Times[]): string[] {
  const ours = times.find((of) => of.name === ourName)
  if (ours === undefined) return [name]
  const native = fastest(times.filter(isNative))
  const peer = fastest(times.filter(isPeer))
  const twin = times.find((of) => of.name === twinName)
  return [
    name,
    number(median(ours.rounds)),
    twin === undefined ? "" : number(median(twin.rounds)),
    native === undefined ? "" : `${number(median(native.rounds))} (${native.name.slice(7)})`,
    native === undefined
      ? ""
      : against(ratio(native, ours), goal.native, (share) => `${Math.round(100 * share)}%`),
    peer === undefined ? "" : `${number(median(peer.rounds))} (${peer.name})`,
    peer === undefined ? "" : against(ratio(peer, ours), goal.peer, (times) => number(times)),
  ]
}

const fastest = (times: readonly Times[]): Times | undefined =>
  [...times].sort((a, b) => median(a.rounds) - median(b.rounds)).at(0)

/** A value, and the goal it falls short of. */
function against(value: number, goal: number, format: (value: number) => string): string {
  return goal > 0 && value < goal ? `${format(value)} (goal ${format(goal)})` : format(value)
}

export function number(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString("en")
  return value >= 10 ? value.toFixed(1) : value.toPrecision(2)
}

/** A table in Markdown. */
export const markdown = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")
