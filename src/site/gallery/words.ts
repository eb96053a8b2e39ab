import { wordsIn, type InEachLanguage } from "../../../components/parts/words.ts"

interface GalleryWords {
  readonly title: string
  readonly description: string
  readonly copy: string
  readonly copied: string
  readonly attributes: string
  readonly attribute: string
  readonly meaning: string
  readonly takes: string
  readonly otherwise: string
  readonly outcomes: string
  readonly challenge: string
  readonly caption: string
  readonly messages: string
  readonly embed: (button: string) => string
  readonly controls: string
  readonly shows: Readonly<Record<string, string>>
}

export const galleryWords: InEachLanguage<GalleryWords> = {
  dictionary: "gallery",
  en: {
    title: "Figures for your lessons",
    description:
      "Every figure that a lesson can hold, live, with the Markdown that makes it. Set one as you want it and copy it from below it.",
    copy: "Copy",
    copied: "Copied.",
    attributes: "What it takes",
    attribute: "attribute",
    meaning: "is",
    takes: "takes",
    otherwise: "otherwise",
    outcomes: "A reader can be asked to predict:",
    challenge: "Its run can be set as a challenge.",
    caption: "The caption, in Markdown.",
    messages: "What the check says, explained",
    embed: (button) =>
      `“${button}” below a figure gives the code that shows it in any other page, as it stands, and lets you fix what readers shall not move.`,
    controls: "Its controls, as a link leaves them to the reader:",
    shows: {
      "cost-trace": "The cost at every iteration, of batch descent beside that of mini-batches.",
      "loss-surface": "Three methods on one surface, from one start.",
      "batch-sizes": "A training set cut into mini-batches.",
      "batch-search": "Which size is soonest at a target, each at a rate of its own.",
      "gradient-cloud":
        "The steps of all mini-batches at one point, and how their spread falls with B.",
      "noise-floor":
        "How far from the minimum descent goes on wandering, and a map of its regimes.",
      "breathing-surface": "The surface of every mini-batch, over that of all examples.",
      "five-million": "One pass through a very large set, run when asked for.",
      "step-time": "What a step costs by size, recorded and on the reader’s device.",
      "memory-fit": "What a step takes of memory, and which memories it fits.",
      race: "Mini-batches of any sizes, raced to a target.",
    },
  },
  ko: {
    title: "강의에 넣을 그림",
    description:
      "강의에 넣을 수 있는 그림을 모두 모았습니다. 그림은 여기서도 살아 움직입니다. 원하는 대로 맞춘 뒤 그림 아래에서 마크다운을 복사하세요.",
    copy: "복사",
    copied: "복사했습니다.",
    attributes: "쓸 수 있는 속성",
    attribute: "속성",
    meaning: "뜻",
    takes: "쓸 수 있는 값",
    otherwise: "적지 않으면",
    outcomes: "독자에게 예측해 보라고 물을 수 있는 결과:",
    challenge: "이 그림의 실험은 도전 과제로 낼 수 있습니다.",
    caption: "그림 설명을 마크다운으로 적습니다.",
    messages: "검사 메시지 풀이",
    embed: (button) =>
      `그림 아래의 ‘${button}’ 버튼을 누르면 지금 모습 그대로 다른 페이지에 넣는 코드를 얻을 수 있고, 독자가 움직이지 못하게 할 것을 고정할 수도 있습니다.`,
    controls: "링크에서 독자에게 남겨 둘 수 있는 조절:",
    shows: {
      "cost-trace": "배치 경사 하강법과 미니배치 경사 하강법의 비용을 반복마다 나란히 그립니다.",
      "loss-surface": "한 출발점에서 떠난 세 방법을 한 곡면 위에 그립니다.",
      "batch-sizes": "훈련 세트를 미니배치로 나눕니다.",
      "batch-search":
        "크기마다 알맞은 학습률을 찾아, 어느 크기가 목표에 가장 먼저 이르는지 찾습니다.",
      "gradient-cloud":
        "한 점에서 모든 미니배치의 걸음과, B에 따라 그 흩어짐이 줄어드는 모습을 그립니다.",
      "noise-floor": "최솟값 둘레를 얼마나 멀리 떠도는지, 어떤 조건에서 그러는지 지도로 보입니다.",
      "breathing-surface": "미니배치마다 달라지는 곡면을 전체 예제의 곡면 위에 그립니다.",
      "five-million": "아주 큰 훈련 세트를 한 바퀴 돕니다. 독자가 눌러야 시작합니다.",
      "step-time":
        "크기에 따라 한 걸음에 드는 시간을 잽니다. 기록과 독자의 기기에서 잰 값을 함께 보입니다.",
      "memory-fit": "한 걸음에 드는 메모리와, 그것이 어느 메모리에 들어가는지 보입니다.",
      race: "여러 크기의 미니배치가 목표를 향해 경주합니다.",
    },
  },
}

export const galleryWordsIn = (language: string): GalleryWords => wordsIn(language, galleryWords)
