import { address } from "../address.ts"

/** Why nothing can be kept for later: the address, the browser, or what it answered. */
export type Refusal = "insecure" | "unsupported" | "refused"

/** The worker of the course; or why there is none; or undefined where there should not be any. */
export type CourseWorker = ServiceWorkerRegistration | Refusal | undefined

let started: Promise<CourseWorker> | undefined

/** Starts the worker of the course, once for a page. */
export function courseWorker(): Promise<CourseWorker> {
  started ??= start()
  return started
}

/** A page within another one, one that stands alone, or one that is being written has no worker. */
const isWanted = (): boolean =>
  import.meta.env.PROD &&
  location.protocol.startsWith("http") &&
  document.documentElement.dataset["noWorker"] === undefined &&
  window.self === window.top

async function start(): Promise<CourseWorker> {
  if (!isWanted()) return undefined
  if (!window.isSecureContext) return "insecure"
  if (!("serviceWorker" in navigator)) return "unsupported"
  try {
    const { serviceWorker } = navigator
    await serviceWorker.register(address("service-worker.js"), { scope: address("") })
    return await serviceWorker.ready
  } catch {
    return "refused"
  }
}
