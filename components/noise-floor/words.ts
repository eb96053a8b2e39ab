import type { NoiseLabels } from "../../src/chart/noise-chart.ts"
import type { NoisePace } from "../../src/experiment/studies/noise-floor.ts"
import type { Regime } from "../../src/optim/regime.ts"
import type { InEachLanguage } from "../parts/words.ts"

interface NoiseFloorWords {
  readonly chartTitle: string
  readonly mapTitle: string
  readonly chart: Omit<NoiseLabels, "runs">
  readonly legend: Readonly<Record<"raw" | "level" | "floor" | "independent", string>>
  readonly run: (pace: NoisePace, rate: string) => string
  readonly map: Readonly<
    Record<"rate" | "batch" | "limit" | "firstLimit" | "name" | "hint", string>
  >
  readonly schedule: string
  readonly paces: Readonly<Record<"constant" | "falling", string>>
  readonly decay: string
  readonly updates: string
  readonly regime: Readonly<Record<Regime, string>>
  /** What a regime means, by the criteria of the engine. */
  readonly meaning: Readonly<Record<Regime, string>>
  readonly cell: (of: { rate: string; b: string; regime: string }) => string
  readonly pending: string
  readonly reading: (of: { step: string; distances: string }) => string
  readonly settled: (of: { rate: string; b: string; regime: string; distance: string }) => string
  readonly diverged: (of: { rate: string; b: string; regime: string; step: string }) => string
  readonly theory: (of: { floor: string; independent: string; excess: string }) => string
  readonly batchFloor: string
  readonly noFloor: string
  readonly others: (runs: string) => string
  readonly rows: Readonly<
    Record<"updates" | "regime" | "settled" | "floor" | "independent" | "excess" | "least", string>
  >
}

