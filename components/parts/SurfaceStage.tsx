import type { ComponentChildren } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import type { ViewInDegrees } from "../../src/scene/camera.ts"
import type { SceneOptions, StageHandle } from "../../src/scene/stage.ts"
import { cameraFields } from "./figure-spec.ts"
import { drawNow } from "./picture.ts"
import { surfaceWords } from "./surface-words.ts"
import { useModule } from "./use-module.ts"
import { useSize } from "./use-size.ts"
import { currentTheme, useTheme } from "./use-theme.ts"
import { useVisibility } from "./use-visibility.ts"
import { wordsIn } from "./words.ts"

/** What draws a surface in three dimensions. */
export interface SceneModule<Scene extends StageHandle> {
  readonly create: (canvas: HTMLCanvasElement, options: SceneOptions) => Scene
  readonly WebGLUnavailable: new () => Error
}

interface SurfaceStageProps<Scene extends StageHandle> {
  readonly language: string
  /** Loads what draws, when the figure wakes. */
  readonly load: () => Promise<SceneModule<Scene>>
  /** Told of the scene once there is one. */
  readonly onScene: (scene: Scene) => void
  /** Whether there is something to draw. */
  readonly isFound: boolean
  /** What it is and how it is turned, for those who cannot see it. */
  readonly label: string
  readonly axes: readonly [string, string]
  /** From where the surface is seen. */
  readonly view: ViewInDegrees
  readonly onView: (view: ViewInDegrees) => void
  /** Called when the stage is scrolled away or the page is hidden. */
  readonly onHidden: () => void
  readonly still: ComponentChildren
  /** The surface from above, for a browser without WebGL. */
  readonly flat: (size: { width: number; height: number }) => ComponentChildren
}

/** A surface in three dimensions that the reader turns, or, where that cannot be drawn, from above. */
export function SurfaceStage<Scene extends StageHandle>(props: SurfaceStageProps<Scene>) {
  const { language, load, onScene, isFound, label, axes, view, onView, onHidden } = props
  const tell = useRef(onView)
  tell.current = onView
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const labels = {
    w: useRef<HTMLElement>(null),
    b: useRef<HTMLElement>(null),
    J: useRef<HTMLElement>(null),
  }
  const [scene, setScene] = useState<Scene>()
  const [isFlat, setFlat] = useState(false)
  const isAbove = view.tilt === 0
  const { width, height } = useSize(host)
  const words = wordsIn(language, surfaceWords)

  const module = useModule(load)
  useEffect(() => {
    const target = canvas.current
    const { w, b, J } = labels
    if (module === undefined || target === null) return
    if (w.current === null || b.current === null || J.current === null) return
    let handle: Scene
    try {
      handle = module.create(target, {
        theme: currentTheme(),
        reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
        labels: { w: w.current, b: b.current, J: J.current },
        onView: (next) => tell.current(next),
        onContextLost: () => setFlat(true),
      })
    } catch (error) {
      if (!(error instanceof module.WebGLUnavailable)) throw error
      setFlat(true)
      return
    }
    setScene(handle)
    onScene(handle)
    const draw = (): void => handle.drawNow()
    target.addEventListener(drawNow, draw)
    return () => {
      target.removeEventListener(drawNow, draw)
      handle.dispose()
    }
  }, [module])

  useEffect(() => scene?.resize(width, height, devicePixelRatio), [scene, width, height])
  useEffect(() => scene?.setView(view), [scene, view.turn, view.tilt, view.zoom])
  useTheme((theme) => scene?.setTheme(theme), [scene])
  useVisibility(
    host,
    (isVisible) => {
      scene?.setVisible(isVisible)
      if (!isVisible) onHidden()
    },
    [scene],
  )

  const isLive = scene !== undefined && isFound && !isFlat
  const act = (key: string): boolean => {
    const action = keyActions[key]
    if (scene === undefined || action === undefined) return false
    action(scene)
    return true
  }
  return (
    <>
      <div
        class="stage surface"
        ref={host}
        data-drawing={isFlat ? "flat" : isLive ? "scene" : "still"}
        {...(isLive && {
          tabIndex: 0,
          role: "group",
          "aria-label": label,
          onKeyDown: (event: KeyboardEvent) => {
            const isShortcut = event.ctrlKey || event.metaKey || event.altKey
            if (!isShortcut && act(event.key)) event.preventDefault()
          },
        })}
      >
        {!isFlat && <canvas ref={canvas} aria-hidden="true" data-live={isLive} />}
        {!isFlat && (
          <div class="axis-labels" aria-hidden="true" hidden={!isLive}>
            <i ref={labels.w}>{axes[0]}</i>
            <i ref={labels.b}>{axes[1]}</i>
            <i ref={labels.J}>J</i>
          </div>
        )}
        {!isLive && !isFlat && <div class="still">{props.still}</div>}
        {isFlat && isFound && props.flat({ width, height })}
      </div>
      <div class="view-row">
        {isFlat ? (
          <p role="status">{words.flat}</p>
        ) : (
          <>
            <button
              type="button"
              disabled={!isLive}
              onClick={() => onView(isAbove ? aslant : above)}
            >
              {isAbove ? words.aslant : words.above}
            </button>
            <div class="turns">
              {turnKeys.map(([name, key, sign]) => (
                <button
                  type="button"
                  class="turn"
                  disabled={!isLive}
                  aria-label={words.turning[name]}
                  onClick={() => act(key)}
                >
                  {sign}
                </button>
              ))}
            </div>
          </>
        )}
      </div>
    </>
  )
}

const above = { turn: 0, tilt: 0, zoom: 1 }
const aslant = {
  turn: cameraFields.turn.default,
  tilt: cameraFields.tilt.default,
  zoom: cameraFields.zoom.default,
}

const turn = Math.PI / 24

const keyActions: Readonly<Partial<Record<string, (scene: StageHandle) => void>>> = {
  ArrowLeft: (scene) => scene.orbit(-turn, 0),
  ArrowRight: (scene) => scene.orbit(turn, 0),
  ArrowUp: (scene) => scene.orbit(0, -turn),
  ArrowDown: (scene) => scene.orbit(0, turn),
  "+": (scene) => scene.zoom(1.15),
  "=": (scene) => scene.zoom(1.15),
  "-": (scene) => scene.zoom(1 / 1.15),
}

const turnKeys = [
  ["left", "ArrowLeft", "←"],
  ["right", "ArrowRight", "→"],
  ["up", "ArrowUp", "↑"],
  ["down", "ArrowDown", "↓"],
  ["in", "+", "+"],
  ["out", "-", "−"],
] as const
