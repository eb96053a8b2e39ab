import {
  bestSize,
  takesOf,
  type BatchSearchFindings,
  type SizeFindings,
} from "../../src/experiment/studies/batch-search.ts"
import type { RaceMeasure } from "../../src/experiment/studies/race.ts"
import type { Table } from "../parts/DataTable.tsx"
import { numberWords } from "../parts/number-words.ts"
import { timeWords } from "../parts/time-words.ts"
import { wordsIn, type InEachLanguage } from "../parts/words.ts"
import type { Preset } from "./presets.ts"

interface Best {
  readonly m: string
  readonly target: string
  readonly b: string
  readonly takes: string
  readonly rate: string
}

interface BatchSearchWords {
  readonly data: string
  readonly presets: Readonly<Record<Preset["name"], string>>
  readonly examples: string
  readonly target: string
  readonly axis: string
  readonly measures: Readonly<Record<RaceMeasure, string>>
  readonly tune: string
  readonly tunes: Readonly<Record<"each" | "same", string>>
  readonly trials: string
  readonly batch: string
  readonly toTarget: Readonly<Record<RaceMeasure, string>>
  readonly band: string
  readonly best: string
  readonly searching: (done: string, of: string) => string
  readonly timing: string
  readonly found: Readonly<Record<RaceMeasure, (best: Best) => string>>
  readonly batchDescent: (times: string, takes: string) => string
  readonly batchIsBest: string
  readonly batchNever: string
  readonly single: (times: string) => string
  readonly singleNever: string
  readonly nobody: (target: string, budget: string) => string
  readonly spread: (trials: string) => string
  readonly times: (machine: string | undefined) => string
  readonly updates: (count: string) => string
  readonly seen: (count: string) => string
  readonly reading: (of: {
    b: string
    takes: string
    lower: string
    upper: string
    rate: string
  }) => string
  readonly readingLost: (of: { b: string; diverged: string; of: string }) => string
  readonly start: string
  readonly columns: readonly string[]
  readonly never: string
  readonly beyond: string
}

