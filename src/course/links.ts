import type { MdastNode, MdastPluginDefinition } from "satteri"
import { linkAddress, linkFrom } from "./link-address.ts"
import { place, type ReportAt } from "./place.ts"
import { slugOf } from "./surroundings.ts"

const refusals = {
  scheme: {
    name: "link-scheme",
    message: "leads to something that a lesson does not link to",
    hint: "Allowed: https:, http:, mailto:, another lesson (../other-lesson/), a place on this page (#name), a file beside the lesson.",
  },
  absolute: {
    name: "link-absolute",
    message: "begins with a slash, and would miss a course below a path",
    hint: "Write it from the lesson: ../other-lesson/.",
  },
  outside: {
    name: "link-target",
    message: "leads out of the course",
    hint: "Another lesson is ../other-lesson/; files stand beside the lesson that links to them.",
  },
} as const

/** Reports links that would run something, or would not arrive wherever the course is hosted. */
export const linkGuard = (report: ReportAt): MdastPluginDefinition => {
  const check = (
    node: Readonly<Extract<MdastNode, { type: "link" | "definition" }>>,
    file: URL | undefined,
  ): void => {
    const address = linkAddress(node.url, slugOf(file))
    if (address.kind !== "refused") return
    const { name, message, hint } = refusals[address.why]
    report(place(node), name, `the link ${node.url} ${message}`, hint)
  }
  return {
    name: "downhill-link-guard",
    options: { position: true },
    link: (node, { fileURL }) => check(node, fileURL),
    definition: (node, { fileURL }) => check(node, fileURL),
  }
}

/** Makes links to other lessons lead to their pages, however they were written: `../other/en.md`. */
export const lessonLinks: MdastPluginDefinition = {
  name: "downhill-lesson-links",
  link(node, context) {
    const slug = slugOf(context.fileURL)
    const url = linkFrom(slug, linkAddress(node.url, slug))
    if (url !== undefined && url !== node.url) context.setProperty(node, "url", url)
  },
}

/**
 * Makes links to files beside a plain lesson lead to where the build puts them. `imports` is
 * filled with the module name of each.
 */
export const attachments = (imports: Map<string, string>): MdastPluginDefinition => ({
  name: "downhill-attachments",
  link(node, { fileURL }) {
    if (linkAddress(node.url, slugOf(fileURL)).kind !== "file") return undefined
    const name = imports.get(node.url) ?? `file${imports.size}`
    imports.set(node.url, name)
    return {
      type: "mdxJsxTextElement",
      name: "a",
      attributes: [
        {
          type: "mdxJsxAttribute",
          name: "href",
          value: { type: "mdxJsxAttributeValueExpression", value: name },
        },
      ],
      children: [...node.children],
    }
  },
})

/** The statements that bring the addresses of the files of a compiled lesson. */
export const attachmentImports = (imports: ReadonlyMap<string, string>): string[] =>
  Array.from(imports, ([url, name]) => {
    const path = decodeURI(url).replace(/^(?!\.)/, "./")
    return `import ${name} from ${JSON.stringify(`${path}?url`)}`
  })
