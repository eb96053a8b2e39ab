import { markdownToJs, type MdastPluginDefinition, type MdastPluginList } from "satteri"
import { satteriHeadingIdsPlugin } from "@astrojs/markdown-satteri"
import { imageGuard, imageImports, images } from "./images.ts"
import { directives, mdxGuard, strayDirectives } from "./directives.ts"
import { mathematics, mathematicsGuard } from "./mathematics.ts"
import { place, type ReportAt } from "./place.ts"

/** The Markdown that lessons are written in. */
export const features = { directive: true, math: true, headingAttributes: true, gfm: true } as const

/** What every lesson goes through, `.md` and `.mdx` alike. */
export const lessonPlugins = (report: ReportAt): MdastPluginList => [
  directives(report),
  strayDirectives(report),
  mathematicsGuard(report),
  imageGuard(report),
  ({ sourceFormat }) => (sourceFormat === "mdx" ? mdxGuard(report) : plainGuard(report)),
]

export const pagePlugins = [mathematics]

/** A plain lesson holds no HTML, so that one can take it from anybody. */
const plainGuard = (report: ReportAt): MdastPluginDefinition => ({
  name: "downhill-plain-guard",
  options: { position: true },
  html(node) {
    if (node.value.startsWith("<!--")) return
    report(
      place(node),
      `a .md lesson holds no HTML, and this is some: ${node.value.split("\n")[0].slice(0, 40)}`,
      "Write Markdown or a directive instead, or \\< for a plain less-than sign; components go into .mdx lessons.",
    )
  },
})

export interface Heading {
  readonly depth: number
  readonly slug: string
  readonly text: string
}

/**
 * Compiles a plain Markdown lesson into a module that renders it, with the
 * components it names left to whoever renders it. Its braces stay text.
 */
export async function compileLesson(
  source: string,
  fileURL: URL,
  report: ReportAt,
): Promise<string> {
  const frontmatter = {}
  const imports = new Map<string, string>()
  const { code, data } = await markdownToJs(source, {
    mdastPlugins: [...lessonPlugins(report), images(imports)],
    hastPlugins: [...pagePlugins, satteriHeadingIdsPlugin()],
    features: { ...features, smartPunctuation: true },
    fileURL,
    jsxImportSource: "astro",
    elementAttributeNameCase: "html",
    data: {
      astro: { frontmatter, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() },
    },
  })
  const headings: readonly Heading[] = data.astro?.headings ?? []
  return [
    ...imageImports(imports),
    code.replace(/^export default MDXContent;\s*$/m, ""),
    `import { Fragment as PageFragment } from "astro/jsx-runtime"`,
    `import { __astro_tag_component__ } from "astro/runtime/server/index.js"`,
    `export const frontmatter = ${JSON.stringify(frontmatter)}`,
    `export const getHeadings = () => ${JSON.stringify(headings)}`,
    `export const Content = (props = {}) =>`,
    `  MDXContent({ ...props, components: { Fragment: PageFragment, ...props.components } })`,
    `Content[Symbol.for("mdx-component")] = true`,
    `Content[Symbol.for("astro.needsHeadRendering")] = true`,
    `__astro_tag_component__(Content, "astro:jsx")`,
    `export default Content`,
  ].join("\n")
}
