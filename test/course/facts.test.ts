import { expect, test } from "vitest"
import { factsOf } from "../../src/course/facts.ts"
import { lessonSchema } from "../../src/course/front-matter.ts"

const course = { licence: "MIT", authors: [{ name: "The school" }] }
const source = lessonSchema.parse({
  title: "Title",
  description: "Description.",
  objectives: ["An objective"],
  prerequisites: ["first"],
  duration: 40,
  source: { lecture: "Lecture", author: "Andrew", course: "Course" },
  authors: [{ name: "Ada" }],
})
const words = { title: "제목", description: "설명." }

test("a translation inherits what is the same in every language, and no words", () => {
  expect(factsOf(lessonSchema.parse(words), source, course)).toEqual({
    ...words,
    summary: [],
    objectives: [],
    keywords: [],
    prerequisites: ["first"],
    duration: 40,
    source: { lecture: "Lecture", author: "Andrew", course: "Course" },
    authors: [{ name: "Ada" }],
    licence: "MIT",
  })
})

test("what an edition says itself counts, even that it builds on nothing", () => {
  const own = lessonSchema.parse({ ...words, prerequisites: [], duration: 50, licence: "CC0" })
  expect(factsOf(own, source, course)).toMatchObject({
    prerequisites: [],
    duration: 50,
    licence: "CC0",
  })
})

test("what neither says is the course's", () => {
  const own = lessonSchema.parse(words)
  expect(factsOf(own, own, course)).toMatchObject({
    licence: "MIT",
    authors: [{ name: "The school" }],
    prerequisites: [],
  })
})
