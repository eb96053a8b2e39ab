import { methodVariable } from "../palette.ts"
import { arrowOn, type Pair } from "./arrows.ts"
import type { BatchView, RunView } from "./batch-view.ts"
import { ghostLines } from "./ghost-lines.ts"
import { arrowLooks, ghostLook, markLooks } from "./look.ts"
import { bySight, linesData, type Picture } from "./picture.ts"
import { groundAt, reliefOf, type Point } from "./relief.ts"
import {
  axisNames,
  groundOf,
  laidPath,
  line,
  openingPicture,
  outline,
  pathHead,
  pathMarkers,
  pictured,
  places,
  widthOf,
} from "./still-parts.ts"

/**
 * The opening view of the scene of a mini-batch as an SVG string, without a browser. Every colour
 * is a custom property of the page.
 */
export function batchStillOf(
  run: RunView,
  batch: BatchView,
  width: number,
  height: number,
): string {
  const picture = openingPicture(reliefOf(batch.grid, run.scale), width, height)
  const { relief } = picture
  const whole = reliefOf(run.grid, run.scale)
  const { method, tip } = run
  const { row, batchGradient, fullGradient } = batch
  const here: Pair = [run.path[3 * row], run.path[3 * row + 1]]
  const path = laidPath(picture, { method, points: run.path.subarray(0, 3 * (row + 1)) })
  const [foot, top] = [groundAt(relief, ...here), groundAt(whole, ...here)]
  const own = `var(${methodVariable(method)})`
  const parts = [
    ...groundOf(picture),
    drawing(picture, ghostLines(whole), ghostLook, "var(--ink)"),
    drawing(picture, foot && top ? [[foot, top]] : [], arrowLooks.plumb, "var(--ink)"),
    line(picture, path),
    pathMarkers(picture, path),
    pathHead(picture, path),
    drawing(picture, arrowOn(relief, here, tip(here, batchGradient)), arrowLooks.batch, own),
    drawing(
      picture,
      arrowOn(relief, here, tip(here, fullGradient)),
      arrowLooks.full,
      `var(${methodVariable("batch")})`,
    ),
    top === undefined ? "" : shade(picture, top),
    places(picture, [
      { look: markLooks.start, at: run.path },
      { look: markLooks.minimum, at: run.minimum },
    ]),
    places(picture, [{ look: markLooks.batchMinimum, at: batch.minimum }], own),
    axisNames(picture),
  ]
  return pictured(parts, width, height)
}

/** Lines in one colour, faint where the ground hides them. */
function drawing(
  picture: Picture,
  lines: readonly (readonly Point[])[],
  look: { readonly width: number; readonly ink: number; readonly hidden: number },
  colour: string,
): string {
  const parts = lines.map((points) => bySight(picture, points))
  const data = (side: "seen" | "hidden"): string => linesData(parts.flatMap((part) => part[side]))
  return (
    `<g stroke="${colour}" ${widthOf(picture, look.width)}><path opacity="${look.hidden}" ` +
    `d="${data("hidden")}"/><path opacity="${look.ink}" d="${data("seen")}"/></g>`
  )
}

/** The ring where the state stands on the ghost. */
function shade(picture: Picture, top: Point): string {
  const { shape, radius } = markLooks.shade
  const data = outline(shape, radius * picture.scale, picture.place(top))
  return (
    `<path stroke="var(--page)" ${widthOf(picture, 4.5)} d="${data}"/>` +
    `<path stroke="var(--ink)" ${widthOf(picture, 2)} d="${data}"/>`
  )
}
