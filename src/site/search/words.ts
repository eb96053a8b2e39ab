import { wordsIn, type InEachLanguage } from "../../../components/parts/words.ts"

interface SearchWords {
  readonly name: string
  /** What the field says before anything is typed, and how it is called. */
  readonly field: string
  readonly close: string
  readonly results: string
  readonly start: string
  readonly loading: string
  readonly failed: string
  readonly retry: string
  readonly nothing: (query: string) => string
  readonly advice: string
  readonly found: (sections: number, pages: number) => string
  readonly best: (sections: number) => string
  readonly instead: (typed: string, found: string) => string
  readonly keys: Readonly<Record<"move" | "open" | "close", string>>
  /** What stands before the first heading of a page. */
  readonly opening: string
  /** What the parts of the course are called that have no name of their own. */
  readonly parts: Readonly<Record<"summary" | "glossary", string>>
}

export const searchWords: InEachLanguage<SearchWords> = {
  dictionary: "search",
  en: {
    name: "Search",
    field: "Search the course",
    close: "Close",
    results: "What was found",
    start:
      "Titles, headings, text, captions and code of every lesson. The beginning of a word will do.",
    loading: "Searching…",
    failed: "The search could not be loaded. Are you offline? Nothing on this page is lost.",
    retry: "Try again",
    nothing: (query) => `Nothing holds “${query}”.`,
    advice: "Try fewer words, or only the beginning of a word.",
    found: (sections, pages) =>
      `${sections} ${sections === 1 ? "section" : "sections"} on ${pages} ${pages === 1 ? "page" : "pages"}.`,
    best: (sections) => `The best ${sections}; one more word narrows them down.`,
    instead: (typed, found) => `Nothing holds “${typed}”; this holds “${found}”.`,
    keys: { move: "choose", open: "open", close: "close" },
    opening: "Opening",
    parts: { summary: "Summary", glossary: "Glossary" },
  },
  ko: {
    name: "검색",
    field: "강의 검색",
    close: "닫기",
    results: "검색 결과",
    start:
      "모든 강의의 제목과 본문, 그림 설명, 코드에서 찾습니다. 띄어쓰기나 조사가 달라도 찾습니다.",
    loading: "찾는 중…",
    failed:
      "검색을 불러오지 못했습니다. 인터넷 연결을 확인해 주세요. 이 페이지의 내용은 그대로입니다.",
    retry: "다시 시도",
    nothing: (query) => `‘${query}’에 대한 검색 결과가 없습니다.`,
    advice: "낱말의 수를 줄이거나 더 짧은 말로 찾아보세요.",
    found: (sections, pages) => `${pages}개 페이지에서 ${sections}곳을 찾았습니다.`,
    best: (sections) =>
      `찾는 말에 가장 가까운 ${sections}곳입니다. 낱말을 더하면 범위가 좁아집니다.`,
    instead: (typed, found) => `‘${typed}’ 대신 ‘${found}’ 검색 결과를 보여 드립니다.`,
    keys: { move: "고르기", open: "열기", close: "닫기" },
    opening: "첫머리",
    parts: { summary: "정리", glossary: "용어집" },
  },
}

export const searchWordsIn = (language: string): SearchWords => wordsIn(language, searchWords)
