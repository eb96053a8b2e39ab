/** Points of a plane: x0, y0, x1, y1... */
export type Points = readonly number[]

/** Fewer points along the same line: none that is left out lies further from it than `tolerance`. */
export function simplify(points: Points, tolerance: number): number[] {
  const kept: number[] = []
  const keepBetween = (first: number, last: number): void => {
    let furthest = -1
    let distance = tolerance
    for (let i = first + 1; i < last; i++) {
      const away = distanceToSegment(points, i, first, last)
      if (away > distance) {
        distance = away
        furthest = i
      }
    }
    if (furthest >= 0) {
      keepBetween(first, furthest)
      keepBetween(furthest, last)
    } else kept.push(points[2 * last], points[2 * last + 1])
  }
  if (points.length === 0) return kept
  kept.push(points[0], points[1])
  if (points.length > 2) keepBetween(0, points.length / 2 - 1)
  return kept
}

function distanceToSegment(points: Points, at: number, from: number, to: number): number {
  const dx = points[2 * to] - points[2 * from]
  const dy = points[2 * to + 1] - points[2 * from + 1]
  const x = points[2 * at] - points[2 * from]
  const y = points[2 * at + 1] - points[2 * from + 1]
  const square = dx * dx + dy * dy
  const t = square > 0 ? Math.min(1, Math.max(0, (x * dx + y * dy) / square)) : 0
  return Math.hypot(x - t * dx, y - t * dy)
}
