import type { Remark } from "./report.ts"

/** Takes the tags of Jekyll's template language out of a note; its lines keep their numbers. */
export function withoutLiquid(note: string, remarks: Remark[]): string {
  let isRaw = false
  return note
    .split("\n")
    .map((line, index) => {
      const opening = /^\s*\{%-?\s*highlight\s+([\w+-]+).*%\}\s*$/.exec(line)
      if (opening !== null) return "```" + opening[1]
      if (/^\s*\{%-?\s*endhighlight\s*-?%\}\s*$/.test(line)) return "```"
      if (/^\s*(```|~~~)/.test(line)) isRaw = !isRaw
      if (isRaw) return line
      return line.replace(/\{%.*?%\}|\{\{.*?\}\}/g, (tag) => {
        if (!/site\.(baseurl|url)/.test(tag))
          remarks.push({ line: index + 1, text: `the template tag ${tag} was left out` })
        return ""
      })
    })
    .join("\n")
}
