import type { LaunchOptions } from "playwright-core"
import type { TestProject } from "vitest/node"
import { build, project } from "./build.ts"
import { findBrowser } from "./find-browser.ts"
import { serve } from "./serve.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built course is served. */
    site: string
    /** The browser to test with, found once: a package unpacks its own, which no two may do at a time. */
    browser: LaunchOptions
  }
}

/** Where the course is built for the tests. */
export const siteFolder = new URL(".cache/site/", project)

/** Builds the course once and serves it while the browser tests run. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  provide("browser", await findBrowser())
  const { ok, output } = await build(project, siteFolder.pathname)
  if (!ok) throw new Error(`the course could not be built:\n${output}`)
  const { address, close } = await serve(siteFolder)
  provide("site", address)
  return close
}
