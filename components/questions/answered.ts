/** What a question says on the document when it has been answered. */
export const answered = "downhill:answered"

export interface Answered {
  readonly id: string
  readonly isRight: boolean
}

/** Says that the reader has answered a question, for whoever keeps the reader's progress. */
export const announceAnswer = (detail: Answered): boolean =>
  document.dispatchEvent(new CustomEvent(answered, { detail }))
