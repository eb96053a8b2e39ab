import { onAnswered } from "../../../components/questions/answered.ts"
import { followSections } from "../current-section.ts"
import { keep, keptProgress } from "./device.ts"
import { answeredIn, lessonIn, marked, reached } from "./progress.ts"

/** Keeps where the reader of a lesson is, what was answered, and whether it has been read. */
export function followLesson(slug: string): void {
  const button = document.querySelector<HTMLButtonElement>("button.mark-read")
  const show = (isRead: boolean): void => button?.setAttribute("aria-pressed", String(isRead))
  show(lessonIn(keptProgress(), slug).isRead)
  button?.addEventListener("click", () => {
    const { isRead } = lessonIn(keptProgress(), slug)
    keep((progress) => marked(progress, slug, !isRead))
    show(!isRead)
  })
  onAnswered((answered) => keep((progress) => answeredIn(progress, slug, answered)))
  followSections((section) => {
    if (section !== undefined) keep((progress) => reached(progress, slug, section.id))
  })
}
