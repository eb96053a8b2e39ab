import type { Block, Lesson } from "./lessons.ts"
import type { Text } from "./sentences.ts"

/** A lesson in a language as Downhill takes it. */
export const forDownhill = (lesson: Lesson, language: keyof Text): string =>
  page(lesson, language, (block) => {
    switch (block.kind) {
      case "heading":
        return `## ${block.text[language]} {#${block.name}}`
      case "figure":
        return `:::${block.directive}\n${block.caption[language]}\n:::`
      default:
        return plain(block, language)
    }
  })

/** The same text as Starlight takes it; of a figure it shows the caption. */
export const forStarlight = (lesson: Lesson, language: keyof Text): string =>
  page(lesson, language, (block) => {
    switch (block.kind) {
      case "heading":
        return `## ${block.text[language]}`
      case "figure":
        return block.caption[language]
      default:
        return plain(block, language)
    }
  })

function page(
  { title, description, blocks }: Lesson,
  language: keyof Text,
  write: (block: Block) => string,
): string {
  const front = `---\ntitle: "${title[language]}"\ndescription: "${description[language]}"\n---`
  return `${[front, ...blocks.map(write)].join("\n\n")}\n`
}

function plain(block: Exclude<Block, { kind: "heading" | "figure" }>, language: keyof Text) {
  switch (block.kind) {
    case "paragraph":
      return block.text[language]
    case "list":
      return block.items.map((item) => `- ${item[language]}`).join("\n")
    case "code":
      return `\`\`\`python\n${block.code}\n\`\`\``
    case "formula":
      return `$$\n${block.latex}\n$$`
  }
}
