import { wordsIn, type InEachLanguage } from "../../components/parts/words.ts"
import type { Severity } from "../course/diagnostics.ts"

interface MessageWords {
  readonly title: string
  readonly description: string
  readonly severity: Readonly<Record<Severity, string>>
}

export const messageWords: InEachLanguage<MessageWords> = {
  dictionary: "message",
  en: {
    title: "Messages of the check",
    description:
      "Everything that npm run check can say of a lesson, by the name at the end of its first line. A mistake keeps the course from being built; a warning does not.",
    severity: { error: "mistake", warning: "warning" },
  },
  ko: {
    title: "검사 메시지",
    description:
      "npm run check가 강의에 대해 알려 주는 메시지를 첫 줄 끝의 이름 순서로 모았습니다. 오류가 있으면 강의를 만들지 않고, 경고만 있으면 그대로 만듭니다.",
    severity: { error: "오류", warning: "경고" },
  },
}

export const messageWordsIn = (language: string): MessageWords => wordsIn(language, messageWords)
