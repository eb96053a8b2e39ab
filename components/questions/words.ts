import { wordsIn, type InEachLanguage } from "../parts/words.ts"

/** What a prediction says; {guess} and {run} stand for the words of choices. */
interface PredictWords {
  readonly title: string
  readonly commit: string
  readonly skip: string
  readonly veil: string
  readonly right: string
  readonly wrong: string
  readonly nowRight: string
  readonly nowWrong: string
  readonly none: string
  readonly waiting: string
}

/** What a quiz says; {answer} stands for the number that is right. */
interface QuizWords {
  readonly title: string
  readonly check: string
  readonly again: string
  readonly right: string
  readonly wrong: string
  readonly partly: string
  readonly number: string
  readonly numberWrong: string
  readonly noNumber: string
  readonly nothing: string
  readonly rightChoice: string
  readonly wrongChoice: string
  readonly answer: string
}

export const predictWords: InEachLanguage<PredictWords> = {
  en: {
    title: "Predict, then run",
    commit: "That is my guess",
    skip: "Show without guessing",
    veil: "The figure shows itself once you have guessed.",
    right: "You said {guess}, and so says the run.",
    wrong: "You said {guess}; the run says {run}.",
    nowRight: "With these controls the run says what you said: {run}.",
    nowWrong: "With these controls the run says {run}; you said {guess}.",
    none: "something else",
    waiting: "The run decides …",
  },
  ko: {
    title: "먼저 예측하기",
    commit: "이것으로 정하기",
    skip: "예측하지 않고 보기",
    veil: "답을 고르면 그림이 나타납니다.",
    right: "고른 답은 ‘{guess}’이고, 실험 결과도 같습니다.",
    wrong: "고른 답은 ‘{guess}’인데, 실험 결과는 ‘{run}’입니다.",
    nowRight: "지금 설정에서는 실험 결과가 고른 답과 같습니다: ‘{run}’.",
    nowWrong: "지금 설정에서는 실험 결과가 ‘{run}’입니다. 고른 답은 ‘{guess}’였습니다.",
    none: "보기에 없는 것",
    waiting: "실험 결과를 기다리는 중입니다 …",
  },
}

export const quizWords: InEachLanguage<QuizWords> = {
  en: {
    title: "Question",
    check: "Check",
    again: "Try again",
    right: "Right.",
    wrong: "Not that one.",
    partly: "Some of it is right: not everything right is ticked, and nothing wrong may be.",
    number: "Your answer",
    numberWrong: "No. It is {answer}.",
    noNumber: "That is no number. Digits are enough, as in 640.",
    nothing: "Choose first.",
    rightChoice: "right",
    wrongChoice: "not right",
    answer: "The answer is {answer}.",
  },
  ko: {
    title: "문제",
    check: "확인하기",
    again: "다시 풀기",
    right: "맞았습니다.",
    wrong: "아닙니다.",
    partly: "일부만 맞았습니다. 맞는 것은 모두 고르고 틀린 것은 고르지 말아야 합니다.",
    number: "답",
    numberWrong: "아닙니다. 답은 {answer}입니다.",
    noNumber: "수가 아닙니다. 640처럼 숫자로 적어 주세요.",
    nothing: "먼저 답을 골라 주세요.",
    rightChoice: "맞는 답",
    wrongChoice: "틀린 답",
    answer: "답은 {answer}입니다.",
  },
}

export const predictWordsIn = (language: string): PredictWords => wordsIn(language, predictWords)
export const quizWordsIn = (language: string): QuizWords => wordsIn(language, quizWords)
