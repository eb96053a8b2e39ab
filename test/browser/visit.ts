import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from "playwright-core"
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest"

export const lesson = "mini-batch-gradient-descent"
export const languages = ["en", "ko"] as const
export type Language = (typeof languages)[number]

/** A visit to a page of the built course, and what went wrong during it. */
export interface Visit {
  readonly page: Page
  /** Errors on the console, uncaught exceptions and failed requests. */
  readonly troubles: readonly string[]
  /** What came over the network. */
  readonly requests: readonly {
    readonly url: string
    readonly type: string
    readonly body: Promise<Buffer>
  }[]
}

interface VisitOptions extends BrowserContextOptions {
  /** Run in the page before anything else. */
  readonly before?: () => void
  /** What the clock of the page says as it is opened. */
  readonly now?: Date
}

/** How long a page may take to come to the state that a test waits for, in milliseconds. */
const patience = 120_000

/** Opens pages in one browser for all the tests of a file, and closes them after each test. */
export function useBrowser(): {
  /** Opens a path of the built course, or else a whole address. */
  readonly visit: (path: string, options?: VisitOptions, address?: string) => Promise<Visit>
} {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await chromium.launch(inject("browser"))
  })
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close()
  })
  afterAll(() => browser?.close())
  return {
    async visit(path, { before, now, ...options } = {}, address = inject("site") + path) {
      if (browser === undefined) throw new Error("the browser is not open")
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        // What a page does is tested without what keeps it for later, which has tests of its own.
        serviceWorkers: "block",
        ...options,
      })
      context.setDefaultTimeout(patience)
      const page = await context.newPage()
      const troubles: string[] = []
      const requests: Visit["requests"][number][] = []
      page.on("console", (message) => {
        if (message.type() === "error") troubles.push(message.text())
      })
      page.on("pageerror", (error) => troubles.push(error.message))
      page.on("requestfailed", (request) => {
        // A page that is left or loaded anew gives up what it was still fetching.
        const isLeft = request.failure()?.errorText === "net::ERR_ABORTED"
        if (!isLeft) troubles.push(`failed: ${request.url()}`)
      })
      page.on("response", (response) => {
        if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`)
        requests.push({
          url: response.url(),
          type: response.request().resourceType(),
          body: response.body().catch(() => Buffer.alloc(0)),
        })
      })
      if (before !== undefined) await page.addInitScript(before)
      if (now !== undefined) await page.clock.install({ time: now })
      await page.goto(address, { waitUntil: "load" })
      return { page, troubles, requests }
    },
  }
}

/** Scrolls to a figure that does not run, and waits until it is laid out: far away it has no text. */
export async function look(page: Page, id: string): Promise<Locator> {
  const figure = page.locator(`#${id}`)
  await figure.scrollIntoViewIfNeeded()
  await expect.poll(() => figure.locator(".summary").innerText()).not.toBe("")
  return figure
}

/** Scrolls to a figure and waits until its experiment has run. */
export async function wake(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}`).scrollIntoViewIfNeeded()
  await page.locator(`#${id} .experiment[data-ready="true"]`).waitFor()
}

export const figureIds = [
  "falling-cost",
  "trembling-cost",
  "breathing",
  "cutting",
  "which-is-one",
  "cloud",
  "three-paths",
  "floor",
  "step-time",
  "memory",
  "five-million",
  "race",
  "search-small",
  "search-large",
  "two-passes",
  "race-optimizers",
] as const
