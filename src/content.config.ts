import { defineCollection } from "astro:content"
import { glob } from "astro/loaders"
import { lessonSchema } from "./course/front-matter.ts"

const lessons = defineCollection({
  loader: glob({
    base: "content/lessons",
    pattern: "*/*.{md,mdx}",
    generateId: ({ entry }) => entry.replace(/\.mdx?$/, ""),
    deferRender: true,
  }),
  schema: lessonSchema,
})

export const collections = { lessons }
