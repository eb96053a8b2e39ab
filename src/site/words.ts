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
  readonly untranslated: (language: string) => string
  readonly more: string
  readonly contents: string
  readonly notFound: string
  readonly notFoundText: string
  readonly home: string
  readonly minutes: (minutes: number) => string
  readonly prerequisites: string
  readonly onThisPage: string
  readonly lessons: string
  readonly previous: string
  readonly next: string
  readonly edit: string
  readonly by: (authors: string) => string
  readonly underLicence: (licence: string) => string
  readonly markRead: string
  readonly isRead: string
  readonly begin: string
  readonly goOn: string
  readonly answers: (total: number) => readonly [before: string, after: string]
  readonly aboutProgress: string
  readonly forget: string
  readonly glossary: string
  readonly glossaryDescription: string
  readonly usedIn: string
  readonly forAuthors: string
}

/** A licence as people write it: CC BY-SA 4.0 for CC-BY-SA-4.0. */
const licenceName = (licence: string): string =>
  licence.replace(/^CC-(BY[A-Z-]*?)-(\d[\d.]*)$/, "CC $1 $2")

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
    untranslated: (language) => `This lesson is not translated yet; it is shown in ${language}.`,
    more: "More lessons",
    contents: "Lessons",
    notFound: "There is no such page",
    notFoundText: "The address may be misspelt, or the lesson may have moved.",
    home: "To the list of lessons",
    minutes: (minutes) => `about ${minutes} ${minutes === 1 ? "minute" : "minutes"}`,
    prerequisites: "Builds on",
    onThisPage: "On this page",
    lessons: "Lessons before and after this one",
    previous: "Previous lesson",
    next: "Next lesson",
    edit: "Edit this page",
    by: (authors) => `By ${authors}.`,
    underLicence: (licence) => `Text under ${licenceName(licence)}, code under MIT.`,
    markRead: "Mark as read",
    isRead: "Read",
    begin: "Begin with",
    goOn: "Continue where you left",
    answers: (total) => ["", ` of ${total} questions right`],
    aboutProgress: "What you have read and answered is kept on this device only.",
    forget: "Forget it",
    glossary: "Glossary",
    glossaryDescription: "The words of the course, and what they mean here.",
    usedIn: "Used in",
    forAuthors: "For authors",
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
    untranslated: (language) => `아직 번역되지 않은 강의라 ${language} 글을 보여 드립니다.`,
    more: "그 밖의 강의",
    contents: "강의 목록",
    notFound: "찾는 페이지가 없습니다",
    notFoundText: "주소가 잘못되었거나 강의가 옮겨졌을 수 있습니다.",
    home: "강의 목록으로",
    minutes: (minutes) => `약 ${minutes}분`,
    prerequisites: "먼저 읽을 강의",
    onThisPage: "이 강의의 차례",
    lessons: "앞뒤 강의",
    previous: "이전 강의",
    next: "다음 강의",
    edit: "이 페이지 고치기",
    by: (authors) => `글쓴이: ${authors}.`,
    underLicence: (licence) => `글은 ${licenceName(licence)}, 코드는 MIT 라이선스로 배포합니다.`,
    markRead: "읽음으로 표시",
    isRead: "읽음",
    begin: "여기서부터 시작하세요",
    goOn: "이어서 읽기",
    answers: (total) => [`${total}문제 중 `, "문제 맞힘"],
    aboutProgress: "읽은 강의와 푼 문제는 이 기기에만 저장됩니다.",
    forget: "기록 지우기",
    glossary: "용어집",
    glossaryDescription: "강의에서 쓰는 용어와 그 뜻을 모았습니다.",
    usedIn: "나오는 강의",
    forAuthors: "글쓴이를 위한 안내",
  },
}

export const siteWordsIn = (language: string): SiteWords => wordsIn(language, siteWords)
