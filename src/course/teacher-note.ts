import type { MdastNode } from "satteri"
import { figureNamed } from "../../components/registry.ts"
import { place, type ReportAt } from "./place.ts"

/** Whether a node is a note to the teacher, which nobody else is to find anything of. */
export const isTeacherNote = (node: Readonly<MdastNode>): boolean =>
  (node.type === "containerDirective" && node.name === "teacher") ||
  (node.type === "mdxJsxFlowElement" && node.name === "Teacher")

const questions = ["challenge", "quiz", "predict"]

/**
 * Reports what the rest of a page would know of though it stands in a note to the teacher: figures
 * and questions are counted, headings are listed, and footnotes stand at the foot of the page.
 */
export function checkTeacherNote(children: Iterable<Readonly<MdastNode>>, report: ReportAt): void {
  for (const child of children) {
    const kind = kindOf(child)
    if (kind !== undefined)
      report(
        place(child),
        "teacher-note",
        `a ${kind} stands within a note to the teacher, and the page would show or count it`,
        "Put it before or after the note, or write it as plain text.",
      )
  }
}

function kindOf(node: Readonly<MdastNode>): string | undefined {
  if (node.type === "heading") return "heading"
  if (node.type === "footnoteReference" || node.type === "footnoteDefinition") return "footnote"
  if (!("name" in node)) return undefined
  if (figureNamed(node.name ?? "") !== undefined) return "figure"
  return questions.includes((node.name ?? "").toLowerCase()) ? "question" : undefined
}
