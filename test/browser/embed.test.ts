import { createServer } from "node:http"
import { AxeBuilder } from "@axe-core/playwright"
import type { FrameLocator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import { followingScript, frameCode } from "../../components/parts/embed-code.ts"
import { figures } from "../../components/registry.ts"
import { project } from "./build.ts"
import { serve } from "./serve.ts"
import { languages, lesson, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

const words = {
  en: {
    batch: "Mini-batch size B",
    rate: "Learning rate",
    reset: "Reset",
    link: "Copy link",
    copied: "The link to this moment is copied.",
    embed: "Embed",
    copy: "Copy embed code",
    copiedCode: "The embed code is copied.",
    rateControl: "learning rate",
    linkFixed: "Copy link that fixes the rest",
    fixed: /^Fixed by your teacher: learning rate/,
    from: /^From Downhill, /,
  },
  ko: {
    batch: "미니배치 크기 B",
    rate: "학습률",
    reset: "처음 상태로",
    link: "링크 복사",
    copied: "이 장면의 링크를 복사했습니다.",
    embed: "다른 페이지에 넣기",
    copy: "넣기 코드 복사",
    copiedCode: "넣기 코드를 복사했습니다.",
    rateControl: "학습률",
    linkFixed: "나머지를 고정한 링크 복사",
    fixed: /^선생님이 고정한 값: 학습률/,
    from: /^출처: Downhill, /,
  },
} as const

let [open, plain, school] = ["", "", ""]
const ends: (() => Promise<void>)[] = []

/** The course on a server that lets any page have its files, on one that does not, and a page elsewhere. */
beforeAll(async () => {
  const built = new URL(".cache/site/", project)
  const served = await serve(built, { headers: { "Access-Control-Allow-Origin": "*" } })
  open = served.address
  plain = inject("site")
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://localhost")
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" })
    response.end(`<!doctype html><html lang="en"><title>School</title>${searchParams.get("html")}`)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const bound = server.address()
  // Another name of this machine is another origin, and another site.
  school = `http://localhost:${typeof bound === "object" && bound ? bound.port : 0}/`
  ends.push(served.close, async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
})

afterAll(async () => {
  for (const end of ends) await end()
})

/** A page of the school with a frame in it, as our code makes it, and with a sandbox about it. */
async function inSchool(code: string, sandbox?: string, before = "") {
  const framed =
    sandbox === undefined ? code : code.replace("<iframe ", `<iframe sandbox="${sandbox}" `)
  const html = `${before}${framed}${followingScript}`
  const visited = await visit("", {}, `${school}?${String(new URLSearchParams({ html }))}`)
  return { ...visited, frame: visited.page.frameLocator("iframe") }
}

const codeOf = (address: string): string => frameCode({ address, title: "A figure", height: 200 })

const ready = (frame: FrameLocator): Promise<void> =>
  frame.locator('.experiment[data-ready="true"]').waitFor()

const heightOf = (page: Page): Promise<number> =>
  page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height)

const asked = "cost-trace=v1,examples:128,rate:0.5,steps:40&controls=batch&theme=dark"

describe.each([undefined, "allow-scripts allow-same-origin", "allow-scripts"])(
  "in a frame of another site, sandbox: %s",
  (sandbox) => {
    test.each(languages)("a figure runs as its address says, in %s", async (language) => {
      const say = words[language]
      const from = `${lesson}/trembling-cost`
      const address = `${open}/embed/cost-trace/?lang=${language}&${asked}&from=${from}`
      const { page, frame, troubles } = await inSchool(codeOf(address), sandbox)
      await ready(frame)
      const root = frame.locator("html")
      expect(await root.getAttribute("lang")).toBe(language)
      expect(await root.evaluate((html) => getComputedStyle(html).colorScheme)).toBe("dark")
      expect(await frame.getByLabel(say.rate).getAttribute("aria-valuetext")).toBe("0.5")
      expect(await frame.getByLabel(say.rate).isDisabled()).toBe(true)
      expect(await frame.locator(".fixed-by").innerText()).toMatch(say.fixed)
      const summary = () => frame.locator(".summary").innerText()
      const before = await summary()
      await frame.getByLabel(say.batch).press("ArrowLeft")
      await expect.poll(summary).not.toBe(before)
      await frame.getByRole("button", { name: say.reset }).click()
      await expect.poll(summary).toBe(before)
      const body = () =>
        frame.locator("body").evaluate((it) => Math.ceil(it.getBoundingClientRect().height))
      await expect.poll(async () => (await heightOf(page)) - (await body())).toBe(0)
      const link = frame.locator("figcaption a:visible")
      expect(await link.innerText()).toMatch(say.from)
      expect(await link.getAttribute("href")).toBe(`${open}/${language}/${lesson}/#trembling-cost`)
      expect(troubles).toEqual([])
      await page.context().close()
    })
  },
)

test("where the server keeps its files to itself, a closed-off frame says what is missing", async () => {
  const { page, frame } = await inSchool(codeOf(`${plain}/embed/cost-trace/en/`), "allow-scripts")
  await frame.getByText("Access-Control-Allow-Origin").waitFor()
  expect(await frame.locator(".stage svg:visible").count()).toBeGreaterThan(0)
  await page.context().close()
})

test("a surface is drawn and saved where the frame is closed off", async () => {
  const address = `${open}/embed/loss-surface/en/?loss-surface=v1,rate:0.3,turn:40`
  const { page, frame, troubles } = await inSchool(codeOf(address), "allow-scripts allow-downloads")
  await frame.locator("canvas[data-live=true]").waitFor()
  await ready(frame)
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    frame.getByRole("button", { name: "PNG" }).click(),
  ])
  expect(download.suggestedFilename()).toBe("loss-surface.png")
  await frame.getByRole("button", { name: "Copy link" }).click()
  const shown = frame.locator(".address a")
  await expect.poll(() => shown.getAttribute("href")).toContain("loss-surface=v1,rate:0.3,turn:40")
  expect(troubles).toEqual([])
  await page.context().close()
})

