import type { InEachLanguage } from "../parts/words.ts"
import type { MinimumPlace } from "./batches.ts"

/** A mini-batch by its numbers. */
export interface Place {
  readonly epoch: string
  readonly batch: string
  readonly batches: string
}

/** What a step makes of a cost. */
export interface Change {
  readonly falls: boolean
  readonly by: string
}

interface BreathingWords {
  readonly turn: string
  readonly labels: { updates: string; cost: string; batch: string; full: string }
  readonly strip: (epoch: string) => string
  readonly shade: string
  readonly low: string
  readonly high: string
  readonly wrong: string
  readonly cell: (of: Place & { cost: string; wrong: string; size: string }) => string
  readonly legend: {
    readonly own: string
    readonly whole: string
    readonly ownWay: string
    readonly wholeWay: string
    readonly ownMinimum: Readonly<Record<MinimumPlace, string>>
    readonly wholeMinimum: string
  }
  readonly met: (
    of: Place & { cost: string; size: string; wrong: string; before: string | undefined },
  ) => string
  readonly hardness: Readonly<
    Record<"hard" | "easy" | "even", (full: string, examples: string) => string>
  >
  /** Where the cost of a mini-batch rose while that of all examples fell. */
  readonly apart: string
  readonly turns: (degrees: string) => string
  readonly still: string
  /** What the step makes of J^{t} and of J: whether each falls, and by how much. */
  readonly makes: (own: Change, whole: Change) => string
  /** Where the mini-batch is the whole training set. */
  readonly same: string
  readonly alone: (whole: Change) => string
  readonly diverged: (update: string) => string
  readonly columns: readonly string[]
}

