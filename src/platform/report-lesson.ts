import {
  answersHere,
  onAnswerKept,
  restoreAnswers,
} from "../../components/questions/answer-store.ts"
import { onAnswered, questionElements } from "../../components/questions/answered.ts"
import { forgetPage } from "../../components/questions/remember.ts"
import { forgetProgress, keep, onProgress } from "../site/progress/device.ts"
import { answeredIn, lessonIn, marked } from "../site/progress/progress.ts"
import type { Suspended } from "./suspended.ts"
import type { Visit } from "./visit.ts"

/**
 * Tells a platform what the reader does in the lesson of this page: the place, each answer, how
 * many are right, and that its end was reached. What an earlier visit left is restored first; what
 * the device kept is left aside, for it may be another learner's.
 */
export function reportLesson(visit: Visit, say: (problem: "refused" | undefined) => void): void {
  const slug = document.querySelector<HTMLElement>(".lesson")?.dataset["slug"] ?? ""
  let state = visit.earlier
  restoreVisit(visit, slug)
  const questions = [...document.querySelectorAll(questionElements)]
  const seen = timesSeen(questions)
  const commit = (): void => say(visit.commit() ? undefined : "refused")
  const change = (part: Partial<Suspended>): void => {
    state = { ...state, ...part }
    visit.keep(state)
  }
  const finish = (): void => {
    visit.complete()
    commit()
  }

  onAnswerKept(() => {
    change({ given: answersHere() })
    commit()
  })
  onAnswered(({ id, isRight, answer }) => {
    // Every run that meets a goal says so; the first of them is the answer.
    if (answer.kind === "run" && state.answers[id]) return
    change({ answers: { ...state.answers, [id]: isRight } })
    const since = seen.get(id) ?? performance.now()
    const seconds = (performance.now() - since) / 1000
    visit.answer({ id, isRight, answer, at: new Date(), seconds })
    visit.score(Object.values(state.answers).filter(Boolean).length, questions.length)
    commit()
  })
  onProgress((progress) => {
    const { section, isRead } = lessonIn(progress, slug)
    if (section !== undefined) visit.place(section)
    if (isRead === state.isRead) return
    change({ isRead })
    if (isRead) finish()
    else commit()
  })
  onceSeen(document.querySelectorAll(".lesson-foot"), finish)
  // A phone may end a page that is left without another word.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") visit.commit()
  })
  addEventListener("pagehide", () => visit.end())
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload()
  })
}

/** Puts the page in the state in which an earlier visit left it. */
function restoreVisit({ earlier, earlierPlace }: Visit, slug: string): void {
  forgetPage()
  forgetProgress()
  restoreAnswers(earlier.given)
  keep((progress) =>
    Object.entries(earlier.answers).reduce(
      (kept, [id, isRight]) => answeredIn(kept, slug, { id, isRight }),
      marked(progress, slug, earlier.isRead),
    ),
  )
  if (earlierPlace !== "" && location.hash === "")
    location.replace(`#${encodeURIComponent(earlierPlace)}`)
}

/** When each question was first on the screen, by its name; grows as they come. */
function timesSeen(questions: readonly Element[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const question of questions)
    onceSeen([question], () => times.set(question.id, performance.now()))
  return times
}

function onceSeen(elements: Iterable<Element>, act: () => void): void {
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    watch.disconnect()
    act()
  })
  for (const element of elements) watch.observe(element)
}
