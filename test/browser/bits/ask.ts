import { createServer } from "node:http"
import { bundle } from "../bundle.ts"

const page = `<!doctype html><title>Bits</title><script type="module" src="/page.js"></script>`

/** Serves the page that runs the experiments to a browser, and waits for what it tells. */
export async function ask(
  open: (address: string) => Promise<() => Promise<void>>,
): Promise<unknown> {
  const script = await bundle(new URL("page.ts", import.meta.url))
  let tell: (told: string) => void = () => undefined
  const told = new Promise<string>((resolve) => (tell = resolve))
  const server = createServer((request, response) => {
    if (request.method === "POST") {
      let body = ""
      request.setEncoding("utf8").on("data", (part: string) => (body += part))
      request.on("end", () => {
        response.end()
        tell(body)
      })
    } else if (request.url === "/page.js")
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(script)
    else response.writeHead(200, { "Content-Type": "text/html" }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("no port is free")
  const close = await open(`http://127.0.0.1:${address.port}/`)
  try {
    const answer: unknown = JSON.parse(await told)
    return answer
  } finally {
    await close()
    server.closeAllConnections()
    server.close()
  }
}
