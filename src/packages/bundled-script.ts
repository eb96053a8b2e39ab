import { fileURLToPath } from "node:url"
import { build } from "vite"

/** A script of ours that only packages have, with all that it imports. */
export async function bundledScript(entry: URL, root: URL, base: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: fileURLToPath(root),
    // The progress that a device keeps is named by it.
    base,
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: {
        input: fileURLToPath(entry),
        output: { format: "es", codeSplitting: false },
      },
    },
  })
  const [output] = [result].flat()
  if (!("output" in output)) throw new Error(`${entry.pathname} could not be bundled`)
  const [{ code }] = output.output
  return code
}
