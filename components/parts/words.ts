import { completed, partOf } from "../../src/words/completed.ts"
import type { OptimizerName } from "../../src/optim/optimizer-names.ts"

/** The languages that every dictionary speaks itself; the first stands in for what others lack. */
const spoken = ["en", "ko"] as const

/** What one part of the interface says, in each of the languages that we write ourselves. */
export type InEachLanguage<W> = Readonly<Record<(typeof spoken)[number], W>> & {
  /** Its name in the file of another language. */
  readonly dictionary: string
}

/** The languages that have one file for the whole interface, `src/words/<language>.ts`. */
const files = import.meta.glob<unknown>(
  ["/src/words/*.ts", "!/src/words/{interface,completed}.ts"],
  {
    eager: true,
    import: "words",
  },
)

/** What a dictionary says in a language, in English as far as that language says nothing. */
export function wordsIn<W extends object>(language: string, words: InEachLanguage<W>): W {
  const own = spoken.find((code) => code === language)
  if (own !== undefined) return words[own]
  const file = files[`/src/words/${language}.ts`]
  return file === undefined
    ? words[spoken[0]]
    : completed(words[spoken[0]], partOf(file, words.dictionary))
}

/** The text of a language that we write, or else in English. */
export const spokenIn = (language: string): (typeof spoken)[number] =>
  spoken.find((code) => code === language) ?? spoken[0]

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
  readonly retry: string
  readonly growing: string
  readonly remaining: (time: { minutes: number } | { seconds: number }) => string
  readonly failed: {
    readonly memory: (needed: string, most: string) => string
    readonly crash: (reason: string) => string
    readonly refused: (reason: string) => string
    readonly figure: (reason: string) => string
    readonly missing: string
  }
  readonly restart: string
  readonly reload: string
  readonly badLink: (names: string) => string
  readonly refusedControl: (names: string) => string
  readonly badControls: (names: string, all: string) => string
  readonly fixed: (names: string) => string
  readonly replay: Readonly<
    Record<"name" | "play" | "pause" | "step" | "epoch" | "restart" | "speed", string>
  >
  readonly tools: Readonly<
    Record<
      "name" | "link" | "copied" | "markdown" | "written" | "embed" | "caption" | "failed" | "full",
      string
    >
  >
  readonly table: string
  readonly method: Readonly<Record<"batch" | "mini-batch" | "stochastic", string>>
  /** What makes steps of gradients, where it is not descent along them. */
  readonly optimizer: Readonly<Record<Exclude<OptimizerName, "sgd">, string>>
  readonly stepsBy: (optimizer: string) => string
  readonly steps: string
  readonly examplesSeen: string
}

/** Optimizers whose names are the same in every language. */
const properNames = {
  adagrad: "AdaGrad",
  rmsprop: "RMSProp",
  adam: "Adam",
  adamw: "AdamW",
  amsgrad: "AMSGrad",
} as const

/** The name of an experiment's optimizer, where it is not plain descent. */
export function optimizerName(language: string, optimizer: OptimizerName): string | undefined {
  return optimizer === "sgd" ? undefined : wordsIn(language, controlWords).optimizer[optimizer]
}

