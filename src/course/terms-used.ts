import { markdownToMdast, type MdastNode } from "satteri"
import { lessonFeatures } from "./features.ts"
import { termNamed, type Glossary } from "./glossary.ts"
import { wordsOf } from "./outline.ts"
import { isTeacherNote } from "./teacher-note.ts"

/**
 * The keys of the terms that a lesson marks, as `:term[word]` or `:term[words]{of=key}`; its notes
 * to the teacher do not count.
 */
export function termsUsed(source: string, glossary: Glossary): ReadonlySet<string> {
  const root = markdownToMdast(source, { features: lessonFeatures, position: false })
  const keys = new Set<string>()
  for (const node of forReaders(root)) {
    if (node.type !== "textDirective" || node.name !== "term") continue
    const term = termNamed(glossary, node.attributes?.["of"] ?? wordsOf([node]))
    if (term !== undefined) keys.add(term.key)
  }
  return keys
}

function* forReaders(node: MdastNode): Generator<MdastNode> {
  if (isTeacherNote(node)) return
  yield node
  if ("children" in node) for (const child of node.children) yield* forReaders(child)
}
