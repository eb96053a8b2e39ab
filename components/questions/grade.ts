/** How an answer to choices is: nothing chosen, all right, some of it right, or wrong. */
export type Grade = "nothing" | "right" | "partly" | "wrong"

/** Grades which choices were made by which are right. */
export function grade(chosen: readonly boolean[], right: readonly boolean[]): Grade {
  if (!chosen.includes(true)) return "nothing"
  if (chosen.every((is, index) => is === right[index])) return "right"
  const isMultiple = right.filter(Boolean).length > 1
  const hasSome = chosen.some((is, index) => is && right[index])
  return isMultiple && hasSome ? "partly" : "wrong"
}

/** A number as people write it: 5000, 5,000, 5 000, 0.5, -3e4. Undefined where it is none. */
export function parseNumber(text: string): number | undefined {
  const plain = text.trim().replace(/(?<=\d)[\s,\u00a0\u202f](?=\d{3}(\D|$))/g, "")
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined
}
