/** The buffers of all the columns in a record, each once, so that a message moves them instead of copying. */
export function transferables(record: object): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  collect(record, buffers)
  return [...buffers]
}

function collect(record: object, buffers: Set<ArrayBuffer>): void {
  for (const value of Object.values<unknown>({ ...record })) {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer)
    } else if (typeof value === "object" && value !== null) collect(value, buffers)
  }
}
