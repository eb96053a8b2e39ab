import type { CostLabels } from "../../src/chart/cost-chart.ts"
import type { Experiment } from "../../src/experiment/experiment.ts"
import { methodOf } from "../../src/experiment/method.ts"
import type { CostFindings, CostRun } from "../../src/experiment/cost-run.ts"
import { numberWords } from "../parts/number-words.ts"
import { panelsOf, type Panels } from "./panels.ts"
import { controlWords, optimizerName, type InEachLanguage, wordsIn } from "../parts/words.ts"

interface Legend {
  readonly full: string
  readonly raw: string
  readonly average: string
}

interface CostTraceWords {
  readonly name: string
  readonly labels: Omit<CostLabels, "rises"> & { readonly rises: (iteration: string) => string }
  readonly legend: Legend
  readonly point: string
  readonly columns: readonly string[]
  readonly reading: (reading: Reading) => string
  readonly start: string
  readonly falls: (from: string, to: string) => string
  readonly rises: (iteration: string) => string
  /** The same for an optimizer with which J may rise at any rate. */
  readonly mayRise: (iteration: string, optimizer: string) => string
  readonly stable: (rate: string) => string
  readonly diverged: (name: string, step: string) => string
  readonly wanders: (run: {
    b: string
    rose: string
    of: string
    from: string
    to: string
  }) => string
  readonly same: string
  readonly held: (count: string, of: string) => string
}

interface Reading {
  readonly iteration: string
  readonly epoch: string
  readonly batch: string
  readonly batches: string
  readonly size: string
  readonly mislabelled: string
  readonly cost: string
  readonly batchJ: string | undefined
}

export const costTraceWords: InEachLanguage<CostTraceWords> = {
  dictionary: "costTrace",
  en: {
    name: "Cost against iteration",
    labels: {
      iteration: "iteration",
      cost: "cost",
      epoch: "epoch",
      rises: (iteration) => `J rises at iteration ${iteration}`,
    },
    legend: {
      full: "J, over the whole training set",
      raw: "J of the mini-batch, as the training sees it",
      average: "its moving average, over about ten",
    },
    point: "Iteration",
    columns: ["Iteration", "Epoch", "J, batch descent", "J of the mini-batch", "J, all examples"],
    start: "Point at an iteration, or move the slider, to read it.",
    reading: ({ iteration, epoch, batch, batches, size, mislabelled, cost, batchJ }) =>
      `Iteration ${iteration}: epoch ${epoch}, mini-batch ${batch} of ${batches}, ${size} examples of which ${mislabelled} mislabelled, cost ${cost}.` +
      (batchJ === undefined ? "" : ` Batch descent is then at J = ${batchJ}.`),
    falls: (from, to) =>
      `Batch gradient descent: J falls at every iteration, from ${from} to ${to}.`,
    mayRise: (iteration, optimizer) =>
      `Full batches: J rises at iteration ${iteration}, as it may with ${optimizer} at any rate.`,
    rises: (iteration) =>
      `Batch gradient descent: J rises at iteration ${iteration}. The learning rate is too large.`,
    stable: (rate) =>
      `The largest stable rate on these data is ${rate}, 2 divided by the largest eigenvalue.`,
    diverged: (name, step) => `${name} diverged at iteration ${step}; the run ends there.`,
    wanders: ({ b, rose, of, from, to }) =>
      `With B = ${b}, the mini-batch cost rose in ${rose} of ${of} iterations; J went from ${from} to ${to}.`,
    same: "B is the whole training set: this is batch gradient descent.",
    held: (count, of) => `${count} of ${of} examples are mislabelled.`,
  },
  ko: {
    name: "반복에 따른 비용",
    labels: {
      iteration: "반복",
      cost: "비용",
      epoch: "에포크",
      rises: (iteration) => `${iteration}번째 반복에서 J 증가`,
    },
    legend: {
      full: "J, 훈련 세트 전체의 비용",
      raw: "미니배치의 J, 학습이 실제로 보는 값",
      average: "그 이동 평균, 최근 열 개 정도",
    },
    point: "반복",
    columns: ["반복", "에포크", "J, 배치 경사 하강법", "미니배치의 J", "J, 전체 예제"],
    start: "그래프의 한 점을 가리키거나 슬라이더를 움직이면 그 반복의 값을 읽을 수 있습니다.",
    reading: ({ iteration, epoch, batch, batches, size, mislabelled, cost, batchJ }) =>
      `반복 ${iteration}: 에포크 ${epoch}, 미니배치 ${batch}/${batches}, 예제 ${size}개 가운데 ${mislabelled}개가 잘못된 레이블, 비용 ${cost}.` +
      (batchJ === undefined ? "" : ` 이때 배치 경사 하강법은 J = ${batchJ}.`),
    falls: (from, to) => `배치 경사 하강법: J가 반복마다 줄어 ${from}에서 ${to}까지 내려갑니다.`,
    mayRise: (iteration, optimizer) =>
      `전체 배치: ${iteration}번째 반복에서 J가 커집니다. ${optimizer}에서는 학습률이 작아도 그럴 수 있습니다.`,
    rises: (iteration) =>
      `배치 경사 하강법: ${iteration}번째 반복에서 J가 커집니다. 학습률이 너무 큽니다.`,
    stable: (rate) =>
      `이 데이터에서 안정적인 학습률의 상한은 2를 가장 큰 고윳값으로 나눈 ${rate}입니다.`,
    diverged: (name, step) => `${name}이 ${step}번째 반복에서 발산해 실행을 거기서 멈췄습니다.`,
    wanders: ({ b, rose, of, from, to }) =>
      `B = ${b}일 때 미니배치 비용은 반복 ${of}번 가운데 ${rose}번 커졌고, J는 ${from}에서 ${to}까지 변했습니다.`,
    same: "B가 훈련 세트 전체와 같으므로 이것은 배치 경사 하강법입니다.",
    held: (count, of) => `예제 ${of}개 가운데 ${count}개의 레이블이 잘못되어 있습니다.`,
  },
}

