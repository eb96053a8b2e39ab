import type { Points } from "./polyline.ts"

/**
 * Path data through points, to a tenth of a pixel, as short as relative coordinates make it.
 * Points that fall on their predecessor are left out.
 */
export function pathData(points: Points, closed = false): string {
  const moves: string[] = []
  let x = 0
  let y = 0
  for (let i = 0; i < points.length; i += 2) {
    const nextX = Math.round(points[i] * 10)
    const nextY = Math.round(points[i + 1] * 10)
    if (i > 0 && nextX === x && nextY === y) continue
    moves.push(`${tenths(nextX - x)} ${tenths(nextY - y)}`)
    x = nextX
    y = nextY
  }
  const [start = "0 0", ...rest] = moves
  return `M${start}l${rest.join(" ") || "0 0"}${closed ? "z" : ""}`.replaceAll(" -", "-")
}

/** A number of tenths in decimal, as short as can be. */
function tenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, "$1.")
}
