import { wordsIn, type InEachLanguage } from "../../components/parts/words.ts"

interface StaleWords {
  /** Said above the list of sections whose source has changed. */
  readonly changed: string
  /** Said at such a section. */
  readonly mark: string
  readonly frontMatter: string
  readonly opening: string
  readonly source: (language: string) => string
}

export const staleWords: InEachLanguage<StaleWords> = {
  dictionary: "stale",
  en: {
    changed: "These parts have changed in the original since they were translated:",
    mark: "The original of this section has changed since it was translated.",
    frontMatter: "title and summary",
    opening: "opening",
    source: (language) => `Read the original (${language})`,
  },
  ko: {
    changed: "다음 부분은 번역한 뒤에 원문이 바뀌었습니다.",
    mark: "이 절은 번역한 뒤에 원문이 바뀌었습니다.",
    frontMatter: "제목과 요약",
    opening: "들어가는 글",
    source: (language) => `원문 보기(${language})`,
  },
}

/** What a page says of a translation that is behind its source. */
export const staleWordsIn = (language: string): StaleWords => wordsIn(language, staleWords)
