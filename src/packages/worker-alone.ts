import { posix } from "node:path"
import { build } from "vite"
import type { Files } from "./gather.ts"

/**
 * A worker with all that it imports in one script, for a page that can load no other.
 *
 * @param isWanted whether a part that is imported only when it is needed is taken along; one that
 *   is not says so where it is asked for.
 */
export async function workerAlone(
  path: string,
  files: Files,
  isWanted: (path: string) => boolean,
): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "files-of-a-package",
        enforce: "pre",
        resolveId: (asked, importer) =>
          importer === undefined ? prefix + path : posix.join(posix.dirname(importer), asked),
        load(id) {
          const file = id.slice(prefix.length)
          if (!isWanted(file)) return left(file)
          return new TextDecoder().decode(files.get(file))
        },
      },
    ],
    build: {
      write: false,
      target: "es2022",
      lib: { entry: path, formats: ["iife"], name: "worker" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [output] = [result].flat()
  if (!("output" in output)) throw new Error(`${path} could not be bundled`)
  const [{ code }] = output.output
  return code
}

/** Keeps files of a package apart from those of the disk. */
const prefix = "/package/"

/** A refusal, which a figure shows as it shows those of the engine. */
const left = (file: string): string =>
  `throw new RangeError(${JSON.stringify(`${posix.basename(file).replace(/-.*/, "")}: this data is not part of this file`)})`
