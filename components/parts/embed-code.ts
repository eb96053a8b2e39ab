import { legible } from "./address.ts"

/** What a frame shows, and how. */
export interface Framing {
  /** The kind of figure, as a directive names it. */
  readonly figure: string
  readonly language: string
  /** What it shows, as a link says it. */
  readonly link: string
  /** The controls that its readers may move; undefined for all. */
  readonly free: readonly string[] | undefined
  readonly theme: "auto" | "light" | "dark"
  /** The lesson and the name that it has there, `lesson/name`, where it is from one. */
  readonly from: string | undefined
}

/** The address of a frame, below that of the course. */
export function frameAddress(course: URL, framing: Framing): string {
  const { figure, language, link, free, theme, from } = framing
  const parameters = new URLSearchParams({ [figure]: link })
  if (free !== undefined) parameters.set("controls", free.join(","))
  if (theme !== "auto") parameters.set("theme", theme)
  if (from !== undefined) parameters.set("from", from)
  const url = new URL(`embed/${figure}/${language}/`, course)
  url.search = legible(String(parameters)).replaceAll("%2F", "/")
  return url.href
}

/** Keeps frames as high as what they show; it stands in the page around them. */
export const followingScript = `<script>
  addEventListener("message", ({ data, source }) => {
    for (const frame of document.querySelectorAll("iframe"))
      if (data?.type === "downhill:size" && frame.contentWindow === source) frame.height = data.height
  })
</script>`

interface Frame {
  readonly address: string
  /** What it is called, for those who cannot see it. */
  readonly title: string
  /** In pixels. */
  readonly height: number
}

/** The HTML that puts a frame into a page. */
export const frameCode = ({ address, title, height }: Frame): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" ` +
  `style="border: 0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")
