import { defineCollection } from "astro:content"
import { glob } from "astro/loaders"
import { lessonSchema } from "./course/front-matter.ts"
import { besideShelf } from "./course/lesson-loader.ts"
import { shelved } from "./course/shelved.ts"

const files = glob({
  base: "content/lessons",
  pattern: "*/*.{md,mdx}",
  generateId: ({ entry }) => entry.replace(/\.mdx?$/, ""),
  deferRender: true,
})

const lessons = defineCollection({
  loader: besideShelf(files, shelved),
  schema: lessonSchema,
})

export const collections = { lessons }
