import type { SurfaceFindings, SurfaceRun } from "../../src/experiment/studies/surface.ts"
import { numberWords } from "../parts/number-words.ts"
import { controlWords, optimizerName, wordsIn, type InEachLanguage } from "../parts/words.ts"

interface LossSurfaceWords {
  readonly axis: string
  readonly updates: string
  readonly examples: string
  /** What the axes of the plane are where they are directions of a path. */
  readonly directions: readonly [string, string]
  readonly plane: (share: string) => string
  readonly turn: string
  readonly least: (cost: string) => string
  readonly at: (of: { method: string; updates: string; examples: string; cost: string }) => string
  readonly diverged: (method: string, step: string) => string
  readonly columns: readonly string[]
  readonly ramp: string
  readonly low: string
  readonly high: string
}

export const lossSurfaceWords: InEachLanguage<LossSurfaceWords> = {
  dictionary: "lossSurface",
  en: {
    axis: "Race by",
    updates: "updates",
    examples: "examples seen",
    directions: ["d₁, first direction", "d₂, second direction"],
    plane: (share) =>
      `There are more than two parameters: the surface is the cost over the plane of the two leading principal directions of the mini-batch path, which hold ${share} of its movement. A path that leaves the plane is drawn at its shadow on it.`,
    turn: "The surface of the cost J: arrow keys turn it, plus and minus zoom",
    least: (cost) => `The least possible cost is ${cost}.`,
    at: ({ method, updates, examples, cost }) =>
      `${method}: ${updates} updates, ${examples} examples seen, J = ${cost}.`,
    diverged: (method, step) => `${method} diverged at update ${step}.`,
    columns: ["Method", "Updates", "Examples seen"],
    ramp: "Cost J",
    low: "low",
    high: "high",
  },
  ko: {
    axis: "비교 기준",
    updates: "갱신 횟수",
    examples: "처리한 예제 수",
    directions: ["d₁, 첫째 방향", "d₂, 둘째 방향"],
    plane: (share) =>
      `매개변수가 둘보다 많습니다. 이 곡면은 미니배치 경로의 으뜸가는 두 주성분 방향이 이루는 평면 위의 비용으로, 경로가 움직인 양의 ${share}가 이 평면에 담깁니다. 평면을 벗어난 경로는 평면에 내린 그림자로 그립니다.`,
    turn: "비용 J의 곡면: 화살표 키로 돌리고, 더하기와 빼기 키로 확대하거나 축소합니다",
    least: (cost) => `가능한 가장 작은 비용은 ${cost}입니다.`,
    at: ({ method, updates, examples, cost }) =>
      `${method}: 갱신 ${updates}번, 예제 ${examples}개 처리, J = ${cost}.`,
    diverged: (method, step) => `${method}은 ${step}번째 갱신에서 발산했습니다.`,
    columns: ["방법", "갱신", "처리한 예제"],
    ramp: "비용 J",
    low: "낮음",
    high: "높음",
  },
}

/** Where every path stands after `share` of the race, in sentences. */
export function summary(
  language: string,
  findings: SurfaceFindings,
  visible: readonly number[],
): string[] {
  const words = wordsIn(language, lossSurfaceWords)
  const names = wordsIn(language, controlWords).method
  const { real, count, share } = numberWords(language)
  const sentences = findings.runs.map((run, index) => {
    const { method, trace } = run
    const row = Math.max(0, visible[index] - 1)
    const isAtEnd = row === trace.checkpoints.length - 1
    if (trace.outcome.kind === "diverged" && isAtEnd)
      return words.diverged(names[method], count(trace.outcome.step))
    return words.at({
      method: names[method],
      updates: count(trace.checkpoints.step[row]),
      examples: count(examplesAt(run, row)),
      cost: real(trace.checkpoints.cost[row]),
    })
  })
  const { minimum, explained } = findings
  const optimizer = optimizerName(language, findings.experiment.optimizer)
  return [
    ...sentences,
    ...(optimizer === undefined ? [] : [wordsIn(language, controlWords).stepsBy(optimizer)]),
    ...(minimum === undefined ? [] : [words.least(real(minimum[2]))]),
    ...(explained === undefined ? [] : [words.plane(share(explained[0] + explained[1]))]),
  ]
}

/** The short names of the axes of the plane. */
export const axisNames = ({ explained }: SurfaceFindings): readonly [string, string] =>
  explained === undefined ? ["w", "b"] : ["d₁", "d₂"]

/** Examples that a run had seen at one of its checkpoints. */
function examplesAt({ trace }: SurfaceRun, row: number): number {
  const updates = trace.checkpoints.step[row]
  return updates === 0 ? 0 : trace.steps.examplesSeen[updates - 1]
}

/** About six states of each path as rows of text. */
export function table(language: string, findings: SurfaceFindings) {
  const names = wordsIn(language, controlWords).method
  const { real, count } = numberWords(language)
  const rows = findings.runs.flatMap((run) => {
    const last = run.trace.checkpoints.length - 1
    const wanted = [
      ...new Set([0, 0.1, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * last))),
    ]
    return wanted.map((row) => [
      names[run.method],
      count(run.trace.checkpoints.step[row]),
      count(examplesAt(run, row)),
      real(run.path[3 * row]),
      real(run.path[3 * row + 1]),
      real(run.path[3 * row + 2]),
    ])
  })
  const { columns } = wordsIn(language, lossSurfaceWords)
  return { head: [...columns, ...axisNames(findings), "J"], rows }
}
