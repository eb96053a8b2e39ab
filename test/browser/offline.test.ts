import { AxeBuilder } from "@axe-core/playwright"
import sharp from "sharp"
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { project } from "./build.ts"
import { useHosts, type Hosted } from "./hosted.ts"
import { useMadeSite } from "./made-site.ts"
import { languages, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()
const host = useHosts()

const edition = (title: string, word: string) => `---
title: ${title}
description: About it.
---

## A part {#part}

Here stands ${word}, an :term[epoch].

:::cost-trace{#fall method=mini-batch batch=64 steps=40}
A caption.
:::
`

/** Below a path, as on the server of a school. */
const base = "/course/x/"

const site = useMadeSite({
  "content/course.yaml": `title: { en: Slopes, ko: 비탈 }
description: { en: A small course., ko: 작은 강의입니다. }
languages: { en: English, ko: 한국어 }
base: ${base.slice(0, -1)}
chapters:
  - title: { en: Down, ko: 아래로 }
    lessons: [first, second]
`,
  "content/lessons/first/en.md": edition("The first", "porridge"),
  "content/lessons/first/ko.md": edition("첫째", "감자죽"),
  "content/lessons/second/en.md": edition("The second", "marmalade"),
  "content/lessons/second/ko.md": edition("둘째", "오이지"),
  "content/glossary/en.yaml": "epoch: { name: epoch, definition: One pass. }\n",
  "content/glossary/ko.yaml": "epoch: { name: 에포크, definition: 한 바퀴. }\n",
})

const built = (): URL => new URL("out/", site().folder)
const hosted = (): Promise<Hosted> => host(built(), base)

const words = {
  en: {
    word: "porridge",
    second: "The second",
    missing: "This page is not on your device",
    again: "Try again",
    glossary: "Glossary",
    save: "Save the course",
    cancel: "Cancel",
    goOn: "Go on",
    remove: "Remove",
    offered: /\d MB more/,
    broken: /The connection broke/,
    full: /the browser has room for/,
  },
  ko: {
    word: "감자죽",
    second: "둘째",
    missing: "이 기기에 없는 페이지입니다",
    again: "다시 시도",
    glossary: "용어집",
    save: "강의 저장",
    cancel: "취소",
    goOn: "이어서 받기",
    remove: "지우기",
    offered: /\d MB가 더 필요합니다/,
    broken: /연결이 끊겼거나/,
    full: /브라우저에 남은 공간은/,
  },
} as const

const open = async (address: string, before?: () => void): Promise<Page> => {
  const options = { serviceWorkers: "allow", ...(before && { before }) } as const
  return (await visit("", options, address)).page
}

/** Waits until a page says that all it needs is on the device. */
const isKept = (page: Page): Promise<void> => page.locator(".kept-offline[data-kept]").waitFor()

const heading = (page: Page): Promise<string> => page.locator("h1").first().innerText()

async function find(page: Page, query: string): Promise<string[]> {
  await page.locator(".open-search").click()
  await page.keyboard.insertText(query)
  const dialog = page.locator("dialog.search:not([data-busy])")
  await expect.poll(() => dialog.getByRole("status").innerText()).not.toBe("")
  const found = await dialog.getByRole("option").allInnerTexts()
  await page.keyboard.press("Escape")
  return found
}

const saving = (page: Page, state: string) => page.locator(`course-saving[data-state=${state}]`)

describe.each(languages)("with the server stopped, in %s", (language) => {
  const say = words[language]

  test("a lesson that was visited once works, and what was not is told", async () => {
    const server = await hosted()
    const page = await open(`${server.address}${language}/first/`)
    await isKept(page)
    await server.stop()

    await page.goto(`${server.address}${language}/first/?fall=v1,rate:0.2#fall`)
    await wake(page, "fall")
    await expect.poll(() => page.locator("#fall output").first().innerText()).toBe("0.2")
    await expect.poll(() => page.locator("#fall .experiment svg path").count()).toBeGreaterThan(0)
    expect((await find(page, say.word)).join()).toContain(say.word)
    const face = language === "ko" ? "Pretendard Subset" : "Source Serif 4 Subset"
    expect(await page.evaluate((name) => document.fonts.check(`1em "${name}"`), face)).toBe(true)

    await page.getByRole("link", { name: say.glossary }).click()
    await page.waitForURL(/\/glossary\/$/)
    expect(await page.locator("#epoch").count()).toBe(1)

    await page.goto(`${server.address}${language}/second/?fall=v1,rate:0.2`)
    expect(await heading(page)).toBe(say.missing)
    expect(await page.locator("html").getAttribute("lang")).toBe(language)
    const there = page.locator(".on-device a:visible")
    await expect.poll(() => there.count()).toBe(3)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    // The page that stands in for it is loaded again, and so is the one that was asked for.
    await page.reload()
    await expect.poll(() => heading(page)).toBe(say.missing)
    await server.start()
    await page.getByRole("link", { name: say.again }).click()
    await page.waitForURL(/\/second\/\?fall=v1,rate:0.2$/)
    expect(await heading(page)).toBe(say.second)
    await page.context().close()
  })

  test("a course that was saved is there, until it is removed", async () => {
    const server = await hosted()
    const page = await open(`${server.address}${language}/`)
    await saving(page, "offered").waitFor()
    expect(await page.locator(".saving-status").innerText()).toMatch(say.offered)
    await page.getByRole("button", { name: say.save }).click()
    await saving(page, "saved").waitFor()
    await server.stop()
    const pages = site().pages.filter((path) => path.startsWith(`/${language}/`))
    expect(pages.length).toBeGreaterThan(5)
    for (const path of pages) {
      await page.goto(server.address + path.slice(1))
      expect(new URL(page.url()).pathname).toBe(base + path.slice(1))
    }
    await page.goto(`${server.address}${language}/second/`)
    await wake(page, "fall")
    await page.goto(`${server.address}${language}/second`)
    expect(page.url()).toBe(`${server.address}${language}/second/`)

    await page.goto(`${server.address}${language}/`)
    await page.getByRole("button", { name: say.remove, exact: true }).click()
    await saving(page, "offered").waitFor()
    await page.goto(`${server.address}${language}/second/`)
    expect(await heading(page)).toBe(say.missing)
    await page.context().close()
  })

  test("a saving that is cancelled or breaks off keeps what has come, and goes on", async () => {
    const server = await hosted()
    const page = await open(`${server.address}${language}/`)
    await saving(page, "offered").waitFor()
    await isKept(page)
    server.hold(/gallery/)
    await page.getByRole("button", { name: say.save }).click()
    await expect.poll(() => page.locator("progress").getAttribute("value")).toMatch(/^0\.[1-9]/)
    const offered = page.locator(".saving-status")
    await page.getByRole("button", { name: say.cancel }).click()
    await saving(page, "offered").waitFor()
    expect(await offered.innerText()).toMatch(/kB|MB/)

    await page.getByRole("button", { name: say.save }).click()
    await saving(page, "saving").waitFor()
    await server.stop()
    await saving(page, "broken").waitFor()
    expect(await offered.innerText()).toMatch(say.broken)
    server.hold(undefined)
    await server.start()
    await page.getByRole("button", { name: say.goOn }).click()
    await saving(page, "saved").waitFor()
    await page.context().close()
  })

  test("a full device says so, and the lesson works as before", async () => {
    const server = await hosted()
    const page = await open(`${server.address}${language}/`)
    await saving(page, "offered").waitFor()
    await isKept(page)
    const session = await page.context().newCDPSession(page)
    const { origin } = new URL(server.address)
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1000 })
    await page.getByRole("button", { name: say.save }).click()
    await saving(page, "full").waitFor()
    expect(await page.locator(".saving-status").innerText()).toMatch(say.full)
    await page.goto(`${server.address}${language}/second/`)
    await wake(page, "fall")
    expect((await find(page, say.word)).length).toBeGreaterThan(0)
    await page.context().close()
  })
})

