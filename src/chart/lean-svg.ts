import { optimize } from "svgo"

/**
 * An SVG element with shorter numbers: path data in steps from point to point, to a tenth of a
 * pixel, and others to a hundredth. Nobody sees more, and numbers are most of what a page with
 * figures weighs.
 */
export const leanSvg = (svg: string): string =>
  optimize(svg, {
    plugins: [
      { name: "convertPathData", params: { floatPrecision: 1 } },
      { name: "cleanupNumericValues", params: { floatPrecision: 2 } },
      { name: "convertTransform", params: { floatPrecision: 2 } },
    ],
  }).data
