import { wordsIn, type InEachLanguage } from "./words.ts"

/** Every control that a figure may have. */
type ControlName =
  | "axis"
  | "batch"
  | "data"
  | "decay"
  | "example"
  | "examples"
  | "mislabelled"
  | "model"
  | "numbers"
  | "optimizer"
  | "place"
  | "rate"
  | "schedule"
  | "seed"
  | "size"
  | "sizes"
  | "target"
  | "tune"
  | "units"
  | "values"

/** What controls are called where they are named in a row. */
export const controlNames: InEachLanguage<Readonly<Record<ControlName, string>>> = {
  dictionary: "controlName",
  en: {
    axis: "what runs are compared by",
    batch: "mini-batch size B",
    data: "training set",
    decay: "how fast the rate falls",
    example: "kind of example",
    examples: "size of the training set m",
    mislabelled: "mislabelled examples",
    model: "model",
    numbers: "format of numbers",
    optimizer: "algorithm",
    place: "place on the slope",
    rate: "learning rate",
    schedule: "whether the rate falls",
    seed: "seed",
    size: "mini-batch size B",
    sizes: "sizes in the race",
    target: "target cost",
    tune: "rate for each size",
    units: "hidden units",
    values: "numbers in an example",
  },
  ko: {
    axis: "비교 기준",
    batch: "미니배치 크기 B",
    data: "훈련 세트",
    decay: "학습률을 줄이는 정도",
    example: "예제의 종류",
    examples: "훈련 세트의 크기 m",
    mislabelled: "레이블이 잘못된 예제",
    model: "모델",
    numbers: "수의 형식",
    optimizer: "알고리즘",
    place: "비탈 위의 자리",
    rate: "학습률",
    schedule: "학습률을 줄일지 여부",
    seed: "시드",
    size: "미니배치 크기 B",
    sizes: "겨룰 크기",
    target: "목표 비용",
    tune: "크기별 학습률",
    units: "은닉 유닛",
    values: "예제 하나의 수 개수",
  },
}

/** What a control is called; its own name where nobody has called it anything. */
export const controlName = (language: string, name: string): string => {
  const words: Readonly<Record<string, string>> = wordsIn(language, controlNames)
  return words[name] ?? name
}
