import { Camera, Scene } from "three"
import type { Theme } from "../palette.ts"
import {
  allowedView,
  axisLabels,
  inDegrees,
  lensFor,
  project,
  viewBetween,
  viewOf,
  views,
  type View,
  type ViewInDegrees,
} from "./camera.ts"
import { listenForGestures } from "./gestures.ts"
import { markScale } from "./look.ts"
import { createPaint, paintTheme, type Paint } from "./paint.ts"
import type { Prop } from "./prop.ts"
import { createRenderer } from "./renderer.ts"

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

/** What any scene of a surface can do, whatever stands in it. */
export interface StageHandle {
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

/** A stage as the scenes that stand on it see it. */
export interface Stage {
  readonly paint: Paint
  /** Whether a change may take its time: the stage is seen, and motion is wanted. */
  readonly isMoving: () => boolean
  readonly add: (prop: Prop) => void
  /** Colours every prop anew, where one has changed its mind. */
  readonly recolour: () => void
  /** Asks for a frame. */
  readonly invalidate: () => void
  readonly handle: StageHandle
}

const easeDuration = 400

/** A view that has not moved for so many milliseconds rests. */
const settleDuration = 250

/**
 * A canvas with a camera that the reader turns. It draws when something changed and never
 * otherwise; before each frame it calls `prepare` with the time and the view.
 *
 * @throws {WebGLUnavailable}
 */
export function createStage(
  canvas: HTMLCanvasElement,
  options: SceneOptions,
  prepare: (now: number, view: View) => void,
): Stage {
  const renderer = createRenderer(canvas)
  const paint = createPaint()
  const scene = new Scene()
  const camera = new Camera()
  camera.matrixAutoUpdate = false
  const props: Prop[] = []

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
    prepare(now, view)
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

  const stopGestures = listenForGestures(canvas, { orbit, zoom })
  const lose = (): void => {
    stopped = true
    halt()
    options.onContextLost?.()
  }
  canvas.addEventListener("webglcontextlost", lose)
  const recolour = (): void => {
    paintTheme(paint, theme)
    for (const prop of props) prop.colour(theme)
    invalidate()
  }
  paintTheme(paint, theme)

  return {
    paint,
    isMoving: () => visible && frames > 0 && options.reducedMotion !== true,
    add(prop) {
      props.push(prop)
      scene.add(...prop.objects)
      prop.colour(theme)
    },
    recolour,
    invalidate,
    handle: {
      setTheme(next) {
        theme = next
        recolour()
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
        for (const prop of props) prop.dispose()
        paint.ramp.value.dispose()
        renderer.dispose()
        if (!renderer.getContext().isContextLost()) renderer.forceContextLoss()
      },
      get frames() {
        return frames
      },
    },
  }
}
