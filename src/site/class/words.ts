import { wordsIn, type InEachLanguage } from "../../../components/parts/words.ts"

interface ClassWords {
  readonly opens: (date: string) => string
  readonly lessonOpens: (date: string) => string
  readonly byItself: string
  readonly solutionsOpen: (date: string) => string
  readonly hides: string
  readonly nothingSent: string
  readonly dates: (zone: string) => string
  readonly unscripted: string
  readonly showAll: string
  readonly teachersView: string
  readonly allIsOpen: string
  readonly leave: string
  readonly teaching: (minutes: number) => string
  readonly exercises: (minutes: number) => string
  readonly sum: (minutes: string) => string
}

const minutesOf = (minutes: number): string => `${minutes} ${minutes === 1 ? "minute" : "minutes"}`

export const classWords: InEachLanguage<ClassWords> = {
  dictionary: "class",
  en: {
    opens: (date) => `opens on ${date}`,
    lessonOpens: (date) => `This lesson opens on ${date}.`,
    byItself: "Its text appears here by itself when the clock of your device has come to that.",
    solutionsOpen: (date) => `Solutions open on ${date}. Until then answers are kept, not graded.`,
    hides:
      "This hides and does not protect: a site of plain files has no locks, and whoever looks at the source of a page can read it.",
    nothingSent: "Answers stay on the device that they were given on; nothing is sent anywhere.",
    dates: (zone) => `Dates are in ${zone}.`,
    unscripted:
      "Without JavaScript this page cannot tell whether a date has come, and hides what is for later and for the teacher. That does not protect it.",
    showAll: "Show all of it",
    teachersView: "Teacher’s view",
    allIsOpen: "Every lesson and every solution is open, and notes to the teacher are shown.",
    leave: "Leave it",
    teaching: (minutes) => `teaching: ${minutesOf(minutes)}`,
    exercises: (minutes) => `exercises: ${minutesOf(minutes)}`,
    sum: (minutes) => `The whole chapter: ${minutes}`,
  },
  ko: {
    opens: (date) => `${date}에 열림`,
    lessonOpens: (date) => `이 강의는 ${date}에 열립니다.`,
    byItself: "그때가 되면 본문이 이 자리에 저절로 나타납니다. 시각은 이 기기의 시계를 따릅니다.",
    solutionsOpen: (date) =>
      `풀이는 ${date}에 열립니다. 그 전에는 답을 저장만 하고 채점하지 않습니다.`,
    hides:
      "가려 둘 뿐 잠그지는 못합니다. 파일만으로 된 사이트라서 페이지의 소스를 열어 보면 누구나 읽을 수 있습니다.",
    nothingSent: "답은 푼 기기에만 남고 어디로도 보내지 않습니다.",
    dates: (zone) => `날짜와 시각은 ${zone} 기준입니다.`,
    unscripted:
      "자바스크립트를 쓰지 않으면 때가 되었는지 알 수 없어, 나중에 열릴 부분과 교사용 부분을 가려 둡니다. 잠근 것은 아닙니다.",
    showAll: "모두 보기",
    teachersView: "교사용 보기",
    allIsOpen: "모든 강의와 풀이가 열려 있고 교사용 메모가 보입니다.",
    leave: "교사용 보기 끝내기",
    teaching: (minutes) => `수업 ${minutes}분`,
    exercises: (minutes) => `연습 ${minutes}분`,
    sum: (minutes) => `이 단원: ${minutes}`,
  },
}

/** What pages say to a class. */
export const classWordsIn = (language: string): ClassWords => wordsIn(language, classWords)
