import { execFile } from "node:child_process"
import { basename } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

/** What a file said before, newest first; nothing where there is no history of it. */
export type EarlierVersions = (file: URL) => AsyncIterable<string>

const run = promisify(execFile)

/** The versions of a file that git has committed, at most `most`; renamed files are followed. */
export const committedVersions = (most = 200): EarlierVersions =>
  async function* (file) {
    const cwd = fileURLToPath(new URL(".", file))
    const git = async (...args: string[]): Promise<string> => {
      const { stdout } = await run("git", args, { cwd, maxBuffer: 1 << 26 })
      return stdout
    }
    const log = await git(
      ...["log", "--follow", `--max-count=${most}`, "--format=%x00%H", "--name-only", "-z"],
      ...["--", basename(fileURLToPath(file))],
    ).catch(() => "")
    for (const [, commit, path] of log.matchAll(/\0?([0-9a-f]{40,64})\0\n?([^\0]+)\0/g)) {
      // A commit that took the file away has no text of it.
      const text = await git("show", `${commit}:${path}`).catch(() => undefined)
      if (text !== undefined) yield text
    }
  }
