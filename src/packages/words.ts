import type { InEachLanguage } from "../../components/parts/words.ts"
import { completed, partOf } from "../words/completed.ts"

/** What a package says to those who learn with it. */
export interface PackageWords {
  /** The test that goes with a lesson. */
  readonly questions: (lesson: string) => string
  readonly question: (number: number) => string
  /** How a number is to be answered; the unit is empty where there is none. */
  readonly asNumber: (unit: string) => string
  readonly roundedTo: (step: string) => string
}

export const packageWords: InEachLanguage<PackageWords> = {
  dictionary: "package",
  en: {
    questions: (lesson) => `${lesson}: questions`,
    question: (number) => `Question ${number}`,
    asNumber: (unit) => (unit === "" ? "Answer with a number." : `Answer with a number (${unit}).`),
    roundedTo: (step) =>
      step === "1" ? "Round it to a whole number." : `Round it to a multiple of ${step}.`,
  },
  ko: {
    questions: (lesson) => `${lesson}: 문제`,
    question: (number) => `문제 ${number}`,
    asNumber: (unit) => (unit === "" ? "답을 수로 쓰세요." : `답을 수로 쓰세요(단위: ${unit}).`),
    roundedTo: (step) =>
      step === "1" ? "반올림하여 정수로 쓰세요." : `반올림하여 ${step} 단위로 쓰세요.`,
  },
}

/** Of a language that has a file of its own, `src/words/<language>.ts`, what that says. */
export async function packageWordsIn(language: string): Promise<PackageWords> {
  if (language === "en" || language === "ko") return packageWords[language]
  const file = new URL(`../words/${language}.ts`, import.meta.url)
  const read: unknown = await import(file.href).catch(() => undefined)
  return completed(packageWords.en, partOf(partOf(read, "words"), packageWords.dictionary))
}
