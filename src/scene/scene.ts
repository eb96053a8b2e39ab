import { Camera, Scene, WebGLRenderer } from "three"
import type { CostGrid } from "../optim/surface.ts"
import { palettes, type Method, type Theme } from "../palette.ts"
import {
  allowedView,
  axisLabels,
  lensFor,
  project,
  viewBetween,
  views,
  inDegrees,
  viewOf,
  type View,
  type ViewInDegrees,
} from "./camera.ts"
import { drape, type PathInput } from "./drape.ts"
import { listenForGestures } from "./gestures.ts"
import { createGround } from "./ground.ts"
import { markLooks, markScale, pathLooks } from "./look.ts"
import { createMapLines } from "./map-lines.ts"
import { createMarks } from "./marks.ts"
import { createPaint, paintTheme } from "./paint.ts"
import { createPathModel, type PathModel } from "./path-model.ts"
import { groundAt, reliefOf, type Relief } from "./relief.ts"

export type { PathInput, ViewInDegrees }

/** The browser gives no WebGL 2 context; nothing was changed. */
export class WebGLUnavailable extends Error {
  override name = "WebGLUnavailable"
}

export interface SceneOptions {
  readonly theme: Theme
  /** Views then change at once. */
  readonly reducedMotion?: boolean
  /**
   * Elements laid over the canvas, positioned absolutely at its top left corner; the scene moves
   * them to the axes. They should let the pointer through and be hidden from screen readers.
   */
  readonly labels?: Readonly<Record<"w" | "b" | "J", HTMLElement>>
  /** Called when the reader has turned or zoomed, and rests. */
  readonly onView?: (view: ViewInDegrees) => void
  /** The browser took the context away; the scene has stopped for good and waits for `dispose`. */
  readonly onContextLost?: () => void
}

export interface SceneHandle {
  /** Models a grid and marks its minimum; the paths are laid on it anew. */
  setSurface(grid: CostGrid, minimum?: readonly [number, number, number]): void
  /** Shows paths, all of their points; any earlier ones are gone. */
  setPaths(paths: readonly PathInput[]): void
  /** How many points of each path are visible, in the order of `setPaths`. */
  setProgress(visible: readonly number[]): void
  setTheme(theme: Theme): void
  /** Goes to a view, unless it is there to the degree. */
  setView(view: ViewInDegrees): void
  /** Turns by some radians, and tilts: more is closer to the horizon. */
  orbit(deltaAzimuth: number, deltaPolar: number): void
  /** More than 1 comes closer. */
  zoom(factor: number): void
  /** Size of the canvas in CSS pixels. */
  resize(width: number, height: number, pixelRatio: number): void
  /** A scene that is not visible draws nothing. */
  setVisible(visible: boolean): void
  /** Draws at once, so that the canvas can be read in the same task. */
  drawNow(): void
  /** Frees everything. The canvas cannot serve again. */
  dispose(): void
  /** Frames drawn so far. */
  readonly frames: number
}

const easeDuration = 400

/** A view that has not moved for so many milliseconds rests. */
const settleDuration = 250

/**
 * The cost surface as a relief with contours and descent paths, live on a canvas. It draws when
 * something changed and never otherwise.
 * @throws {WebGLUnavailable}
 */
