import { wordsIn, type InEachLanguage } from "../../../components/parts/words.ts"

/** {least} stands for what a run came to, {step} for the update at which it met its goal. */
interface AnswersWords {
  readonly title: string
  readonly about: string
  readonly name: string
  readonly whose: string
  readonly lesson: string
  readonly class: string
  readonly date: string
  readonly columns: Readonly<Record<"question" | "answer" | "result" | "tries" | "when", string>>
  readonly results: Readonly<
    Record<"right" | "partly" | "wrong" | "met" | "unmet" | "ungraded" | "unanswered", string>
  >
  readonly metRun: string
  readonly unmetRun: string
  readonly save: string
  readonly print: string
  readonly saved: string
}

export const answersWords: InEachLanguage<AnswersWords> = {
  dictionary: "answers",
  en: {
    title: "Your answers",
    about:
      "They are kept on this device and are sent nowhere. To hand them in, save or print them, and give the file or the paper to your teacher.",
    name: "Your name, for the file and the paper",
    whose: "Name",
    lesson: "Lesson",
    class: "Class",
    date: "Date",
    columns: {
      question: "Question",
      answer: "Your answer",
      result: "Result",
      tries: "Tries",
      when: "When",
    },
    results: {
      right: "right",
      partly: "right in part",
      wrong: "not right",
      met: "met",
      unmet: "not met yet",
      ungraded: "not graded yet",
      unanswered: "not answered",
    },
    metRun: "My run: {least} at update {step}",
    unmetRun: "My run: {least} at best",
    save: "Save as CSV",
    print: "Print answers",
    saved: "The file is saved.",
  },
  ko: {
    title: "내 답",
    about:
      "답은 이 기기에만 저장되고 어디로도 보내지 않습니다. 제출하려면 파일로 저장하거나 인쇄해서 선생님께 내면 됩니다.",
    name: "이름(파일과 인쇄물에 적힙니다)",
    whose: "이름",
    lesson: "강의",
    class: "수업",
    date: "날짜",
    columns: {
      question: "문제",
      answer: "내 답",
      result: "결과",
      tries: "시도",
      when: "답한 때",
    },
    results: {
      right: "맞음",
      partly: "일부 맞음",
      wrong: "틀림",
      met: "이룸",
      unmet: "아직 못 이룸",
      ungraded: "아직 채점 안 함",
      unanswered: "답 없음",
    },
    metRun: "내 실험: 갱신 {step}번 만에 {least}",
    unmetRun: "내 실험: 가장 낮게 {least}",
    save: "CSV로 저장",
    print: "답 인쇄",
    saved: "파일을 저장했습니다.",
  },
}

/** What a page says of the answers that its reader has given. */
export const answersWordsIn = (language: string): AnswersWords => wordsIn(language, answersWords)
