import { chromium } from "playwright-core"
import { findBrowser } from "../../browser/find-browser.ts"

/** Something that a page asks its server for. */
export interface Asked {
  readonly path: string
  /** What names this state of it, if anything does. */
  readonly tag: string | undefined
  /** Whether a browser that has it asks again. */
  readonly isAskedAgain: boolean
}

/** All that a page asks for before its reader does anything, in order, as a browser sees it. */
export async function askedBy(address: string): Promise<Asked[]> {
  const browser = await chromium.launch(await findBrowser())
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } })
  const asked: Promise<Asked>[] = []
  page.on("response", (response) => {
    asked.push(
      response.allHeaders().then((headers) => ({
        path: new URL(response.url()).pathname,
        tag: headers["etag"],
        isAskedAgain: !(headers["cache-control"] ?? "").includes("immutable"),
      })),
    )
  })
  await page.goto(address, { waitUntil: "networkidle" })
  const found = await Promise.all(asked)
  await browser.close()
  return found
}
