import { readFile } from "node:fs/promises"
import { parseHTML } from "linkedom"
import sharp from "sharp"
import { describe, expect, test } from "vitest"
import { useMadeSite } from "./made-site.ts"
import { useBrowser } from "./visit.ts"

const edition = (title: string) =>
  `---\ntitle: ${title}\ndescription: About it.\nobjectives: [To see it.]\n---\n\n## A part {#part}\n\nText.\n\n::batch-sizes{#cuts}\n`

const { visit } = useBrowser()
const site = useMadeSite({
  "content/course.yaml": `title: { en: A course, ko: 강좌 }
description: { en: What it is about., ko: 소개. }
languages: { en: English, ko: 한국어, he: עברית }
chapters: [{ title: { en: One, ko: 하나 }, lessons: [first] }]
site: https://example.org
authors: [{ name: Ada }]
`,
  "content/lessons/first/en.md": edition("Down & further"),
  "content/lessons/first/ko.md": edition("아래로"),
  "content/lessons/first/he.md": edition("למטה"),
  "content/lessons/second/ko.md": edition("한국어로만"),
})

const file = (path: string): Promise<Buffer> => readFile(new URL(`out/${path}`, site().folder))
const headOf = async (path: string) => parseHTML((await file(path)).toString()).document.head

describe("where a link to a lesson is shared", () => {
  test.each([
    ["en", "Down & further"],
    ["ko", "아래로"],
    ["he", "למטה"],
  ])("it has its title and a picture, in %s", async (language, title) => {
    const head = await headOf(`${language}/first/index.html`)
    const told = (name: string): string | null | undefined =>
      head.querySelector(`meta[property="og:${name}"]`)?.getAttribute("content")
    expect(told("title")).toBe(title)
    expect(told("url")).toBe(`https://example.org/${language}/first/`)
    expect(told("locale")).toBe({ en: "en_US", ko: "ko_KR", he: "he_IL" }[language])
    const alternates = [...head.querySelectorAll("link[rel=alternate][hreflang]")]
    expect(
      alternates.map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")]),
    ).toEqual([
      ...["en", "ko", "he"].map((code) => [code, `https://example.org/${code}/first/`]),
      ["x-default", "https://example.org/en/first/"],
    ])
    const picture = told("image") ?? ""
    expect(picture).toBe(`https://example.org/${language}/cards/first.png`)
    const bytes = await file(picture.replace("https://example.org/", ""))
    expect(await sharp(bytes).metadata()).toMatchObject({
      format: "png",
      width: Number(told("image:width")),
      height: Number(told("image:height")),
    })
    expect(bytes.length).toBeLessThan(150_000)
    const { channels } = await sharp(bytes).stats()
    expect(Math.min(...channels.map(({ min }) => min))).toBeLessThan(60)
  })

  test("machines are told what is taught", async () => {
    const head = await headOf("en/first/index.html")
    const data: unknown = JSON.parse(
      head.querySelector('script[type="application/ld+json"]')?.textContent ?? "",
    )
    expect(data).toMatchObject({
      "@type": "LearningResource",
      name: "Down & further",
      teaches: ["To see it."],
      author: [{ name: "Ada" }],
      isPartOf: { name: "A course", url: "https://example.org/en/" },
    })
  })
})

test("the map, the feeds and what robots read name whole addresses", async () => {
  const map = (await file("sitemap-0.xml")).toString()
  // The second lesson is there in Korean alone, and in other languages says so.
  const isElsewhere = (path: string): boolean => /^\/(?:en|he)\/second\//.test(path)
  const listed = site().pages.filter((path) => !path.endsWith("/offline/") && !isElsewhere(path))
  for (const path of listed) expect(map).toContain(`<loc>https://example.org${path}</loc>`)
  expect(listed).toContain("/ko/second/")
  expect(map).not.toMatch(/\/offline\/|\/(?:en|he)\/second\//)
  expect(map).toContain('hreflang="ko" href="https://example.org/ko/first/"')
  expect(map).not.toContain("/embed/")
  expect((await file("robots.txt")).toString()).toContain(
    "Sitemap: https://example.org/sitemap-index.xml",
  )
  const feed = (await file("ko/rss.xml")).toString()
  expect(feed).toContain("<title>아래로</title>")
  expect(feed).toContain("<link>https://example.org/ko/first/</link>")
  const head = await headOf("ko/first/index.html")
  expect(head.querySelector('link[type="application/rss+xml"]')?.getAttribute("href")).toBe(
    "/ko/rss.xml",
  )
})

test("a lesson that is not translated names the languages that it is in, and the page of its own", async () => {
  for (const language of ["en", "ko", "he"]) {
    const head = await headOf(`${language}/second/index.html`)
    const alternates = [...head.querySelectorAll("link[hreflang]")]
    expect(alternates.map((link) => link.getAttribute("hreflang"))).toEqual(["ko", "x-default"])
    for (const link of [...alternates, head.querySelector("link[rel=canonical]")])
      expect(link?.getAttribute("href")).toBe("https://example.org/ko/second/")
  }
})

test("what is not found is not listed", async () => {
  const head = await headOf("404.html")
  expect(head.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex")
  expect(head.querySelector("link[rel=canonical]")).toBeNull()
})

test("frames of figures are not indexed, and name the lesson that has the figure", async () => {
  const canonical = async (name: string): Promise<string | null | undefined> => {
    const head = await headOf(`embed/${name}/ko/index.html`)
    expect(head.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex")
    return head.querySelector("link[rel=canonical]")?.getAttribute("href")
  }
  expect(await canonical("batch-sizes")).toBe("https://example.org/ko/first/")
  expect(await canonical("race")).toBe("https://example.org/ko/gallery/")
})

test.each([
  ["/ko/nowhere/", "찾는 페이지가 없습니다"],
  ["/en/nowhere/", "There is no such page"],
])("what is not there is said in the reader's language: %s", async (path, words) => {
  const { page } = await visit("", {}, site().address + path)
  const headings = page.getByRole("heading")
  await expect.poll(() => headings.allInnerTexts()).toEqual([words])
})
