import type { OptimizerName } from "../../src/optim/optimizer-names.ts"
import { methodOf } from "../../src/experiment/method.ts"
import {
  arrival,
  raceMeasures,
  winner,
  type BatchRaceFindings,
  type RaceMeasure,
  type StepSeconds,
} from "../../src/experiment/studies/race.ts"
import type { Table } from "../parts/DataTable.tsx"
import { numberWords } from "../parts/number-words.ts"
import { timeWords } from "../parts/time-words.ts"
import { controlWords, wordsIn, type InEachLanguage } from "../parts/words.ts"
import type { Timings } from "../parts/timings.ts"

interface RaceWords {
  readonly sizes: string
  readonly axis: string
  readonly measures: Readonly<Record<RaceMeasure, string>>
  readonly measureHere: string
  readonly measuredHere: string
  readonly recordedOn: (machine: string) => string
  readonly target: string
  readonly cost: string
  readonly optimizer: string
  readonly descent: string
  readonly first: (target: string) => string
  readonly by: Readonly<Record<RaceMeasure, (b: string, at: string) => string>>
  readonly nobody: Readonly<Record<RaceMeasure, string>>
  readonly same: (b: string) => string
  readonly changes: string
  readonly nobodyAtAll: (target: string) => string
  readonly lost: (sizes: string) => string
  readonly diverged: (b: string, step: string) => string
  readonly single: string
  readonly whole: string
  readonly masked: string
  readonly columns: readonly string[]
  readonly never: string
}

export const raceWords: InEachLanguage<RaceWords> = {
  dictionary: "race",
  en: {
    sizes: "Mini-batch sizes in the race",
    axis: "Race by",
    measures: { updates: "updates", examples: "examples seen", seconds: "time" },
    measureHere: "Measure times on this device",
    measuredHere: "Times as measured on this device.",
    recordedOn: (machine) => `Times as recorded on ${machine}.`,
    target: "Target cost",
    cost: "cost J",
    optimizer: "Algorithm",
    descent: "gradient descent",
    first: (target) => `First to J = ${target}:`,
    by: {
      updates: (b, at) => `by updates ${b} (after ${at})`,
      examples: (b, at) => `by examples seen ${b} (after ${at})`,
      seconds: (b, at) => `by time ${b} (after ${at})`,
    },
    nobody: {
      updates: "by updates nobody within this race",
      examples: "by examples seen nobody within this race",
      seconds: "by time nobody within this race",
    },
    same: (b) => `By every measure the winner is ${b}.`,
    changes: "The winner depends on what one counts.",
    nobodyAtAll: (target) =>
      `Nobody gets to J = ${target} within this race. Move the target up, or change the learning rate.`,
    lost: (sizes) => `Never as low as that, however long it ran here: ${sizes}.`,
    diverged: (b, step) => `${b} diverged at update ${step}.`,
    single: "B = 1",
    whole: "B = m",
    masked: "The lines are named by letters until you have made your guess.",
    columns: [
      "B",
      "Updates to the target",
      "Examples to the target",
      "Time to the target",
      "Lowest J",
    ],
    never: "not reached",
  },
  ko: {
    sizes: "겨루는 미니배치 크기",
    axis: "비교 기준",
    measures: { updates: "갱신 횟수", examples: "처리한 예제 수", seconds: "시간" },
    measureHere: "이 기기에서 시간 재기",
    measuredHere: "시간은 이 기기에서 잰 값입니다.",
    recordedOn: (machine) => `시간은 ${machine}에서 미리 잰 값입니다.`,
    target: "목표 비용",
    cost: "비용 J",
    optimizer: "알고리즘",
    descent: "경사 하강법",
    first: (target) => `J = ${target}에 가장 먼저 이른 것은`,
    by: {
      updates: (b, at) => `갱신 횟수로는 ${b}(${at}번)`,
      examples: (b, at) => `처리한 예제 수로는 ${b}(${at}개)`,
      seconds: (b, at) => `시간으로는 ${b}(${at})`,
    },
    nobody: {
      updates: "갱신 횟수로는 아직 없음",
      examples: "처리한 예제 수로는 아직 없음",
      seconds: "시간으로는 아직 없음",
    },
    same: (b) => `무엇으로 재든 승자는 ${b}입니다.`,
    changes: "무엇을 세느냐에 따라 승자가 달라집니다.",
    nobodyAtAll: (target) =>
      `이 경주에서는 아무도 J = ${target}에 이르지 못합니다. 목표를 높이거나 학습률을 바꿔 보세요.`,
    lost: (sizes) => `여기서 달린 동안 한 번도 거기까지 내려가지 못한 것: ${sizes}.`,
    diverged: (b, step) => `${b}: ${step}번째 갱신에서 발산했습니다.`,
    single: "B = 1",
    whole: "B = m",
    masked: "답을 고르기 전까지는 선의 이름을 글자로 가려 둡니다.",
    columns: ["B", "목표까지 갱신", "목표까지 예제", "목표까지 시간", "가장 낮은 J"],
    never: "이르지 못함",
  },
}

