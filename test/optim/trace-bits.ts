import type { Trace } from "../../src/optim/trace.ts"

type Column = Int32Array | Float64Array

/** Every column of a trace. */
export const columnsOf = ({ steps, checkpoints }: Trace): Column[] =>
  Object.values<number | Column>({ ...steps })
    .concat(Object.values<number | Column>({ ...checkpoints }))
    .filter((column) => typeof column !== "number")

/** FNV-1a over the bytes of every column: one number for a whole trace. */
export function fingerprint(trace: Trace): string {
  let hash = 0x811c9dc5
  for (const column of columnsOf(trace)) {
    const values = Float64Array.from(column)
    for (const byte of new Uint8Array(values.buffer)) hash = Math.imul(hash ^ byte, 0x01000193)
  }
  return (hash >>> 0).toString(16)
}
