/** What a question says on the document when it has been answered. */
export const answered = "downhill:answered"

export interface Answered {
  readonly id: string
  readonly isRight: boolean
}

/**
 * Says that a question has been answered and graded, for whoever keeps the reader's progress; while
 * the page is being loaded, as soon as everybody is there to hear it.
 */
export function announceAnswer(detail: Answered): void {
  const say = (): boolean => document.dispatchEvent(new CustomEvent(answered, { detail }))
  if (document.readyState === "complete") say()
  else addEventListener("load", say, { once: true })
}
