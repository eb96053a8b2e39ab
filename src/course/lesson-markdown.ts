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

/** A plain lesson, compiled. */
export interface CompiledLesson {
  /** Statements that import the pictures and files that it names. */
  readonly imports: readonly string[]
  /** Makes `MDXContent`, which renders it with the components that it is given. */
  readonly code: string
  readonly headings: readonly Heading[]
}

/**
 * Compiles a plain Markdown lesson, with the components it names left to whoever renders it. Its
 * braces stay text. Tells of the challenges that it poses.
 *
 * @param form a program whose default export is `MDXContent`, or the body of a function of Astro's
 * JSX runtime that returns it so.
 */
export async function compiledLesson(
  source: string,
  fileURL: URL,
  report: ReportAt,
  surroundings: Surroundings,
  form: "program" | "function-body",
  posed?: (challenge: PosedChallenge) => void,
): Promise<CompiledLesson> {
  const pictures = new Map<string, string>()
  const files = new Map<string, string>()
  const { code, data } = await markdownToJs(source, {
    mdastPlugins: [
      ...lessonPlugins(report, surroundings, posed),
      images(pictures),
      attachments(files),
    ],
    hastPlugins: [...pagePlugins, await highlighting(), satteriHeadingIdsPlugin()],
    features: { ...lessonFeatures, smartPunctuation: true },
    fileURL,
    jsxImportSource: "astro",
    outputFormat: form,
    elementAttributeNameCase: "html",
    data: {
      astro: {
        frontmatter: {},
        headings: [],
        localImagePaths: new Set(),
        remoteImagePaths: new Set(),
      },
    },
  })
  const imports = [...imageImports(pictures), ...attachmentImports(files)]
  return { imports, code, headings: data.astro?.headings ?? [] }
}

/** The module that renders a plain lesson. */
export async function compileLesson(
  source: string,
  fileURL: URL,
  report: ReportAt,
  surroundings = alone(source, "md"),
): Promise<string> {
  const { imports, code, headings } = await compiledLesson(
    source,
    fileURL,
    report,
    surroundings,
    "program",
  )
  return [
    ...imports,
    code.replace(/^export default MDXContent;\s*$/m, ""),
    `import { Fragment as PageFragment } from "astro/jsx-runtime"`,
    `import { __astro_tag_component__ } from "astro/runtime/server/index.js"`,
    `export const frontmatter = {}`,
    `export const getHeadings = () => ${JSON.stringify(headings)}`,
    `export const Content = (props = {}) =>`,
    `  MDXContent({ ...props, components: { Fragment: PageFragment, ...props.components } })`,
    `Content[Symbol.for("mdx-component")] = true`,
    `Content[Symbol.for("astro.needsHeadRendering")] = true`,
    `__astro_tag_component__(Content, "astro:jsx")`,
    `export default Content`,
  ].join("\n")
}
