import { forgetProgress, keptProgress } from "./device.ts"
import { lessonIn, rightAnswers, type Progress } from "./progress.ts"

/** Shows on the list of lessons what the reader has done, and where to go on. */
export function showProgress(): void {
  const progress = keptProgress()
  const lessons = [...document.querySelectorAll<HTMLElement>("[data-lesson]")]
  for (const lesson of lessons) showLesson(lesson, progress)
  offerToGoOn(lessons, progress)
  const about = document.querySelector<HTMLElement>(".about-progress")
  if (about !== null) about.hidden = Object.keys(progress.lessons).length === 0
  about?.querySelector("button")?.addEventListener("click", () => {
    forgetProgress()
    location.reload()
  })
}

function showLesson(lesson: HTMLElement, progress: Progress): void {
  const own = lessonIn(progress, lesson.dataset["lesson"] ?? "")
  const done = lesson.querySelector<HTMLElement>(".done")
  if (done !== null) done.hidden = !own.isRead
  const answers = lesson.querySelector<HTMLElement>(".answers")
  const right = answers?.querySelector<HTMLElement>(".right")
  if (answers === null || right === null || right === undefined) return
  answers.hidden = Object.keys(own.answers).length === 0
  right.textContent = String(rightAnswers(own))
}

function offerToGoOn(lessons: readonly HTMLElement[], progress: Progress): void {
  const offer = document.querySelector<HTMLElement>(".go-on")
  const link = offer?.querySelector("a")
  const slug = progress.last
  const lesson = lessons.find(({ dataset }) => dataset["lesson"] === slug)
  const title = lesson?.querySelector("a")
  if (!offer || !link || !title || slug === undefined) return
  const { section } = lessonIn(progress, slug)
  const words = offer.querySelector(".go-on-words")
  words?.replaceChildren(offer.dataset["again"] ?? "")
  link.replaceChildren(title.textContent)
  link.href = title.href + (section === undefined ? "" : `#${section}`)
}