test("what the page of a later version asks is answered too: with nothing", async () => {
  const server = await hosted()
  const { page } = await visit("", { serviceWorkers: "allow" }, `${server.address}en/`)
  const answer = await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (navigator.serviceWorker.controller === null)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
      )
    const { port1, port2 } = new MessageChannel()
    navigator.serviceWorker.controller.postMessage({ kind: "of tomorrow" }, [port2])
    return new Promise((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data)
    })
  })
  expect(answer).toMatchObject({ files: [], isAsked: false })
})

describe("no worker is started", () => {
  const registrations = (page: Page): Promise<number> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)

  test("within another page", async () => {
    const server = await hosted()
    const { page } = await visit("", { serviceWorkers: "allow" }, `${server.address}favicon.svg`)
    await page.route(/frame\.html$/, (route) =>
      route.fulfill({ contentType: "text/html", body: `<iframe src="${base}en/"></iframe>` }),
    )
    await page.goto(`${server.address}frame.html`)
    const frame = page.frameLocator("iframe")
    await frame.locator("course-saving[hidden]").waitFor({ state: "attached" })
    expect(await registrations(page)).toBe(0)
    await page.context().close()
  })

  test("by a page that stands alone", async () => {
    const server = await hosted()
    const page = await open(`${server.address}en/`, () => {
      new MutationObserver((_, observer) => {
        document.documentElement.dataset["noWorker"] = ""
        observer.disconnect()
      }).observe(document, { childList: true })
    })
    await page.locator("course-saving[hidden]").waitFor({ state: "attached" })
    expect(await registrations(page)).toBe(0)
    await page.context().close()
  })

  test.each([
    [
      "has none",
      () => void Reflect.deleteProperty(Navigator.prototype, "serviceWorker"),
      /private/,
    ],
    [
      "is not asked safely",
      () => void Object.defineProperty(window, "isSecureContext", { value: false }),
      /https/,
    ],
    [
      "refuses",
      () => {
        ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error("no"))
      },
      /refuses/,
    ],
  ])("where the browser %s, which the control says", async (_, before, reason) => {
    const server = await hosted()
    const { page, troubles } = await visit(
      "",
      { serviceWorkers: "allow", before },
      `${server.address}en/`,
    )
    await saving(page, "refused").waitFor()
    expect(await page.locator("course-saving").innerText()).toMatch(reason)
    expect(await page.locator("course-saving button:visible").count()).toBe(0)
    await page.goto(`${server.address}en/first/`)
    await wake(page, "fall")
    expect(troubles).toEqual([])
    await page.context().close()
  })
})

