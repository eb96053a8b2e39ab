import { readFileSync, writeFileSync } from "node:fs"
import { brotliCompressSync, constants, gzipSync, type BrotliOptions } from "node:zlib"

/** How Brotli compresses a text, with a quality from 0 to 11. */
export const brotliOptions = (quality: number, { length }: Buffer): BrotliOptions => ({
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
  },
})

/** About 10% larger than what Brotli makes at its best, in a fifteenth of the time. */
const quality = 5

/** Writes `.br` and `.gz` files beside some texts, each where it is the smaller one, without taking long. */
export function compressFiles(files: readonly string[]): void {
  for (const file of files) {
    const content = readFileSync(file)
    const brotli = brotliCompressSync(content, brotliOptions(quality, content))
    writeWhereSmaller(`${file}.br`, brotli, content)
    writeWhereSmaller(`${file}.gz`, gzipSync(content), content)
  }
}

function writeWhereSmaller(file: string, encoded: Buffer, content: Buffer): void {
  if (encoded.length < content.length) writeFileSync(file, encoded)
}