test("the keyboard leads into the frame, past what is fixed, and out again", async () => {
  const address = `${open}/embed/cost-trace/en/?${asked}`
  const { page, frame } = await inSchool(
    `${codeOf(address)}<button id="after">After</button>`,
    "allow-scripts",
    `<button id="before">Before</button>`,
  )
  await ready(frame)
  await page.locator("#before").focus()
  await page.keyboard.press("Tab")
  const batch = frame.getByLabel("Mini-batch size B")
  await expect.poll(() => batch.evaluate((it) => it === document.activeElement)).toBe(true)
  await page.keyboard.press("ArrowRight")
  await expect.poll(() => batch.getAttribute("aria-valuetext")).toBe("128")
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab")
    if (await page.evaluate(() => document.activeElement?.id === "after")) break
  }
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("after")
  await page.context().close()
})

test("what an address asks in vain is said, and the figure shown without it", async () => {
  const address = `${plain}/embed/cost-trace/?lang=xx&theme=pink&from=nowhere&controls=<b>,rate&cost-trace=v1,rate:99`
  const { page, troubles } = await visit("", {}, address)
  await wake(page, "cost-trace")
  const amiss = await page.locator(".asked-amiss").innerText()
  for (const text of ["“xx”; it takes en, ko", "“pink”; it takes light, dark", "“nowhere”"])
    expect(amiss).toContain(text)
  const notice = await page.locator(".status .notice").innerText()
  expect(notice).toContain("cannot show (rate)")
  expect(notice).toContain("(<b>)")
  expect(notice).toContain("rate, batch, mislabelled, seed")
  expect(await page.locator(".control:disabled").count()).toBe(0)
  expect(troubles).toEqual([])
  await page.context().close()
})

test("every figure has a frame in every language, and each fits a narrow screen", async () => {
  for (const [index, { name }] of figures.entries()) {
    for (const language of languages)
      expect((await fetch(`${plain}/embed/${name}/${language}/`)).status).toBe(200)
    const language = languages[index % languages.length]
    const viewport = { width: 320, height: 700 }
    const { page, troubles } = await visit(`/embed/${name}/${language}/`, { viewport })
    await page.locator(`#${name} astro-island:not([ssr])`).first().waitFor()
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(beyond, name).toBeLessThanOrEqual(0)
    expect(await page.locator("header, nav, [role=search]").count(), name).toBe(0)
    expect(troubles, name).toEqual([])
    await page.context().close()
  }
})

