import fc from "fast-check"
import { expect, test } from "vitest"
import { askedOfFrame } from "../../../src/site/embed/asked-of-frame.ts"
import { embedWords } from "../../../src/site/embed/words.ts"

const known = { languages: ["en", "ko"], lessons: ["first", "second"] }
const ask = (search: string, language: "en" | "ko" = "en") =>
  askedOfFrame(new URLSearchParams(search), known, embedWords[language])

test("a frame names the lesson and the figure that it is from", () => {
  expect(ask("from=first/fall&theme=dark&lang=ko")).toEqual({
    from: { lesson: "first", place: "fall" },
    amiss: [],
  })
  expect(ask("from=second").from).toEqual({ lesson: "second", place: "" })
  expect(ask("race=v1")).toEqual({ from: undefined, amiss: [] })
})

test.each(["en", "ko"] as const)(
  "what there is not is said with what there is, in %s",
  (language) => {
    const { from, amiss } = ask("from=third&theme=pink&lang=xx", language)
    expect(from).toBeUndefined()
    expect(amiss).toHaveLength(3)
    expect(amiss[0]).toMatch(/lang.*“xx”.*en, ko/)
    expect(amiss[1]).toMatch(/theme.*“pink”.*light, dark/)
    expect(amiss[2]).toMatch(/from.*“third”/)
  },
)

test("no address breaks it, and no place leads elsewhere", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (lesson, place) => {
      const { from, amiss } = askedOfFrame(
        new URLSearchParams({ from: `${lesson}/${place}`, theme: lesson, lang: place }),
        known,
        embedWords.en,
      )
      for (const text of amiss) expect(text.length).toBeLessThan(120)
      expect(from?.place ?? "").toMatch(/^[\w-]*$/)
    }),
  )
  expect(ask("from=first/%3Cscript%3E").from).toEqual({ lesson: "first", place: "" })
})
