import type { ComponentChildren } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import type { BatchSceneHandle } from "../../src/scene/batch-scene.ts"
import type { BatchView, RunView } from "../../src/scene/batch-view.ts"
import type { ViewInDegrees } from "../../src/scene/camera.ts"
import { SurfaceStage, type SceneModule } from "../parts/SurfaceStage.tsx"
import { wordsIn } from "../parts/words.ts"
import { FlatStage } from "./FlatStage.tsx"
import { breathingWords } from "./words.ts"

interface StageProps {
  readonly language: string
  readonly run: RunView | undefined
  readonly batch: BatchView | undefined
  readonly view: ViewInDegrees
  readonly onView: (view: ViewInDegrees) => void
  readonly onHidden: () => void
  readonly still: ComponentChildren
}

/** Changes that follow each other faster are a scrubbing, in which nothing eases; milliseconds. */
const restless = 120

/** The surface of a mini-batch under the ghost of that of all examples. */
export function Stage(props: StageProps) {
  const { language, run, batch } = props
  const [scene, setScene] = useState<BatchSceneHandle>()
  const changed = useRef(0)
  useEffect(() => {
    if (scene === undefined || run === undefined || batch === undefined) return
    const now = performance.now()
    scene.show(run, batch, now - changed.current > restless)
    changed.current = now
  }, [scene, run, batch])
  return (
    <SurfaceStage
      {...props}
      load={loadScene}
      onScene={setScene}
      isFound={batch !== undefined}
      label={wordsIn(language, breathingWords).turn}
      axes={["w", "b"]}
      flat={(size) =>
        run && batch && <FlatStage language={language} run={run} batch={batch} {...size} />
      }
    />
  )
}

async function loadScene(): Promise<SceneModule<BatchSceneHandle>> {
  const { createBatchScene, WebGLUnavailable } = await import("../../src/scene/batch-scene.ts")
  return { create: createBatchScene, WebGLUnavailable }
}
