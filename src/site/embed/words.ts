import { wordsIn, type InEachLanguage } from "../../../components/parts/words.ts"

interface EmbedWords {
  readonly from: (course: string, lesson?: string) => string
  readonly closedOff: string
  readonly notLoaded: string
  readonly open: string
  readonly ignored: string
  /** What may stand in the address instead. */
  readonly takes: (parameter: string, found: string, allowed: string) => string
  readonly noLesson: (found: string) => string
}

export const embedWords: InEachLanguage<EmbedWords> = {
  dictionary: "embed",
  en: {
    from: (course, lesson) =>
      lesson === undefined ? `From ${course}` : `From ${course}, ${lesson}`,
    closedOff:
      "The figure cannot run in this frame, which is closed off from the site that it comes from. Either the server of the course has to send “Access-Control-Allow-Origin: *” with its files, or the sandbox of the frame needs “allow-same-origin”.",
    notLoaded:
      "The figure could not be loaded: this is its picture, as it is before anything is set.",
    open: "Open it in a page of its own",
    ignored: "The address of this frame asks for something that there is not:",
    takes: (parameter, found, allowed) => `${parameter} is “${found}”; it takes ${allowed}.`,
    noLesson: (found) => `from is “${found}”; the course has no such lesson.`,
  },
  ko: {
    from: (course, lesson) =>
      lesson === undefined ? `출처: ${course}` : `출처: ${course}, ${lesson}`,
    closedOff:
      "이 프레임은 그림이 있는 사이트와 분리되어 있어 그림을 실행할 수 없습니다. 강의 서버가 파일과 함께 “Access-Control-Allow-Origin: *” 헤더를 보내거나, 프레임의 sandbox에 “allow-same-origin”이 있어야 합니다.",
    notLoaded: "그림을 불러오지 못했습니다. 아무것도 맞추기 전의 멈춘 그림입니다.",
    open: "새 페이지에서 열기",
    ignored: "이 프레임의 주소에 없는 값이 있어 그 부분은 무시했습니다.",
    takes: (parameter, found, allowed) =>
      `${parameter} 값이 “${found}”입니다. 쓸 수 있는 값은 ${allowed}입니다.`,
    noLesson: (found) => `from 값이 “${found}”입니다. 그런 강의는 없습니다.`,
  },
}

export const embedWordsIn = (language: string): EmbedWords => wordsIn(language, embedWords)
