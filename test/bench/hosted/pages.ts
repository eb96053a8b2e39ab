import { availableParallelism, cpus } from "node:os"
import { chromium } from "playwright-core"
import { findBrowser } from "../../browser/find-browser.ts"
import { freePort } from "../../hosting/servers.ts"
import { median } from "../measure.ts"
import { markdown } from "../table.ts"
import { audit, type Audit } from "./audit.ts"
import { hostCourse, lessonPages } from "./site.ts"

/** Audits the lesson in each language, in turn, by Lighthouse as on a phone, and writes a table. */
export async function benchPages(rounds: number): Promise<void> {
  const { server, address, close } = await hostCourse()
  const port = await freePort()
  const options = await findBrowser()
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  })
  const version = browser.version()
  const audits = lessonPages.map(() => new Array<Audit>())
  try {
    for (let round = 0; round < rounds; round++)
      for (const [index, page] of lessonPages.entries()) {
        const found = await audit(address + page, port)
        if (typeof found === "string") console.error(`${page} is left out this time: ${found}`)
        else audits[index].push(found)
        if (typeof found !== "string") console.error(row(page, [found]).join("   "))
      }
  } finally {
    await browser.close()
    await close()
  }
  const machine = `${cpus()[0].model.trim()}, ${availableParallelism()} processors`
  console.log(
    `\n${machine}, Chromium ${version}: Lighthouse as on a phone, served by ${server}; medians of ${rounds}\n`,
  )
  console.log(
    markdown(
      head,
      lessonPages.map((page, index) => row(page, audits[index])),
    ),
  )
  console.log(`\nThe largest of the first paint: ${unlike(audits, ({ largest }) => [largest])}`)
  const faults = unlike(audits, (of) => of.faults)
  if (faults !== "") console.log(`What costs points: ${faults}`)
}

const unlike = (audits: readonly Audit[][], of: (audit: Audit) => readonly string[]): string =>
  [...new Set(audits.flat().flatMap(of))].join("; ")

const head = [
  "page",
  "performance",
  "accessibility",
  "best practices",
  "SEO",
  "first paint, s",
  "largest, s",
  "blocked, ms",
  "speed index, s",
  "shift",
]

function row(page: string, audits: readonly Audit[]): string[] {
  const of = (quantity: (audit: Audit) => number): number => median(audits.map(quantity))
  const seconds = (quantity: (audit: Audit) => number): string => (of(quantity) / 1000).toFixed(2)
  return [
    page,
    against(
      of(({ performance }) => performance),
      95,
    ),
    against(
      of(({ accessibility }) => accessibility),
      100,
    ),
    against(
      of(({ bestPractices }) => bestPractices),
      100,
    ),
    against(
      of(({ seo }) => seo),
      100,
    ),
    seconds(({ firstPaint }) => firstPaint),
    seconds(({ largestPaint }) => largestPaint),
    String(Math.round(of(({ blocking }) => blocking))),
    seconds(({ speedIndex }) => speedIndex),
    of(({ shift }) => shift).toFixed(3),
  ]
}

const against = (score: number, goal: number): string =>
  score < goal ? `${score} (goal ${goal})` : String(score)
