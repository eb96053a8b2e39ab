import { optimize } from "svgo"

/**
 * An SVG element that looks the same and is shorter: path data goes from point to point, to a tenth
 * of a pixel, other numbers go to a hundredth, and lines of one kind are one path. Numbers are most
 * of what a page with figures weighs.
 */
export const leanSvg = (svg: string): string =>
  optimize(svg, {
    plugins: [
      "convertShapeToPath",
      { name: "mergePaths", params: { floatPrecision: 1 } },
      { name: "convertPathData", params: { floatPrecision: 1 } },
      { name: "cleanupNumericValues", params: { floatPrecision: 2 } },
      { name: "convertTransform", params: { floatPrecision: 2 } },
      "collapseGroups",
    ],
  }).data
