import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

/** Builds the course in `root` to `folder`; what the build says is told only where it fails. */
export async function buildSite(root: URL, folder: URL): Promise<void> {
  const astro = fileURLToPath(new URL("node_modules/astro/bin/astro.mjs", root))
  const args = ["--max-old-space-size=1024", astro, "build", "--outDir", fileURLToPath(folder)]
  const { code, output } = await run(args, fileURLToPath(root))
  if (code !== 0) throw new Error(`The course could not be built.\n${output}`)
}

const run = (args: readonly string[], cwd: string): Promise<{ code: number; output: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, NO_COLOR: "1", ASTRO_TELEMETRY_DISABLED: "1" },
    })
    let output = ""
    const take = (part: Buffer): void => {
      output += String(part)
    }
    child.stdout.on("data", take)
    child.stderr.on("data", take)
    child.on("error", reject)
    child.on("close", (code) => resolve({ code: code ?? 1, output }))
  })
