import { wordsIn, type InEachLanguage } from "../parts/words.ts"

interface TextWords {
  readonly proof: string
  readonly endOfProof: string
  readonly figure: string
  readonly tabs: string
  readonly forTeacher: string
}

export const textWords: InEachLanguage<TextWords> = {
  dictionary: "text",
  en: {
    proof: "Proof",
    endOfProof: "end of the proof",
    figure: "Figure",
    tabs: "The same in other languages",
    forTeacher: "For the teacher",
  },
  ko: {
    proof: "증명",
    endOfProof: "증명 끝",
    figure: "그림",
    tabs: "다른 언어로 쓴 같은 코드",
    forTeacher: "교사용 메모",
  },
}

export const textWordsIn = (language: string): TextWords => wordsIn(language, textWords)
