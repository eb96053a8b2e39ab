import type { SpreadLabels } from "../../src/chart/gradient-spread-chart.ts"
import { methodOf } from "../../src/experiment/method.ts"
import type { GradientCloudFindings } from "../../src/experiment/studies/gradient-cloud.ts"
import type { GradientPlace } from "../../src/experiment/studies/gradient-places.ts"
import type { Table } from "../parts/DataTable.tsx"
import { numberWords } from "../parts/number-words.ts"
import { wordsIn, type InEachLanguage } from "../parts/words.ts"

interface GradientCloudWords {
  readonly axes: readonly [string, string]
  readonly weight: string
  readonly bias: string
  readonly places: Readonly<Record<Exclude<GradientPlace, "point">, string>>
  readonly placesName: string
  readonly handle: string
  readonly mapTitle: string
  readonly chartTitle: string
  readonly chart: SpreadLabels
  readonly legend: Readonly<Record<"downhill" | "uphill" | "mean" | "ellipse", string>>
  readonly measures: Readonly<Record<"measured" | "range", string>>
  readonly where: (w: string, b: string) => string
  readonly uphill: (of: { uphill: string; of: string; share: string; b: string }) => string
  readonly level: (of: string) => string
  readonly whole: string
  readonly mean: (of: { degrees: string | undefined; ratio: string }) => string
  readonly spread: (of: { b: string; measured: string; exact: string }) => string
  readonly columns: readonly string[]
}

export const gradientCloudWords: InEachLanguage<GradientCloudWords> = {
  dictionary: "gradientCloud",
  en: {
    axes: ["w, weight", "b, bias"],
    weight: "Weight w",
    bias: "Bias b",
    places: {
      far: "Far from the minimum",
      near: "Near it",
      minimum: "At the minimum",
    },
    placesName: "Where to stand",
    handle: "The point on the map: arrow keys move it",
    mapTitle: "The step of every mini-batch of one epoch",
    chartTitle: "How the spread falls with B",
    chart: {
      batch: "B, examples in a mini-batch",
      spread: "standard deviation of the gradient",
      exact: "σ/√B · √((m−B)/(m−1))",
      independent: "σ/√B",
      slope: "length of the mean gradient",
    },
    legend: {
      downhill: "step of a mini-batch",
      uphill: "one that points uphill",
      mean: "their mean, the step of batch descent",
      ellipse: "two standard deviations",
    },
    measures: { measured: "measured in this epoch", range: "in 16 epochs, least to greatest" },
    where: (w, b) => `At w = ${w}, b = ${b}.`,
    uphill: ({ uphill, of, share, b }) =>
      `With B = ${b}, ${uphill} of ${of} mini-batches (${share}) point uphill.`,
    level: (of) =>
      `Here the full gradient is 0: the steps of the ${of} mini-batches cancel, and every one of them leads away from the minimum.`,
    whole: "B is the whole training set: there is one step, and no spread.",
    mean: ({ degrees, ratio }) =>
      (degrees === undefined
        ? "Their mean points downhill, "
        : `Their mean points downhill, ${degrees}° aside from the straight way to the minimum, `) +
      `and is ${ratio} times as long as the spread of a single one.`,
    spread: ({ b, measured, exact }) =>
      `The standard deviation of the gradient for B = ${b}: measured ${measured}, by the formula for drawing without replacement ${exact}.`,
    columns: ["B", "Measured", "16 epochs, least", "Greatest", "Without replacement", "σ/√B"],
  },
  ko: {
    axes: ["w, 가중치", "b, 편향"],
    weight: "가중치 w",
    bias: "편향 b",
    places: { far: "최솟값에서 멀리", near: "최솟값 가까이", minimum: "최솟값에서" },
    placesName: "서 있을 곳",
    handle: "지도 위의 점: 화살표 키로 옮깁니다",
    mapTitle: "한 에포크에 든 모든 미니배치의 걸음",
    chartTitle: "B에 따라 줄어드는 흩어짐",
    chart: {
      batch: "B, 미니배치의 예제 수",
      spread: "기울기의 표준편차",
      exact: "σ/√B · √((m−B)/(m−1))",
      independent: "σ/√B",
      slope: "평균 기울기의 길이",
    },
    legend: {
      downhill: "미니배치 하나의 걸음",
      uphill: "오르막을 가리키는 걸음",
      mean: "그 평균, 배치 경사 하강법의 걸음",
      ellipse: "표준편차의 두 배",
    },
    measures: { measured: "이 에포크에서 잰 값", range: "16에포크의 최소에서 최대" },
    where: (w, b) => `w = ${w}, b = ${b}에 서 있습니다.`,
    uphill: ({ uphill, of, share, b }) =>
      `B = ${b}일 때 미니배치 ${of}개 가운데 ${uphill}개(${share})가 오르막을 가리킵니다.`,
    level: (of) =>
      `여기서는 전체 기울기가 0입니다. 미니배치 ${of}개의 걸음은 서로 지워져 평균이 0이 되지만, 하나하나는 모두 최솟값에서 멀어지는 쪽을 가리킵니다.`,
    whole: "B가 훈련 세트 전체와 같으므로 걸음은 하나뿐이고 흩어짐이 없습니다.",
    mean: ({ degrees, ratio }) =>
      (degrees === undefined
        ? "평균은 내리막을 가리키며, "
        : `평균은 내리막을 가리키되 최솟값으로 곧장 가는 방향과 ${degrees}° 어긋나 있으며, `) +
      `그 길이는 걸음 하나가 흩어지는 폭의 ${ratio}배입니다.`,
    spread: ({ b, measured, exact }) =>
      `B = ${b}일 때 기울기의 표준편차는 잰 값이 ${measured}, 비복원 추출의 공식으로는 ${exact}입니다.`,
    columns: ["B", "잰 값", "16에포크 최소", "최대", "비복원 추출", "σ/√B"],
  },
}

/** What the figure shows, in sentences. */
export function summary(language: string, findings: GradientCloudFindings): string[] {
  const words = wordsIn(language, gradientCloudWords)
  const { real, count, share } = numberWords(language)
  const { experiment, point, uphill, isLevel, aside, slope, spread, sizes } = findings
  const b = count(experiment.batch)
  const of = count(uphill.length)
  const where = words.where(real(point[0]), real(point[1]))
  if (methodOf(experiment) === "batch") return [where, words.whole]
  const wrong = uphill.reduce((sum, flag) => sum + flag, 0)
  const own = sizes.find(({ batch }) => batch === experiment.batch)
  return [
    where,
    ...(isLevel
      ? [words.level(of)]
      : [
          words.uphill({ uphill: count(wrong), of, share: share(wrong / uphill.length), b }),
          words.mean({
            degrees: aside === undefined ? undefined : count(Math.round(aside)),
            ratio: real(slope / spread),
          }),
        ]),
    ...(own === undefined
      ? []
      : [words.spread({ b, measured: real(own.measured), exact: real(own.exact) })]),
  ]
}

/** The spread for each size of a mini-batch as rows of text. */
export function table(language: string, { sizes }: GradientCloudFindings): Table {
  const { real, count } = numberWords(language)
  return {
    head: wordsIn(language, gradientCloudWords).columns,
    rows: sizes.map(({ batch, measured, range, exact, independent }) => [
      count(batch),
      ...[measured, ...range, exact, independent].map(real),
    ]),
  }
}
