import { parseHolding, type Holding, type Question } from "../../offline/messages.ts"

/**
 * Asks the worker that serves this page; waits until one does.
 *
 * @throws DOMException once `signal` is aborted, of which the worker is told.
 */
export async function ask(question: Question, signal?: AbortSignal): Promise<Holding> {
  const worker = await server()
  signal?.throwIfAborted()
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      port1.postMessage("leave")
      reject(new DOMException("not waited for", "AbortError"))
    }
    signal?.addEventListener("abort", leave, { once: true })
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      signal?.removeEventListener("abort", leave)
      port1.close()
      resolve(parseHolding(data))
    }
    worker.postMessage(question, [port2])
  })
}

async function server(): Promise<ServiceWorker> {
  const registration = await navigator.serviceWorker.ready
  if (registration.active !== null) await activated(registration.active)
  const { controller } = navigator.serviceWorker
  if (controller !== null) return controller
  await joined(registration)
  return server()
}

function activated(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state !== "activating") resolve()
    }
    worker.addEventListener("statechange", look)
    look()
  })
}

/**
 * A page that was loaded past the worker is served by it from now on, if both are of the version
 * that the server has.
 */
async function joined(registration: ServiceWorkerRegistration): Promise<void> {
  const { serviceWorker } = navigator
  const controlled = new Promise<void>((resolve) => {
    serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true })
  })
  await registration.update()
  if (registration.installing === null && registration.waiting === null)
    registration.active?.postMessage({ kind: "claim" } satisfies Question)
  await controlled
}
