import { wordsIn, type InEachLanguage } from "./words.ts"
import type { Stamp } from "../../src/experiment/measuring/stamp.ts"

interface MeasuringWords {
  readonly measure: string
  readonly again: string
  readonly measuring: string
  readonly recorded: (machine: string, runtime: string, date: string) => string
  readonly here: string
  readonly recordedLegend: (machine: string) => string
  readonly hereLegend: string
}

/** Words of figures that measure on the reader's device. */
export const measuringWords: InEachLanguage<MeasuringWords> = {
  dictionary: "measuring",
  en: {
    measure: "Measure on this device",
    again: "Measure again",
    measuring: "Measuring; scrolling and other work on this device would disturb it.",
    recorded: (machine, runtime, date) => `Recorded on ${machine}, ${runtime}, ${date}.`,
    here: "Measured on this device.",
    recordedLegend: (machine) => `recorded: ${machine}`,
    hereLegend: "this device",
  },
  ko: {
    measure: "이 기기에서 재기",
    again: "다시 재기",
    measuring: "재는 중입니다. 그동안 화면을 움직이거나 다른 작업을 하면 값이 흔들립니다.",
    recorded: (machine, runtime, date) => `${date}에 ${machine}, ${runtime}에서 잰 값입니다.`,
    here: "이 기기에서 잰 값입니다.",
    recordedLegend: (machine) => `미리 잰 값: ${machine}`,
    hereLegend: "이 기기",
  },
}

/** Where times come from: a record, or else this device. */
export function sourceOf(language: string, record: Stamp | undefined): string {
  const words = wordsIn(language, measuringWords)
  return record === undefined
    ? words.here
    : words.recorded(record.machine, record.runtime, record.date)
}
