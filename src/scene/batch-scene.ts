import { palettes, type Method } from "../palette.ts"
import { arrowOn, type Pair } from "./arrows.ts"
import type { BatchView, RunView } from "./batch-view.ts"
import { drape } from "./drape.ts"
import { createDrawing } from "./drawing.ts"
import { ghostLines } from "./ghost-lines.ts"
import { createGround } from "./ground.ts"
import { arrowLooks, ghostLook, markLooks, pathLooks } from "./look.ts"
import { createMapLines } from "./map-lines.ts"
import { createMarks } from "./marks.ts"
import { createPathModel, type PathModel } from "./path-model.ts"
import { inInk } from "./prop.ts"
import { groundAt, reliefBetween, reliefOf, type Relief } from "./relief.ts"
import { WebGLUnavailable } from "./renderer.ts"
import { createStage, type SceneOptions, type StageHandle } from "./stage.ts"

export { WebGLUnavailable }

export interface BatchSceneHandle extends StageHandle {
  /** Shows a mini-batch of a run; `eases` lets its surface grow out of the last one of the run. */
  show(run: RunView, batch: BatchView, eases: boolean): void
}

const breathDuration = 300

/**
 * The cost of one mini-batch after the other as a relief, under the full cost as a ghost, with the
 * path so far and the ways down by both, live on a canvas.
 * @throws {WebGLUnavailable}
 */
export function createBatchScene(
  canvas: HTMLCanvasElement,
  options: SceneOptions,
): BatchSceneHandle {
  const models = new Map<Method, PathModel>()
  let run: RunView | undefined
  let batch: BatchView | undefined
  let whole: Relief | undefined
  let relief: Relief | undefined
  let breath: { readonly from: Relief; readonly to: Relief; readonly since: number } | undefined

  const stage = createStage(canvas, options, (now, { azimuth }) => {
    breathe(now)
    if (relief) lines.placeAxis(relief, azimuth)
  })
  const { paint, invalidate, handle } = stage
  const mark = (look: (typeof markLooks)[keyof typeof markLooks]) =>
    createMarks(paint, { ...look, rim: 1.25, lift: 0.2, order: 9 })
  const ground = createGround(paint)
  const lines = createMapLines(paint)
  const ghost = createDrawing(paint, { ...ghostLook, order: 4.5 })
  const [start, minimum] = [mark(markLooks.start), mark(markLooks.minimum)]
  const [shade, batchMinimum] = [mark(markLooks.shade), mark(markLooks.batchMinimum)]
  const plumb = createDrawing(paint, { ...arrowLooks.plumb, order: 4.8 })
  const fullArrow = createDrawing(paint, { ...arrowLooks.full, order: 8 })
  const batchArrow = createDrawing(paint, { ...arrowLooks.batch, order: 7.9 })
  stage.add({ objects: [ground.mesh], colour: () => {}, dispose: () => ground.dispose() })
  stage.add(inInk(lines, ...lines.meshes))
  for (const drawing of [ghost, plumb]) stage.add(inInk(drawing, ...drawing.objects))
  for (const marks of [start, minimum, shade]) stage.add(inInk(marks, marks.points))
  stage.add({
    objects: fullArrow.objects,
    colour: (theme) => fullArrow.setColour(palettes[theme].method.batch),
    dispose: () => fullArrow.dispose(),
  })
  stage.add({
    objects: [...batchArrow.objects, batchMinimum.points],
    colour(theme) {
      const colour = palettes[theme].method[run?.method ?? "mini-batch"]
      batchArrow.setColour(colour)
      batchMinimum.setColour(colour)
    },
    dispose() {
      batchArrow.dispose()
      batchMinimum.dispose()
    },
  })

  const modelOf = (method: Method): PathModel => {
    const known = models.get(method)
    if (known !== undefined) return known
    const model = createPathModel(paint, method)
    models.set(method, model)
    stage.add({
      objects: model.objects,
      colour: (theme) => model.setColour(theme),
      dispose: () => model.dispose(),
    })
    return model
  }

  /** Takes the surface part of the way to that of the mini-batch, and lays all else on it. */
  const breathe = (now: number): void => {
    if (breath === undefined) return
    const t = Math.min(1, Math.max(0, (now - breath.since) / breathDuration))
    const { from, to } = breath
    if (t === 1) breath = undefined
    lay(t === 1 ? to : reliefBetween(from, to, t * t * (3 - 2 * t)))
    if (t < 1) invalidate()
  }

  const lay = (next: Relief): void => {
    relief = next
    if (run === undefined || batch === undefined || whole === undefined) return
    const { method, path, tip } = run
    const { row, batchGradient, fullGradient } = batch
    const here: Pair = [path[3 * row], path[3 * row + 1]]
    ground.set(next)
    lines.set(next)
    const model = modelOf(method)
    model.set(drape(next, path, pathLooks[method].markerDistance))
    for (const other of models.values()) other.show(other === model ? row + 1 : 0)
    start.set(model.start())
    minimum.set((run.minimum && groundAt(next, run.minimum[0], run.minimum[1])) ?? [])
    batchMinimum.set((batch.minimum && groundAt(next, batch.minimum[0], batch.minimum[1])) ?? [])
    batchArrow.set(arrowOn(next, here, tip(here, batchGradient)))
    fullArrow.set(arrowOn(next, here, tip(here, fullGradient)))
    const [foot, top] = [groundAt(next, ...here), groundAt(whole, ...here)]
    plumb.set(foot && top ? [[foot, top]] : [])
    shade.set(top ?? [])
  }

  const scene: Omit<BatchSceneHandle, keyof StageHandle> = {
    show(nextRun, nextBatch, eases) {
      const isAnother = nextRun !== run
      batch = nextBatch
      if (isAnother) {
        run = nextRun
        whole = reliefOf(run.grid, run.scale)
        ghost.set(ghostLines(whole))
        stage.recolour()
      }
      const to = reliefOf(batch.grid, nextRun.scale)
      if (eases && !isAnother && relief !== undefined && stage.isMoving())
        breath = { from: relief, to, since: performance.now() }
      else {
        breath = undefined
        lay(to)
      }
      invalidate()
    },
  }
  return Object.assign(handle, scene)
}