export const breathingWords: InEachLanguage<BreathingWords> = {
  dictionary: "breathing",
  en: {
    turn: "The surface of J of one mini-batch, under the dashed contours of J of all examples: arrow keys turn it, plus and minus zoom",
    labels: { updates: "updates made", cost: "cost", batch: "mini-batch", full: "all examples" },
    strip: (epoch) => `The mini-batches of epoch ${epoch}`,
    shade: "J^{t}",
    low: "low",
    high: "high",
    wrong: "share mislabelled",
    cell: ({ epoch, batch, batches, cost, wrong, size }) =>
      `epoch ${epoch}, mini-batch ${batch} of ${batches}: cost ${cost}, ${wrong} of ${size} mislabelled`,
    legend: {
      own: "J^{t}, on this mini-batch alone",
      whole: "J, on all examples",
      ownWay: "minus the gradient of J^{t}: the step goes this way",
      wholeWay: "minus the gradient of J",
      ownMinimum: {
        inside: "minimum of J^{t}",
        outside: "minimum of J^{t}: outside the picture",
        nowhere: "J^{t} has no minimum",
      },
      wholeMinimum: "minimum of J",
    },
    met: ({ epoch, batch, batches, cost, size, wrong, before }) =>
      `Epoch ${epoch}, mini-batch ${batch} of ${batches}: J^{t} = ${cost} on its own ${size} ${size === "1" ? "example" : "examples"} (${wrong} mislabelled)` +
      (before === undefined ? "." : `, after ${before} on the one before.`),
    hardness: {
      hard: (full, examples) =>
        `On all ${examples} examples J = ${full} at the same place: this mini-batch is harder than the average.`,
      easy: (full, examples) =>
        `On all ${examples} examples J = ${full} at the same place: this mini-batch is easier than the average.`,
      even: (full, examples) => `On all ${examples} examples J = ${full} at the same place.`,
    },
    apart: "So J^{t} rose from one mini-batch to the next, though J fell.",
    turns: (degrees) => `The step turns ${degrees}° away from minus the full gradient.`,
    still:
      "The step makes no angle with minus the full gradient, since one of the two gradients is zero.",
    makes: (own, whole) =>
      `It ${own.falls ? "lowers" : "raises"} J^{t} by ${own.by}` +
      (own.falls === whole.falls
        ? ", and J by "
        : `, but ${whole.falls ? "lowers" : "raises"} J by `) +
      `${whole.by}.`,
    same: "B is the whole training set, so J^{t} is J.",
    alone: ({ falls, by }) => `The step ${falls ? "lowers" : "raises"} it by ${by}.`,
    diverged: (update) => `The run diverged at update ${update} and ends there.`,
    columns: [
      "Update",
      "Epoch",
      "Mini-batch",
      "J of the mini-batch",
      "J, all examples",
      "Mislabelled",
      "Turn of the step",
      "J after the step",
    ],
  },
  ko: {
    turn: "미니배치 하나의 J가 이루는 곡면과 그 위에 점선 등고선으로 겹쳐 그린 전체 예제의 J: 화살표 키로 돌리고, 더하기와 빼기 키로 확대하거나 축소합니다",
    labels: { updates: "갱신 횟수", cost: "비용", batch: "미니배치", full: "전체 예제" },
    strip: (epoch) => `에포크 ${epoch}의 미니배치`,
    shade: "J^{t}",
    low: "낮음",
    high: "높음",
    wrong: "잘못된 레이블의 비율",
    cell: ({ epoch, batch, batches, cost, wrong, size }) =>
      `에포크 ${epoch}, 미니배치 ${batch}/${batches}: 비용 ${cost}, 예제 ${size}개 가운데 ${wrong}개가 잘못된 레이블`,
    legend: {
      own: "J^{t}, 이 미니배치만의 비용",
      whole: "J, 전체 예제의 비용",
      ownWay: "J^{t}의 기울기 반대 방향: 실제 걸음",
      wholeWay: "J의 기울기 반대 방향",
      ownMinimum: {
        inside: "J^{t}의 최저점",
        outside: "J^{t}의 최저점: 그림 밖",
        nowhere: "J^{t}의 최저점 없음",
      },
      wholeMinimum: "J의 최저점",
    },
    met: ({ epoch, batch, batches, cost, size, wrong, before }) =>
      `에포크 ${epoch}, 미니배치 ${batch}/${batches}: 이 미니배치의 예제 ${size}개(잘못된 레이블 ${wrong}개)로 계산하면 J^{t} = ${cost}입니다.` +
      (before === undefined ? "" : ` 바로 앞 미니배치의 값은 ${before}입니다.`),
    hardness: {
      hard: (full, examples) =>
        `같은 자리에서 전체 예제 ${examples}개로 계산하면 J = ${full}. 평균보다 어려운 미니배치입니다.`,
      easy: (full, examples) =>
        `같은 자리에서 전체 예제 ${examples}개로 계산하면 J = ${full}. 평균보다 쉬운 미니배치입니다.`,
      even: (full, examples) => `같은 자리에서 전체 예제 ${examples}개로 계산하면 J = ${full}.`,
    },
    apart: "J는 줄었는데도 앞 미니배치보다 J^{t}는 커졌습니다.",
    turns: (degrees) => `이번 걸음은 J를 곧장 줄이는 방향에서 ${degrees}° 벗어납니다.`,
    still: "두 기울기 가운데 하나가 0이어서 사이의 각이 없습니다.",
    makes: (own, whole) =>
      own.falls === whole.falls
        ? `이 걸음으로 J^{t}는 ${own.by}만큼, J는 ${whole.by}만큼 ${own.falls ? "줄어듭니다" : "커집니다"}.`
        : `이 걸음으로 J^{t}는 ${own.by}만큼 ${own.falls ? "줄지만" : "커지지만"}, J는 도리어 ${whole.by}만큼 ${whole.falls ? "줄어듭니다" : "커집니다"}.`,
    same: "B가 훈련 세트 전체와 같으므로 J^{t}가 곧 J입니다.",
    alone: ({ falls, by }) => `이 걸음으로 J는 ${by}만큼 ${falls ? "줄어듭니다" : "커집니다"}.`,
    diverged: (update) => `${update}번째 갱신에서 발산해 실행을 거기서 멈췄습니다.`,
    columns: [
      "갱신",
      "에포크",
      "미니배치",
      "미니배치의 J",
      "J, 전체 예제",
      "잘못된 레이블",
      "벗어난 각도",
      "걸음 뒤의 J",
    ],
  },
}
