const merged = new WeakMap<object, WeakMap<object, unknown>>()

/**
 * Words with those of another language in their place, as deep as that has any. The same words
 * are merged once.
 */
export function completed<W extends object>(words: W, own: unknown): W {
  if (typeof own !== "object" || own === null) return words
  const known = merged.get(words) ?? new WeakMap<object, unknown>()
  merged.set(words, known)
  const before = known.get(own)
  if (isLike(before, words)) return before
  const parts = Object.entries(words).map(([name, value]: [string, unknown]) => {
    const other = partOf(own, name)
    if (typeof value === "object" && value !== null) return [name, completed(value, other)] as const
    return [name, typeof other === typeof value ? other : value] as const
  })
  const result: unknown = Array.isArray(words)
    ? parts.map(([, part]) => part)
    : Object.fromEntries(parts)
  known.set(own, result)
  return isLike(result, words) ? result : words
}

/** A part of something of which nothing is known. */
export const partOf = (whole: unknown, name: string): unknown =>
  typeof whole === "object" && whole !== null ? Reflect.get(whole, name) : undefined

/** Whether a value has whatever `words` has. */
const isLike = <W extends object>(value: unknown, words: W): value is W =>
  typeof value === "object" && value !== null && Object.keys(words).every((name) => name in value)