test.each(languages)(
  "a frame has nothing that axe finds, and keeps nothing, in %s",
  async (language) => {
    const search = "?cost-trace=v1,examples:128,steps:40&controls=rate"
    const { page } = await visit(`/embed/cost-trace/${language}/${search}`)
    await wake(page, "cost-trace")
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
    await page.getByLabel(words[language].rate).press("ArrowRight")
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
    expect(new URL(page.url()).search).toBe(search)
    await page.context().close()
  },
)

describe.each(languages)("a teacher, in %s", (language) => {
  const say = words[language]

  test("copies a figure as it stands, and what the teacher fixes stays fixed", async () => {
    const { page, troubles } = await visit(`/${language}/${lesson}/?trembling-cost=v1,batch:128`)
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await wake(page, "trembling-cost")
    const figure = page.locator("#trembling-cost")
    await figure.getByRole("button", { name: say.embed }).click()
    const panel = figure.locator(".embed-panel")
    await panel.getByLabel(say.rateControl, { exact: true }).uncheck()
    await panel.getByRole("button", { name: say.copy }).click()
    await panel.getByText(say.copiedCode).waitFor()
    const { violations } = await new AxeBuilder({ page }).include("#trembling-cost").analyze()
    expect(violations).toEqual([])
    const code = await copied()
    const summary = await figure.locator(".summary").innerText()

    const { page: framed, frame } = await inSchool(code)
    await ready(frame)
    await expect.poll(() => frame.locator(".summary").innerText()).toBe(summary)
    expect(await frame.getByLabel(say.rate).isDisabled()).toBe(true)
    expect(await frame.getByLabel(say.batch).isEnabled()).toBe(true)
    expect(await framed.locator("iframe").getAttribute("title")).toMatch(/\S/)
    await framed.context().close()

    await panel.getByRole("button", { name: say.linkFixed }).click()
    await expect
      .poll(copied)
      .toMatch(
        /\?trembling-cost=v1,batch:128&trembling-cost\.controls=batch,mislabelled,seed#trembling-cost$/,
      )
    const { page: student } = await visit("", {}, await copied())
    await student.context().grantPermissions(["clipboard-read", "clipboard-write"])
    await wake(student, "trembling-cost")
    const given = student.locator("#trembling-cost")
    expect(await given.locator(".fixed-by").innerText()).toMatch(say.fixed)
    const batch = () => given.getByLabel(say.batch).getAttribute("aria-valuetext")
    await given.getByLabel(say.batch).press("ArrowLeft")
    await expect.poll(batch).toBe("64")
    await given.getByRole("button", { name: say.link }).click()
    await given.getByText(say.copied).waitFor()
    expect(await student.evaluate(() => navigator.clipboard.readText())).toContain(
      "trembling-cost.controls=batch,mislabelled,seed",
    )
    await given.getByRole("button", { name: say.reset }).click()
    await expect.poll(batch).toBe("128")
    expect(await student.locator("#falling-cost .fixed-by").count()).toBe(0)
    expect(troubles).toEqual([])
    await student.context().close()
    await page.context().close()
  })
})

test("a press on a picture does not move what is fixed", async () => {
  const { page } = await visit(
    "/embed/gradient-cloud/en/?gradient-cloud=v1,examples:32&controls=rate",
  )
  await wake(page, "gradient-cloud")
  const figure = page.locator("#gradient-cloud")
  const batch = () => figure.getByLabel("Mini-batch size B").getAttribute("aria-valuetext")
  const where = () => figure.locator(".handle").getAttribute("style")
  const before = [await batch(), await where()]
  await figure.locator(".spread").click({ position: { x: 200, y: 100 } })
  await figure.locator(".cloud-map").click({ position: { x: 120, y: 120 } })
  await figure.getByLabel("Learning rate").press("ArrowRight")
  await expect
    .poll(() => figure.getByLabel("Learning rate").getAttribute("aria-valuetext"))
    .toBe("0.6")
  expect([await batch(), await where()]).toEqual(before)
  await page.context().close()
})
