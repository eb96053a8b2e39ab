import { plot as plotWithStyle } from "@observablehq/plot"

/**
 * Draws as Plot does, without the style sheet that it puts into each drawing: the page has its own,
 * and its policy takes no other.
 */
export const plot: typeof plotWithStyle = (options) => {
  const drawing = plotWithStyle(options)
  for (const sheet of drawing.querySelectorAll("style")) sheet.remove()
  return drawing
}
