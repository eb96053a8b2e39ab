import type { Problem } from "../../optim/problem.ts"
import { costGridPoints, type CostGrid, type PlaneWindow } from "../../optim/surface.ts"
import type { Plane } from "../plane.ts"
import { sliceTime, type Conditions } from "./conditions.ts"

const gridSide = 64

/** The cost on a grid, with a pause after every slice of time. */
export async function survey(
  problem: Problem,
  window: PlaneWindow,
  { place }: Pick<Plane, "place">,
  { onProgress, pause }: Conditions,
): Promise<CostGrid> {
  const points = costGridPoints(problem, window, gridSide, gridSide, place)
  let rested = performance.now()
  for (;;) {
    const { done, value } = points.next()
    if (done === true) return value
    if (performance.now() - rested < sliceTime) continue
    onProgress?.(value)
    await pause?.()
    rested = performance.now()
  }
}
