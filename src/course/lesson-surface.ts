import { markdownToMdast, mdxToMdast } from "satteri"
import { figureNamed, parseFigure, type FigureSettings } from "../../components/registry.ts"
import { experimentBlock } from "./experiment-block.ts"
import { lessonFeatures } from "./features.ts"
import { walk, type Format } from "./outline.ts"

/** The figure that draws a surface of the loss. */
const surface = "loss-surface"

/** The settings of the first surface of the loss that a lesson shows; those of the figure's own where it shows none. */
export function surfaceIn(source: string, format: Format): FigureSettings {
  const spec = figureNamed(surface)
  if (spec === undefined) throw new Error(`there is no figure "${surface}"`)
  const root = (format === "mdx" ? mdxToMdast : markdownToMdast)(source, {
    features: lessonFeatures,
  })
  for (const node of walk(root)) {
    if (node.type !== "containerDirective" && node.type !== "leafDirective") continue
    if (node.name !== surface) continue
    const block =
      node.type === "leafDirective"
        ? undefined
        : node.children.find(
            (child) => child.type === "containerDirective" && child.name === "experiment",
          )
    const written =
      block?.type === "containerDirective"
        ? experimentBlock(block, source, () => undefined).values
        : {}
    const parsed = parseFigure(spec, { ...written, ...node.attributes })
    if (parsed.ok) return parsed.value
  }
  const own = parseFigure(spec, {})
  if (!own.ok) throw new Error(`"${surface}" cannot be shown as it is`)
  return own.value
}