/** The words on the axes of one run. */
export function chartLabels(language: string, run: CostRun): CostLabels {
  const { labels } = wordsIn(language, costTraceWords)
  const { count } = numberWords(language)
  return { ...labels, rises: labels.rises(count(run.firstRise ?? 0)) }
}

/** What the figure shows, in sentences: for a reader who cannot see it, and for one who can. */
export function summary(
  language: string,
  { batch, chosen, largestStableRate, mislabelled }: CostFindings,
  panels: Panels,
): string[] {
  const words = wordsIn(language, costTraceWords)
  const names = wordsIn(language, controlWords).method
  const { real, count } = numberWords(language)
  const ends = ({ trace }: CostRun) => {
    const { cost, length } = trace.checkpoints
    return { from: real(cost[0]), to: real(cost[length - 1]) }
  }
  const optimizer = optimizerName(language, chosen.experiment.optimizer)
  const sentences: string[] = []
  if (panels !== "mini-batch") {
    if (batch.firstRise === undefined) sentences.push(words.falls(ends(batch).from, ends(batch).to))
    else if (optimizer === undefined) sentences.push(words.rises(count(batch.firstRise)))
    else sentences.push(words.mayRise(count(batch.firstRise), optimizer))
    if (largestStableRate !== undefined) sentences.push(words.stable(real(largestStableRate)))
  }
  for (const { experiment, trace } of panelsOf({ batch, chosen }, panels))
    if (trace.outcome.kind === "diverged")
      sentences.push(words.diverged(names[methodOf(experiment)], count(trace.outcome.step)))
  if (panels === "batch") return sentences
  if (chosen.experiment.batch === chosen.experiment.examples) sentences.push(words.same)
  else
    sentences.push(
      words.wanders({
        b: count(chosen.experiment.batch),
        rose: count(chosen.rises),
        of: count(chosen.trace.steps.length),
        ...ends(chosen),
      }),
    )
  sentences.push(words.held(count(mislabelled), count(chosen.experiment.examples)))
  return sentences
}

/** What happened in one iteration, from 1. */
export function reading(
  language: string,
  { batch, chosen }: CostFindings,
  iteration: number,
): string {
  const { real, count } = numberWords(language)
  const { steps, stepsPerEpoch } = chosen.trace
  const row = Math.min(iteration, steps.length) - 1
  const batchRow = Math.min(iteration, batch.trace.steps.length) - 1
  const isBatch = chosen.experiment.batch === chosen.experiment.examples
  return wordsIn(language, costTraceWords).reading({
    iteration: count(row + 1),
    epoch: count(steps.epoch[row] + 1),
    batch: count(steps.batch[row] + 1),
    batches: count(stepsPerEpoch),
    size: count(steps.batchSize[row]),
    mislabelled: count(steps.mislabelled[row]),
    cost: real(steps.batchCost[row]),
    batchJ: isBatch ? undefined : real(batch.trace.steps.batchCost[batchRow]),
  })
}

/** The findings as rows of text: about twenty iterations, the first and the last among them. */
export function table(
  language: string,
  { batch, chosen }: CostFindings,
  panels: Panels,
): { head: readonly string[]; rows: string[][] } {
  const { real, count } = numberWords(language)
  const { columns } = wordsIn(language, costTraceWords)
  const shown = panels === "batch" ? [0, 2] : panels === "both" ? [0, 1, 2, 3, 4] : [0, 1, 3, 4]
  const { steps, checkpoints } = chosen.trace
  const total = steps.length
  const wanted = Math.min(20, total)
  const rows = Array.from({ length: wanted }, (_, index) => {
    const row = wanted === 1 ? 0 : Math.round((index * (total - 1)) / (wanted - 1))
    const batchRow = Math.min(row, batch.trace.steps.length - 1)
    const cells = [
      count(row + 1),
      count(steps.epoch[row] + 1),
      real(batch.trace.steps.batchCost[batchRow]),
      real(steps.batchCost[row]),
      real(costBefore(checkpoints, row)),
    ]
    return shown.map((column) => cells[column])
  })
  return { head: shown.map((column) => columns[column]), rows }
}

/** J at the last checkpoint that is not after `step` updates. */
function costBefore({ step, cost }: CostRun["trace"]["checkpoints"], updates: number): number {
  let row = 0
  while (row + 1 < step.length && step[row + 1] <= updates) row++
  return cost[row]
}

/** The heading of a panel: the method, and its batch size where that says more. */
export function panelTitle(language: string, experiment: Experiment): string {
  const name = wordsIn(language, controlWords).method[methodOf(experiment)]
  const size = `B = ${numberWords(language).count(experiment.batch)}`
  const optimizer = optimizerName(language, experiment.optimizer)
  return [
    name,
    ...(methodOf(experiment) === "mini-batch" ? [size] : []),
    ...(optimizer === undefined ? [] : [optimizer]),
  ].join(", ")
}
