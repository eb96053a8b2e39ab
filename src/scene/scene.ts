import type { CostGrid } from "../optim/surface.ts"
import { type Method } from "../palette.ts"
import type { ViewInDegrees } from "./camera.ts"
import { drape, type PathInput } from "./drape.ts"
import { createGround } from "./ground.ts"
import { markLooks, pathLooks } from "./look.ts"
import { createMapLines } from "./map-lines.ts"
import { createMarks } from "./marks.ts"
import { createPathModel, type PathModel } from "./path-model.ts"
import { inInk } from "./prop.ts"
import { groundAt, reliefOf, type Relief } from "./relief.ts"
import { WebGLUnavailable } from "./renderer.ts"
import { createStage, type SceneOptions, type StageHandle } from "./stage.ts"

export { WebGLUnavailable, type PathInput, type SceneOptions, type ViewInDegrees }

export interface SceneHandle extends StageHandle {
  /** Models a grid and marks its minimum; the paths are laid on it anew. */
  setSurface(grid: CostGrid, minimum?: readonly [number, number, number]): void
  /** Shows paths, all of their points; any earlier ones are gone. */
  setPaths(paths: readonly PathInput[]): void
  /** How many points of each path are visible, in the order of `setPaths`. */
  setProgress(visible: readonly number[]): void
}

/**
 * The cost surface as a relief with contours and descent paths, live on a canvas.
 * @throws {WebGLUnavailable}
 */
export function createScene(canvas: HTMLCanvasElement, options: SceneOptions): SceneHandle {
  const stage = createStage(canvas, options, (_, { azimuth }) => {
    if (relief) lines.placeAxis(relief, azimuth)
  })
  const { paint, invalidate, handle } = stage
  const ground = createGround(paint)
  const lines = createMapLines(paint)
  const start = createMarks(paint, { ...markLooks.start, rim: 1.25, lift: 0.2, order: 9 })
  const minimum = createMarks(paint, { ...markLooks.minimum, rim: 1.25, lift: 0.2, order: 9 })
  stage.add({ objects: [ground.mesh], colour: () => {}, dispose: () => ground.dispose() })
  stage.add(inInk(lines, ...lines.meshes))
  stage.add(inInk(start, start.points))
  stage.add(inInk(minimum, minimum.points))

  const pool: PathModel[] = []
  let relief: Relief | undefined
  let inputs: readonly PathInput[] = []
  let progress: readonly number[] | undefined
  let models: readonly PathModel[] = []

  const addPath = (method: Method): PathModel => {
    const model = createPathModel(paint, method)
    pool.push(model)
    stage.add({
      objects: model.objects,
      colour: (theme) => model.setColour(theme),
      dispose: () => model.dispose(),
    })
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

  const surface: Omit<SceneHandle, keyof StageHandle> = {
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
  }
  return Object.assign(handle, surface)
}
