import { markdownToMdast } from "satteri"
import { lessonFeatures } from "./features.ts"
import { termNamed, type Glossary } from "./glossary.ts"
import { walk, wordsOf } from "./outline.ts"

/** The keys of the terms that a lesson marks, as `:term[word]` or `:term[words]{of=key}`. */
export function termsUsed(source: string, glossary: Glossary): ReadonlySet<string> {
  const root = markdownToMdast(source, { features: lessonFeatures, position: false })
  const keys = new Set<string>()
  for (const node of walk(root)) {
    if (node.type !== "textDirective" || node.name !== "term") continue
    const term = termNamed(glossary, node.attributes?.["of"] ?? wordsOf([node]))
    if (term !== undefined) keys.add(term.key)
  }
  return keys
}
