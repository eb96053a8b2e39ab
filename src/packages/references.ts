import { init, parse } from "es-module-lexer"

/** A place in a text that names another file. */
export interface Reference {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** What a script imports, at once or later, and the scripts that it has workers run. */
export async function scriptReferences(code: string): Promise<readonly Reference[]> {
  await init
  const [imports] = parse(code)
  return [
    ...imports.flatMap(({ s, e }) => literal(code, s, e) ?? []),
    ...matches(code, /new URL\((["'`])([^"'`]+)\1,\s*(?:``\+)?import\.meta\.url\)/g, 2),
    ...preloaded(code),
  ].toSorted((a, b) => a.start - b.start)
}

/** The files that a style sheet loads. */
export const styleReferences = (css: string): readonly Reference[] =>
  matches(css, /url\(\s*(["']?)([^"')]+)\1\s*\)/g, 2).filter(({ value }) => !isElsewhere(value))

/** Whether a reference names no file of its own site: a place in the page, data, another host. */
export const isElsewhere = (value: string): boolean => /^(#|[a-z][a-z0-9+.-]*:|\/\/)/i.test(value)

/** A text with each of its references written anew; those for which there is nothing stay. */
export function rewritten(
  text: string,
  references: readonly Reference[],
  write: (value: string) => string | undefined,
): string {
  let result = ""
  let from = 0
  for (const { value, start, end } of references) {
    result += text.slice(from, start) + (write(value) ?? value)
    from = end
  }
  return result + text.slice(from)
}

/** What the bundler has the browser load ahead of an import that comes later. */
function preloaded(code: string): readonly Reference[] {
  const list = /\bm\.f=\[([^\]]*)\]/.exec(code)
  if (list === null) return []
  const offset = list.index + list[0].indexOf(list[1])
  return matches(list[1], /"([^"]+)"/g, 1).map(({ value, start, end }) => ({
    value,
    start: start + offset,
    end: end + offset,
  }))
}

/** What stands between quotes; undefined for what is computed, and for `import.meta`. */
function literal(code: string, start: number, end: number): Reference | undefined {
  const text = code.slice(start, end)
  const quoted = /^(["'`])([^"'`$]*)\1$/.exec(text)
  if (quoted !== null) return { value: quoted[2], start: start + 1, end: end - 1 }
  return /^[./]/.test(text) ? { value: text, start, end } : undefined
}

const matches = (text: string, form: RegExp, group: number): Reference[] =>
  [...text.matchAll(form)].map((match) => {
    const start = match.index + match[0].indexOf(match[group])
    return { value: match[group], start, end: start + match[group].length }
  })
