import { wordsIn, type InEachLanguage } from "../../components/parts/words.ts"

/** What a lesson within a school's platform says of what it reports there. */
interface PlatformWords {
  /** No platform is there. */
  readonly alone: string
  /** It does not take what it is told. */
  readonly refused: string
}

export const platformWords: InEachLanguage<PlatformWords> = {
  dictionary: "platform",
  en: {
    alone:
      "No learning platform was found here, so what you answer is not recorded. Open the lesson from your course to have it count.",
    refused:
      "The learning platform did not save your latest answers. Check the connection, and open the lesson again from your course.",
  },
  ko: {
    alone:
      "학습 플랫폼을 찾지 못해 여기서 푼 답은 기록되지 않습니다. 기록을 남기려면 수강 중인 강좌에서 이 강의를 여세요.",
    refused:
      "학습 플랫폼이 방금 푼 답을 저장하지 못했습니다. 인터넷 연결을 확인하고 강좌에서 이 강의를 다시 여세요.",
  },
}

export const platformWordsIn = (language: string): PlatformWords => wordsIn(language, platformWords)
