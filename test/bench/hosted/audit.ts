import { z } from "astro/zod"
import lighthouse from "lighthouse"

/** What Lighthouse says of a page: scores of 100, times in milliseconds. */
export interface Audit {
  readonly performance: number
  readonly accessibility: number
  readonly bestPractices: number
  readonly seo: number
  readonly firstPaint: number
  readonly largestPaint: number
  readonly blocking: number
  readonly speedIndex: number
  /** How far things jump: a share of the screen. */
  readonly shift: number
  /** The largest thing of the first paint: its tag, and its words if it has any. */
  readonly largest: string
  /** What costs points elsewhere than in the performance. */
  readonly faults: readonly string[]
}

const node = z.object({ type: z.literal("node"), nodeLabel: z.string(), snippet: z.string() })
const details = z.object({ items: z.array(z.unknown()) })

/**
 * Opens a page as on a phone of the middle class and a slow network, both simulated.
 *
 * @param port where the browser takes commands.
 * @returns why not, where the page cannot be opened or the machine is too busy.
 */
export async function audit(address: string, port: number): Promise<Audit | string> {
  const result = await lighthouse(address, { port, output: "json", logLevel: "silent" })
  if (result === undefined) return "Lighthouse says nothing"
  const { audits, categories, runtimeError } = result.lhr
  if (runtimeError !== undefined) return runtimeError.message
  const score = (category: string): number => Math.round(100 * (categories[category].score ?? 0))
  const value = (name: string): number => audits[name].numericValue ?? NaN
  const items = details.safeParse(audits["lcp-breakdown-insight"].details).data?.items ?? []
  const largest = items.map((item) => node.safeParse(item).data).find((data) => data !== undefined)
  const counted = ["accessibility", "best-practices", "seo"].flatMap(
    (category) => categories[category].auditRefs,
  )
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    seo: score("seo"),
    firstPaint: value("first-contentful-paint"),
    largestPaint: value("largest-contentful-paint"),
    blocking: value("total-blocking-time"),
    speedIndex: value("speed-index"),
    shift: value("cumulative-layout-shift"),
    largest: largest === undefined ? "" : described(largest),
    faults: counted
      .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 1)
      .map(({ id }) => `${id}: ${audits[id].title}`),
  }
}

function described({ snippet, nodeLabel }: z.infer<typeof node>): string {
  const [, tag = "?"] = /^<([\w-]+)/.exec(snippet) ?? []
  const isPicture = /^(img|image|svg|canvas|video)$/.test(tag)
  return isPicture ? `${tag}, a picture` : `${tag}, text: ${nodeLabel}`
}
