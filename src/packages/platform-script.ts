import { fileURLToPath } from "node:url"
import { build } from "vite"

/** The script by which a packaged lesson reports to a school's platform. */
export async function platformScript(root: URL, base: string): Promise<string> {
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
        input: fileURLToPath(new URL("src/platform/main.ts", root)),
        output: { format: "es", codeSplitting: false },
      },
    },
  })
  const [output] = [result].flat()
  if (!("output" in output)) throw new Error("the script for platforms could not be bundled")
  const [{ code }] = output.output
  return code
}
