import { parseHolding, type Holding, type Question } from "../../offline/messages.ts"

/** Asks the worker that serves this page; waits until one does. */
export async function ask(question: Question): Promise<Holding> {
  return put(await server(), question)
}

function put(worker: ServiceWorker, question: Question): Promise<Holding> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      port1.close()
      resolve(parseHolding(data))
    }
    worker.postMessage(question, [port2])
  })
}

/** A page that was loaded past the worker is served by it from now on. */
async function server(): Promise<ServiceWorker> {
  const { serviceWorker } = navigator
  const { active } = await serviceWorker.ready
  if (serviceWorker.controller !== null) return serviceWorker.controller
  const controlled = new Promise<void>((resolve) => {
    serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true })
  })
  active?.postMessage({ kind: "claim" } satisfies Question)
  await controlled
  return server()
}
