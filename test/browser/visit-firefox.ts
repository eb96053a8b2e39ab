import puppeteer, { type Browser, type Page } from "puppeteer-core"
import { afterAll, beforeAll, inject } from "vitest"
import { findFirefox } from "./find-firefox.ts"

/** A visit to a page of the built course in Firefox, and what went wrong during it. */
export interface FirefoxVisit {
  readonly page: Page
  /** Errors on the console, uncaught exceptions, failed requests, and what the policy kept from working. */
  readonly troubles: readonly string[]
  readonly close: () => Promise<void>
}

/** The Firefox of this machine, if it has one. */
export const firefox = await findFirefox()

/** Opens paths of the built course in one Firefox for all the tests of a file. */
export function useFirefox(): (path: string) => Promise<FirefoxVisit> {
  let browser: Browser | undefined
  beforeAll(async () => {
    if (firefox !== undefined)
      browser = await puppeteer.launch({
        browser: "firefox",
        executablePath: firefox,
        timeout: 120_000,
      })
  })
  afterAll(() => browser?.close())
  return async (path) => {
    if (browser === undefined) throw new Error("Firefox is not open")
    const context = await browser.createBrowserContext()
    const page = await context.newPage()
    await page.setViewport({ width: 1280, height: 800 })
    const troubles: string[] = []
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(message.text())
    })
    page.on("pageerror", (error) => troubles.push(String(error)))
    page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`))
    page.on("response", (response) => {
      if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`)
    })
    await page.goto(inject("site") + path, { waitUntil: "load" })
    return { page, troubles, close: () => context.close() }
  }
}

/** Scrolls to a figure and waits until its experiment has run. */
export async function wakeInFirefox(page: Page, id: string): Promise<void> {
  await page.$eval(`#${id}`, (figure) => figure.scrollIntoView())
  await page.waitForSelector(`#${id} .experiment[data-ready="true"]`)
}