/** Words that more than one figure uses. */
export const controlWords: InEachLanguage<ControlWords> = {
  dictionary: "control",
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
    retry: "Try again",
    growing: "Still computing; the curves grow as it goes.",
    remaining: (time) =>
      "minutes" in time ? `about ${time.minutes} min left` : `about ${time.seconds} s left`,
    failed: {
      memory: (needed, most) =>
        `This run would take ${needed} of memory, and a page should take no more than ${most}. With fewer examples, features or hidden units it fits; Reset brings back the experiment of this page.`,
      crash: (reason) =>
        `The computation broke down (${reason}). Nothing on this page is lost: try again, or change a control.`,
      refused: (reason) =>
        `The experiment could not be run: ${reason}. Change a control, or reset, and it runs again.`,
      figure: (reason) =>
        `This figure broke down (${reason}). The rest of the page goes on; the figure can be started anew.`,
      missing:
        "A part of this figure could not be fetched. Once you are connected, load the page again: it opens with every figure as you set it.",
    },
    restart: "Start anew",
    reload: "Load the page again",
    badLink: (names) =>
      `The link that led here asks for something that this figure cannot show (${names}), so it shows its experiment as it was written.`,
    badControls: (names, all) =>
      `The link that led here names controls that this figure does not have (${names}), so all that it has can be moved${all === "" ? "" : `: ${all}`}.`,
    fixed: (names) => `Fixed by your teacher: ${names}.`,
    refusedControl: (names) => `That setting is beyond what this figure can run (${names}).`,
    replay: {
      name: "Replay",
      play: "Play",
      pause: "Pause",
      step: "One step",
      epoch: "Next epoch",
      restart: "Back to the start",
      speed: "Speed",
    },
    tools: {
      name: "This figure",
      link: "Copy link",
      copied: "The link to this moment is copied.",
      markdown: "Copy as Markdown",
      written: "The Markdown of this figure is copied.",
      embed: "Embed",
      caption: "The caption.",
      failed: "The browser did not allow it.",
      full: "Full screen",
    },
    table: "The data as a table",
    method: {
      batch: "Batch gradient descent",
      "mini-batch": "Mini-batch gradient descent",
      stochastic: "Stochastic gradient descent",
    },
    optimizer: {
      ...properNames,
      momentum: "momentum",
      nesterov: "Nesterov momentum",
      "mean-momentum": "momentum (a mean)",
    },
    stepsBy: (optimizer) => `The steps are made by ${optimizer}.`,
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
    retry: "다시 시도",
    growing: "아직 계산하고 있습니다. 계산이 진행되는 대로 곡선이 자라납니다.",
    remaining: (time) =>
      "minutes" in time ? `약 ${time.minutes}분 남음` : `약 ${time.seconds}초 남음`,
    failed: {
      memory: (needed, most) =>
        `이 실험에는 메모리 ${needed}가 필요하지만, 한 페이지가 쓰기에는 ${most}가 한도입니다. 예제, 특성, 은닉 유닛 가운데 하나를 줄이면 실행할 수 있고, ‘처음 상태로’를 누르면 이 페이지의 실험으로 돌아갑니다.`,
      crash: (reason) =>
        `계산이 도중에 멈췄습니다(${reason}). 이 페이지의 내용은 그대로이니, 다시 시도하거나 값을 바꿔 보세요.`,
      refused: (reason) =>
        `실험을 실행하지 못했습니다: ${reason}. 값을 바꾸거나 처음 상태로 되돌리면 다시 실행됩니다.`,
      figure: (reason) =>
        `이 그림에 문제가 생겼습니다(${reason}). 페이지의 나머지는 그대로 쓸 수 있고, 그림은 다시 시작할 수 있습니다.`,
      missing:
        "이 그림에 필요한 파일을 받지 못했습니다. 인터넷에 연결된 뒤 페이지를 다시 불러오면 그림마다 지금 설정 그대로 열립니다.",
    },
    restart: "그림 다시 시작",
    reload: "페이지 다시 불러오기",
    badLink: (names) =>
      `따라온 링크가 이 그림에서 보여 줄 수 없는 값을 담고 있어(${names}) 원래 실험을 보여 드립니다.`,
    badControls: (names, all) =>
      `따라온 링크에 이 그림에 없는 조절 이름이 있어(${names}) 아무것도 고정하지 않았습니다.${all === "" ? "" : ` 쓸 수 있는 이름: ${all}.`}`,
    fixed: (names) => `선생님이 고정한 값: ${names}.`,
    refusedControl: (names) => `그 값으로는 이 그림에서 실험을 실행할 수 없습니다(${names}).`,
    replay: {
      name: "다시 보기",
      play: "재생",
      pause: "멈춤",
      step: "한 단계",
      epoch: "다음 에포크",
      restart: "출발점으로",
      speed: "빠르기",
    },
    tools: {
      name: "이 그림",
      link: "링크 복사",
      copied: "이 장면의 링크를 복사했습니다.",
      markdown: "마크다운 복사",
      written: "이 그림의 마크다운을 복사했습니다.",
      embed: "다른 페이지에 넣기",
      caption: "그림 설명.",
      failed: "브라우저가 허용하지 않았습니다.",
      full: "전체 화면",
    },
    table: "표로 보는 데이터",
    method: {
      batch: "배치 경사 하강법",
      "mini-batch": "미니배치 경사 하강법",
      stochastic: "확률적 경사 하강법",
    },
    optimizer: {
      ...properNames,
      momentum: "모멘텀",
      nesterov: "네스테로프 모멘텀",
      "mean-momentum": "모멘텀(가중 평균)",
    },
    stepsBy: (optimizer) => `갱신 방법: ${optimizer}.`,
    steps: "갱신 횟수",
    examplesSeen: "처리한 예제",
  },
}
