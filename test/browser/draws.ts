import type { Page } from "playwright-core"

/** Counts what WebGL draws, from the start of the page. */
export const countDraws = (): void => {
  const draws = { count: 0 }
  Object.assign(window, { draws })
  const prototype = WebGL2RenderingContext.prototype
  for (const name of [
    "drawElements",
    "drawArrays",
    "drawElementsInstanced",
    "drawArraysInstanced",
  ]) {
    const draw: unknown = Reflect.get(prototype, name)
    if (typeof draw !== "function") continue
    Object.assign(prototype, {
      [name](this: WebGL2RenderingContext, ...args: never[]) {
        draws.count++
        Reflect.apply(draw, this, args)
      },
    })
  }
}

/** What WebGL has drawn on a page so far. */
export const draws = (page: Page): Promise<number> =>
  page.evaluate(() => Number(Reflect.get(Reflect.get(window, "draws"), "count")))
