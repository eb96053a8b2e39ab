import type { ComponentChildren } from "preact"
import { useEffect, useState } from "preact/hooks"
import type { SurfaceFindings } from "../../src/experiment/studies/surface.ts"
import type { SceneHandle, ViewInDegrees } from "../../src/scene/scene.ts"
import { SurfaceStage, type SceneModule } from "../parts/SurfaceStage.tsx"
import { wordsIn } from "../parts/words.ts"
import { FlatStage } from "./FlatStage.tsx"
import { axisNames, lossSurfaceWords } from "./words.ts"

interface StageProps {
  readonly language: string
  readonly findings: SurfaceFindings | undefined
  readonly visible: readonly number[]
  readonly view: ViewInDegrees
  readonly onView: (view: ViewInDegrees) => void
  readonly onHidden: () => void
  readonly still: ComponentChildren
}

/** The surface with the paths on it. */
export function Stage(props: StageProps) {
  const { language, findings, visible } = props
  const [scene, setScene] = useState<SceneHandle>()
  useEffect(() => {
    if (scene === undefined || findings === undefined) return
    scene.setSurface(findings.grid, findings.minimum)
    scene.setPaths(findings.runs.map(({ method, path }) => ({ method, points: path })))
  }, [scene, findings])
  useEffect(() => scene?.setProgress(visible), [scene, findings, visible])
  return (
    <SurfaceStage
      {...props}
      load={loadScene}
      onScene={setScene}
      isFound={findings !== undefined}
      label={wordsIn(language, lossSurfaceWords).turn}
      axes={findings === undefined ? ["w", "b"] : axisNames(findings)}
      flat={(size) =>
        findings && (
          <FlatStage language={language} findings={findings} visible={visible} {...size} />
        )
      }
    />
  )
}

async function loadScene(): Promise<SceneModule<SceneHandle>> {
  const { createScene, WebGLUnavailable } = await import("../../src/scene/scene.ts")
  return { create: createScene, WebGLUnavailable }
}