/** A size as a line is named by: one and all have names of their own. */
export function sizeName(language: string, batch: number, examples: number): string {
  const words = wordsIn(language, raceWords)
  const method = methodOf({ batch, examples })
  if (method === "stochastic") return words.single
  return method === "batch" ? words.whole : `B = ${numberWords(language).count(batch)}`
}

/** The name of an optimizer as a reader chooses it. */
export function optimizerChoice(language: string, optimizer: OptimizerName): string {
  return optimizer === "sgd"
    ? wordsIn(language, raceWords).descent
    : wordsIn(language, controlWords).optimizer[optimizer]
}

/** A distance of the race in words: a count, or a time. */
export const distanceWords = (language: string, measure: RaceMeasure) =>
  measure === "seconds" ? timeWords(language) : numberWords(language).count

/** Who was first, by every measure, and who never was there. */
export function summary(
  language: string,
  findings: BatchRaceFindings,
  target: number,
  timings: Timings | undefined,
  secondsOf: StepSeconds,
): string[] {
  const measures = raceMeasures.filter((measure) => measure !== "seconds" || timings !== undefined)
  const words = wordsIn(language, raceWords)
  const { real, count } = numberWords(language)
  const { examples } = findings.experiment
  const name = (batch: number): string => sizeName(language, batch, examples)
  const winners = measures.map((measure) => winner(findings, target, measure, secondsOf))
  const told = measures.map((measure, index) => {
    const first = winners[index]
    return first === undefined
      ? words.nobody[measure]
      : words.by[measure](
          first.batches.map(name).join(" / "),
          distanceWords(language, measure)(first.at),
        )
  })
  const alwaysFirst = winners[0]?.batches.filter((batch) =>
    winners.every((first) => first?.batches.includes(batch) ?? false),
  )
  const lost = findings.runs.filter(
    (run) => arrival(run, target, "updates", Infinity, secondsOf) === undefined,
  )
  const fallen = findings.runs.filter(({ trace }) => trace.outcome.kind === "diverged")
  const isWon = winners.some((first) => first !== undefined)
  const verdict =
    alwaysFirst === undefined || alwaysFirst.length === 0
      ? words.changes
      : words.same(name(alwaysFirst[0]))
  return [
    ...(isWon
      ? [`${words.first(real(target))} ${told.join(", ")}.`, verdict]
      : [words.nobodyAtAll(real(target))]),
    ...(isWon && lost.length > 0
      ? [words.lost(lost.map(({ experiment }) => name(experiment.batch)).join(", "))]
      : []),
    ...fallen.map(({ experiment, trace }) =>
      words.diverged(
        name(experiment.batch),
        trace.outcome.kind === "diverged" ? count(trace.outcome.step) : "",
      ),
    ),
    ...(timings === undefined
      ? []
      : [timings.machine === undefined ? words.measuredHere : words.recordedOn(timings.machine)]),
  ]
}

/** What every size took to the target, as rows of text. */
export function table(
  language: string,
  { runs }: BatchRaceFindings,
  target: number,
  secondsOf: StepSeconds,
  letters?: ReadonlyMap<number, string>,
): Table {
  const words = wordsIn(language, raceWords)
  const { count, real } = numberWords(language)
  const nameOf = (batch: number): string => {
    const letter = letters?.get(batch)
    return letter === undefined ? count(batch) : `${count(batch)} (${letter})`
  }
  const rows = runs.map((run) => [
    nameOf(run.experiment.batch),
    ...raceMeasures.map((measure) => {
      const at = arrival(run, target, measure, Infinity, secondsOf)
      return at === undefined ? words.never : distanceWords(language, measure)(at)
    }),
    real(run.trace.checkpoints.cost.reduce((least, cost) => Math.min(least, cost))),
  ])
  return { head: words.columns, rows }
}

export function chartLabels(language: string, measure: RaceMeasure, target: number, m: number) {
  const words = wordsIn(language, raceWords)
  return {
    measure: words.measures[measure],
    cost: words.cost,
    target: `J = ${numberWords(language).real(target)}`,
    size: (batch: number) => sizeName(language, batch, m),
    distance: distanceWords(language, measure),
  }
}
