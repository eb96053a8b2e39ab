/** Presentation that may come from the page's style sheets and custom properties. */
const properties = [
  "fill",
  "stroke",
  "color",
  "opacity",
  "fill-opacity",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "text-anchor",
  "visibility",
  "display",
] as const

/** Asks a canvas to draw itself anew, so that what it shows can be read in the same task. */
export const drawNow = "drawnow"

/**
 * What an element shows, as the text of an SVG that stands by itself: its drawings at their
 * places, its canvases as images, on the colour of the page.
 *
 * @returns undefined where it shows nothing.
 */
export function pictureOf(stage: HTMLElement): string | undefined {
  const box = stage.getBoundingClientRect()
  const drawings = [...stage.querySelectorAll<SVGSVGElement | HTMLCanvasElement>("svg, canvas")]
    .filter((drawing) => drawing.parentElement?.closest("svg") === null)
    .filter((drawing) => drawing.checkVisibility({ visibilityProperty: true }))
  if (drawings.length === 0 || box.width === 0) return undefined
  const parts = drawings.map((drawing) => {
    const place = drawing.getBoundingClientRect()
    const at = { x: place.left - box.left, y: place.top - box.top }
    const size = { width: place.width, height: place.height }
    return drawing instanceof HTMLCanvasElement
      ? imageOf(drawing, at, size)
      : nested(drawing, at, size)
  })
  const page = getComputedStyle(document.documentElement).backgroundColor
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)]
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
    `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="100%" height="100%" fill="${page}"/>${parts.join("")}${labelsOf(stage, box)}</svg>`
  return svg
}

/** Twice as many pixels as on the screen, so that it prints. */
const pixelRatio = 2

/** A picture as a PNG. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement("canvas")
  canvas.width = image.width * pixelRatio
  canvas.height = image.height * pixelRatio
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob === null ? reject(new Error("the picture could not be made")) : resolve(blob),
    )
  })
}

interface Place {
  readonly x: number
  readonly y: number
}

interface Extent {
  readonly width: number
  readonly height: number
}

function nested(drawing: SVGSVGElement, { x, y }: Place, { width, height }: Extent): string {
  const copy = drawing.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) return ""
  const originals = [drawing, ...drawing.querySelectorAll("*")]
  for (const [index, element] of [copy, ...copy.querySelectorAll("*")].entries()) {
    const style = getComputedStyle(originals[index])
    for (const name of properties) element.setAttribute(name, style.getPropertyValue(name))
    element.removeAttribute("style")
    element.removeAttribute("class")
  }
  for (const [name, value] of Object.entries({ x, y, width, height }))
    copy.setAttribute(name, String(value))
  return new XMLSerializer().serializeToString(copy)
}

function imageOf(canvas: HTMLCanvasElement, { x, y }: Place, { width, height }: Extent): string {
  canvas.dispatchEvent(new Event(drawNow))
  const data = canvas.toDataURL("image/png")
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" href="${data}" xlink:href="${data}"/>`
}

/** Names that stand over a canvas as elements of the page. */
function labelsOf(stage: HTMLElement, box: DOMRect): string {
  const labels = [...stage.querySelectorAll<HTMLElement>(".axis-labels i")].filter((label) =>
    label.checkVisibility({ opacityProperty: true }),
  )
  return labels
    .map((label) => {
      const place = label.getBoundingClientRect()
      const { color, fontFamily, fontSize } = getComputedStyle(label)
      const text = new XMLSerializer().serializeToString(new Text(label.textContent))
      const family = fontFamily.replaceAll('"', "'")
      return (
        `<text x="${place.left - box.left + place.width / 2}" y="${place.top - box.top + place.height / 2}" ` +
        `dy=".35em" text-anchor="middle" font-style="italic" font-family="${family}" ` +
        `font-size="${fontSize}" fill="${color}">${text}</text>`
      )
    })
    .join("")
}
