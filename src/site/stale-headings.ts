import { jsx } from "astro/jsx-runtime"
import { staleWordsIn } from "./stale-words.ts"

/** Where a page says which of its sections are behind their source. */
export const staleNoticeId = "translation"

interface HeadingProps {
  readonly id?: string
  readonly children?: unknown
}

type Heading = (props: HeadingProps) => ReturnType<typeof jsx>

/**
 * What renders the headings of a lesson so that those of `ids` bear a mark, which leads to the
 * notice above the lesson. Nothing where no section is behind.
 */
export function staleHeadings(
  ids: readonly string[],
  language: string,
): Readonly<Record<string, Heading>> {
  if (ids.length === 0) return {}
  const mark = markIn(language)
  const headingOf =
    (tag: string): Heading =>
    ({ children, ...props }) =>
      jsx(tag, {
        ...props,
        children: ids.includes(props.id ?? "") ? [children, " ", mark] : children,
      })
  const tags = ["h2", "h3", "h4", "h5", "h6"]
  return Object.fromEntries(tags.map((tag) => [tag, headingOf(tag)]))
}

const markIn = (language: string): ReturnType<typeof jsx> =>
  jsx("a", {
    class: "stale-mark",
    href: `#${staleNoticeId}`,
    title: staleWordsIn(language).mark,
    children: [
      jsx("span", { "aria-hidden": "true", children: "*" }),
      jsx("span", { class: "sr-only", children: staleWordsIn(language).mark }),
    ],
  })
