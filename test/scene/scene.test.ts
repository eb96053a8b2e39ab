import { parseHTML } from "linkedom"
import { expect, it } from "vitest"
import { createScene, WebGLUnavailable } from "../../src/scene/scene.ts"

it("says so when there is no WebGL 2, and leaves the canvas alone", () => {
  const { document } = parseHTML("<canvas></canvas>")
  const canvas: HTMLCanvasElement | null = document.querySelector("canvas")
  if (!canvas) throw new Error("no canvas")
  canvas.getContext = () => null
  expect(() => createScene(canvas, { theme: "light" })).toThrow(WebGLUnavailable)
  expect(canvas.outerHTML).toBe("<canvas></canvas>")
})
