import { readFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import { chromium, type Page } from "playwright-core"
import { bundle } from "../../browser/bundle.ts"
import { findBrowser } from "../../browser/find-browser.ts"
import type { Contender } from "../contenders/contender.ts"
import { tensorflowFolder } from "../contenders/tensorflow-files.ts"
import type { Question } from "./worker.ts"

const names = [
  "Downhill",
  "Downhill, plain",
  "TensorFlow.js cpu",
  "TensorFlow.js wasm",
  "jax-js wasm",
]

/** A page whose worker answers questions, one after the other. */
const page = `<!doctype html><title>Bench</title><script>
const worker = new Worker("/worker.js", { type: "module" })
globalThis.ask = (question) => new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => data.error ? reject(new Error(data.error)) : resolve(data.value)
  worker.onerror = (event) => reject(new Error(event.message))
  worker.postMessage(question)
})
</script>`

/** The contenders as they are in a worker of Chromium, asked from here. */
export async function inBrowser(
  isQuick: boolean,
): Promise<{ contenders: Contender[]; where: string; close: () => Promise<void> }> {
  const server = await serveWorker()
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("no port is free")
  const browser = await chromium.launch(await findBrowser())
  const tab = await browser.newPage()
  tab.on("pageerror", (error) => console.error(error.message))
  await tab.goto(`http://127.0.0.1:${address.port}/`)
  return {
    contenders: names
      .slice(0, isQuick ? 2 : names.length)
      .map((name, index) => remote(name, index, tab)),
    where: `a worker of Chromium ${browser.version()}`,
    async close() {
      await browser.close()
      server.close()
    },
  }
}

const remote = (name: string, contender: number, tab: Page): Contender => {
  const ask = async (question: Question): Promise<number> =>
    Number(await tab.evaluate(`ask(${JSON.stringify(question)})`))
  return {
    name,
    async prepare(work) {
      if ((await ask({ kind: "prepare", contender, work })) === 0) return undefined
      return {
        run: (steps) => ask({ kind: "run", contender, steps }),
        lastCost: () => ask({ kind: "lastCost", contender }),
        async dispose() {
          await ask({ kind: "dispose", contender })
        },
      }
    },
  }
}

async function serveWorker(): Promise<Server> {
  const script = await bundle(new URL("worker.ts", import.meta.url))
  const server = createServer((request, response) => {
    const path = request.url ?? "/"
    if (path === "/worker.js")
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(script)
    else if (path.startsWith("/tensorflow/"))
      readFile(`${tensorflowFolder()}${path.slice("/tensorflow/".length)}`).then(
        (bytes) => response.writeHead(200, { "Content-Type": "application/wasm" }).end(bytes),
        () => response.writeHead(404).end(),
      )
    else response.writeHead(200, { "Content-Type": "text/html" }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return server
}
