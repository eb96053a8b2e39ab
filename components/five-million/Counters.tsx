import { useRef } from "preact/hooks"
import type { EpochFindings } from "../../src/experiment/studies/epoch.ts"
import type { Trace } from "../../src/optim/trace.ts"
import { numberWords } from "../parts/number-words.ts"
import { wordsIn } from "../parts/words.ts"
import { fiveMillionWords, rounded } from "./words.ts"

interface CountersProps {
  readonly language: string
  readonly trace: Trace | undefined
  readonly upTo: number
  readonly examples: number
  /** The whole pass, once it is done. */
  readonly findings: EpochFindings | undefined
}

/** How far the pass is, and how fast, while batch descent is still at its first update. */
export function Counters({ language, trace, upTo, examples, findings }: CountersProps) {
  const { counters, share } = wordsIn(language, fiveMillionWords)
  const numbers = numberWords(language)
  const row = Math.min(upTo, trace?.steps.length ?? 0) - 1
  const seen = trace === undefined || row < 0 ? 0 : trace.steps.examplesSeen[row]
  const live = useLiveRate(seen, findings === undefined)
  const rate =
    findings?.seconds === undefined ? live : examplesOf(findings.trace) / findings.seconds
  const cells: [string, string][] = [
    [counters.updates, numbers.count(row + 1)],
    [counters.speed, rate === undefined ? "–" : numbers.count(rounded(rate))],
    [
      counters.cost,
      trace === undefined || row < 0 ? "–" : numbers.real(trace.steps.batchCost[row]),
    ],
    [counters.single, share(numbers.share(Math.floor((1000 * seen) / examples) / 1000))],
  ]
  return (
    <dl class="counters">
      {cells.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const examplesOf = ({ steps }: Trace): number => steps.examplesSeen[steps.length - 1] ?? 0

/** Examples a second since the first were seen; undefined until there is something to divide. */
function useLiveRate(seen: number, isRunning: boolean): number | undefined {
  const first = useRef<{ readonly seen: number; readonly at: number }>()
  if (!isRunning || seen === 0) first.current = undefined
  else first.current ??= { seen, at: performance.now() }
  if (first.current === undefined || seen === first.current.seen) return undefined
  return ((seen - first.current.seen) / (performance.now() - first.current.at)) * 1000
}
