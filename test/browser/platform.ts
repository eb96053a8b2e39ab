import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { extname } from "node:path"
import { fileURLToPath } from "node:url"
import { unzipSync } from "fflate"

/** A standard of packages, and what the run-time library calls it. */
export const standards = {
  scorm12: { object: "API", maker: "Scorm12API", set: "LMSSetValue", error: "LMSGetLastError" },
  scorm2004: {
    object: "API_1484_11",
    maker: "Scorm2004API",
    set: "SetValue",
    error: "GetLastError",
  },
} as const

export type Standard = keyof typeof standards

/** A school's platform for one learner: it shows a package in a frame, and keeps what that commits. */
export interface Platform {
  /** Where the learner launches a page of the package; `asked` are more parts of the address. */
  readonly launch: (page: string) => string
  /** What was committed last. */
  readonly kept: () => unknown
  readonly close: () => Promise<void>
}

const library = fileURLToPath(
  new URL("../../node_modules/scorm-again/dist/scorm-again.min.js", import.meta.url),
)

/** As deep as platforms have it. */
const below = "/pluginfile.php/17/mod_scorm/content/3/"

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
}

/** Starts a platform with a package in it. */
export async function platform(archive: Uint8Array, standard: Standard): Promise<Platform> {
  const files = unzipSync(archive)
  const script = await readFile(library)
  let kept: unknown
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost")
    if (pathname === "/library.js")
      response.setHeader("Content-Type", "text/javascript").end(script)
    else if (pathname === "/launch") {
      response.setHeader("Content-Type", "text/html")
      response.end(frame(standard, kept, below + (searchParams.get("page") ?? "")))
    } else if (pathname === "/commit") {
      let body = ""
      request.on("data", (part: Buffer) => (body += String(part)))
      request.on("end", () => {
        kept = JSON.parse(body)
        response.setHeader("Content-Type", "application/json")
        response.end(JSON.stringify({ result: true, errorCode: 0 }))
      })
    } else {
      const path = decodeURIComponent(pathname.slice(below.length))
      const isThere = pathname.startsWith(below) && Object.hasOwn(files, path)
      response.writeHead(isThere ? 200 : 404, {
        "Content-Type": types[extname(path)] ?? "application/octet-stream",
      })
      response.end(isThere ? files[path] : "")
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const bound = server.address()
  const port = typeof bound === "object" && bound !== null ? bound.port : 0
  return {
    launch: (page) => `http://127.0.0.1:${port}/launch?page=${page}`,
    kept: () => kept,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** The page of the platform: the run-time of its standard, and the lesson in a frame. */
function frame(standard: Standard, kept: unknown, page: string): string {
  const { object, maker, set, error } = standards[standard]
  return `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Platform</title>
<style>body{margin:0}iframe{display:block;border:0;width:100%;height:100vh}</style>
<script src="/library.js"></script>
<script>
  window.refused = []
  const api = new ${maker}({ lmsCommitUrl: "/commit", logLevel: 5 })
  const kept = ${JSON.stringify(kept ?? null)}
  if (kept) api.loadFromJSON(kept.cmi)
  if (kept) ${standard === "scorm12" ? "api.cmi.core" : "api.cmi"}.entry = "resume"
  const set = api.${set}.bind(api)
  api.${set} = (name, value) => {
    const result = set(name, value)
    if (result !== "true") refused.push([name, value, String(api.${error}())].join(" | "))
    return result
  }
  window.${object} = api
</script>
<iframe id="lesson" src="${page}" allow="fullscreen"></iframe>`
}
