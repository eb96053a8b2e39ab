import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { onTestFinished } from "vitest"
import { ownEnvironment } from "./build.ts"

/** Serves the course as `npm run dev` does, until the test is over, and gives the address that it says. */
export function served(line: string, folder: URL): Promise<string> {
  const child = spawn(line, {
    cwd: fileURLToPath(folder),
    shell: true,
    detached: true,
    env: ownEnvironment(),
  })
  onTestFinished(() => {
    if (child.pid !== undefined) process.kill(-child.pid)
  })
  return new Promise((resolve, reject) => {
    let output = ""
    const hear = (piece: Buffer): void => {
      output += piece.toString()
      const address = /http:\/\/localhost:\d+/.exec(output.replaceAll(/\u001b\[[0-9;]*m/g, ""))?.[0]
      if (address !== undefined) resolve(address)
    }
    child.stdout.on("data", hear)
    child.stderr.on("data", hear)
    child.on("close", () => reject(new Error(output)))
  })
}
