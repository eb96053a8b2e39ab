import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { marksOf, page, pathsOf, searchOf } from "./found-in.ts"

describe("a word is found", () => {
  test.each([
    ["하강법", "경사하강법은 가장 기본이 되는 방법이다.", "하강법"],
    ["경사", "경사하강법은 가장 기본이 되는 방법이다.", "경사"],
    ["미니배치", "먼저 미니 배치를 고른다.", "미니 배치"],
    ["미니 배치", "먼저 미니배치를 고른다.", "미니배치"],
    ["경사하강법은", "배치 경사 하강법은 느리다.", "경사 하강법은"],
    ["값", "가장 좋은 최솟값", "값"],
    ["값", "값이 싸다.", "값"],
    ["SGD", "이것이 SGD는 아니다.", "SGD"],
    ["sgd는", "이것이 SGD는 아니다.", "SGD는"],
    ["미니배치B", "미니배치 B를 정한다.", "미니배치 B"],
    ["경사".normalize("NFD"), "경사하강법은", "경사"],
    ["경사", "경사하강법은".normalize("NFD"), "경사"],
    ["경사하ㄱ", "경사하강법은", "경사하"],
    ["gradi", "Gradients point uphill.", "Gradi"],
    ["batches", "One batch.", "batch"],
    ["batch", "Many batches.", "batch"],
    ["batteries", "A battery.", "battery"],
    ["minibatch", "The mini-batch size.", "mini-batch"],
    ["mini-batch", "The minibatch size.", "minibatch"],
    ["batch", "The mini-batch size.", "batch"],
    ["newtons", "Newton’s method.", "Newton’s"],
    ["BOTTOU", "Léon Bottou", "Bottou"],
    ["leon", "Léon Bottou", "Léon"],
    ["1024", "예제 1,024개", "1,024"],
    ["1,024", "all 1024 of them", "1024"],
    ["0.142", "2.95에서 0.142까지", "0.142"],
    ["J^{t}", "So J^{t} trembles.", "J^{t}"],
    ["f(x)", "Let f (x) be so.", "f (x)"],
    ["λ", "2/λ_max", "λ"],
    ["ＳＧＤ", "the SGD method", "SGD"],
    ["المدرسة", "في المَدْرَسَة الجديدة", "المَدْرَسَة"],
    ["مدرسه", "کتاب‌های مدرسه", "مدرسه"],
    ["שלום", "שָׁלוֹם עולם", "שָׁלוֹם"],
    ["勾配", "確率的勾配降下法", "勾配"],
    ["梯度下降", "随机梯度下降算法", "梯度下降"],
    ["การเรียน", "การเรียนรู้ของเครื่อง", "การเรียน"],
  ])("by %s in “%s”", async (query, text, mark) => {
    const found = await (await searchOf([page("a", text), page("b", "…")])).find(query, 10)
    expect(pathsOf(found)).toEqual(["a"])
    expect(marksOf(found)).toContain(mark)
  })
})

describe("a word is not found", () => {
  test.each([
    ["배치미니", "미니배치를 고르고 배치를 미니로 한다."],
    ["하강법경사", "경사하강법, 하강. 강법경. 법경사."],
    ["끝시작", "이것이 끝\n시작이다"],
    ["atch", "One batch."],
    ["24", "all 1,024 of them, 240 and 2.24"],
    ["경사 없음", "경사하강법은"],
    ["losses", "a lot, los and lo"],
  ])("by %s in “%s”", async (query, text) => {
    const found = await (await searchOf([page("a", text)])).find(query, 10)
    expect(pathsOf(found)).toEqual([])
  })

  test.each(["", "   ", "?!", "–", "…"])("where nothing is asked: “%s”", async (query) => {
    const search = await searchOf([page("a", "경사")])
    expect(await search.find(query, 10)).toEqual({ pages: [], isMore: false, instead: undefined })
  })
})

test("a title weighs more than a heading, and that more than any amount of text", async () => {
  for (const word of ["수렴", "convergence"]) {
    const search = await searchOf([
      page("text", `${word} `.repeat(50)),
      page("heading", "무엇", `${word} 무엇`),
      page("other", "무엇"),
      page("title", "무엇", "무엇", `${word} 이야기, 아주 긴 제목의`),
      page("another", "무엇"),
    ])
    expect(pathsOf(await search.find(word, 10))).toEqual(["title", "heading", "text"])
  }
})

test("all words must be there, but the title counts for every section", async () => {
  const search = await searchOf([
    page("both", "Noise and rate.", "", "Descent"),
    page("one", "Noise alone.", "", "Descent"),
  ])
  expect(pathsOf(await search.find("noise rate", 10))).toEqual(["both"])
  expect(pathsOf(await search.find("descent rate", 10))).toEqual(["both"])
  const found = await search.find("descent", 10)
  expect(found.pages.map(({ sections }) => sections.map(({ id }) => id))).toEqual([[""], [""]])
})

test("a word with a particle that nothing has is looked for without it, and that is said", async () => {
  const search = await searchOf([page("a", "벡터화의 덕을 본다."), page("b", "평가한다.")])
  const found = await search.find("벡터화에서는", 10)
  expect(pathsOf(found)).toEqual(["a"])
  expect(found.instead).toBe("벡터화")
  expect((await search.find("벡터화의", 10)).instead).toBeUndefined()
  expect(pathsOf(await search.find("평도", 10))).toEqual([])
})

