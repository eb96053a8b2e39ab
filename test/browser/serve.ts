import { createReadStream } from "node:fs"
import { readFile, stat } from "node:fs/promises"
import { createServer } from "node:http"
import { extname, join, normalize } from "node:path"
import { fileURLToPath } from "node:url"

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
}

interface Place {
  /** The port; a free one where none is named. */
  readonly port?: number
  /** The path below which the folder stands, with slashes around it. */
  readonly base?: string
  /** What is sent with every file besides. */
  readonly headers?: Readonly<Record<string, string>>
  /** Is told which path is asked for, and is waited for before it is answered. */
  readonly onRequest?: (path: string) => Promise<void>
}

/** Serves a folder on this machine as any static server does. */
export function serve(
  folder: URL,
  { port: wanted = 0, base = "/", headers = {}, onRequest = () => Promise.resolve() }: Place = {},
): Promise<{
  readonly address: string
  readonly port: number
  readonly close: () => Promise<void>
}> {
  const root = fileURLToPath(folder)
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname)
    const below = path.startsWith(base) ? normalize(`/${path.slice(base.length)}`) : undefined
    const found = onRequest(path).then(() =>
      find(below === undefined ? undefined : join(root, below)),
    )
    void found.then((file) => {
      if (file === undefined) {
        void readFile(join(root, "404.html"))
          .catch(() => "Not found")
          .then((page) => response.writeHead(404, { "Content-Type": "text/html" }).end(page))
        return
      }
      response.writeHead(200, {
        ...headers,
        "Content-Type": types[extname(file)] ?? "application/octet-stream",
      })
      createReadStream(file).pipe(response)
    })
  })
  return new Promise((resolve) => {
    server.listen(wanted, "127.0.0.1", () => {
      const bound = server.address()
      const port = typeof bound === "object" && bound !== null ? bound.port : 0
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done())
          server.closeAllConnections()
        })
      resolve({ address: `http://127.0.0.1:${port}`, port, close })
    })
  })
}

async function find(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined
  const entry = await stat(path).catch(() => undefined)
  if (entry === undefined) return undefined
  return entry.isDirectory() ? find(join(path, "index.html")) : path
}
