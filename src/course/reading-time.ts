import type { Outline } from "./outline.ts"

/** How fast people read prose: words a minute, and characters where words are not set apart by their script. */
const words = 200
const characters = 500
/** What a figure to try and a question to answer take, in minutes. */
const figure = 2
const question = 1

const written = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** About how many minutes a lesson takes, of which figures to try are the larger part; at least 1. */
export function readingMinutes({ sections, figures, anchors }: Outline): number {
  const text = sections.map((section) => `${section.heading} ${section.text}`).join(" ")
  const dense = text.match(written)?.length ?? 0
  const spaced = text.replace(written, " ").match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0
  const questions = anchors.filter(({ kind }) => kind === "question").length
  const minutes =
    dense / characters + spaced / words + figures.length * figure + questions * question
  return Math.max(1, minutes < 10 ? Math.round(minutes) : Math.round(minutes / 5) * 5)
}
