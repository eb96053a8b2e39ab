import type { Root } from "mdast"
import { format } from "prettier"
import remarkGfm from "remark-gfm"
import remarkMath from "remark-math"
import remarkStringify from "remark-stringify"
import { unified } from "unified"
import { stringify } from "yaml"

/** Text that our Markdown would take for a directive is escaped. */
const unsafe = [
  { character: ":", after: "[A-Za-z:]" },
  { character: "{", inConstruct: "headingAtx" as const },
]

const writer = unified()
  .use(remarkStringify, { bullet: "-", emphasis: "_", rule: "-", listItemIndent: "one", unsafe })
  .use(remarkGfm)
  .use(remarkMath)

/** The file of a lesson: its front matter, and its text as the project formats it, headings named. */
export async function lessonText(
  front: Readonly<Record<string, unknown>>,
  root: Root,
  names: readonly string[],
): Promise<string> {
  const body = named(writer.stringify(root), names)
  const text = `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body}`
  return format(text, { parser: "markdown", printWidth: 100 })
}

/** Gives headings their names; headings in code are none. */
function named(markdown: string, names: readonly string[]): string {
  let fence = ""
  let at = 0
  return markdown
    .split("\n")
    .map((line) => {
      const [mark = ""] = /^(?:`{3,}|~{3,})/.exec(line) ?? []
      if (fence === "" && mark !== "") fence = mark
      else if (fence !== "" && mark.startsWith(fence)) fence = ""
      if (fence !== "" || !/^#{2,6} /.test(line)) return line
      const name = names[at++]
      return name === "" ? line : `${line} {#${name}}`
    })
    .join("\n")
}
