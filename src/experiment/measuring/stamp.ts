/** On which machine something was measured, and when. */
export interface Stamp {
  readonly machine: string
  /** What ran it: a program and its version. */
  readonly runtime: string
  /** The day, as 2026-11-23. */
  readonly date: string
}

/** Why a record that a file holds has no stamp; undefined where it has. */
export function stampFault(entry: object): string | undefined {
  const missing = ["machine", "runtime", "date"].find(
    (name) => typeof property(entry, name) !== "string",
  )
  return missing && `its ${missing} is no text`
}

/** Whether each of the named properties is a positive number, as times and sizes are. */
export const arePositive = (entry: object, names: readonly string[]): boolean =>
  names.every((name) => {
    const value = property(entry, name)
    return typeof value === "number" && value > 0 && value < Infinity
  })

export const property = (record: object, name: string): unknown => Reflect.get(record, name)
