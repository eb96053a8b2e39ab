import { refuse, type Parsed } from "../../src/experiment/field.ts"
import type { Controls } from "./figure-spec.ts"

/**
 * Reads which controls a teacher's link leaves to the reader: their names with commas between
 * them, `batch,rate`; nothing at all leaves none. Refuses names that the figure has not.
 */
export function parseFreeControls(controls: Controls, text: string): Parsed<readonly string[]> {
  const names = text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
  const allowed = Object.keys(controls)
  const issues = [...new Set(names)]
    .filter((name) => !allowed.includes(name))
    .map((name) => ({
      field: name,
      message: `there is no control "${name}"`,
      allowed,
      found: name,
    }))
  return issues.length > 0
    ? refuse(...issues)
    : { ok: true, value: allowed.filter((name) => names.includes(name)) }
}

/** What of a change a reader may make: all but the fields of the controls that are fixed. */
export function freePart<Part extends object>(
  controls: Controls,
  free: readonly string[] | undefined,
  part: Part,
): Partial<Part> {
  if (free === undefined) return part
  const fixed = new Set(
    Object.entries(controls).flatMap(([name, fields]) => (free.includes(name) ? [] : fields)),
  )
  const left: Partial<Part> = { ...part }
  for (const name in left) if (fixed.has(name)) Reflect.deleteProperty(left, name)
  return left
}
