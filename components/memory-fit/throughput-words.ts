import { rateOf, readThroughput } from "../../src/experiment/measuring/throughput-reading.ts"
import type { Stamp } from "../../src/experiment/measuring/stamp.ts"
import {
  throughputTasks,
  type ThroughputTask,
  type ThroughputTime,
} from "../../src/experiment/studies/throughput.ts"
import { bytesWords } from "../parts/bytes-words.ts"
import type { Table } from "../parts/DataTable.tsx"
import { sourceOf } from "../parts/measuring-words.ts"
import { numberWords } from "../parts/number-words.ts"
import { wordsIn, type InEachLanguage } from "../parts/words.ts"

interface Said {
  readonly rate: string
  readonly upTo: string
  readonly largest: string
  readonly largestRate: string
  readonly drop: string
}

interface ThroughputWords {
  readonly title: string
  readonly note: (memory: string) => string
  readonly axes: Readonly<Record<"bytes" | "rate", string>>
  readonly tasks: Readonly<Record<ThroughputTask, string>>
  readonly falls: Readonly<Record<ThroughputTask, (said: Said) => string>>
  readonly holds: Readonly<Record<ThroughputTask, (said: Pick<Said, "rate">) => string>>
  readonly limits: string
  readonly columns: readonly string[]
}

export const throughputWords: InEachLanguage<ThroughputWords> = {
  dictionary: "throughput",
  en: {
    title: "The edge of the cache: one mini-batch, gone through again and again",
    note: (memory) =>
      `The dashed lines were recorded. Your own device is measured when you say so; it takes about ten seconds, and ${memory} of memory.`,
    axes: { bytes: "memory of X, 256 B for an example", rate: "examples a second" },
    tasks: { logistic: "logistic regression, 64 inputs", network: "network 64-64-10" },
    falls: {
      logistic: ({ rate, upTo, largest, largestRate, drop }) =>
        `Logistic regression goes through ${rate} examples a second at its best; up to ${upTo} it keeps four fifths of that, and with ${largest} it comes to ${largestRate}, ${drop} times fewer.`,
      network: ({ rate, largest, drop }) =>
        `The network goes through ${rate}, and with ${largest} through ${drop} times fewer: it computes so much with each number that fetching them matters less.`,
    },
    holds: {
      logistic: ({ rate }) =>
        `Logistic regression goes through ${rate} examples a second, however large the mini-batch: no cache shows here.`,
      network: ({ rate }) =>
        `The network goes through ${rate}, however large the mini-batch: it computes so much with each number that fetching them hardly matters.`,
    },
    limits:
      "A page cannot show the great cliff: where memory runs out, a GPU refuses, a system resorts to its disk, a browser ends the page. This is the small one, at the edge of the processor’s caches; the dotted lines are caches of typical sizes.",
    columns: ["B", "X", "Logistic regression, examples a second", "Network, examples a second"],
  },
  ko: {
    title: "캐시의 끝: 미니배치 하나를 되풀이해 처리할 때",
    note: (memory) =>
      `점선은 미리 재어 둔 값입니다. 버튼을 누르면 여러분의 기기에서 잽니다. 10초쯤 걸리고 메모리 ${memory}가 듭니다.`,
    axes: { bytes: "X의 메모리, 예제 하나에 256 B", rate: "초당 예제" },
    tasks: { logistic: "로지스틱 회귀, 입력 64개", network: "신경망 64-64-10" },
    falls: {
      logistic: ({ rate, upTo, largest, largestRate, drop }) =>
        `로지스틱 회귀는 가장 빠를 때 초당 예제 ${rate} 개를 처리합니다. ${upTo}까지는 그 속도의 5분의 4를 지키지만 ${largest}에서는 ${largestRate} 개로, ${drop}배 느려집니다.`,
      network: ({ rate, largest, drop }) =>
        `신경망은 초당 ${rate} 개를 처리하고 ${largest}에서는 ${drop}배 느려집니다. 수 하나를 가져와 하는 계산이 많아서 가져오는 시간이 덜 드러납니다.`,
    },
    holds: {
      logistic: ({ rate }) =>
        `로지스틱 회귀는 미니배치가 아무리 커도 초당 예제 ${rate} 개를 처리합니다. 여기서는 캐시의 끝이 보이지 않습니다.`,
      network: ({ rate }) =>
        `신경망은 미니배치가 아무리 커도 초당 ${rate} 개를 처리합니다. 수 하나를 가져와 하는 계산이 많아서 가져오는 시간이 거의 드러나지 않습니다.`,
    },
    limits:
      "진짜 벼랑은 웹페이지에서 보여 줄 수 없습니다. 메모리가 모자라면 GPU는 거부하고, 운영체제는 디스크를 끌어다 쓰며, 브라우저는 페이지를 닫아 버립니다. 여기 보이는 것은 프로세서 캐시의 끝에 있는 작은 벼랑이고, 세로 점선은 흔한 캐시의 크기입니다.",
    columns: ["B", "X", "로지스틱 회귀, 초당 예제", "신경망, 초당 예제"],
  },
}

/** A loss that is no greater is not worth telling. */
const slight = 1.1

/** What the times say, of a record or else of this device, in sentences. */
export function throughputSummary(
  language: string,
  times: readonly ThroughputTime[],
  record: Stamp | undefined,
): string[] {
  const words = wordsIn(language, throughputWords)
  const bytes = bytesWords(language)
  const { real } = numberWords(language)
  const compact = compactWords(language, "long")
  const readings = throughputTasks.flatMap((task) => readThroughput(times, task) ?? [])
  return [
    sourceOf(language, record),
    ...readings.map(({ task, best, largest, holdsUpTo, drop }) => {
      const rate = compact(best.rate)
      if (drop < slight) return words.holds[task]({ rate })
      return words.falls[task]({
        rate,
        upTo: bytes(holdsUpTo.bytes),
        largest: bytes(largest.bytes),
        largestRate: compact(largest.rate),
        drop: real(Number(drop.toPrecision(2))),
      })
    }),
  ]
}

/** Large numbers to two digits, in the units of the language. */
const compactWords = (
  language: string,
  compactDisplay: "short" | "long",
): ((value: number) => string) => {
  const format = new Intl.NumberFormat(language, {
    notation: "compact",
    compactDisplay,
    maximumSignificantDigits: 2,
  })
  return (value) => format.format(value)
}

export function throughputLabels(language: string) {
  const { axes, tasks } = wordsIn(language, throughputWords)
  return {
    ...axes,
    tasks,
    caches: { l1: "L1", l2: "L2", l3: "L3" },
    size: bytesWords(language),
    compact: compactWords(language, "short"),
  }
}

/** The times as rows of text, a size to each. */
export function throughputTable(language: string, times: readonly ThroughputTime[]): Table {
  const { columns } = wordsIn(language, throughputWords)
  const { count } = numberWords(language)
  const bytes = bytesWords(language)
  const rate = (time: ThroughputTime | undefined): string =>
    time === undefined ? "–" : count(Number(rateOf(time).toPrecision(3)))
  const [first, second] = throughputTasks.map((task) => times.filter((time) => time.task === task))
  return {
    head: columns,
    rows: first.map((time) => [
      count(time.batch),
      bytes(time.bytes),
      rate(time),
      rate(second.find(({ batch }) => batch === time.batch)),
    ]),
  }
}
