import { AxeBuilder } from "@axe-core/playwright"
import { appendFile, cp, rm, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import type { BrowserContext, Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import { makeRetiredWorker } from "../../src/offline/make-worker.ts"
import { build } from "./build.ts"
import { useHosts } from "./hosted.ts"
import { useMadeSite } from "./made-site.ts"
import { languages, useBrowser, wake, type Language } from "./visit.ts"

const { visit } = useBrowser()
const host = useHosts()

const edition = (title: string, word: string) => `---
title: ${title}
description: About it.
---

## A part {#part}

Here stands ${word}.

::cost-trace{#fall method=mini-batch batch=64 steps=40}
`

const texts = (old: boolean): Readonly<Record<string, string>> => ({
  "content/lessons/first/en.md": edition("First", old ? "porridge" : "marmalade"),
  "content/lessons/first/ko.md": edition("첫째", old ? "감자죽" : "오이지"),
  "content/lessons/second/en.md": edition("Second", old ? "mustard" : "ketchup"),
  "content/lessons/second/ko.md": edition("둘째", old ? "고추장" : "된장국"),
})

const site = useMadeSite({
  "content/course.yaml": `title: { en: Slopes, ko: 비탈 }
description: { en: A small course., ko: 작은 강의입니다. }
languages: { en: English, ko: 한국어 }
`,
  ...texts(true),
})

const older = (): URL => new URL("out/", site().folder)
const newer = (): URL => new URL("newer/", site().folder)

beforeAll(async () => {
  const { folder } = site()
  for (const [name, text] of Object.entries(texts(false)))
    await writeFile(new URL(name, folder), text)
  await appendFile(new URL("src/site/site.css", folder), "\n:root {\n  --edition: newer;\n}\n")
  const { ok, output } = await build(folder, fileURLToPath(newer()))
  if (!ok) throw new Error(`the changed course could not be built:\n${output}`)
})

const words = {
  en: {
    old: "porridge",
    new: "marmalade",
    other: "ketchup",
    ready: "A new version of the course is ready.",
    accept: "Reload now",
    later: "Later",
    save: "Save the course",
  },
  ko: {
    old: "감자죽",
    new: "오이지",
    other: "된장국",
    ready: "강의의 새 버전이 준비되었습니다.",
    accept: "새로 열기",
    later: "나중에",
    save: "강의 저장",
  },
} as const

const open = async (address: string): Promise<Page> =>
  (await visit("", { serviceWorkers: "allow" }, address)).page

const isKept = (page: Page): Promise<void> => page.locator(".kept-offline[data-kept]").waitFor()

const text = (page: Page): Promise<string> => page.locator("main").innerText()

/** Which version a page's style sheet is of. */
const style = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--edition"))

/** Searches, and waits until the word is found. */
async function find(page: Page, query: string): Promise<void> {
  await page.locator(".open-search").click()
  await page.keyboard.insertText(query)
  await page.locator(`dialog.search mark:text-is("${query}")`).first().waitFor()
  await page.keyboard.press("Escape")
}

const notice = (page: Page, language: Language) =>
  page.locator(".update-notice").getByText(words[language].ready)

const accept = (page: Page, language: Language) =>
  page.getByRole("button", { name: words[language].accept })

async function isOld(page: Page, language: Language): Promise<void> {
  expect(await text(page)).toContain(words[language].old)
  expect((await style(page)).trim()).toBe("")
}

async function isNew(page: Page, language: Language): Promise<void> {
  await expect.poll(() => text(page)).toContain(words[language].new)
  expect((await style(page)).trim()).toBe("newer")
}

describe.each(languages)("a new version, in %s", (language) => {
  test("waits until the reader takes it, whole, with the server stopped before and after", async () => {
    const server = await host(older())
    const page = await open(`${server.address}${language}/first/`)
    await isKept(page)
    await server.start(newer())
    await page.reload()
    await notice(page, language).waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await isOld(page, language)
    await find(page, words[language].old)
    await page.getByRole("button", { name: words[language].later }).click()
    expect(await notice(page, language).isVisible()).toBe(false)

    await server.stop()
    await page.reload()
    await isOld(page, language)
    await wake(page, "fall")
    const other = await page.context().newPage()
    await other.goto(`${server.address}${language}/`)
    await notice(other, language).waitFor()
    await accept(other, language).click()
    // No page stays with the version that is gone.
    await isNew(page, language)
    await wake(page, "fall")
    await find(page, words[language].new)
    expect(await notice(page, language).isVisible()).toBe(false)
    await expect.poll(() => style(other)).toMatch("newer")
    expect(await editions(page)).toEqual([words[language].new])
  })
})

/** The words by which the saved copies of the first lesson differ. */
const editions = (page: Page): Promise<string[]> =>
  page.evaluate(
    async (known) => {
      const [name = ""] = (await caches.keys()).filter((key) => key.includes("files"))
      const cache = await caches.open(name)
      const copies = (await cache.keys()).filter(({ url }) => /\/first\//.test(url))
      const texts = await Promise.all(
        copies.map(async (key) => (await (await cache.match(key))?.text()) ?? ""),
      )
      return texts.flatMap((copy) => known.filter((word) => copy.includes(word)))
    },
    Object.values(words).flatMap((say) => [say.old, say.new]),
  )

test("a version that does not arrive whole leaves the one that is there", async () => {
  const server = await host(older())
  const page = await open(`${server.address}en/first/`)
  await isKept(page)
  await server.start(newer())
  server.hold(/\/glossary|\/search\/|\/en\/first\//)
  await page.reload()
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.ready
    return registration.installing !== null
  })
  await server.stop()
  await page.reload()
  await isOld(page, "en")
  await find(page, words.en.old)
  expect(await notice(page, "en").isVisible()).toBe(false)
  server.hold(undefined)
  await server.start(newer())
  await page.reload()
  await notice(page, "en").waitFor()
  await accept(page, "en").click()
  await isNew(page, "en")
})

test("a page that only the new version has comes whole from it, and the saved ones stay as they are", async () => {
  const server = await host(older())
  const page = await open(`${server.address}en/first/`)
  await isKept(page)
  await server.start(newer())
  await page.goto(`${server.address}en/second/`)
  expect(await text(page)).toContain(words.en.other)
  expect((await style(page)).trim()).toBe("newer")
  await find(page, words.en.new)
  await page.goto(`${server.address}en/first/`)
  await isOld(page, "en")
  await find(page, words.en.old)
})

test("a course that was saved is whole in the new version", async () => {
  const server = await host(older())
  const page = await open(`${server.address}en/`)
  await page.getByRole("button", { name: words.en.save }).click()
  await page.locator("course-saving[data-state=saved]").waitFor()
  await server.start(newer())
  await page.reload()
  await accept(page, "en").click()
  await expect.poll(() => style(page)).toMatch("newer")
  await server.stop()
  await page.goto(`${server.address}en/second/`)
  expect(await text(page)).toContain(words.en.other)
  await page.goto(`${server.address}en/`)
  await page.locator("course-saving[data-state=saved]").waitFor()
})

/** How many workers and caches there are. */
const left = (context: BrowserContext, address: string): Promise<number> =>
  context.newPage().then(async (page) => {
    await page.route(/left\.html$/, (route) =>
      route.fulfill({ contentType: "text/html", body: "<title>Left</title>" }),
    )
    await page.goto(`${address}left.html`)
    const count = await page.evaluate(async () => {
      const registrations = await navigator.serviceWorker.getRegistrations()
      return registrations.length + (await caches.keys()).length
    })
    await page.close()
    return count
  })

describe("nothing is left on the device", () => {
  test("of a course that is no longer kept there", async () => {
    const retired = new URL("retired/", site().folder)
    await cp(newer(), retired, { recursive: true })
    await rm(new URL("service-worker.js", retired))
    await makeRetiredWorker(fileURLToPath(retired))
    const server = await host(older())
    const page = await open(`${server.address}en/first/`)
    await isKept(page)
    await server.start(retired)
    await page.reload()
    await page.goto("about:blank")
    await expect.poll(() => left(page.context(), server.address)).toBe(0)
  })

  test("of a course that is gone, unless the reader asked for it", async () => {
    const empty = new URL("src/words/", site().folder)
    const server = await host(older())
    const page = await open(`${server.address}en/first/`)
    await isKept(page)
    await server.start(empty)
    await page.reload()
    await page.waitForFunction(async () => (await caches.keys()).length === 0)
    const answer = await page.goto(`${server.address}en/first/`)
    expect([answer?.status(), answer?.fromServiceWorker()]).toEqual([404, false])
    expect(await page.locator("main").count()).toBe(0)

    await server.start(older())
    await page.goto(`${server.address}en/`)
    await page.getByRole("button", { name: words.en.save }).click()
    await page.locator("course-saving[data-state=saved]").waitFor()
    await server.start(empty)
    await page.reload()
    await isKept(page)
    await page.goto(`${server.address}en/second/`)
    await isKept(page)
    expect(await page.locator("main").count()).toBe(1)
  })
})
