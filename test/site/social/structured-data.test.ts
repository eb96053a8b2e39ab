import fc from "fast-check"
import { expect, test } from "vitest"
import { asScript, courseData, lessonData } from "../../../src/site/social/structured-data.ts"

const facts = {
  title: "Descent",
  description: "How to go down.",
  objectives: ["To go down."],
  keywords: [],
  summary: [],
  prerequisites: [],
  licence: "CC-BY-SA-4.0",
  authors: [{ name: "Ada" }],
  source: { lecture: "A lecture", author: "Somebody", course: "A course" },
}

test("a lesson tells what it teaches, whose it is and what it is a part of", () => {
  expect(
    lessonData({
      facts,
      language: "en",
      address: "https://example.org/en/descent/",
      card: undefined,
      minutes: 20,
      course: { title: "Downhill", address: undefined },
    }),
  ).toEqual({
    "@context": "https://schema.org",
    "@type": "LearningResource",
    name: "Descent",
    description: "How to go down.",
    inLanguage: "en",
    url: "https://example.org/en/descent/",
    teaches: ["To go down."],
    timeRequired: "PT20M",
    author: [{ "@type": "Person", name: "Ada" }],
    license: "https://creativecommons.org/licenses/by-sa/4.0/",
    isAccessibleForFree: true,
    learningResourceType: "lesson",
    isPartOf: { "@type": "Course", name: "Downhill" },
    isBasedOn: {
      "@type": "CreativeWork",
      name: "A lecture",
      author: { "@type": "Person", name: "Somebody" },
      isPartOf: "A course",
    },
  })
})

test("a licence of another kind is named as it is", () => {
  const data = courseData({
    title: "Downhill",
    description: "Down.",
    language: "en",
    address: undefined,
    authors: [],
    licence: "All rights reserved",
    lessons: [],
  })
  expect(data).toMatchObject({ license: "All rights reserved" })
  expect(data).not.toHaveProperty("hasPart")
})

test("no words end the script that they stand in, and all are told", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constant("</script><!--")), (name) => {
      const script = asScript({ name })
      expect(script).not.toContain("<")
      expect(JSON.parse(script)).toEqual({ name })
    }),
  )
})