export const batchSearchWords: InEachLanguage<BatchSearchWords> = {
  dictionary: "batchSearch",
  en: {
    data: "Training set",
    presets: { penguins: "Penguins, m = 333", drawn: "Drawn", digits: "Digits" },
    examples: "Size of the training set m",
    target: "Target cost",
    axis: "Soonest by",
    measures: { updates: "updates", examples: "examples seen", seconds: "time" },
    tune: "Learning rate",
    tunes: { each: "each size its own", same: "one for all" },
    trials: "Runs of each size",
    batch: "mini-batch size B",
    toTarget: {
      updates: "updates to target",
      examples: "examples to target",
      seconds: "time to target",
    },
    band: "64 to 512",
    best: "best",
    searching: (done, of) => `Searching: ${done} of ${of} sizes are done.`,
    timing: "Measuring how long a step takes on this device …",
    found: {
      updates: ({ m, target, b, takes, rate }) =>
        `m = ${m}: fewest updates to J = ${target} with B = ${b}, ${takes}, at the rate ${rate}.`,
      examples: ({ m, target, b, takes, rate }) =>
        `m = ${m}: fewest examples to J = ${target} with B = ${b}, ${takes}, at the rate ${rate}.`,
      seconds: ({ m, target, b, takes, rate }) =>
        `m = ${m}: soonest at J = ${target} with B = ${b}, after ${takes}, at the rate ${rate}.`,
    },
    batchDescent: (times, takes) => `Batch descent takes ${times} times as much, ${takes}.`,
    batchIsBest: "That is batch descent.",
    batchNever: "Batch descent does not get there within the budget.",
    single: (times) => `One example at a time takes ${times} times as much.`,
    singleNever: "One example at a time does not get there.",
    nobody: (target, budget) =>
      `No size gets to J = ${target} within ${budget} epochs. Move the target up.`,
    spread: (trials) =>
      `Each size ran ${trials} times, from other starts in other orders; the bars hold the middle half.`,
    times: (machine) =>
      machine === undefined
        ? "Times as measured on this device."
        : `Times as recorded on ${machine}.`,
    updates: (count) => `${count} updates`,
    seen: (count) => `${count} examples`,
    reading: ({ b, takes, lower, upper, rate }) =>
      `B = ${b}: ${takes} in the median, half of the runs from ${lower} to ${upper}, at the rate ${rate}.`,
    readingLost: ({ b, diverged, of }) =>
      `B = ${b}: most of its ${of} runs do not get to the target; ${diverged} diverged.`,
    start: "Point at a size to read it.",
    columns: ["B", "Learning rate", "Median to the target", "Middle half", "Runs that got there"],
    never: "not reached",
    beyond: "never at the target (✕ diverged)",
  },
  ko: {
    data: "훈련 세트",
    presets: { penguins: "펭귄, m = 333", drawn: "만들어 낸 데이터", digits: "손글씨 숫자" },
    examples: "훈련 세트의 크기 m",
    target: "목표 비용",
    axis: "무엇이 가장 적게 드는가",
    measures: { updates: "갱신 횟수", examples: "처리한 예제 수", seconds: "시간" },
    tune: "학습률",
    tunes: { each: "크기마다 따로", same: "모두 같게" },
    trials: "크기마다 실행 횟수",
    batch: "미니배치 크기 B",
    toTarget: {
      updates: "목표까지 갱신 횟수",
      examples: "목표까지 예제 수",
      seconds: "목표까지 시간",
    },
    band: "64에서 512",
    best: "최선",
    searching: (done, of) => `탐색하는 중: 크기 ${of}가지 가운데 ${done}가지를 마쳤습니다.`,
    timing: "이 기기에서 한 걸음에 걸리는 시간을 재고 있습니다 …",
    found: {
      updates: ({ m, target, b, takes, rate }) =>
        `m = ${m}: J = ${target}까지 갱신이 가장 적은 크기는 B = ${b}로, 학습률 ${rate}에서 ${takes}입니다.`,
      examples: ({ m, target, b, takes, rate }) =>
        `m = ${m}: J = ${target}까지 예제를 가장 적게 보는 크기는 B = ${b}로, 학습률 ${rate}에서 ${takes}입니다.`,
      seconds: ({ m, target, b, takes, rate }) =>
        `m = ${m}: J = ${target}에 가장 빨리 이르는 크기는 B = ${b}로, 학습률 ${rate}에서 ${takes} 만입니다.`,
    },
    batchDescent: (times, takes) => `배치 경사 하강법은 그 ${times}배인 ${takes}가 듭니다.`,
    batchIsBest: "바로 배치 경사 하강법입니다.",
    batchNever: "배치 경사 하강법은 정해진 한도 안에 거기까지 가지 못합니다.",
    single: (times) => `예제를 하나씩 처리하면 ${times}배가 듭니다.`,
    singleNever: "예제를 하나씩 처리해서는 거기까지 가지 못합니다.",
    nobody: (target, budget) =>
      `${budget}에포크 안에 J = ${target}에 이르는 크기가 없습니다. 목표를 높여 보세요.`,
    spread: (trials) =>
      `크기마다 출발점과 순서를 바꾸어 ${trials}번씩 실행했고, 막대는 그 가운데 절반을 나타냅니다.`,
    times: (machine) =>
      machine === undefined
        ? "시간은 이 기기에서 잰 값입니다."
        : `시간은 ${machine}에서 미리 잰 값입니다.`,
    updates: (count) => `갱신 ${count}번`,
    seen: (count) => `예제 ${count}개`,
    reading: ({ b, takes, lower, upper, rate }) =>
      `B = ${b}: 중앙값 ${takes}, 실행의 절반은 ${lower}에서 ${upper} 사이, 학습률 ${rate}.`,
    readingLost: ({ b, diverged, of }) =>
      `B = ${b}: 실행 ${of}번 가운데 대부분이 목표에 이르지 못했고, ${diverged}번은 발산했습니다.`,
    start: "크기 하나를 가리키면 값을 읽을 수 있습니다.",
    columns: ["B", "학습률", "목표까지(중앙값)", "가운데 절반", "목표에 이른 실행"],
    never: "이르지 못함",
    beyond: "목표에 이르지 못함 (✕ 발산)",
  },
}

