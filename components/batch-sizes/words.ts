import { batches } from "../../src/experiment/control-values.ts"
import { stepsPerEpoch, type Experiment } from "../../src/experiment/experiment.ts"
import { methodOf } from "../../src/experiment/method.ts"
import type { Table } from "../parts/DataTable.tsx"
import { numberWords } from "../parts/number-words.ts"
import { controlWords, wordsIn, type InEachLanguage } from "../parts/words.ts"

interface BatchSizesWords {
  readonly trainingSet: (examples: string) => string
  readonly columns: readonly string[]
  readonly batches: string
  readonly updates: string
  readonly examplesEach: string
  readonly last: string
  readonly whole: (size: string) => string
  readonly kept: (size: string) => string
  readonly dropped: (size: string) => string
  readonly cell: (examples: string) => string
  readonly fine: (batches: string) => string
  readonly sentence: (of: { method: string; b: string; m: string; batches: string }) => string
}

export const batchSizesWords: InEachLanguage<BatchSizesWords> = {
  dictionary: "batchSizes",
  en: {
    trainingSet: (examples) => `The training set, m = ${examples} examples`,
    columns: [
      "B",
      "Method",
      "Mini-batches in an epoch",
      "Updates in an epoch",
      "Examples in an update",
    ],
    batches: "Mini-batches in an epoch",
    updates: "Updates in an epoch",
    examplesEach: "Examples in an update",
    last: "Examples in the last one",
    whole: (size) => size,
    kept: (size) => `${size}, kept`,
    dropped: (size) => `${size}, left out`,
    cell: (examples) =>
      examples === "1" ? "One square is one example." : `One square is ${examples} examples.`,
    fine: (batches) => `The cuts are finer than a square: each holds ${batches} mini-batches.`,
    sentence: ({ method, b, m, batches }) =>
      `${method}: B = ${b} of m = ${m}, so an epoch makes ${batches} ${batches === "1" ? "update" : "updates"}.`,
  },
  ko: {
    trainingSet: (examples) => `훈련 세트, 예제 m = ${examples}개`,
    columns: ["B", "방법", "한 에포크의 미니배치", "한 에포크의 갱신", "갱신 한 번의 예제"],
    batches: "한 에포크의 미니배치",
    updates: "한 에포크의 갱신",
    examplesEach: "갱신 한 번의 예제",
    last: "마지막 미니배치의 예제",
    whole: (size) => size,
    kept: (size) => `${size}, 그대로 사용`,
    dropped: (size) => `${size}, 사용하지 않음`,
    cell: (examples) => `사각형 하나가 예제 ${examples}개입니다.`,
    fine: (batches) => `사각형 하나에 미니배치가 ${batches}개씩 들어가 경계를 그릴 수 없습니다.`,
    sentence: ({ method, b, m, batches }) =>
      `${method}: m = ${m} 가운데 B = ${b}, 한 에포크에 ${batches}번 갱신합니다.`,
  },
}

/** What each size makes of the training set, as rows of text. */
export function table(language: string, experiment: Experiment): Table {
  const { count } = numberWords(language)
  const names = wordsIn(language, controlWords).method
  const rows = batches(experiment.examples).map((batch) => {
    const choice = { ...experiment, batch }
    const updates = count(stepsPerEpoch(choice))
    return [count(batch), names[methodOf(choice)], updates, updates, count(batch)]
  })
  return { head: wordsIn(language, batchSizesWords).columns, rows }
}
