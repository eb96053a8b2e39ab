import type { Fields } from "../../src/experiment/field.ts"
import { parseFigure, type FigureSettings, type FigureSpec } from "./figure-spec.ts"

/** The attributes that make a figure show what it shows, without those that it has by itself. */
export function figureAttributes<Options extends Fields>(
  spec: FigureSpec<Options>,
  shown: FigureSettings<Options>,
): Record<string, string> {
  const wanted = valuesOf(shown)
  const names = Object.keys({ ...spec.fields, ...spec.options }).filter((name) => name in wanted)
  let needed: readonly string[] = []
  // One attribute may give another a different default: a network has three classes by itself.
  for (;;) {
    const attributes = Object.fromEntries(
      names.filter((name) => needed.includes(name)).map((name) => [name, String(wanted[name])]),
    )
    const parsed = parseFigure(spec, attributes)
    const found = parsed.ok ? valuesOf(parsed.value) : {}
    const missing = names.filter((name) => !needed.includes(name) && found[name] !== wanted[name])
    if (missing.length === 0) return attributes
    needed = [...needed, ...missing]
  }
}

const valuesOf = ({ experiment, options }: FigureSettings): Readonly<Record<string, unknown>> => ({
  ...experiment,
  ...options,
})

/** The directive that makes a figure show what it shows, with a caption to be written. */
export function figureMarkdown<Options extends Fields>(
  spec: FigureSpec<Options>,
  id: string,
  shown: FigureSettings<Options>,
  caption: string,
): string {
  const attributes = Object.entries(figureAttributes(spec, shown)).map(
    ([name, value]) => ` ${name}=${/^[\w.+-]+$/.test(value) ? value : JSON.stringify(value)}`,
  )
  return `:::${spec.name}{#${id}${attributes.join("")}}\n${caption}\n:::\n`
}
