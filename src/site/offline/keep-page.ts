import { courseWorker } from "./course-worker.ts"
import { savePage } from "./save-page.ts"
import { acceptUpdate, watchUpdates } from "./updates.ts"

/** Keeps the page for when there is no connection, and says when there is a new version. */
export async function keepPage(): Promise<void> {
  const worker = await courseWorker()
  if (!(worker instanceof ServiceWorkerRegistration)) return
  watchUpdates(worker, () => offerUpdate(worker))
  await idle()
  if (isSparing()) return
  try {
    if (await savePage()) say()
  } catch {
    // The connection broke, or the device is full: the page is there all the same.
  }
}

function offerUpdate(worker: ServiceWorkerRegistration): void {
  const notice = document.querySelector<HTMLElement>(".update-notice > div")
  if (!notice?.hidden) return
  // The status was there before what it says, and so that is read aloud.
  notice.hidden = false
  const [accept, later] = notice.querySelectorAll("button")
  accept.addEventListener("click", () => {
    accept.disabled = true
    acceptUpdate(worker)
  })
  later.addEventListener("click", () => {
    notice.hidden = true
  })
}

function say(): void {
  document.querySelector(".kept-offline")?.toggleAttribute("data-kept", true)
}

/** Whether the reader has asked the browser to spare the connection. */
function isSparing(): boolean {
  const connection: unknown = Reflect.get(navigator, "connection")
  return (
    typeof connection === "object" &&
    connection !== null &&
    Reflect.get(connection, "saveData") === true
  )
}

/** What the page itself needs comes first. */
async function idle(): Promise<void> {
  if (document.readyState !== "complete")
    await new Promise<void>((resolve) => addEventListener("load", () => resolve(), { once: true }))
  await new Promise<void>((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 5000 })
    else setTimeout(resolve, 500)
  })
}
