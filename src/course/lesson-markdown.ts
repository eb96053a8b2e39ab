import { satteriHeadingIdsPlugin } from "@astrojs/markdown-satteri"
import { markdownToJs, type MdastPluginList } from "satteri"
import { lessonFeatures } from "./features.ts"
import { highlighting } from "./highlighting.ts"
import { headingGuard, headingNames } from "./headings.ts"
import { imageGuard, imageImports, images, referencedImages } from "./images.ts"
import { attachmentImports, attachments, lessonLinks, linkGuard } from "./links.ts"
import type { PosedChallenge } from "./challenges.ts"
import { directives, mdxGuard, strayDirectives } from "./directives.ts"
import { mathematics, mathematicsGuard } from "./mathematics.ts"
import type { ReportAt } from "./place.ts"
import { nestingGuard } from "./nesting.ts"
import { plainHtml } from "./plain-html.ts"
import { alone, type Surroundings } from "./surroundings.ts"

/** What every lesson goes through, `.md` and `.mdx` alike. */
export const lessonPlugins = (
  report: ReportAt,
  surroundings: Surroundings,
  posed: (challenge: PosedChallenge) => void = () => undefined,
): MdastPluginList => [
  nestingGuard(report),
  directives(report, surroundings, posed),
  strayDirectives(report),
  mathematicsGuard(report),
  referencedImages(),
  imageGuard(report),
  linkGuard(report),
  headingGuard(report),
  ({ sourceFormat }) => (sourceFormat === "mdx" ? mdxGuard(report) : plainHtml(report)),
  lessonLinks,
  headingNames(surroundings.outline),
]

export const pagePlugins = [mathematics]

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
  surroundings = alone(source, "md"),
): Promise<string> {
  const frontmatter = {}
  const pictures = new Map<string, string>()
  const files = new Map<string, string>()
  const { code, data } = await markdownToJs(source, {
    mdastPlugins: [...lessonPlugins(report, surroundings), images(pictures), attachments(files)],
    hastPlugins: [...pagePlugins, await highlighting(), satteriHeadingIdsPlugin()],
    features: { ...lessonFeatures, smartPunctuation: true },
    fileURL,
    jsxImportSource: "astro",
    elementAttributeNameCase: "html",
    data: {
      astro: { frontmatter, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() },
    },
  })
  const headings: readonly Heading[] = data.astro?.headings ?? []
  return [
    ...imageImports(pictures),
    ...attachmentImports(files),
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
