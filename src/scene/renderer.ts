import { WebGLRenderer } from "three"

/** The browser gives no WebGL 2 context; nothing was changed. */
export class WebGLUnavailable extends Error {
  override name = "WebGLUnavailable"
}

/**
 * What draws on a canvas.
 *
 * @throws {WebGLUnavailable}
 */
export function createRenderer(canvas: HTMLCanvasElement): WebGLRenderer {
  const context = canvas.getContext("webgl2", { alpha: true, antialias: true })
  if (!context || context.isContextLost()) throw new WebGLUnavailable("no WebGL 2 context")
  return new WebGLRenderer({ canvas, context })
}
