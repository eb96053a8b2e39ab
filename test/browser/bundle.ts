import { fileURLToPath } from "node:url"
import { build } from "vite"

/** A script with all that it imports, for a browser. */
export async function bundle(entry: URL): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      target: "es2022",
      rolldownOptions: {
        input: fileURLToPath(entry),
        output: { format: "es", codeSplitting: false },
      },
    },
  })
  const [output] = [result].flat()
  if (!("output" in output)) throw new Error("nothing was bundled")
  const [{ code }] = output.output
  return code
}
