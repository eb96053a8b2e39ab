import { RandomStream } from "../optim/random.ts"

/** Where the digits come from and on what terms, to be shown wherever they are used. */
export const digitsCredit = {
  title: "MNIST handwritten digits, reduced to 8 × 8 pixels",
  licence: "CC BY-SA 3.0",
  citation:
    "LeCun Y, Bottou L, Bengio Y, Haffner P (1998). Gradient-based learning applied to document recognition. Proceedings of the IEEE 86(11): 2278-2324.",
  url: "https://doi.org/10.1109/5.726791",
} as const

/** Digits as a training set of ten classes. */
export interface Digits {
  /** Number of images. */
  readonly size: number
  /** `size × features` inputs from 0, paper, to 1, ink; row-major, a row of the image after the other. */
  readonly inputs: Float32Array
  /** The digit that each image shows, from 0 to 9. */
  readonly classes: Uint8Array
  /** Pixels of an image. */
  readonly features: 64
}

const classCount = 10
const side = 28
const margin = 2
const pixels = 64
const levels = 16
const header = 4 * classCount
const record = pixels + 1

/**
 * Packs digits of 28 × 28 pixels as images of 8 × 8, after those of the UCI repository
 * (Alpaydin and Kaynak 1998, "Optical recognition of handwritten digits"): 2 pixels of
 * margin, which is paper, are cut off on every side, and every block of 3 × 3 becomes a
 * whole level from 0 to 16, its mean ink.
 *
 * The images come in rounds of one of each digit, as long as there are some, in an order
 * that is random and always the same: a leading part is a fair sample.
 *
 * Ten little-endian 32-bit counts, of each digit, are followed by the images: 64 levels
 * and the digit, a byte each.
 *
 * @param read the pixels of all images of a digit, from 0 to 1, row by row.
 * @throws RangeError for a part of an image, and for a pixel that is not from 0 to 1.
 */
export async function packDigits(
  read: (digit: number) => Promise<readonly number[]>,
): Promise<Uint8Array> {
  const stream = new RandomStream(1998, "shuffle")
  const all: Uint8Array[][] = []
  for (let digit = 0; digit < classCount; digit++)
    all.push(shuffled(reducedImages(digit, await read(digit)), stream))
  const total = all.reduce((sum, images) => sum + images.length, 0)
  const bytes = new Uint8Array(header + record * total)
  const view = new DataView(bytes.buffer)
  all.forEach((images, digit) => view.setUint32(4 * digit, images.length, true))
  let offset = header
  for (let round = 0; offset < bytes.length; round++)
    for (const digit of shuffled([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], stream)) {
      if (round >= all[digit].length) continue
      bytes.set(all[digit][round], offset)
      bytes[offset + pixels] = digit
      offset += record
    }
  return bytes
}

/**
 * The first `examples` of the digits that `packDigits` has packed, their levels divided by 16.
 *
 * @throws RangeError for more examples than there are, and for bytes that hold no digits.
 */
export function unpackDigits(bytes: Uint8Array, examples: number): Digits {
  const total = countDigits(bytes)
  if (!Number.isInteger(examples) || examples < 1 || examples > total)
    throw new RangeError(`${examples} digits are asked for; it takes from 1 to ${total}`)
  const inputs = new Float32Array(examples * pixels)
  const classes = new Uint8Array(examples)
  for (let i = 0; i < examples; i++) {
    const offset = header + record * i
    for (let j = 0; j < pixels; j++) inputs[i * pixels + j] = bytes[offset + j] / levels
    classes[i] = bytes[offset + pixels]
  }
  return { size: examples, inputs, classes, features: pixels }
}

function countDigits(bytes: Uint8Array): number {
  let total = 0
  if (bytes.length >= header) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, header)
    for (let digit = 0; digit < classCount; digit++) total += view.getUint32(4 * digit, true)
  }
  const expected = header + record * total
  if (bytes.length !== expected)
    throw new RangeError(`the digits are ${bytes.length} bytes; ${total} of them take ${expected}`)
  return total
}

function reducedImages(digit: number, values: readonly number[]): Uint8Array[] {
  if (values.length % (side * side) !== 0)
    throw new RangeError(
      `the digit ${digit} has ${values.length} pixels; it takes a multiple of ${side * side}`,
    )
  const images: Uint8Array[] = []
  for (let offset = 0; offset < values.length; offset += side * side) {
    const ink = new Float64Array(pixels)
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++) {
        const value = values[offset + y * side + x]
        if (!(value >= 0 && value <= 1))
          throw new RangeError(`the digit ${digit} has a pixel ${value}; it takes 0 to 1`)
        const [row, column] = [Math.floor((y - margin) / 3), Math.floor((x - margin) / 3)]
        if (row >= 0 && row < 8 && column >= 0 && column < 8) ink[row * 8 + column] += value
      }
    images.push(Uint8Array.from(ink, (sum) => Math.round((levels * sum) / 9)))
  }
  return images
}

/** A copy in random order (Fisher and Yates; Knuth 1997, section 3.4.2, algorithm P). */
function shuffled<Item>(items: readonly Item[], stream: RandomStream): Item[] {
  const copy = [...items]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = stream.below(last + 1)
    const item = copy[last]
    copy[last] = copy[other]
    copy[other] = item
  }
  return copy
}
