import { optimize } from "svgo"

/**
 * An SVG element, written as HTML, that looks the same and is shorter: path data goes from point to
 * point, to a tenth of a pixel, other numbers go to a hundredth, and lines of one kind are one path.
 * Numbers are most of what a page with figures weighs.
 */
export const leanSvg = (svg: string): string =>
  optimize(withValues(svg), {
    plugins: [
      "convertShapeToPath",
      { name: "mergePaths", params: { floatPrecision: 1 } },
      { name: "convertPathData", params: { floatPrecision: 1 } },
      { name: "cleanupNumericValues", params: { floatPrecision: 2 } },
      { name: "convertTransform", params: { floatPrecision: 2 } },
      "collapseGroups",
    ],
  }).data

const tags = /<[a-z](?:"[^"]*"|[^">])*>/gi

const valuesAndBareNames = /"[^"]*"|(\s[\w:-]+)(?=[\s/>])/g

/** In HTML an attribute that is empty may lack its value; in XML, which is read here, it may not. */
const withValues = (svg: string): string =>
  svg.replace(tags, (tag) =>
    tag.replace(valuesAndBareNames, (part, name?: string) =>
      name === undefined ? part : `${name}=""`,
    ),
  )
