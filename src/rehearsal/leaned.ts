import { leanSvg } from "./lean-svg.ts"
import { beside } from "./beside.ts"

/** An SVG element made lean; in a build, beside the pages. */
export const leaned = async (svg: string): Promise<string> =>
  beside === undefined ? leanSvg(svg) : String(await beside.lean(svg))
