import { existsSync } from "node:fs"
import type { MdastPluginDefinition } from "satteri"
import { walk } from "./outline.ts"
import { place, type ReportAt } from "./place.ts"

/** Whether an image lies beside its lesson, rather than elsewhere on the site or the web. */
const isBeside = (url: string): boolean => !/^([a-z][a-z\d+.-]*:|\/|#)/i.test(url)

/** Makes an image by reference, `![what it shows][name]`, an image like all others. */
export const referencedImages = (): MdastPluginDefinition => {
  const addresses = new Map<string, string>()
  return {
    name: "downhill-referenced-images",
    before(root) {
      for (const node of walk(root))
        if (node.type === "definition") addresses.set(node.identifier, node.url)
    },
    imageReference(node) {
      const url = addresses.get(node.identifier)
      return url === undefined ? undefined : { type: "image", url, alt: node.alt ?? "" }
    },
  }
}

/** Reports images that are not there, and images that say nothing to a reader who cannot see them. */
export const imageGuard = (report: ReportAt): MdastPluginDefinition => ({
  name: "downhill-image-guard",
  options: { position: true },
  image(node, { fileURL }) {
    if (!node.alt)
      report(
        place(node),
        "image-alt",
        `the image ${node.url} has no alternative text`,
        "Say what it shows between the brackets: ![what it shows](picture.png).",
      )
    if (!isBeside(node.url))
      report(
        place(node),
        "image-remote",
        `the image ${node.url.slice(0, 80)} is not beside the lesson`,
        "Put the file into the folder of the lesson: ![what it shows](picture.png).",
      )
    else if (fileURL !== undefined && !existsSync(new URL(node.url, fileURL)))
      report(
        place(node),
        "image-missing",
        `there is no image ${node.url}`,
        "Put the file into the folder of the lesson, or mend its name.",
      )
  },
})

/**
 * Turns images beside a plain lesson into components that know their size, so that
 * nothing moves when they arrive. `imports` is filled with the module name of each.
 */
export const images = (imports: Map<string, string>): MdastPluginDefinition => ({
  name: "downhill-images",
  image(node) {
    if (!isBeside(node.url)) return undefined
    const name = imports.get(node.url) ?? `image${imports.size}`
    imports.set(node.url, name)
    return {
      type: "mdxJsxTextElement",
      name: "LessonImage",
      attributes: [
        { type: "mdxJsxAttribute", name: "alt", value: node.alt ?? "" },
        {
          type: "mdxJsxAttribute",
          name: "image",
          value: { type: "mdxJsxAttributeValueExpression", value: name },
        },
      ],
      children: [],
    }
  },
})

/** The statements that bring the images of a compiled lesson. */
export const imageImports = (imports: ReadonlyMap<string, string>): string[] =>
  Array.from(imports, ([url, name]) => {
    const path = decodeURI(url).replace(/^(?!\.)/, "./")
    return `import ${name} from ${JSON.stringify(path)}`
  })
