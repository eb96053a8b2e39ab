import type { GoalQuantity, GoalUnit } from "../../src/experiment/goal.ts"
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

/** What a quiz says; {answer} stands for the number that is right, {date} for when solutions open. */
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
  readonly kept: string
  readonly change: string
}

/**
 * What a challenge says; {quantity} stands for what is to be reached, with the particle that it
 * takes, {within} for the limit, {least} for the least that a run came to, {names} for quantities.
 */
interface ChallengeWords {
  readonly title: string
  readonly quantity: Readonly<Record<GoalQuantity, string>>
  readonly below: string
  readonly atMost: string
  readonly within: Readonly<Record<GoalUnit, (count: string, isOne: boolean) => string>>
  readonly waiting: string
  readonly met: string
  readonly notYet: string
  readonly noUpdate: string
  readonly diverged: string
  readonly otherProblem: string
  readonly earlier: string
  readonly solution: string
  readonly fields: Readonly<Record<string, string>>
}

export const predictWords: InEachLanguage<PredictWords> = {
  dictionary: "predict",
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
  dictionary: "quiz",
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
    kept: "Your answer is kept on this device. Solutions open on {date}.",
    change: "Change my answer",
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
    kept: "답을 이 기기에 저장했습니다. 풀이는 {date}에 열립니다.",
    change: "답 바꾸기",
  },
}

export const challengeWords: InEachLanguage<ChallengeWords> = {
  dictionary: "challenge",
  en: {
    title: "Challenge",
    quantity: {
      cost: "the cost J",
      "batch-cost": "the cost of a mini-batch",
      gradient: "the norm of a mini-batch’s gradient",
    },
    below: "Bring {quantity} below {number}{within}.",
    atMost: "Bring {quantity} to {number} or less{within}.",
    within: {
      steps: (count, isOne) => ` within ${count} ${isOne ? "update" : "updates"}`,
      epochs: (count, isOne) => ` within ${count} ${isOne ? "epoch" : "epochs"}`,
      examples: (count, isOne) =>
        ` with no more than ${count} ${isOne ? "example" : "examples"} seen`,
    },
    waiting: "Change the controls. Every run is judged.",
    met: "Done. At update {steps} it stands at {least}.",
    notYet: "Not yet. This run comes down to {least}{within}.",
    noUpdate: "Not yet. The first update comes after the limit.",
    diverged: "The run diverged before it got there.",
    otherProblem: "That is another problem. To count, put back: {names}.",
    earlier: "You have met this goal before.",
    solution: "Show my solution again",
    fields: {
      task: "task",
      data: "data",
      examples: "size of the training set",
      features: "features",
      classes: "classes",
      mislabelled: "mislabelled examples",
      hidden: "hidden layers",
      activation: "activation",
      start: "start",
      seed: "seed",
      precision: "precision",
    },
  },
  ko: {
    title: "도전 과제",
    quantity: {
      cost: "비용 J를",
      "batch-cost": "미니배치 비용을",
      gradient: "미니배치 기울기의 크기를",
    },
    below: "{within}{quantity} {number} 아래로 낮춰 보세요.",
    atMost: "{within}{quantity} {number} 이하로 낮춰 보세요.",
    within: {
      steps: (count) => `갱신 ${count}번 안에 `,
      epochs: (count) => `${count}에포크 안에 `,
      examples: (count) => `예제를 ${count}개까지만 보고 `,
    },
    waiting: "값을 바꿔 보세요. 바꿀 때마다 목표를 이루었는지 판정합니다.",
    met: "해냈습니다. 갱신 {steps}번 만에 {least}에 이르렀습니다.",
    notYet: "아직 아닙니다. 이번 실행에서는 {within}{least}까지 내려갔습니다.",
    noUpdate: "아직 아닙니다. 첫 갱신을 하기도 전에 한도를 넘습니다.",
    diverged: "목표에 이르기 전에 발산했습니다.",
    otherProblem: "다른 문제를 푼 것입니다. 다음을 원래대로 돌려놓아야 인정됩니다: {names}.",
    earlier: "이미 이룬 목표입니다.",
    solution: "내 풀이 다시 보기",
    fields: {
      task: "과제",
      data: "데이터",
      examples: "훈련 세트의 크기",
      features: "특성",
      classes: "클래스",
      mislabelled: "레이블이 잘못된 예제",
      hidden: "은닉층",
      activation: "활성화 함수",
      start: "출발점",
      seed: "시드",
      precision: "정밀도",
    },
  },
}

export const challengeWordsIn = (language: string): ChallengeWords =>
  wordsIn(language, challengeWords)
export const predictWordsIn = (language: string): PredictWords => wordsIn(language, predictWords)
export const quizWordsIn = (language: string): QuizWords => wordsIn(language, quizWords)
