import { wordsIn, type InEachLanguage } from "../../components/parts/words.ts"

interface SiteWords {
  readonly skip: string
  readonly languages: string
  readonly theme: string
  readonly themes: Readonly<Record<"auto" | "light" | "dark", string>>
  readonly objectives: string
  readonly keywords: string
  readonly summary: string
  readonly retells: (lecture: string, author: string, course: string) => string
  readonly licence: string
  readonly untranslated: (language: string) => string
  readonly more: string
  readonly contents: string
  readonly notFound: string
  readonly notFoundText: string
  readonly home: string
}

export const siteWords: InEachLanguage<SiteWords> = {
  dictionary: "site",
  en: {
    skip: "Skip to the text",
    languages: "Language",
    theme: "Colour theme",
    themes: { auto: "as the device", light: "light", dark: "dark" },
    objectives: "What you will be able to do",
    keywords: "Keywords",
    summary: "Summary",
    retells: (lecture, author, course) => `Retells “${lecture}” by ${author}, ${course}.`,
    licence: "Text under CC BY 4.0, code under MIT.",
    untranslated: (language) => `This lesson is not translated yet; it is shown in ${language}.`,
    more: "More lessons",
    contents: "Lessons",
    notFound: "There is no such page",
    notFoundText: "The address may be misspelt, or the lesson may have moved.",
    home: "To the list of lessons",
  },
  ko: {
    skip: "본문으로 건너뛰기",
    languages: "언어",
    theme: "색상 테마",
    themes: { auto: "기기 설정", light: "밝게", dark: "어둡게" },
    objectives: "학습 목표",
    keywords: "핵심 키워드",
    summary: "정리",
    retells: (lecture, author, course) =>
      `${author}의 강의 “${lecture}”(${course})를 바탕으로 다시 썼습니다.`,
    licence: "글은 CC BY 4.0, 코드는 MIT 라이선스로 배포합니다.",
    untranslated: (language) => `아직 번역되지 않은 강의라 ${language} 글을 보여 드립니다.`,
    more: "그 밖의 강의",
    contents: "강의 목록",
    notFound: "찾는 페이지가 없습니다",
    notFoundText: "주소가 잘못되었거나 강의가 옮겨졌을 수 있습니다.",
    home: "강의 목록으로",
  },
}

export const siteWordsIn = (language: string): SiteWords => wordsIn(language, siteWords)
