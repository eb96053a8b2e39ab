import { RandomStream } from "../../../src/optim/random.ts"
import { figureKinds } from "./figures.ts"
import { code, formulas, sectionTitles, sentences, words, type Text } from "./sentences.ts"

/** A piece of a generated lesson, in every language. */
export type Block =
  | { readonly kind: "heading"; readonly name: string; readonly text: Text }
  | { readonly kind: "paragraph"; readonly text: Text }
  | { readonly kind: "list"; readonly items: readonly Text[] }
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "formula"; readonly latex: string }
  | { readonly kind: "figure"; readonly directive: string; readonly caption: Text }

export interface Lesson {
  readonly slug: string
  readonly title: Text
  readonly description: Text
  readonly blocks: readonly Block[]
}

const sections = 4

/** Lessons of about 450 words each with one figure, no two alike; the same ones whenever asked for. */
export const generatedLessons = (count: number): Lesson[] =>
  Array.from({ length: count }, (_, index) => generatedLesson(index + 1))

/** The lesson of a number, from 1. */
function generatedLesson(number: number): Lesson {
  const random = new RandomStream(number, "data")
  const blocks = Array.from({ length: sections }, (_, section) =>
    generatedSection(section, random),
  ).flat()
  const kind = figureKinds[(number - 1) % figureKinds.length]
  blocks.splice(Math.floor(blocks.length / 2), 0, {
    kind: "figure",
    directive: kind(number, random),
    caption: numbered(words.caption, [number]),
  })
  return {
    slug: `lesson-${String(number).padStart(4, "0")}`,
    title: numbered(words.title, [number]),
    description: numbered(words.description, [number]),
    blocks,
  }
}

function generatedSection(section: number, random: RandomStream): Block[] {
  const text = pick(sectionTitles, random)
  const extras: readonly Block[] = [
    { kind: "list", items: Array.from({ length: 3 }, () => sentence(random)) },
    { kind: "formula", latex: pick(formulas, random) },
    { kind: "code", code },
    { kind: "formula", latex: pick(formulas, random) },
  ]
  return [
    { kind: "heading", name: `section-${section + 1}`, text },
    paragraph(random),
    extras[section % extras.length],
    paragraph(random),
  ]
}

function paragraph(random: RandomStream): Block {
  const parts = Array.from({ length: 4 }, () => sentence(random))
  const joined = (language: keyof Text): string => parts.map((part) => part[language]).join(" ")
  return { kind: "paragraph", text: { en: joined("en"), ko: joined("ko") } }
}

const sentence = (random: RandomStream): Text =>
  numbered(pick(sentences, random), [2 + random.below(98), 2 + random.below(98)])

/** The text with each # replaced by the next of the numbers. */
function numbered(text: Text, numbers: readonly number[]): Text {
  const filled = (words: string): string => {
    const left = [...numbers]
    return words.replaceAll("#", () => String(left.shift() ?? 1))
  }
  return { en: filled(text.en), ko: filled(text.ko) }
}

const pick = <T>(from: readonly T[], random: RandomStream): T => from[random.below(from.length)]
