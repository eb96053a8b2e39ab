import type { EpochFindings } from "../../src/experiment/studies/epoch.ts"
import type { Table } from "../parts/DataTable.tsx"
import { numberWords } from "../parts/number-words.ts"
import { wordsIn, type InEachLanguage } from "../parts/words.ts"

interface Pass {
  readonly m: string
  readonly b: string
  readonly updates: string
  readonly from: string
  readonly to: string
}

interface FiveMillionWords {
  readonly run: string
  readonly again: string
  readonly note: (memory: string) => string
  readonly drawing: string
  readonly counters: Readonly<Record<"updates" | "speed" | "cost" | "single", string>>
  readonly share: (share: string) => string
  readonly miniBatches: (pass: Pass) => string
  readonly single: (pass: Pick<Pass, "m" | "from" | "to">) => string
  readonly took: (times: { updates: string; rate: string; single: string }) => string
  readonly asBuilt: string
  readonly diverged: (step: string) => string
  readonly labels: Readonly<Record<"examples" | "cost" | "batch" | "miniBatch", string>>
  readonly columns: readonly string[]
}

export const fiveMillionWords: InEachLanguage<FiveMillionWords> = {
  dictionary: "fiveMillion",
  en: {
    run: "Run it here",
    again: "Run it again",
    note: (memory) =>
      `Nothing runs until you say so: drawing the examples takes a second or a few, and about ${memory} of memory.`,
    drawing: "Drawing the examples …",
    counters: {
      updates: "Updates so far",
      speed: "Examples a second",
      cost: "Cost of the last mini-batch",
      single: "Batch descent’s first update",
    },
    share: (share) => `${share} done`,
    miniBatches: ({ m, b, updates, from, to }) =>
      `One pass through ${m} examples. By mini-batches of ${b}: ${updates} updates, J from ${from} to ${to}.`,
    single: ({ m, from, to }) =>
      `By batch gradient descent: one update, made of all ${m}; J from ${from} to ${to}.`,
    took: ({ updates, rate, single }) =>
      `On this device the updates took ${updates} s, which is ${rate} examples a second; the single update took ${single} s.`,
    asBuilt:
      "This is the run as the page was built; your own device gives the same costs, at its own speed.",
    diverged: (step) => `The run diverged at update ${step}: the learning rate is too large.`,
    labels: {
      examples: "examples seen",
      cost: "cost",
      batch: "batch: one update",
      miniBatch: "mini-batches",
    },
    columns: ["Examples seen", "Updates", "J of the mini-batch", "J, all examples"],
  },
  ko: {
    run: "여기서 실행하기",
    again: "다시 실행하기",
    note: (memory) =>
      `버튼을 누르기 전에는 아무것도 실행하지 않습니다. 예제를 만드는 데 몇 초, 메모리는 약 ${memory}가 듭니다.`,
    drawing: "예제를 만드는 중입니다 …",
    counters: {
      updates: "지금까지의 갱신",
      speed: "초당 처리한 예제",
      cost: "마지막 미니배치의 비용",
      single: "배치 경사 하강법의 첫 갱신",
    },
    share: (share) => `${share} 진행`,
    miniBatches: ({ m, b, updates, from, to }) =>
      `예제 ${m}개를 한 바퀴 돌았습니다. ${b}개짜리 미니배치로는 ${updates}번 갱신하여 J가 ${from}에서 ${to}까지 내려갑니다.`,
    single: ({ m, from, to }) =>
      `배치 경사 하강법은 ${m}개를 다 보고 한 번 갱신하며, J는 ${from}에서 ${to}까지 내려갑니다.`,
    took: ({ updates, rate, single }) =>
      `이 기기에서 미니배치 갱신에는 모두 ${updates}초가 걸려 초당 예제 ${rate}개를 처리했고, 배치 갱신 한 번에는 ${single}초가 걸렸습니다.`,
    asBuilt:
      "페이지를 만들 때 실행한 결과입니다. 여러분의 기기에서도 비용은 똑같이 나오고, 빠르기만 다릅니다.",
    diverged: (step) => `${step}번째 갱신에서 발산했습니다. 학습률이 너무 큽니다.`,
    labels: {
      examples: "처리한 예제 수",
      cost: "비용",
      batch: "배치: 한 번 갱신",
      miniBatch: "미니배치",
    },
    columns: ["처리한 예제", "갱신", "미니배치의 J", "J, 전체 예제"],
  },
}

/** What one pass came to; with times where it was run on the reader's device. */
export function summary(
  language: string,
  { experiment, trace, seconds, batch }: EpochFindings,
  isHere: boolean,
): string[] {
  const words = wordsIn(language, fiveMillionWords)
  const { count, real } = numberWords(language)
  const { cost, length } = trace.checkpoints
  const m = count(experiment.examples)
  const [from, to] = [real(cost[0]), real(cost[length - 1])]
  const b = count(experiment.batch)
  const { outcome, steps } = trace
  return [
    outcome.kind === "diverged"
      ? words.diverged(count(outcome.step))
      : words.miniBatches({ m, b, updates: count(steps.length), from, to }),
    words.single({ m, from: real(batch.before), to: real(batch.after) }),
    ...(!isHere ? [words.asBuilt] : []),
    ...(isHere && seconds !== undefined
      ? [
          words.took({
            updates: real(seconds),
            rate: count(rounded(steps.examplesSeen[steps.length - 1] / seconds)),
            single: real(batch.seconds),
          }),
        ]
      : []),
  ]
}

/** Two digits: a rate of work is no more exact than that. */
export const rounded = (rate: number): number => Number(rate.toPrecision(2))

/** Words on the axes, with large numbers in the units of the language. */
export function chartLabels(language: string) {
  const compact = new Intl.NumberFormat(language, { notation: "compact" })
  return {
    ...wordsIn(language, fiveMillionWords).labels,
    count: (examples: number) => compact.format(examples),
  }
}

/** The states whose full cost is known, as rows of text. */
export function table(language: string, { trace: { steps, checkpoints } }: EpochFindings): Table {
  const { count, real } = numberWords(language)
  const rows = Array.from(checkpoints.step, (step, row) => [
    count(step === 0 ? 0 : steps.examplesSeen[step - 1]),
    count(step),
    real(steps.batchCost[Math.max(0, step - 1)]),
    real(checkpoints.cost[row]),
  ])
  return { head: wordsIn(language, fiveMillionWords).columns, rows }
}
