import {
  moduleName,
  packedId,
  waitingType,
  workerName,
  type PackedModules,
} from "./packed-modules.ts"

function start({ modules, workers }: PackedModules): void {
  const addresses = Object.entries(workers).map(
    ([path, code]) => [workerName(path), addressOf(code)] as const,
  )
  const imports = Object.entries(modules).map(([path, code]) => {
    const ready = addresses.reduce((text, [name, address]) => text.replaceAll(name, address), code)
    return [moduleName(path), addressOf(ready)] as const
  })
  const map = document.createElement("script")
  map.type = "importmap"
  map.textContent = JSON.stringify({ imports: Object.fromEntries(imports) })
  document.head.append(map)
  for (const waiting of document.querySelectorAll<HTMLScriptElement>(
    `script[type="${waitingType}"]`,
  )) {
    const script = document.createElement("script")
    if (waiting.dataset["module"] !== undefined) script.type = "module"
    script.textContent = waiting.textContent
    waiting.replaceWith(script)
  }
}

async function unpacked(text: string): Promise<PackedModules> {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))
  const read: unknown = await new Response(stream).json()
  if (!isPacked(read)) throw new TypeError("the scripts of this lesson cannot be read")
  return read
}

const isPacked = (value: unknown): value is PackedModules =>
  typeof value === "object" && value !== null && "modules" in value && "workers" in value

const addressOf = (code: string): string =>
  URL.createObjectURL(new Blob([code], { type: "text/javascript" }))

/*
 * Stands at the end of a lesson that is one file. A file that is opened by a double click may load
 * nothing, not even its own scripts: they lie packed in the page, and become modules of its own.
 */
const packed = document.getElementById(packedId)
if (packed !== null) start(await unpacked(packed.textContent))