export function createScene(canvas: HTMLCanvasElement, options: SceneOptions): SceneHandle {
  const renderer = createRenderer(canvas)
  const paint = createPaint()
  const scene = new Scene()
  const camera = new Camera()
  camera.matrixAutoUpdate = false
  const ground = createGround(paint)
  const lines = createMapLines(paint)
  const pool: PathModel[] = []
  const start = createMarks(paint, { ...markLooks.start, rim: 1.25, lift: 0.2, order: 9 })
  const minimum = createMarks(paint, { ...markLooks.minimum, rim: 1.25, lift: 0.2, order: 9 })
  scene.add(ground.mesh, start.points, minimum.points, ...lines.meshes)

  let relief: Relief | undefined
  let inputs: readonly PathInput[] = []
  let progress: readonly number[] | undefined
  let models: readonly PathModel[] = []
  let theme = options.theme
  let view: View = views.perspective
  let ease: { readonly from: View; readonly to: View; readonly since: number } | undefined
  let width = 1
  let height = 1
  let visible = true
  let stopped = false
  let stale = false
  let request = 0
  let frames = 0

  const invalidate = (): void => {
    stale = true
    if (visible && !stopped && request === 0) request = requestAnimationFrame(draw)
  }

  const draw = (now: number): void => {
    request = 0
    stale = false
    if (ease) {
      const t = Math.min(1, Math.max(0, (now - ease.since) / easeDuration))
      view = viewBetween(ease.from, ease.to, t * t * (3 - 2 * t))
      if (t === 1) ease = undefined
    }
    const lens = lensFor(view, width / height)
    camera.matrix.fromArray(lens.pose)
    camera.projectionMatrix.fromArray(lens.projection)
    camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert()
    camera.matrixWorldNeedsUpdate = true
    if (relief) lines.placeAxis(relief, view.azimuth)
    renderer.render(scene, camera)
    frames++
    if (options.labels) {
      const labels = axisLabels(view)
      for (const name of ["w", "b", "J"] as const) {
        const [x, y] = project(lens, labels[name].at)
        const { style } = options.labels[name]
        style.transform =
          `translate(${(((x + 1) / 2) * width).toFixed(1)}px,` +
          `${(((1 - y) / 2) * height).toFixed(1)}px) translate(-50%,-50%)`
        style.opacity = Math.max(Math.abs(x), Math.abs(y)) > 1 ? "0" : String(labels[name].opacity)
      }
    }
    if (ease) invalidate()
  }

  const halt = (): void => {
    cancelAnimationFrame(request)
    request = 0
  }

  const move = (next: View): void => {
    ease = undefined
    view = allowedView(next)
    invalidate()
  }
  let resting: ReturnType<typeof setTimeout> | undefined
  const moveByHand = (next: View): void => {
    move(next)
    clearTimeout(resting)
    resting = setTimeout(() => options.onView?.(inDegrees(view)), settleDuration)
  }
  const orbit = (deltaAzimuth: number, deltaPolar: number): void =>
    moveByHand({ ...view, azimuth: view.azimuth + deltaAzimuth, polar: view.polar + deltaPolar })
  const zoom = (factor: number): void => moveByHand({ ...view, zoom: view.zoom * factor })

  const colour = (): void => {
    paintTheme(paint, theme)
    const { ink } = palettes[theme]
    lines.setColour(ink)
    start.setColour(ink)
    minimum.setColour(ink)
    for (const model of pool) model.setColour(theme)
  }

  const addPath = (method: Method): PathModel => {
    const model = createPathModel(paint, method)
    pool.push(model)
    scene.add(...model.objects)
    model.setColour(theme)
    return model
  }

  const showProgress = (): void => {
    if (!progress) return
    for (let i = 0; i < models.length; i++) models[i].show(progress[i] ?? 0)
  }

  const layPaths = (): void => {
    const laid = relief
    if (!laid) return
    const idle = new Set(pool)
    models = inputs.map(({ method, points }) => {
      const model = [...idle].find((one) => one.method === method) ?? addPath(method)
      idle.delete(model)
      model.set(drape(laid, points, pathLooks[method].markerDistance))
      return model
    })
    for (const model of idle) model.show(0)
    start.set(models.flatMap((model) => model.start()))
    showProgress()
  }

  const stopGestures = listenForGestures(canvas, { orbit, zoom })
  const lose = (): void => {
    stopped = true
    halt()
    options.onContextLost?.()
  }
  canvas.addEventListener("webglcontextlost", lose)
  colour()

  return {
    setSurface(grid, least) {
      relief = reliefOf(grid)
      ground.set(relief)
      lines.set(relief)
      const place = least && groundAt(relief, least[0], least[1])
      minimum.set(place ?? [])
      layPaths()
      invalidate()
    },
    setPaths(next) {
      inputs = next
      progress = undefined
      layPaths()
      invalidate()
    },
    setProgress(counts) {
      progress = counts
      showProgress()
      invalidate()
    },
    setTheme(next) {
      theme = next
      colour()
      invalidate()
    },
    setView(wanted) {
      const { turn, tilt, zoom: closeness } = inDegrees(ease?.to ?? view)
      if (turn === wanted.turn && tilt === wanted.tilt && closeness === wanted.zoom) return
      const to = allowedView(viewOf(wanted))
      if (options.reducedMotion || !visible || frames === 0) move(to)
      else {
        ease = { from: view, to, since: performance.now() }
        invalidate()
      }
    },
    orbit,
    zoom,
    resize(nextWidth, nextHeight, pixelRatio) {
      width = Math.max(1, nextWidth)
      height = Math.max(1, nextHeight)
      const ratio = Math.min(2, pixelRatio)
      renderer.setPixelRatio(ratio)
      renderer.setSize(width, height, false)
      paint.pixelRatio.value = ratio * markScale(width, height)
      renderer.getDrawingBufferSize(paint.resolution.value)
      invalidate()
    },
    setVisible(next) {
      visible = next
      if (!visible) halt()
      else if (stale) invalidate()
    },
    drawNow() {
      if (!stopped) renderer.render(scene, camera)
    },
    dispose() {
      stopped = true
      halt()
      stopGestures()
      clearTimeout(resting)
      canvas.removeEventListener("webglcontextlost", lose)
      for (const part of [ground, lines, start, minimum, ...pool]) part.dispose()
      paint.ramp.value.dispose()
      renderer.dispose()
      if (!renderer.getContext().isContextLost()) renderer.forceContextLoss()
    },
    get frames() {
      return frames
    },
  }
}

function createRenderer(canvas: HTMLCanvasElement): WebGLRenderer {
  const context = canvas.getContext("webgl2", { alpha: true, antialias: true })
  if (!context || context.isContextLost()) throw new WebGLUnavailable("no WebGL 2 context")
  return new WebGLRenderer({ canvas, context })
}
