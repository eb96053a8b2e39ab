import type { ComponentChildren } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import type { SurfaceFindings } from "../../src/experiment/studies/surface.ts"
import type { SceneHandle, ViewInDegrees } from "../../src/scene/scene.ts"
import { cameraFields } from "../parts/figure-spec.ts"
import { drawNow } from "../parts/picture.ts"
import { useModule } from "../parts/use-module.ts"
import { wordsIn } from "../parts/words.ts"
import { useSize } from "../parts/use-size.ts"
import { currentTheme, useTheme } from "../parts/use-theme.ts"
import { useVisibility } from "../parts/use-visibility.ts"
import { FlatStage } from "./FlatStage.tsx"
import { axisNames, lossSurfaceWords } from "./words.ts"

interface StageProps {
  readonly language: string
  readonly findings: SurfaceFindings | undefined
  readonly visible: readonly number[]
  /** From where the surface is seen. */
  readonly view: ViewInDegrees
  readonly onView: (view: ViewInDegrees) => void
  /** Called when the stage is scrolled away or the page is hidden. */
  readonly onHidden: () => void
  readonly still: ComponentChildren
}

/** The surface in three dimensions, or, where that cannot be drawn, from above. */
export function Stage(props: StageProps) {
  const { language, findings, visible, view, onView, onHidden } = props
  const tell = useRef(onView)
  tell.current = onView
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const labels = {
    w: useRef<HTMLElement>(null),
    b: useRef<HTMLElement>(null),
    J: useRef<HTMLElement>(null),
  }
  const [scene, setScene] = useState<SceneHandle>()
  const [isFlat, setFlat] = useState(false)
  const isAbove = view.tilt === 0
  const { width, height } = useSize(host)
  const words = wordsIn(language, lossSurfaceWords)
  const axes = findings === undefined ? ["w", "b"] : axisNames(findings)

  const module = useModule(() => import("../../src/scene/scene.ts"))
  useEffect(() => {
    const target = canvas.current
    const { w, b, J } = labels
    if (module === undefined || target === null) return
    if (w.current === null || b.current === null || J.current === null) return
    let handle: SceneHandle
    try {
      handle = module.createScene(target, {
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
    const draw = (): void => handle.drawNow()
    target.addEventListener(drawNow, draw)
    return () => {
      target.removeEventListener(drawNow, draw)
      handle.dispose()
    }
  }, [module])

  useEffect(() => {
    if (scene === undefined || findings === undefined) return
    scene.setSurface(findings.grid, findings.minimum)
    scene.setPaths(findings.runs.map(({ method, path }) => ({ method, points: path })))
  }, [scene, findings])
  useEffect(() => scene?.setProgress(visible), [scene, findings, visible])
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

  const isLive = scene !== undefined && findings !== undefined && !isFlat
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
          "aria-label": words.turn,
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
        {isFlat && findings !== undefined && (
          <FlatStage
            language={language}
            findings={findings}
            visible={visible}
            width={width}
            height={height}
          />
        )}
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

const keyActions: Readonly<Partial<Record<string, (scene: SceneHandle) => void>>> = {
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
