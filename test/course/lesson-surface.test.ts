import { expect, test } from "vitest"
import { surfaceIn } from "../../src/course/lesson-surface.ts"

test.each([
  [":::loss-surface{#a rate=0.07}\nCaption.\n:::\n\n::loss-surface{#b rate=0.2}\n", 0.07],
  ["::::challenge{#c}\n:::loss-surface{#a rate=0.07}\nCaption.\n:::\n::::\n", 0.07],
  ["::::loss-surface{#a}\n:::experiment\nrate: 0.07\n:::\nCaption.\n::::\n", 0.07],
  [":::cost-trace{#a rate=0.07}\nCaption.\n:::\n", 0.1],
  ["No figure.\n", 0.1],
])("the surface of %j", (source, rate) => {
  expect(surfaceIn(source, "md").experiment.rate).toBe(rate)
})
