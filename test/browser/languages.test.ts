import { AxeBuilder } from "@axe-core/playwright"
import { fileURLToPath } from "node:url"
import { parseHTML } from "linkedom"
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { run } from "./build.ts"
import { useMadeSite } from "./made-site.ts"
import { useBrowser } from "./visit.ts"

const { visit } = useBrowser()

const codes = ["en", "ko", "he"]

const edition = (title: string, headings: readonly string[], opening = ""): string =>
  [
    `---\ntitle: ${title}\ndescription: ${title} (1).\n---`,
    opening,
    ...headings.map((heading) => `## ${heading}\n\n${`${heading}. `.repeat(250)}`),
    "",
  ].join("\n\n")

const figures =
  "\n::batch-sizes{#cuts examples=64 batch=16}\n\n::cost-trace{#fall method=mini-batch batch=64 steps=20}\n"

/**
 * A small course in three languages, of which one has its one file of words and does not say
 * everything in it. One lesson is in English alone, and one in Korean alone.
 */
const site = useMadeSite({
  "content/course.yaml": `title: { en: Slopes, ko: 비탈, he: מדרונות }
description: { en: A small course., ko: 작은 강의입니다., he: קורס קטן. }
languages: { en: English, ko: 한국어, he: עברית }
chapters:
  - title: { en: Going down, ko: 내려가기, he: בדרך למטה }
    lessons: [first, second]
`,
  "content/lessons/first/en.md":
    edition("The first slope", ["One way", "Another way"], "A :term[step] of :ref{to=cuts}.") +
    figures,
  "content/lessons/first/ko.md":
    edition("첫 비탈", ["한 가지 길", "다른 길"], ":term[걸음]과 :ref{to=cuts}.") + figures,
  "content/lessons/first/he.md":
    edition("המדרון הראשון", ["דרך אחת", "דרך אחרת"], ":term[צעד], :ref{to=cuts}.") + figures,
  "content/lessons/second/en.md": edition("The second slope", ["Still down", "Flat"]),
  "content/glossary/en.yaml": "step: { name: step, definition: One update. }\n",
  "content/glossary/ko.yaml": "step: { name: 걸음, definition: 갱신 한 번. }\n",
  "content/glossary/he.yaml": "step: { name: צעד, definition: עדכון אחד. }\n",
  "content/lessons/third/ko.md": edition("셋째 비탈", ["홀로"]),
  "src/words/he.ts": `import type { Interface } from "./interface.ts"

export const words = {
  site: { skip: "דלגו אל הטקסט", untranslated: (language: string) => \`מוצג בשפה: \${language}\` },
  control: { table: "הנתונים כטבלה", rate: "קצב הלמידה", reset: "איפוס" },
  text: { figure: "איור" },
  batchSizes: {
    columns: ["B", "שיטה", "אצוות", "עדכונים", "דוגמאות"],
    batches: "אצוות בסבב",
  },
} satisfies Interface
`,
})

const read = async (path: string): Promise<Document> => {
  const response = await fetch(site().address + path)
  expect(response.status, path).toBe(200)
  return parseHTML(await response.text()).document
}

const attributes = (page: Document, selector: string, name: string): string[] =>
  [...page.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? "")

const open = async (path: string, width = 1280): Promise<Page> => {
  const viewport = { width, height: 800 }
  return (await visit("", { viewport }, site().address + path)).page
}

