import { expect, test } from "vitest"
import type { CDPSession, Page } from "playwright-core"
import { figureIds, lesson, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

/** Bytes that the page's scripts keep, after what is garbage is gone. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage")
  const { usedSize } = await session.send("Runtime.getHeapUsage")
  return usedSize
}

const awaken = async (page: Page): Promise<void> => {
  for (const id of figureIds) await wake(page, id)
}

test("a page with every figure awake stays under 150 MB", async () => {
  const { page, troubles } = await visit(`/en/${lesson}/`)
  const session = await page.context().newCDPSession(page)
  await awaken(page)
  expect(await heapOf(session)).toBeLessThan(150e6)
  expect(troubles).toEqual([])
})

test("scrolling away and back twenty times leaks nothing", async () => {
  const { page, troubles } = await visit(`/en/${lesson}/`)
  const session = await page.context().newCDPSession(page)
  await awaken(page)
  const there = async (): Promise<void> => {
    for (const id of ["three-paths", "breathing", "race"])
      await page.locator(`#${id} .stage`).scrollIntoViewIfNeeded()
    await page.evaluate(() => scrollTo(0, 0))
  }
  for (let k = 0; k < 3; k++) await there()
  const before = await heapOf(session)
  const elements = () => page.evaluate(() => document.querySelectorAll("*").length)
  const count = await elements()
  for (let k = 0; k < 20; k++) await there()
  expect((await heapOf(session)) - before).toBeLessThan(1e6)
  expect(await elements()).toBe(count)
  expect(troubles).toEqual([])
})

test("leaving the page and coming back twenty times leaks nothing", async () => {
  const { page, troubles } = await visit(`/en/${lesson}/`)
  const session = await page.context().newCDPSession(page)
  const returning = async (): Promise<void> => {
    await page.goto("about:blank")
    await page.goBack()
    await wake(page, "three-paths")
  }
  for (let k = 0; k < 2; k++) await returning()
  const before = await heapOf(session)
  for (let k = 0; k < 20; k++) await returning()
  expect((await heapOf(session)) - before).toBeLessThan(5e6)
  expect(troubles.filter((trouble) => !trouble.startsWith("failed"))).toEqual([])
})
