/** The languages in which the figures speak; a course in another language gets the first. */
const spoken = ["en", "ko"] as const

export type InEachLanguage<W> = Readonly<Record<(typeof spoken)[number], W>>

export const wordsIn = <W>(language: string, words: InEachLanguage<W>): W =>
  words[spoken.find((code) => code === language) ?? spoken[0]]

interface ControlWords {
  readonly controls: string
  readonly rate: string
  readonly batch: string
  readonly mislabelled: string
  readonly seed: string
  readonly another: string
  readonly reset: string
  readonly computing: (percent: string) => string
  readonly cancel: string
  readonly failed: (reason: string) => string
  readonly table: string
  readonly method: Readonly<Record<"batch" | "mini-batch" | "stochastic", string>>
  readonly steps: string
  readonly examplesSeen: string
}

/** Words that more than one figure uses. */
export const controlWords: InEachLanguage<ControlWords> = {
  en: {
    controls: "Controls of the experiment",
    rate: "Learning rate",
    batch: "Mini-batch size B",
    mislabelled: "Mislabelled examples",
    seed: "Seed",
    another: "Another seed",
    reset: "Reset",
    computing: (percent) => `Computing, ${percent}`,
    cancel: "Stop",
    failed: (reason) =>
      `The experiment could not be run: ${reason}. Change a control or reset to try again.`,
    table: "The data as a table",
    method: {
      batch: "Batch gradient descent",
      "mini-batch": "Mini-batch gradient descent",
      stochastic: "Stochastic gradient descent",
    },
    steps: "Updates",
    examplesSeen: "Examples seen",
  },
  ko: {
    controls: "실험 조절",
    rate: "학습률",
    batch: "미니배치 크기 B",
    mislabelled: "레이블이 잘못된 예제",
    seed: "시드",
    another: "다른 시드로",
    reset: "처음 상태로",
    computing: (percent) => `계산하는 중 ${percent}`,
    cancel: "중지",
    failed: (reason) =>
      `실험을 실행하지 못했습니다: ${reason}. 값을 바꾸거나 처음 상태로 되돌려 다시 시도해 보세요.`,
    table: "표로 보는 데이터",
    method: {
      batch: "배치 경사 하강법",
      "mini-batch": "미니배치 경사 하강법",
      stochastic: "확률적 경사 하강법",
    },
    steps: "갱신 횟수",
    examplesSeen: "처리한 예제",
  },
}
