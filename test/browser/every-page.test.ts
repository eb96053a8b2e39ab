import type { Locator, Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { figures } from "../../components/registry.ts"
import { headerPolicy } from "../../src/security/policy.ts"
import { useMadeSite } from "./made-site.ts"
import { smallCourse } from "./small-course.ts"
import { useUninvited } from "./uninvited.ts"
import { invalidIn } from "./valid-html.ts"
import { languages, useBrowser, wake, type Visit } from "./visit.ts"

const { visit } = useBrowser()

const site = useMadeSite(smallCourse)
const uninvited = useUninvited()

const words = {
  en: {
    full: "Full screen",
    search: "slope",
    check: "Check",
    term: "step",
    guess: "That is my guess",
  },
  ko: {
    full: "전체 화면",
    search: "비탈",
    check: "확인하기",
    term: "걸음",
    guess: "이것으로 정하기",
  },
} as const

/** Opens a page whose policy says on the console what it has kept from working. */
async function open(path: string): Promise<Visit> {
  const visited = await visit("", { before: tellViolations }, site().address + path)
  visited.page.setDefaultTimeout(100_000)
  return visited
}

const tellViolations = (): void =>
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    console.error(`policy: ${effectiveDirective} ${blockedURI}`)
  })

/** A visit left nothing behind, asked nobody else, and nothing was kept from working. */
async function expectPrivate({ page, troubles, requests }: Visit): Promise<void> {
  expect(troubles).toEqual([])
  const others = requests.filter(({ url }) => !/^(?:data|blob):/.test(url))
  expect(new Set(others.map(({ url }) => new URL(url).origin))).toEqual(new Set([site().address]))
  expect(await page.evaluate(() => document.cookie)).toBe("")
  expect(await page.context().cookies()).toEqual([])
}

const save = (page: Page, button: Locator): Promise<unknown> =>
  Promise.all([page.waitForEvent("download"), button.click()])

describe.each(languages)("under its own policy, in %s,", (language) => {
  const say = words[language]

  test("a lesson does all that it does", async () => {
    const visited = await open(`/${language}/slope/`)
    const { page } = visited
    const button = (id: string, name: string) =>
      page.locator(`#${id}`).getByRole("button", { name, exact: true })
    const verdict = (id: string) => page.locator(`#${id} .verdict`).innerText()
    await page.locator("button.theme").click()
    await wake(page, "trace")
    for (const kind of ["CSV", "SVG", "PNG"]) await save(page, button("trace", kind))
    await page.locator("#trace input[type=range]").first().press("ArrowRight")
    await expect.poll(() => page.url()).toContain("?trace=")
    await wake(page, "surface")
    await page.locator("#surface canvas[data-live=true]").waitFor()
    await save(page, button("surface", "PNG"))
    await button("surface", say.full).click()
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe("surface")
    await page.evaluate(() => document.exitFullscreen())
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")))
    await page.locator("#surface img.printed").waitFor({ state: "attached" })
    await page.evaluate(() => dispatchEvent(new Event("afterprint")))
    await wake(page, "guess")
    await page.locator("#guess").getByRole("radio").first().check()
    await button("guess", say.guess).click()
    await expect.poll(() => verdict("guess")).not.toBe("")
    await wake(page, "task")
    await page.getByRole("tab", { name: "JavaScript" }).click()
    await page.locator("#one").getByRole("radio").first().check()
    await button("one", say.check).click()
    await expect.poll(() => verdict("one")).not.toBe("")
    await page.getByRole("link", { name: say.term }).first().focus()
    await page.locator(".term-definition:visible").waitFor()
    await page.keyboard.press("Escape")
    await page.keyboard.press("/")
    await page.keyboard.insertText(say.search)
    await page.locator("dialog.search").getByRole("option").first().waitFor()
    await expectPrivate(visited)
    await page.context().close()
  })

  test("every page opens", async () => {
    for (const path of site().pages.filter((name) => name.startsWith(`/${language}/`))) {
      const visited = await open(path)
      expect(await visited.page.locator("meta[http-equiv=Content-Security-Policy]").count()).toBe(1)
      await expectPrivate(visited)
      await visited.page.context().close()
    }
  })
})

test("under its own policy and that of a server, every figure works", async () => {
  const visited = await open("/favicon.svg")
  const { page } = visited
  await page.route("**/*", async (route) => {
    const response = await route.fetch()
    const headers = { ...response.headers(), "Content-Security-Policy": headerPolicy }
    await route.fulfill({ response, headers })
  })
  await page.goto(`${site().address}/ko/gallery/`)
  const long = ["batch-search", "five-million"]
  for (const { name } of figures.filter((figure) => !long.includes(figure.name)))
    await wake(page, name)
  for (const name of long) await page.locator(`#${name}`).scrollIntoViewIfNeeded()
  const search = page.locator("#batch-search")
  const isBusy = search.locator(".progress[data-busy=true]")
  await isBusy.or(search.locator(".experiment[data-ready=true]")).first().waitFor()
  await expectPrivate(visited)
  await page.context().close()
})

test("a wrong address is answered under a policy too", async () => {
  const { page, troubles } = await open("/ko/nowhere/")
  expect(await page.locator("meta[http-equiv=Content-Security-Policy]").count()).toBe(1)
  expect(troubles.filter((trouble) => !trouble.includes("404"))).toEqual([])
  await page.context().close()
})

test("what somebody else puts into a page has no effect, and asks nobody", async () => {
  const other = uninvited.address()
  const injected = [
    `<script>document.title = "taken"</script>`,
    `<script src="${other}/a.js"></script>`,
    `<img alt="" src="nothing" onerror="document.title = 'taken'">`,
    `<style>main { display: none }</style>`,
    `<link rel="stylesheet" href="${other}/a.css">`,
    `<img alt="" src="${other}/a.png">`,
    `<iframe src="${other}/"></iframe>`,
    `<base href="${other}/">`,
  ]
  const { page, troubles } = await open("/favicon.svg")
  await page.route("**/en/slope/", async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace("<main", `${injected.join("")}<main`)
    await route.fulfill({ response, body })
  })
  await page.goto(`${site().address}/en/slope/`)
  await page.evaluate((address) => fetch(`${address}/?secret`).catch(() => undefined), other)
  for (const violation of [
    "script-src-elem inline",
    `script-src-elem ${other}/a.js`,
    "script-src-attr inline",
    "style-src-elem inline",
    `style-src-elem ${other}/a.css`,
    `img-src ${other}/a.png`,
    `frame-src ${other}`,
    `base-uri ${other}/`,
    `connect-src ${other}/?secret`,
  ])
    await expect.poll(() => troubles.join("\n")).toContain(`policy: ${violation}`)
  expect(await page.title()).toContain("A small slope")
  expect(await page.locator("main").isVisible()).toBe(true)
  expect(uninvited.requests()).toEqual([])
  await page.context().close()
})

test("every page of the small course is valid HTML", async () => {
  // The gallery is the same in every course.
  expect(await invalidIn(new URL("out/", site().folder), "**/!(gallery)/*.html")).toEqual([])
})
