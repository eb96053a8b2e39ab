import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium } from "playwright-core"
import { expect, inject, test } from "vitest"
import { plain } from "../../src/optim/kernels/plain.ts"
import { ask } from "./bits/ask.ts"
import { recorded } from "./bits/recorded.ts"
import { hashes } from "./bits/runs.ts"
import { findFirefox } from "./find-firefox.ts"

test("in Node every run has the bits that were recorded", async () => {
  expect(await hashes()).toEqual(recorded)
})

test("in Node so have the plain twins", async () => {
  expect(await hashes(plain("single"))).toEqual(recorded)
})

test("in Chromium so have the compiled kernels", async () => {
  const told = await ask(async (address) => {
    const browser = await chromium.launch(inject("browser"))
    const page = await browser.newPage()
    await page.goto(address)
    return () => browser.close()
  })
  expect(told).toEqual({ compiled: true, ...recorded })
})

const firefox = await findFirefox()

test.skipIf(firefox === undefined)("in Firefox, where there is one, so have they", async () => {
  const told = await ask((address) => openFirefox(firefox ?? "", address))
  expect(told).toEqual({ compiled: true, ...recorded })
})

/** Opens an address in a Firefox without a window, with a profile of its own. */
async function openFirefox(file: string, address: string): Promise<() => Promise<void>> {
  const profile = await mkdtemp(join(tmpdir(), "firefox-"))
  const args = ["--headless", "--no-remote", "--profile", profile, address]
  const browser = spawn(file, args, { stdio: "ignore", detached: true })
  return async () => {
    const ended = once(browser, "exit")
    if (browser.pid !== undefined) process.kill(-browser.pid, "SIGKILL")
    await ended
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
