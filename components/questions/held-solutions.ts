/** What the page says on the document when the solutions of a lesson open while it is shown. */
export const solutionsOpened = "downhill:solutions"

/**
 * When the solutions of a question open, in words, as long as they are held back: the lesson that
 * it stands in says so, and whether that moment has come. Undefined where they are not.
 */
export function solutionsHeld(question: HTMLElement): string | undefined {
  const lesson = question.closest<HTMLElement>("[data-solutions]")
  if (lesson === null || "solved" in lesson.dataset) return undefined
  return lesson.dataset["solutionsWords"] ?? ""
}
