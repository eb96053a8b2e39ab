import { createServer } from "node:http"
import { afterAll, beforeAll } from "vitest"

/** A host that no page of a course has any business with. */
export interface Uninvited {
  readonly address: () => string
  /** The paths that it was asked for. */
  readonly requests: () => readonly string[]
}

/** Listens, for the tests of a file, where nobody should ask. */
export function useUninvited(): Uninvited {
  const requests: string[] = []
  const server = createServer(({ url }, response) => {
    requests.push(url ?? "")
    response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end()
  })
  let port = 0
  beforeAll(
    () =>
      new Promise<void>((resolve) =>
        server.listen(0, "127.0.0.1", () => {
          const bound = server.address()
          port = typeof bound === "object" && bound !== null ? bound.port : 0
          resolve()
        }),
      ),
  )
  afterAll(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  return { address: () => `http://127.0.0.1:${port}`, requests: () => requests }
}