test("the course stands at the root of a server too", async () => {
  const server = await host(new URL(".cache/site/", project))
  const page = await open(`${server.address}ko/`)
  await isKept(page)
  await server.stop()
  await page.goto(server.address)
  await page.waitForURL(/\/en\//)
  await page.goto(`${server.address}ko/`)
  expect(await page.locator("html").getAttribute("lang")).toBe("ko")
  await page.goto(`${server.address}ko/messages/`)
  expect(await heading(page)).toBe(words.ko.missing)
  await page.context().close()
})

test("the control is for everyone, and nothing jumps as it is filled in", async () => {
  const server = await hosted()
  const page = await open(`${server.address}ko/`, () => {
    const shifts = { total: 0 }
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) shifts.total += Number(Reflect.get(shift, "value"))
    }).observe({ type: "layout-shift", buffered: true })
  })
  await saving(page, "offered").waitFor()
  await isKept(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  expect(
    await page.evaluate(() => Number(Reflect.get(Reflect.get(window, "shifts"), "total"))),
  ).toBeLessThan(0.01)
  await page.context().close()
})

describe.each(languages)("the app in %s", (language) => {
  test("has a name, a place and icons that are there", async () => {
    const server = await hosted()
    const page = await open(`${server.address}${language}/`)
    const link = await page.locator("link[rel=manifest]").getAttribute("href")
    const answer = await fetch(new URL(link ?? "", server.address))
    const manifest: unknown = await answer.json()
    expect(manifest).toMatchObject({
      name: language === "en" ? "Slopes" : "비탈",
      lang: language,
      start_url: `${base}${language}/`,
      scope: base,
      display: "standalone",
    })
    const icons = [
      ["icons/192.png", 192],
      ["icons/512.png", 512],
      ["icons/maskable-512.png", 512],
      ["icons/180.png", 180],
    ] as const
    for (const [icon, side] of icons) {
      if (icon !== "icons/180.png") expect(JSON.stringify(manifest)).toContain(`"${base}${icon}"`)
      const picture = await fetch(server.address + icon)
      const { width, height, format } = await sharp(await picture.bytes()).metadata()
      expect([width, height, format]).toEqual([side, side, "png"])
    }
    const session = await page.context().newCDPSession(page)
    await isKept(page)
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors")
    expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([])
    await page.context().close()
  })
})
