/* eslint-disable @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- a compiled lesson is run, as the build runs it */
import { blocks, figures, innerComponents } from "../../components/registry.ts"
import { mdxToJs } from "satteri"
import { lessonFeatures } from "../../src/course/features.ts"
import { highlighting } from "../../src/course/highlighting.ts"
import { compileLesson, lessonPlugins, pagePlugins } from "../../src/course/lesson-markdown.ts"
import type { Surroundings } from "../../src/course/surroundings.ts"

/** The body of a plain lesson's page, with components as elements that have their names. */
export const rendered = async (
  source: string,
  file: URL,
  surroundings: Surroundings,
): Promise<string> => bodyOf(await compileLesson(source, file, () => undefined, surroundings))

/** The same of a lesson with components, `.mdx`, which goes through the same plugins. */
export async function renderedMdx(source: string, surroundings: Surroundings): Promise<string> {
  const { code } = await mdxToJs(source, {
    mdastPlugins: lessonPlugins(() => undefined, surroundings),
    hastPlugins: [...pagePlugins, await highlighting()],
    features: lessonFeatures,
    jsxImportSource: "astro",
    elementAttributeNameCase: "html",
  })
  return bodyOf(code)
}

function bodyOf(code: string): string {
  const imports = /^import (\w+) from "(.+)"\s*;?$/gm
  const assets = [...code.matchAll(imports)].filter(([, , path]) => path.startsWith("./"))
  const body = code
    .replace(/^import .*$/gm, "")
    .replace(/^export (default .*|const (frontmatter|getHeadings) .*)$/gm, "")
    .replace(/^Content\[.*$|^__astro_tag_component__.*$/gm, "")
    .replace("export const Content", "const Content")
  const names = ["_Fragment", "PageFragment", "_jsx", "_jsxs", "components"]
  const values = [fragment, fragment, element, element, named]
  const make = new Function(
    ...names,
    ...assets.map(([, name]) => name),
    `${body}\nreturn MDXContent({ components })`,
  )
  const html: unknown = make(...values, ...assets.map(([, , path]) => path))
  return `${toHtml(html)
    .replace(/\n{2,}/g, "\n")
    .trim()}\n`
}

/** Components are elements of their names. */
const named = Object.fromEntries(
  [...figures, ...blocks]
    .map(({ component }) => component)
    .concat(innerComponents, "LessonImage")
    .map((name) => [name, name]),
)

const fragment = Symbol("fragment")

interface Html {
  readonly html: string
}

const empty = ["br", "hr", "img", "input", "wbr"]

function element(type: unknown, props: Readonly<Record<string, unknown>>): Html {
  const { children, ...attributes } = props
  const inner = toHtml(children)
  if (typeof type !== "string") return { html: inner }
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(written(value))}"`))
    .join("")
  return { html: `<${type}${pairs}>${empty.includes(type) ? "" : `${inner}</${type}>`}` }
}

/** The value of an attribute; that of `style` may be an object of declarations. */
const written = (value: unknown): string =>
  typeof value === "object" && value !== null
    ? Object.entries(value)
        .map(([name, part]) => `${name}:${String(part)}`)
        .join(";")
    : String(value)

function toHtml(value: unknown): string {
  if (Array.isArray(value)) return value.map(toHtml).join("")
  if (typeof value === "object" && value !== null && "html" in value) return String(value.html)
  return typeof value === "string" || typeof value === "number" ? escaped(String(value)) : ""
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
