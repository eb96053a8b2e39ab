import { spawn } from "node:child_process"
import { readdir, readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import type { Site } from "./sites.ts"

/** What a build took. */
export interface Taken {
  /** On the clock. */
  readonly seconds: number
  /** Of all processors, together. */
  readonly processorSeconds: number
  /** The most that it and its processes held at one time, in bytes. */
  readonly memory: number
  /** Pages in what was built. */
  readonly pages: number
}

/** Milliseconds between two looks at a build. */
const glance = 100

/**
 * Builds a site in a process of its own.
 *
 * @throws Error with all that was printed, where it cannot be built.
 */
export async function timedBuild({ astro, folder, options }: Site): Promise<Taken> {
  const began = performance.now()
  const build = spawn(process.execPath, [fileURLToPath(astro), "build"], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_OPTIONS: options,
      NO_COLOR: "1",
      ASTRO_TELEMETRY_DISABLED: "1",
    },
  })
  const printed: string[] = []
  for (const stream of [build.stdout, build.stderr])
    stream.on("data", (chunk: Buffer) => printed.push(chunk.toString()))
  const most = { processorSeconds: 0, memory: 0 }
  const look = async (): Promise<void> => {
    if (build.pid === undefined) return
    const use = await useOf(build.pid)
    most.processorSeconds = Math.max(most.processorSeconds, use.processorSeconds)
    most.memory = Math.max(most.memory, use.memory)
  }
  const looking = setInterval(() => void look(), glance)
  const code = await new Promise((resolve) => build.on("close", resolve))
  clearInterval(looking)
  const seconds = (performance.now() - began) / 1000
  if (code !== 0) throw new Error(`the build in ${folder.pathname} failed:\n${printed.join("")}`)
  return { ...most, seconds, pages: await pagesIn(new URL("dist/", folder)) }
}

async function pagesIn(folder: URL): Promise<number> {
  const names = await readdir(folder, { recursive: true })
  return names.filter((name) => name.endsWith(".html")).length
}

/** What the kernel tells of a process, in `man 5 proc_pid_stat`. */
interface Stat {
  readonly pid: number
  readonly parent: number
  /** Its own and its ended children's, in ticks. */
  readonly ticks: number
  readonly pages: number
}

const [ticksPerSecond, pageBytes] = [100, 4096]

/** What a process and all those that it has started use. */
async function useOf(root: number): Promise<Pick<Taken, "processorSeconds" | "memory">> {
  const names = await readdir("/proc").catch(() => [])
  const stats = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(statOf))
  const children = Map.groupBy(
    stats.filter((stat) => stat !== undefined),
    ({ parent }) => parent,
  )
  const family = stats.filter((stat) => stat?.pid === root).filter((stat) => stat !== undefined)
  for (const member of family) family.push(...(children.get(member.pid) ?? []))
  const sum = (of: (stat: Stat) => number): number =>
    family.reduce((total, stat) => total + of(stat), 0)
  return {
    processorSeconds: sum(({ ticks }) => ticks) / ticksPerSecond,
    memory: sum(({ pages }) => pages) * pageBytes,
  }
}

async function statOf(pid: string): Promise<Stat | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined)
  if (text === undefined) return undefined
  // The name of the program, in brackets, may hold anything.
  const fields = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number)
  const [user, system, childUser, childSystem] = fields.slice(11, 15)
  return {
    pid: Number(pid),
    parent: fields[1],
    ticks: user + system + childUser + childSystem,
    pages: fields[21],
  }
}
