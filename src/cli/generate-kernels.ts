import { readdir } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { main } from "assemblyscript/asc"
import { generate } from "./generated.ts"

const folder = new URL("../optim/kernels/assembly/", import.meta.url)

/** Compiles the kernels to WebAssembly. */
export async function generateKernels(): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort()
  await generate({
    file: new URL("../binary.ts", folder),
    sources: [...names.map((name) => new URL(name, folder)), new URL(import.meta.url)],
    constant: "binary",
    meaning: "The compiled kernels: a WebAssembly module, in base64.",
    make: compile,
  })
}

async function compile(): Promise<Uint8Array> {
  let binary: Uint8Array | undefined
  let said = ""
  const { error } = await main(
    [
      fileURLToPath(new URL("index.ts", folder)),
      ...["--outFile", "kernels.wasm", "--optimizeLevel", "3", "--converge", "--noAssert"],
      ...["--runtime", "stub", "--importMemory", "--initialMemory", "1", "--enable", "simd"],
    ],
    {
      stderr: { write: (chunk) => (said += String(chunk)) },
      writeFile: (_name, contents) => {
        if (typeof contents !== "string") binary = contents
      },
    },
  )
  if (error !== null || binary === undefined)
    throw new Error(`the kernels do not compile:\n${said}`)
  return binary
}