describe("a course in three languages", () => {
  test("has every page in every language", () => {
    const below = (code: string): string[] =>
      site()
        .pages.filter((path) => path.startsWith(`/${code}/`))
        .map((path) => path.slice(code.length + 1))
    expect(below("en")).toEqual(expect.arrayContaining(["/", "/first/", "/second/", "/third/"]))
    expect(below("ko")).toEqual(below("en"))
    expect(below("he")).toEqual(below("en"))
  })

  test("says of every page what its language is and where it stands in the others", async () => {
    for (const path of site().pages) {
      const page = await read(path)
      const [, code] = path.split("/")
      const others = codes.map((other) => path.replace(code, other))
      expect(page.documentElement.lang, path).toBe(code)
      expect(page.documentElement.dir, path).toBe(code === "he" ? "rtl" : "ltr")
      const alternates = "link[rel=alternate][hreflang]"
      const [, , name = ""] = path.split("/")
      const written = { second: ["en"], third: ["ko"] }[name] ?? codes
      const inThese = written.map((other) => path.replace(code, other))
      expect(attributes(page, alternates, "hreflang")).toEqual([...written, "x-default"])
      expect(attributes(page, alternates, "href")).toEqual([...inThese, inThese[0]])
      expect(attributes(page, "a[data-language]", "href")).toEqual(others)
      expect(attributes(page, "a[data-language][aria-current=page]", "hreflang")).toEqual([code])
      expect(page.querySelectorAll("h1"), path).toHaveLength(1)
    }
  })

  test("names no two pages of a language the same", async () => {
    for (const code of codes) {
      const paths = site().pages.filter((path) => path.startsWith(`/${code}/`))
      const titles = await Promise.all(paths.map(async (path) => (await read(path)).title.trim()))
      expect(titles).not.toContain("")
      expect(new Set(titles).size).toBe(titles.length)
    }
  })

  test("links from every page to pages and places that are there", async () => {
    const pages = new Map<string, Document>()
    for (const path of site().pages) pages.set(path, await read(path))
    const astray: string[] = []
    for (const [path, page] of pages)
      for (const href of attributes(page, "a[href]", "href")) {
        const url = new URL(href, site().address + path)
        const target = pages.get(url.pathname)
        const id = decodeURIComponent(url.hash.slice(1))
        const isThere = target !== undefined && (id === "" || target.getElementById(id) !== null)
        if (url.href.startsWith(site().address) && !isThere) astray.push(`${path} -> ${href}`)
      }
    expect(astray).toEqual([])
  })

  test.each([
    ["ko", "second", "en", "English"],
    ["he", "second", "en", "English"],
    ["en", "third", "ko", "한국어"],
    ["he", "third", "ko", "한국어"],
  ])(
    "shows in %s, where the lesson %s is missing, its edition in %s, and says so",
    async (code, slug, source, name) => {
      const page = await read(`/${code}/${slug}/`)
      expect(page.querySelector(".untranslated")?.textContent).toContain(name)
      expect(page.querySelector("article")?.getAttribute("lang")).toBe(source)
      expect(page.querySelector("article")?.getAttribute("dir")).toBe("ltr")
      const own = await read(`/${source}/${slug}/`)
      expect(own.querySelector(".untranslated")).toBeNull()
      const text = (lesson: Document): string | undefined =>
        lesson.querySelector("article > h2 ~ p")?.textContent
      expect(text(page)).toBe(text(own))
      const list = await read(`/${code}/`)
      const entry = list.querySelector(`.lessons a[href="/${code}/${slug}/"]`)
      expect(entry?.textContent).toBe(own.querySelector("h1")?.textContent)
      expect(entry?.closest("[lang]")?.getAttribute("lang")).toBe(source)
    },
  )

  test("keeps chapters in the order of the course file, and lists what no chapter names last", async () => {
    const titles = { en: "Going down", ko: "내려가기", he: "בדרך למטה" }
    for (const [code, title] of Object.entries(titles)) {
      const page = await read(`/${code}/`)
      const headings = [...page.querySelectorAll("main h2")].map((heading) =>
        heading.textContent.trim(),
      )
      expect(headings.indexOf(title)).toBeGreaterThanOrEqual(0)
      const links = attributes(page, ".lessons a", "href")
      expect(links).toEqual(["first", "second", "third"].map((slug) => `/${code}/${slug}/`))
    }
  })

  test.each([
    ["first", "another-way"],
    ["second", "flat"],
  ])("keeps the reader's place in the lesson %s through all three", async (slug, section) => {
    const page = await open(`/en/${slug}/?x=1`)
    await page.locator(`[id="${section}"]`).evaluate((heading) => heading.scrollIntoView())
    for (const code of ["ko", "he", "en"]) {
      await page
        .locator(`a[data-language=${code}]`)
        .evaluate((link: HTMLAnchorElement) => link.click())
      await page.waitForURL(new RegExp(`/${code}/${slug}/\\?x=1#${section}$`))
      const top = () =>
        page.locator(`[id="${section}"]`).evaluate((it) => it.getBoundingClientRect().top)
      await expect.poll(top).toBeLessThan(200)
      expect(await top()).toBeGreaterThanOrEqual(0)
    }
    await page.context().close()
  })

  test("says in its own words what its file has, and the rest in English", async () => {
    const page = await read("/he/second/")
    expect(page.querySelector(".skip")?.textContent.trim()).toBe("דלגו אל הטקסט")
    expect(page.querySelector(".untranslated")?.textContent.trim()).toBe("מוצג בשפה: English")
    expect(page.querySelector("nav[aria-label]")?.getAttribute("aria-label")).toBe("Language")
    const first = await read("/he/first/")
    expect(first.querySelector('p a[href="#cuts"]')?.textContent).toBe("איור\u00a01")
  })

  test("is checked, with a warning for each edition that is missing", async () => {
    const script = fileURLToPath(new URL("src/cli/check.ts", site().folder))
    const { ok, output } = await run(script, [], site().folder)
    expect(output).toContain("4 warnings.")
    expect(ok).toBe(true)
  })

  test("has figures that speak it, asleep and awake", async () => {
    const { page, troubles } = await visit("", {}, `${site().address}/he/first/`)
    const figure = page.locator("#cuts")
    const table = (): Promise<string[]> => figure.locator("thead th").allTextContents()
    const columns = ["B", "שיטה", "אצוות", "עדכונים", "דוגמאות"]
    expect((await read("/he/first/")).querySelector("#cuts thead")?.textContent).toContain("שיטה")
    await figure.scrollIntoViewIfNeeded()
    await figure.locator('.experiment[data-ready="true"]').waitFor()
    await figure.getByText("הנתונים כטבלה").click()
    expect((await table()).map((text) => text.trim())).toEqual(columns)
    await expect.poll(() => figure.innerText()).toContain("Mini-batch gradient descent")
    const trace = page.locator("#fall")
    await trace.scrollIntoViewIfNeeded()
    await trace.locator('.experiment[data-ready="true"]').waitFor()
    await expect.poll(() => trace.getByText("קצב הלמידה").count()).toBeGreaterThan(0)
    expect(await trace.getByRole("button", { name: "איפוס" }).isEnabled()).toBe(true)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test("keeps the axes of its figures the same way round", async () => {
    const page = await open("/he/first/")
    const ways = await page
      .locator("#fall svg, #cuts svg")
      .evaluateAll((drawings) => drawings.map((drawing) => getComputedStyle(drawing).direction))
    expect(new Set(ways)).toEqual(new Set(["ltr"]))
    await page.context().close()
  })

  test("answers a wrong address in every language", async () => {
    const response = await fetch(`${site().address}/he/nowhere/`)
    expect(response.status).toBe(404)
    const page = parseHTML(await response.text()).document
    expect(attributes(page, "main a", "href")).toEqual(codes.map((code) => `/${code}/`))
    expect(attributes(page, "main section", "lang")).toEqual(codes)
  })

  test.each(codes)("fits a narrow screen, in %s", async (code) => {
    for (const path of site().pages.filter((name) => name.startsWith(`/${code}/`))) {
      const page = await open(path, 320)
      const beyond = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        const out = [...document.querySelectorAll("header *, main *, footer *")].filter((it) => {
          const { left, right, width } = it.getBoundingClientRect()
          const isHidden = it.closest("svg, .sr-only, .skip, pre, .data-scroll") !== null
          return !isHidden && width > 0 && (right > clientWidth + 1 || left < -1)
        })
        return [scrollWidth - clientWidth, ...out.map((it) => it.outerHTML.slice(0, 80))]
      })
      expect(beyond, path).toEqual([0])
      await page.context().close()
    }
  })

  test.each(codes)(
    "pleases axe where a lesson is its own and where it is not, in %s",
    async (code) => {
      for (const name of ["", "first/", "second/"]) {
        const page = await open(`/${code}/${name}`)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0].html}`)).toEqual([])
        await page.context().close()
      }
    },
  )
})
