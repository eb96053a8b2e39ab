import { methodOf } from "../experiment/method.ts"
import { methodVariable } from "../palette.ts"

/** How the run of one size among several is drawn. */
export interface SizeLook {
  readonly colour: string
  readonly dash: string
  readonly width: number
  readonly symbol: "circle" | "diamond" | "triangle"
}

const symbols = { batch: "circle", "mini-batch": "diamond", stochastic: "triangle" } as const

/** Dashes of mini-batches, so that neighbours differ without colour. */
const dashes = ["none", "7,3", "2,2", "9,3,2,3"] as const

/**
 * The methods have their colours; among mini-batches the green is the nearer to the page's ink
 * the larger they are.
 */
export function sizeLook(batch: number, examples: number): SizeLook {
  const method = methodOf({ batch, examples })
  const symbol = symbols[method]
  const own = `var(${methodVariable(method)})`
  if (method !== "mini-batch")
    return { colour: own, dash: "none", width: method === "batch" ? 2.4 : 1.1, symbol }
  const doublings = Math.log2(batch)
  const share = doublings / Math.log2(examples)
  const towards = share < 0.5 ? "var(--page)" : "var(--ink)"
  const percent = Math.round(100 - 45 * Math.abs(share - 0.5) * 2)
  return {
    colour: `color-mix(in oklab, ${own} ${percent}%, ${towards})`,
    dash: dashes[Math.round(doublings / 2) % dashes.length],
    width: 1.8,
    symbol,
  }
}
