import { zip, type AsyncZippable } from "fflate"
import type { Files } from "./gather.ts"

/** The same files make the same archive, whenever it is made. */
const mtime = new Date(1980, 0, 1, 12)

/** Already compressed, so that nothing is gained by doing it again. */
const packed = /\.(woff2|png|jpe?g|webp|avif|gif|mp4)$/

/** An archive of the files of a package. */
export const zipped = (files: Files): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const entries: AsyncZippable = {}
    for (const [path, bytes] of files)
      entries[path] = [bytes, { level: packed.test(path) ? 0 : 9, mtime }]
    zip(entries, (error, archive) => {
      if (error === null) resolve(archive)
      else reject(error)
    })
  })
