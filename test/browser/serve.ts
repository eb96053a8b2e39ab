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

/** Serves a folder on a free port of this machine as any static server does, with these headers too. */
export function serve(
  folder: URL,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const root = fileURLToPath(folder)
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname)
    void find(join(root, normalize(path))).then((file) => {
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
}

async function find(path: string): Promise<string | undefined> {
  const entry = await stat(path).catch(() => undefined)
  if (entry === undefined) return undefined
  return entry.isDirectory() ? find(join(path, "index.html")) : path
}