/** A distance by some measure, with its unit. */
export function distanceOf(language: string, measure: RaceMeasure): (distance: number) => string {
  const words = wordsIn(language, batchSearchWords)
  const { count } = numberWords(language)
  if (measure === "seconds") return timeWords(language)
  const unit = measure === "updates" ? words.updates : words.seen
  return (distance) => unit(count(Math.round(distance)))
}

/** What was found, in sentences. */
export function summary(
  language: string,
  { experiment, target, sizes }: BatchSearchFindings,
  measure: RaceMeasure,
  worth: (batch: number) => number,
  { budget, trials, machine }: { budget: number; trials: number; machine: string | undefined },
): string[] {
  const words = wordsIn(language, batchSearchWords)
  const { count, real } = numberWords(language)
  const say = distanceOf(language, measure)
  const best = bestSize(sizes, worth)
  if (best === undefined) return [words.nobody(real(target), count(budget))]
  const least = takesOf(best, worth).median
  const medianOf = (batch: number): number => {
    const size = sizes.find((one) => one.batch === batch)
    return size === undefined ? Infinity : takesOf(size, worth).median
  }
  const whole = medianOf(experiment.examples)
  const single = medianOf(1)
  const times = (value: number): string => real(Number((value / least).toPrecision(2)))
  const wholeWords = (): string => {
    if (best.batch === experiment.examples) return words.batchIsBest
    return whole < Infinity ? words.batchDescent(times(whole), say(whole)) : words.batchNever
  }
  return [
    words.found[measure]({
      m: count(experiment.examples),
      target: real(target),
      b: count(best.batch),
      takes: say(least),
      rate: real(best.rate),
    }),
    wholeWords(),
    ...(best.batch === 1
      ? []
      : [single < Infinity ? words.single(times(single)) : words.singleNever]),
    words.spread(count(trials)),
    ...(measure === "seconds" ? [words.times(machine)] : []),
  ]
}

/** What one size came to. */
export function reading(
  language: string,
  size: SizeFindings,
  measure: RaceMeasure,
  worth: (batch: number) => number,
): string {
  const words = wordsIn(language, batchSearchWords)
  const { count, real } = numberWords(language)
  const say = distanceOf(language, measure)
  const { median, lower, upper } = takesOf(size, worth)
  const b = count(size.batch)
  if (median === Infinity)
    return words.readingLost({
      b,
      diverged: count(size.trials.filter(({ kind }) => kind === "diverged").length),
      of: count(size.trials.length),
    })
  return words.reading({
    b,
    takes: say(median),
    lower: say(lower),
    upper: upper < Infinity ? say(upper) : words.never,
    rate: real(size.rate),
  })
}

/** Every size as a row of text. */
export function table(
  language: string,
  { sizes }: BatchSearchFindings,
  measure: RaceMeasure,
  worth: (batch: number) => number,
): Table {
  const words = wordsIn(language, batchSearchWords)
  const { count, real } = numberWords(language)
  const say = distanceOf(language, measure)
  const said = (value: number): string => (value < Infinity ? say(value) : words.never)
  const rows = sizes.map((size) => {
    const { median, lower, upper } = takesOf(size, worth)
    const reached = size.trials.filter(({ kind }) => kind === "reached").length
    return [
      count(size.batch),
      real(size.rate),
      said(median),
      median < Infinity ? `${said(lower)} – ${said(upper)}` : words.never,
      `${count(reached)} / ${count(size.trials.length)}`,
    ]
  })
  return { head: words.columns, rows }
}

export function chartLabels(language: string, measure: RaceMeasure) {
  const words = wordsIn(language, batchSearchWords)
  const { count } = numberWords(language)
  return {
    batch: words.batch,
    measure: words.toTarget[measure],
    band: words.band,
    best: words.best,
    never: "∞",
    diverged: "✕",
    beyond: words.beyond,
    count,
    distance: measure === "seconds" ? timeWords(language) : count,
  }
}
