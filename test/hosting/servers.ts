import { spawn, spawnSync, type ChildProcess } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { blocksOf, hosting } from "./readme.ts"

/** A server that runs. */
export interface Running {
  readonly address: string
  readonly close: () => Promise<void>
}

/** A program that serves a folder as our page about hosting has it. */
export interface StaticServer {
  readonly name: string
  /** Whether the machine has it. */
  readonly isThere: boolean
  /**
   * Serves a folder on a free port of this machine.
   *
   * @param base the path of a build below the folder, as in `/course/x`; empty at its root.
   */
  readonly serve: (folder: URL, base: string) => Promise<Running>
}

/** Programs of the system may lie where only its keeper's path leads. */
const env = {
  ...process.env,
  PATH: [process.env["PATH"] ?? "", "/usr/sbin", "/usr/local/sbin"].join(delimiter),
}

const asked = (program: string, flag: string) =>
  spawnSync(program, [flag], { env, encoding: "utf8" })

/** nginx, with our configuration as the page about hosting includes it. */
export const nginx: StaticServer = {
  name: "nginx",
  isThere: asked("nginx", "-v").status === 0,
  async serve(folder, base) {
    const own = await mkdtemp(join(tmpdir(), "downhill-nginx-"))
    const port = await freePort()
    const file = join(own, "nginx.conf")
    await writeFile(file, await nginxConfiguration(own, port, fileURLToPath(folder), base))
    return start(["nginx", "-p", own, "-c", file], {}, port, own)
  },
}

/** Caddy, with our file. */
export const caddy: StaticServer = {
  name: "Caddy",
  isThere: asked("caddy", "version").status === 0,
  async serve(folder, base) {
    const own = await mkdtemp(join(tmpdir(), "downhill-caddy-"))
    const port = await freePort()
    const file = fileURLToPath(new URL("Caddyfile", hosting))
    const variables = {
      DOWNHILL_LISTEN: `http://127.0.0.1:${port}`,
      DOWNHILL_ROOT: fileURLToPath(folder),
      DOWNHILL_BASE: base,
      XDG_CONFIG_HOME: own,
      XDG_DATA_HOME: own,
    }
    const command = ["caddy", "run", "--config", file, "--adapter", "caddyfile"]
    return start(command, variables, port, own)
  },
}

/** What surrounds the server block of the page about hosting, and that block, for this machine. */
async function nginxConfiguration(
  own: string,
  port: number,
  folder: string,
  base: string,
): Promise<string> {
  const blocks = await blocksOf("nginx")
  const block = blocks.find((text) => text.includes(`set $course_base "${base}";`))
  if (block === undefined)
    throw new Error(`the page about hosting has no nginx block for "${base}"`)
  const server = [
    ["listen 80;", `listen 127.0.0.1:${port};`],
    ["root /srv/www;", `root ${folder};`],
    ["/etc/nginx/course.conf", fileURLToPath(new URL("nginx.conf", hosting))],
  ].reduce((text, [said, here]) => {
    if (!text.includes(said)) throw new Error(`the nginx block for "${base}" does not say ${said}`)
    return text.replace(said, here)
  }, block)
  const [, settings = "/etc/nginx/nginx.conf"] =
    /--conf-path=(\S+)/.exec(asked("nginx", "-V").stderr) ?? []
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
  return `${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes auto;
daemon off;
pid ${own}/pid;
error_log stderr;
events { worker_connections 2048; }
http {
  include ${dirname(settings)}/mime.types;
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${own};`).join("\n  ")}
  ${server}
}
`
}

async function start(
  [program, ...args]: readonly string[],
  variables: NodeJS.ProcessEnv,
  port: number,
  own: string,
): Promise<Running> {
  const server = spawn(program, args, { env: { ...env, ...variables } })
  const printed: string[] = []
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (chunk: Buffer) => printed.push(chunk.toString()))
  const ended = new Promise<void>((resolve) => server.on("close", () => resolve()))
  const address = `http://127.0.0.1:${port}`
  await answering(address, server, printed)
  return {
    address,
    async close() {
      server.kill()
      await ended
      await rm(own, { recursive: true })
    },
  }
}

/** Waits until a server answers. */
async function answering(
  address: string,
  server: ChildProcess,
  printed: readonly string[],
): Promise<void> {
  while (server.exitCode === null) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer !== undefined) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`the server ended:\n${printed.join("")}`)
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const bound = server.address()
      const port = typeof bound === "object" && bound !== null ? bound.port : 0
      server.close(() => resolve(port))
    })
  })
}
