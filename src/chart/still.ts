import { createHash } from "node:crypto"
import { parseHTML } from "linkedom"

/**
 * Draws a chart where there is no page, as the text of an SVG element that fills its
 * box. The chart is decoration to a screen reader: words and a table stand beside it.
 */
export function still(draw: (document: Document) => SVGElement | HTMLElement): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>")
  const chart = draw(document)
  const svg = chart.localName === "svg" ? chart : chart.querySelector("svg")
  if (svg === null) throw new Error("the chart drew no svg")
  for (const style of svg.querySelectorAll("style")) style.remove()
  svg.removeAttribute("class")
  for (const part of svg.querySelectorAll("[aria-label], [aria-hidden]")) {
    part.removeAttribute("aria-label")
    part.removeAttribute("aria-hidden")
  }
  svg.setAttribute("aria-hidden", "true")
  svg.setAttribute("preserveAspectRatio", "xMidYMid meet")
  return withOwnClips(svg.outerHTML)
}

/**
 * Plot numbers its clips in the order in which charts are drawn. Here a clip is named after what
 * it stands in, so that a chart is the same whatever was drawn before it, and no other on its page
 * has a clip of that name.
 */
function withOwnClips(svg: string): string {
  const clips = [...new Set(svg.match(/\bplot-clip-\d+\b/g))]
  if (clips.length === 0) return svg
  const named = (name: string): string =>
    svg.replaceAll(/\bplot-clip-\d+\b/g, (clip) => `${name}-${clips.indexOf(clip) + 1}`)
  const digest = createHash("sha256").update(named("clip")).digest("hex")
  return named(`clip-${digest.slice(0, 10)}`)
}