export const noiseFloorWords: InEachLanguage<NoiseFloorWords> = {
  dictionary: "noiseFloor",
  en: {
    chartTitle: "Distance from the minimum",
    mapTitle: "The regime of each run",
    chart: {
      updates: "updates",
      distance: "distance",
    },
    legend: {
      raw: "at each update",
      level: "averaged (root mean square)",
      floor: "floor in theory, reshuffled in every epoch",
      independent: "floor of independent mini-batches",
    },
    run: (pace, rate) => (pace === "falling" ? `α falling from ${rate}` : `α = ${rate}`),
    map: {
      rate: "learning rate α",
      batch: "B",
      limit: "stability limit",
      firstLimit: "stability limit of the first rate",
      name: "The regimes: learning rates by mini-batch sizes; arrow keys choose a run",
      hint: "Point at a run on the map, or choose it with the arrow keys.",
    },
    schedule: "Rate on the map",
    paces: { constant: "constant", falling: "falling" },
    decay: "Falling rate, in epoch k",
    updates: "updates",
    regime: {
      transient: "transient",
      wandering: "wandering",
      converged: "converged",
      diverging: "diverging",
    },
    meaning: {
      transient: "still falling as the run ends",
      wandering: "neither falling nor arriving",
      converged: "stays within a hundredth of the first distance",
      diverging: "growing beyond its start, or beyond all bounds",
    },
    cell: ({ rate, b, regime }) => `α = ${rate}, B = ${b}: ${regime}`,
    pending: "not run yet",
    reading: ({ step, distances }) => `After ${step} updates, distance: ${distances}.`,
    settled: ({ rate, b, regime, distance }) =>
      `${rate}, B = ${b}: ${regime}. In the second half of the run the distance from the minimum is ${distance} (root mean square).`,
    diverged: ({ rate, b, regime, step }) =>
      `${rate}, B = ${b}: ${regime}. The cost leaves all bounds at update ${step}, and the run ends there.`,
    theory: ({ floor, independent, excess }) =>
      `Theory for a constant rate: ${floor}, and J ${excess} above its least value. Drawn independently instead of epoch by epoch, the mini-batches would keep it at ${independent}; within an epoch deviations cancel.`,
    batchFloor: "B is the whole training set: there is no noise, and no floor.",
    noFloor: "At this rate and size theory has no floor: the mean squared distance grows.",
    others: (runs) => `The other two runs: ${runs}.`,
    rows: {
      updates: "Updates",
      regime: "Regime",
      settled: "Second half, root mean square",
      floor: "Floor in theory",
      independent: "Floor of independent draws",
      excess: "J above its least, second half",
      least: "J above its least, in theory",
    },
  },
  ko: {
    chartTitle: "최솟값까지의 거리",
    mapTitle: "실행마다 어떤 상태로 끝나는가",
    chart: {
      updates: "갱신",
      distance: "거리",
    },
    legend: {
      raw: "갱신마다의 거리",
      level: "평균(제곱 평균 제곱근)",
      floor: "이론상의 바닥, 에포크마다 다시 섞을 때",
      independent: "미니배치를 서로 독립으로 뽑을 때의 바닥",
    },
    run: (pace, rate) => (pace === "falling" ? `α, ${rate}에서 감소` : `α = ${rate}`),
    map: {
      rate: "학습률 α",
      batch: "B",
      limit: "안정 한계",
      firstLimit: "처음 학습률의 안정 한계",
      name: "학습률과 미니배치 크기에 따른 상태: 화살표 키로 실행을 고릅니다",
      hint: "지도에서 실행 하나를 가리키거나 화살표 키로 고르세요.",
    },
    schedule: "지도의 학습률",
    paces: { constant: "일정하게", falling: "줄여 가며" },
    decay: "줄어드는 학습률, 에포크 k에서",
    updates: "갱신 횟수",
    regime: {
      transient: "내려가는 중",
      wandering: "맴돎",
      converged: "수렴",
      diverging: "발산",
    },
    meaning: {
      transient: "끝날 때까지 거리가 줄고 있음",
      wandering: "더 줄지도, 다다르지도 않음",
      converged: "처음 거리의 100분의 1 안에 머묾",
      diverging: "출발점보다 멀어지거나 한없이 커짐",
    },
    cell: ({ rate, b, regime }) => `α = ${rate}, B = ${b}: ${regime}`,
    pending: "아직 실행하지 않음",
    reading: ({ step, distances }) => `갱신 ${step}번 뒤의 거리: ${distances}.`,
    settled: ({ rate, b, regime, distance }) =>
      `${rate}, B = ${b}: ${regime}. 실행의 후반부에 최솟값까지의 거리는 제곱 평균 제곱근으로 ${distance}입니다.`,
    diverged: ({ rate, b, regime, step }) =>
      `${rate}, B = ${b}: ${regime}. ${step}번째 갱신에서 비용이 한없이 커져 실행을 거기서 멈췄습니다.`,
    theory: ({ floor, independent, excess }) =>
      `학습률이 일정할 때 이론이 말하는 거리는 ${floor}이고, J는 최솟값보다 ${excess}만큼 높습니다. 에포크 단위로 섞지 않고 미니배치를 서로 독립으로 뽑는다면 그 거리는 ${independent}입니다. 다시 섞는 쪽이 낮은 것은 한 에포크 안에서 어긋남이 서로 지워지기 때문입니다.`,
    batchFloor: "B가 훈련 세트 전체와 같으므로 잡음이 없고, 바닥도 없습니다.",
    noFloor: "이 학습률과 크기에서는 이론상의 바닥이 없습니다. 제곱 평균 거리가 계속 커집니다.",
    others: (runs) => `다른 두 실행: ${runs}.`,
    rows: {
      updates: "갱신",
      regime: "상태",
      settled: "후반부, 제곱 평균 제곱근",
      floor: "이론상의 바닥",
      independent: "독립으로 뽑을 때의 바닥",
      excess: "J에서 최솟값을 뺀 값, 후반부",
      least: "J에서 최솟값을 뺀 값, 이론",
    },
  },
}
