import type { ExperimentField } from "../../src/experiment/experiment.ts"
import { wordsIn, type InEachLanguage } from "./words.ts"

/** What each quantity is, as the gallery tells an author. */
type FieldWords = Readonly<Record<ExperimentField | OwnField, string>>

/** What figures take besides an experiment. */
type OwnField =
  | "method"
  | "at"
  | "axis"
  | "turn"
  | "tilt"
  | "zoom"
  | "target"
  | "budget"
  | "trials"
  | "tune"
  | "point"
  | "place"
  | "w"
  | "b"
  | "example"
  | "values"
  | "model"
  | "units"
  | "numbers"
  | "size"
  | "sizes"
  | "optimizers"
  | "masked"

export const fieldWords: InEachLanguage<FieldWords> = {
  dictionary: "field",
  en: {
    task: "what is learned",
    data: "drawn from the seed, measured in Antarctica, or handwritten",
    examples: "m, the size of the training set",
    features: "inputs of an example",
    classes: "classes to tell apart",
    mislabelled: "share of examples with a wrong target",
    hidden: "units of each hidden layer of a network, as in 64x32",
    activation: "what a hidden unit makes of its input",
    batch: "B, the size of a mini-batch; or all",
    partial: "what becomes of a last mini-batch that is smaller",
    optimizer: "what makes steps of gradients",
    momentum: "μ of momentum, β₁ of Adam",
    squares: "α of RMSProp, β₂ of Adam; 0 for the optimizer’s own",
    weightDecay: "λ of AdamW",
    clip: "the greatest norm of a gradient; 0 for none",
    rate: "the learning rate",
    schedule: "how the rate falls",
    decay: "how strongly it falls",
    every: "epochs between two drops of the step schedule",
    warmUp: "updates over which the rate first rises",
    steps: "updates",
    epochs: "the same in passes through the training set",
    start: "spread of the parameters at the start",
    seed: "what everything random comes from",
    precision: "float32 or float64",
    method: "which descents are shown",
    at: "the position that the replay opens at",
    axis: "what runs are compared by",
    turn: "degrees about the vertical from which the surface is seen",
    tilt: "degrees from straight above",
    zoom: "how near the surface is",
    target: "the cost that is to be reached",
    budget: "the most epochs that a run may take",
    trials: "seeds that each size is tried with",
    tune: "whether each size has a rate of its own",
    point: "the size that is pointed at; 0 for none",
    place: "where on the slope the steps are drawn",
    w: "the slope of the line, where place=point",
    b: "the intercept of the line, where place=point",
    example: "what an example is",
    values: "numbers in an example, where example=own",
    model: "what is trained",
    units: "units of each hidden layer, as in 512x512",
    numbers: "how a number is stored",
    size: "B, the size of a mini-batch",
    sizes: "the mini-batch sizes that race, as in 1x64x1024",
    optimizers: "whether the reader chooses the optimizer",
    masked: "whether the lines are named by letters only",
  },
  ko: {
    task: "무엇을 학습할지",
    data: "시드로 만든 데이터, 남극에서 잰 데이터, 손글씨 숫자",
    examples: "훈련 세트의 크기 m",
    features: "예제 하나의 입력 개수",
    classes: "구별할 클래스의 수",
    mislabelled: "레이블이 잘못된 예제의 비율",
    hidden: "신경망 은닉층마다 둘 유닛의 수. 예: 64x32",
    activation: "은닉층의 활성화 함수",
    batch: "미니배치의 크기 B. 전체는 all",
    partial: "크기가 모자란 마지막 미니배치를 어떻게 할지",
    optimizer: "기울기로 걸음을 만드는 방법",
    momentum: "모멘텀의 μ, Adam의 β₁",
    squares: "RMSProp의 α, Adam의 β₂. 0이면 기본값",
    weightDecay: "AdamW의 λ",
    clip: "기울기 크기의 상한. 0이면 없음",
    rate: "학습률",
    schedule: "학습률을 줄이는 방식",
    decay: "학습률을 줄이는 정도",
    every: "계단식으로 줄일 때 한 단의 에포크 수",
    warmUp: "처음에 학습률을 올리는 동안의 갱신 횟수",
    steps: "갱신 횟수",
    epochs: "갱신 횟수 대신 쓰는 에포크 수",
    start: "출발점에서 매개변수가 흩어진 정도",
    seed: "모든 난수의 바탕이 되는 수",
    precision: "float32 또는 float64",
    method: "어떤 하강법을 보일지",
    at: "처음에 보일 재생 위치",
    axis: "무엇을 기준으로 견줄지",
    turn: "곡면을 보는 방향(수직축을 도는 각도)",
    tilt: "바로 위에서부터 기울인 각도",
    zoom: "확대 배율",
    target: "이르러야 할 비용",
    budget: "한 실험의 최대 에포크 수",
    trials: "크기마다 써 볼 시드의 수",
    tune: "크기마다 학습률을 따로 찾을지",
    point: "가리킨 크기. 0이면 없음",
    place: "걸음을 그릴 위치",
    w: "직선의 기울기(place=point일 때)",
    b: "직선의 절편(place=point일 때)",
    example: "예제 하나가 무엇인지",
    values: "예제 하나의 수 개수(example=own일 때)",
    model: "무엇을 훈련할지",
    units: "은닉층마다 둘 유닛의 수. 예: 512x512",
    numbers: "수를 저장하는 형식",
    size: "미니배치의 크기 B",
    sizes: "겨룰 미니배치 크기들. 예: 1x64x1024",
    optimizers: "독자가 알고리즘을 고를 수 있는지",
    masked: "선의 이름을 글자로만 보일지",
  },
}

/** What a quantity is; empty for one that nobody has named. */
export const fieldMeaning = (language: string, name: string): string => {
  const words: Readonly<Record<string, string>> = wordsIn(language, fieldWords)
  return words[name] ?? ""
}
