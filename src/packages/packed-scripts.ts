import type { Files } from "./gather.ts"
import { moduleName, workerName, type PackedModules } from "./packed-modules.ts"
import { rewritten, scriptReferences } from "./references.ts"
import { sitePath } from "./site-path.ts"
import { workerAlone } from "./worker-alone.ts"

/** The data of the digits, in the one script that holds it. */
const digits = /(^|\/)digits-data[^/]*\.js$/

/** A worker, as the bundler names it. */
const worker = /(^|\/)worker-[^/]*\.js$/

/** What some scripts of a page import, at once or later, each naming the others as modules of the page. */
export async function packedScripts(
  entries: readonly string[],
  files: Files,
  hasDigits: boolean,
): Promise<PackedModules> {
  const modules: Record<string, string> = {}
  const workers: Record<string, string> = {}
  const isWanted = (path: string): boolean => hasDigits || !digits.test(path)
  const waiting = [...entries]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (path in modules || path in workers) continue
    if (worker.test(path)) workers[path] = await workerAlone(path, files, isWanted)
    else modules[path] = await packedModule(path, files, (target) => waiting.push(target))
  }
  return { modules, workers }
}

async function packedModule(
  path: string,
  files: Files,
  need: (target: string) => void,
): Promise<string> {
  // There is nothing to load ahead.
  const code = new TextDecoder()
    .decode(files.get(path))
    .replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, "[]")
    .replace(/\bm\.f=\[[^\]]*\]/, "m.f=[]")
  return rewritten(code, await scriptReferences(code), (value) => {
    const target = sitePath(value, path, "/")
    if (target === undefined) return undefined
    need(target.path)
    return worker.test(target.path) ? workerName(target.path) : moduleName(target.path)
  })
}
