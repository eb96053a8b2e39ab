import { wordsIn, type InEachLanguage } from "./words.ts"

/** What each figure is called where it stands by itself, by its name as a directive. */
export const figureTitles: InEachLanguage<Readonly<Record<string, string>>> = {
  dictionary: "figureTitle",
  en: {
    "cost-trace": "The cost at every iteration",
    "loss-surface": "Three descents on one loss surface",
    "batch-sizes": "A training set cut into mini-batches",
    "batch-search": "A search for the best mini-batch size",
    "gradient-cloud": "The cloud of mini-batch steps",
    "noise-floor": "The noise floor of descent",
    "breathing-surface": "The surface that each mini-batch sees",
    "five-million": "One pass through five million examples",
    "step-time": "What a step costs, by size",
    "memory-fit": "The memory of a step",
    race: "A race of mini-batch sizes",
  },
  ko: {
    "cost-trace": "반복마다의 비용",
    "loss-surface": "한 손실 곡면 위의 세 하강",
    "batch-sizes": "미니배치로 나눈 훈련 세트",
    "batch-search": "가장 좋은 미니배치 크기 찾기",
    "gradient-cloud": "미니배치 걸음의 구름",
    "noise-floor": "하강의 잡음 바닥",
    "breathing-surface": "미니배치마다 보이는 곡면",
    "five-million": "예제 오백만 개를 한 바퀴",
    "step-time": "크기에 따른 한 걸음의 시간",
    "memory-fit": "한 걸음의 메모리",
    race: "미니배치 크기들의 경주",
  },
}

/** What a figure is called; its own name where nobody has called it anything. */
export const figureTitle = (language: string, name: string): string =>
  wordsIn(language, figureTitles)[name] ?? name
