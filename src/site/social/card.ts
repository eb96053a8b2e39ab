import satori from "satori"
import sharp from "sharp"
import type { SurfaceFindings } from "../../experiment/studies/surface.ts"
import { palettes } from "../../palette.ts"
import { stillOf } from "../../scene/still.ts"
import { wordFont } from "../fonts.ts"
import { cardSize } from "./card-size.ts"
import { inPlainColours } from "./plain-colours.ts"

interface Card {
  readonly title: string
  readonly course: string
  readonly language: string
  readonly surface: SurfaceFindings
}

const { page, ink } = palettes.light

/** The picture of a lesson: its title beside the surface of its loss with the paths down it, as PNG. */
export async function cardOf(card: Card): Promise<Buffer> {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cardSize.width} ${cardSize.height}">` +
    `<rect width="100%" height="100%" fill="${page}"/>` +
    placed(inPlainColours(drawing(card.surface), "light"), { x: 410, y: 70, ...surfaceSize }) +
    placed(await words(card), { x: 0, y: 0, ...cardSize }) +
    `</svg>`
  return sharp(Buffer.from(svg)).png({ palette: true, effort: 8 }).toBuffer()
}

const surfaceSize = { width: 800, height: 600 } as const

function drawing({ grid, minimum, runs }: SurfaceFindings): string {
  const still = stillOf({
    grid,
    paths: runs.map(({ method, path }) => ({ method, points: path })),
    ...(minimum && { minimum }),
    ...surfaceSize,
  })
  // The names of the axes would need a font of whatever machine draws.
  return still.replaceAll(/<text[\s\S]*?<\/text>/g, "")
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A drawing of its own as a part of another. */
const placed = (svg: string, { x, y, width, height }: Box): string =>
  svg.replace(
    /<svg\b[^>]*>/,
    (tag) =>
      tag.replaceAll(/ (width|height)="[^"]*"/g, "").slice(0, -1) +
      ` x="${x}" y="${y}" width="${width}" height="${height}">`,
  )

/** The words of the card as outlines; none in a script that our fonts lack. */
async function words({ title, course, language }: Card): Promise<string> {
  const font = await wordFont(language, title + course)
  if (font === undefined) return ""
  const line = (text: string, style: Readonly<Record<string, string | number>>) => ({
    type: "div",
    props: { style: { display: "flex", ...style }, children: text },
  })
  const lines = {
    type: "div",
    props: {
      style: {
        display: "flex",
        flexDirection: "column",
        padding: "64px",
        width: 560,
        color: ink,
      },
      children: [
        line(course, { fontSize: 28, opacity: 0.72 }),
        line(title, {
          fontSize: 56,
          lineHeight: 1.15,
          marginTop: 20,
          wordBreak: language === "ko" ? "keep-all" : "normal",
        }),
      ],
    },
  }
  return satori(lines, { ...cardSize, fonts: [{ name: "words", data: font, weight: 600 }] })
}
