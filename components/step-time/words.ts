import {
  perExample,
  readSteps,
  type StepReading,
} from "../../src/experiment/measuring/step-reading.ts"
import type { Recording } from "../../src/experiment/measuring/recording.ts"
import { kernelNames, type StepTime } from "../../src/experiment/studies/step-time.ts"
import type { Table } from "../parts/DataTable.tsx"
import { sourceOf } from "../parts/measuring-words.ts"
import { numberWords } from "../parts/number-words.ts"
import { timeWords } from "../parts/time-words.ts"
import { wordsIn, type InEachLanguage } from "../parts/words.ts"

interface Said {
  readonly b: string
  readonly perExample: string
  readonly gain: string
  readonly from: string
}

interface StepTimeWords {
  readonly note: string
  readonly titles: Readonly<Record<"example" | "step", string>>
  readonly batch: string
  readonly kernels: Readonly<Record<"compiled" | "plain", string>>
  readonly compiled: (said: Said) => string
  readonly plain: (said: Pick<Said, "b" | "perExample" | "gain">) => string
  readonly faster: (times: string) => string
  readonly largest: (m: string, time: string, single: string) => string
  readonly columns: readonly string[]
}

export const stepTimeWords: InEachLanguage<StepTimeWords> = {
  dictionary: "stepTime",
  en: {
    note: "The dashed lines were recorded. Your own device is measured when you say so; it takes a few seconds.",
    titles: { example: "Time for an example", step: "Time for a step" },
    batch: "mini-batch size B",
    kernels: { compiled: "compiled, SIMD", plain: "plain, one number at a time" },
    compiled: ({ b, perExample, gain, from }) =>
      `Compiled code with SIMD takes ${perExample} for an example at its best, B = ${b}: ${gain} times less than one at a time; from B = ${from} on little more is gained.`,
    plain: ({ b, perExample, gain }) =>
      `Plain code takes ${perExample} for an example at B = ${b}, ${gain} times less than one at a time.`,
    faster: (times) => `At its best the compiled code is ${times} times as fast as the plain.`,
    largest: (m, time, single) =>
      `A single step of batch descent, B = ${m}, takes ${time}; a step with one example takes ${single}.`,
    columns: ["B", "Kernel", "A step", "An example", "Half of the samples of a step"],
  },
  ko: {
    note: "점선은 미리 재어 둔 값입니다. 버튼을 누르면 여러분의 기기에서 잽니다. 몇 초쯤 걸립니다.",
    titles: { example: "예제 하나에 걸리는 시간", step: "갱신 한 번에 걸리는 시간" },
    batch: "미니배치 크기 B",
    kernels: { compiled: "컴파일한 SIMD 코드", plain: "수를 하나씩 계산하는 코드" },
    compiled: ({ b, perExample, gain, from }) =>
      `컴파일한 SIMD 코드는 B = ${b}일 때 가장 빨라 예제 하나에 ${perExample}가 걸립니다. 하나씩 처리할 때보다 ${gain}배 빠르며, B = ${from}부터는 더 키워도 별로 나아지지 않습니다.`,
    plain: ({ b, perExample, gain }) =>
      `수를 하나씩 계산하는 코드는 B = ${b}일 때 예제 하나에 ${perExample}가 걸려, 하나씩 처리할 때보다 ${gain}배 빠릅니다.`,
    faster: (times) => `가장 빠를 때끼리 견주면 컴파일한 코드가 ${times}배 빠릅니다.`,
    largest: (m, time, single) =>
      `배치 경사 하강법(B = ${m})은 한 걸음에 ${time}, 예제 하나를 보는 걸음은 ${single}가 걸립니다.`,
    columns: ["B", "코드", "갱신 한 번", "예제 하나", "갱신 시간의 가운데 절반"],
  },
}

/** Where the times come from and what they say, in sentences. */
export function summary(
  language: string,
  times: readonly StepTime[],
  recording: Recording | undefined,
): string[] {
  const words = wordsIn(language, stepTimeWords)
  const { count, real } = numberWords(language)
  const time = timeWords(language)
  const [compiled, plain] = kernelNames.map((kernel) => readSteps(times, kernel))
  const said = ({ cheapest, gain, flatFrom }: StepReading): Said => ({
    b: count(cheapest.batch),
    perExample: time(cheapest.perExample),
    gain: real(Number(gain.toPrecision(2))),
    from: count(flatFrom),
  })
  const best = compiled ?? plain
  const single = times.find(({ batch, kernel }) => batch === 1 && kernel === best?.kernel)
  return [
    sourceOf(language, recording),
    ...(compiled ? [words.compiled(said(compiled))] : []),
    ...(plain ? [words.plain(said(plain))] : []),
    ...(compiled && plain
      ? [
          words.faster(
            real(Number((plain.cheapest.perExample / compiled.cheapest.perExample).toPrecision(2))),
          ),
        ]
      : []),
    ...(best && single
      ? [words.largest(count(best.largest.batch), time(best.largest.perStep), time(single.median))]
      : []),
  ]
}

export function chartLabels(language: string) {
  const { batch, kernels } = wordsIn(language, stepTimeWords)
  return { batch, kernels, time: timeWords(language), count: numberWords(language).count }
}

export function table(language: string, times: readonly StepTime[]): Table {
  const { columns, kernels } = wordsIn(language, stepTimeWords)
  const { count } = numberWords(language)
  const time = timeWords(language)
  return {
    head: columns,
    rows: times.map((one) => [
      count(one.batch),
      kernels[one.kernel],
      time(one.median),
      time(perExample(one)),
      `${time(one.lower)} – ${time(one.upper)}`,
    ]),
  }
}
