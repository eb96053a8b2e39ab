import { forgetAnswers } from "../../../components/questions/answer-store.ts"
import { keepName } from "../answers/readers-name.ts"
import { noProgress, parseProgress, type Progress } from "./progress.ts"

/** What is said on the document when what this device keeps has changed. */
const progressed = "downhill:progressed"

/** Courses that share a host keep their progress apart. */
const key = `downhill progress ${import.meta.env.BASE_URL}`

/** What this device has kept; nothing where the browser keeps nothing. */
export function keptProgress(): Progress {
  try {
    return parseProgress(localStorage.getItem(key))
  } catch {
    return noProgress
  }
}

/** Changes what this device keeps, starting from what another tab may have left there. */
export function keep(change: (progress: Progress) => Progress): Progress {
  const progress = change(keptProgress())
  try {
    localStorage.setItem(key, JSON.stringify(progress))
  } catch {
    // Storage is off or full: the page works without it.
  }
  document.dispatchEvent(new CustomEvent(progressed, { detail: progress }))
  return progress
}

/** Forgets what was read and answered, and by whom. */
export function forgetProgress(): void {
  forgetAnswers()
  keepName("")
  try {
    localStorage.removeItem(key)
  } catch {
    // Storage is off: there is nothing to forget.
  }
}

/** Hears of each change of what this device keeps, made in this page. */
export const onProgress = (hear: (progress: Progress) => void): void =>
  document.addEventListener(progressed, (event) => {
    if (isProgress(event)) hear(event.detail)
  })

const isProgress = (event: Event): event is CustomEvent<Progress> => event instanceof CustomEvent