test("no more is found than was asked for, and that there is more is said", async () => {
  const pages = Array.from({ length: 12 }, (_, index) => page(`p${index}`, "같은 말"))
  const search = await searchOf(pages)
  const some = await search.find("같은말", 5)
  expect([pathsOf(some).length, some.isMore]).toEqual([5, true])
  const all = await search.find("같은말", 12)
  expect([pathsOf(all).length, all.isMore]).toEqual([12, false])
})

test("a large index is read in parts", async () => {
  const words = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0xac00 + index * 27))
  const pages = Array.from({ length: 300 }, (_, index) => {
    const text = Array.from({ length: 120 }, (_, at) => words[(index * 7 + at * at) % 400]).join("")
    return page(`p${index}`, `${text} mark${index}`)
  })
  const search = await searchOf(pages)
  expect(search.read).toEqual(["catalogue"])
  const found = await search.find("mark250", 5)
  expect(pathsOf(found)).toEqual(["p250"])
  expect(search.read.length).toBe(3)
  await search.find("mark250", 5)
  expect(search.read.length).toBe(3)
})

test("a part that did not arrive is asked for again", async () => {
  const { openSearch } = await import("../../src/search/search.ts")
  const { searchFiles } = await import("../../src/search/index.ts")
  const { catalogue, volumes } = searchFiles([page("a", "경사하강법")])
  let isOffline = true
  const search = await openSearch((name) => {
    if (name === "catalogue") return Promise.resolve(catalogue)
    if (isOffline) return Promise.reject(new Error("offline"))
    const content: unknown = JSON.parse(volumes.get(name.volume) ?? "")
    return Promise.resolve(content)
  })
  await expect(search.find("경사", 5)).rejects.toThrow("offline")
  isOffline = false
  expect(pathsOf(await search.find("경사", 5))).toEqual(["a"])
  await expect(openSearch(() => Promise.resolve("<!doctype html>"))).rejects.toThrow("catalogue")
})

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCodePoint(code))
const hangul = fc
  .array(fc.string({ unit: syllable, minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 20 })
  .map((words) => words.join(" "))
const letters = fc.string({
  unit: fc.constantFrom(..."abcdexyzéüßσςабвמשאسلم".split("")),
  minLength: 1,
  maxLength: 9,
})
const sentence = fc
  .array(fc.oneof(hangul, letters, fc.string({ unit: "grapheme", maxLength: 12 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(", "))

const plain = (text: string): string => text.replace(/[\s,]+/g, "")

test("any two or more syllables that follow each other are found, spaces or not, and marked", async () => {
  await fc.assert(
    fc.asyncProperty(
      hangul,
      fc.array(sentence, { maxLength: 5 }),
      fc.nat(),
      fc.integer({ min: 2, max: 9 }),
      async (text, others, from, length) => {
        const syllables = plain(text)
        fc.pre(syllables.length >= 2)
        const start = from % (syllables.length - 1)
        const query = syllables.slice(start, start + length)
        const search = await searchOf([
          page("it", text),
          ...others.map((other) => page("no", other)),
        ])
        const found = await search.find(query, 100)
        expect(pathsOf(found)).toContain("it")
        const own = { ...found, pages: found.pages.filter(({ path }) => path === "it") }
        expect(marksOf(own).length).toBeGreaterThan(0)
        for (const mark of marksOf(own)) expect(plain(mark)).toContain(query)
      },
    ),
    { numRuns: 300 },
  )
})

test("any whole word of any text is found", async () => {
  await fc.assert(
    fc.asyncProperty(sentence, letters, sentence, async (before, word, after) => {
      const search = await searchOf([page("it", `${before}. ${word}. ${after}`)])
      const found = await search.find(word, 10)
      expect(pathsOf(found)).toEqual(["it"])
    }),
    { numRuns: 300 },
  )
})

test("no text and no query breaks it", async () => {
  const anything = fc.string({ unit: "binary", maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(anything, anything, anything, async (text, heading, query) => {
      const found = await (await searchOf([page("it", text, heading)])).find(query, 10)
      for (const { sections } of found.pages)
        for (const { excerpt } of sections)
          for (const { start, end } of excerpt.marks) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(excerpt.text.length)
          }
    }),
    { numRuns: 500 },
  )
})

test("of a page that opens later the title is found and nothing else told, until then", async () => {
  const opens = Date.parse("2026-12-01T00:00Z")
  const pages = [
    { ...page("later", "hidden words", "Hidden heading", "A title"), opens },
    page("open", "words"),
  ]
  let now = opens - 1
  const search = await searchOf(pages, () => now)
  expect(pathsOf(await search.find("words", 9))).toEqual(["open"])
  expect(pathsOf(await search.find("heading", 9))).toEqual([])
  const { pages: found } = await search.find("title", 9)
  expect(found).toMatchObject([{ path: "later", sections: [{ id: "", excerpt: { text: "" } }] }])
  now = opens
  expect(pathsOf(await search.find("words", 9)).toSorted()).toEqual(["later", "open"])
  expect(pathsOf(await search.find("heading", 9))).toEqual(["later"])
})
