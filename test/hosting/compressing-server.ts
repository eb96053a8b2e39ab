import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { extname, join, normalize } from "node:path"
import { fileURLToPath } from "node:url"
import type { Running, StaticServer } from "./servers.ts"

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
}

/** Node, as a server that sends what lies compressed; where the machine has no other. */
export const node: StaticServer = {
  name: "Node",
  isThere: true,
  serve(folder) {
    const root = fileURLToPath(folder)
    const server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname)
      const file = join(root, normalize(path), path.endsWith("/") ? "index.html" : "")
      void answer(file, request, response)
    })
    return new Promise<Running>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const bound = server.address()
        const port = typeof bound === "object" && bound !== null ? bound.port : 0
        const close = () =>
          new Promise<void>((done) => {
            server.close(() => done())
            server.closeAllConnections()
          })
        resolve({ address: `http://127.0.0.1:${port}`, close })
      })
    })
  },
}

async function answer(
  file: string,
  { headers: { "if-none-match": known } }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [plain, compressed] = await Promise.all([sizeOf(file), sizeOf(`${file}.gz`)])
  if (plain === undefined) {
    response.writeHead(404).end()
    return
  }
  const tag = `"${plain}"`
  response.setHeaders(
    new Map([
      ["Content-Type", types[extname(file)] ?? "application/octet-stream"],
      ["Cache-Control", "no-cache"],
      ["ETag", tag],
      ...(compressed === undefined ? [] : [["Content-Encoding", "gzip"] as const]),
    ]),
  )
  if (known === tag) {
    response.writeHead(304).end()
    return
  }
  response.writeHead(200, { "Content-Length": compressed ?? plain })
  createReadStream(compressed === undefined ? file : `${file}.gz`).pipe(response)
}

const sizeOf = (file: string): Promise<number | undefined> =>
  stat(file).then(
    (entry) => (entry.isFile() ? entry.size : undefined),
    () => undefined,
  )
