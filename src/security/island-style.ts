/** As Astro writes it: no attributes, and nothing but the display of its own elements. */
const islandStyle = /<style>astro-island\b[^<]*<\/style>/

/**
 * Astro writes the style sheet of its islands before the first of them, in the text, where HTML
 * allows none. It belongs to the head.
 */
export function withIslandStyleInHead(html: string): string {
  const style = islandStyle.exec(html)
  const end = html.indexOf("</head>")
  if (style === null || end < 0 || style.index < end) return html
  const before = html.slice(end, style.index)
  return html.slice(0, end) + style[0] + before + html.slice(style.index + style[0].length)
}
