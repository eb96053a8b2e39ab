import type { ComponentChildren } from "preact"
import { useMemo } from "preact/hooks"
import type { GradientCloudStudy } from "../../src/experiment/studies/gradient-cloud.ts"
import type { GradientMapStudy } from "../../src/experiment/studies/gradient-map.ts"
import type { PlanePoint } from "../../src/experiment/studies/gradient-places.ts"
import { ExperimentSlider } from "../parts/ExperimentSlider.tsx"
import { Controls } from "../parts/Controls.tsx"
import { FigureTools } from "../parts/FigureTools.tsx"
import { guarded } from "../parts/guarded.tsx"
import { outcomes } from "../parts/outcomes.ts"
import { SeedControl } from "../parts/SeedControl.tsx"
import { StudyStatus } from "../parts/StudyStatus.tsx"
import { useFigure, type FigureProps } from "../parts/use-figure.ts"
import { useModule } from "../parts/use-module.ts"
import { useStudy } from "../parts/use-study.ts"
import { wordsIn } from "../parts/words.ts"
import { CloudLegend } from "./CloudLegend.tsx"
import { CloudMap } from "./CloudMap.tsx"
import { PlaceControls } from "./PlaceControls.tsx"
import { sheet } from "./sheet.ts"
import { gradientCloud } from "./spec.ts"
import { SpreadPanel } from "./SpreadPanel.tsx"
import { gradientCloudWords, summary, table } from "./words.ts"

interface GradientCloudProps extends FigureProps<typeof gradientCloud.options> {
  readonly opening: readonly string[]
  readonly children?: ComponentChildren
  readonly table?: ComponentChildren
}

/** The steps of all mini-batches at a point that the reader moves, and the law of their spread. */
function GradientCloud(props: GradientCloudProps) {
  const { language } = props
  const figure = useFigure(gradientCloud, props)
  const { experiment, options, isAwake } = figure
  const { place, w, b } = options
  const contour = useModule(() => import("../../src/chart/contour-chart.ts"))
  const spread = useModule(() => import("../../src/chart/gradient-spread-chart.ts"))
  const mapStudy = useMapStudy(experiment)
  const study = useMemo<GradientCloudStudy>(
    () => ({ kind: "gradient-cloud", experiment, place, point: [w, b] }),
    [experiment, place, w, b],
  )
  const mapState = useStudy(isAwake ? mapStudy : undefined)
  const { findings: map } = mapState
  const state = useStudy(isAwake ? study : undefined)
  const { findings } = state
  const point: PlanePoint | undefined = place === "point" ? [w, b] : findings?.point
  const words = wordsIn(language, gradientCloudWords)
  const moveTo = ([x, y]: PlanePoint): void =>
    figure.set({ place: "point", w: rounded(x), b: rounded(y) })
  const isReady = findings !== undefined && map !== undefined && contour && spread
  return (
    <div
      class="experiment"
      data-ready={isReady !== undefined && isReady !== false}
      data-outcomes={findings && outcomes({ uphill: uphillShare(findings.uphill) })}
    >
      <Controls figure={figure} disabled={!isAwake}>
        {(["batch", "rate", "mislabelled"] as const).map((name) => (
          <ExperimentSlider
            key={name}
            name={name}
            figure={figure}
            onInput={(value) => figure.set({ [name]: value })}
          />
        ))}
        <SeedControl figure={figure} onChange={(seed) => figure.set({ seed })} />
      </Controls>
      <CloudLegend language={language} experiment={experiment} />
      <div class="stage cloud-panels">
        {!isReady ? (
          <div class="still">{props.children}</div>
        ) : (
          <>
            <div class="panel">
              <p class="panel-title">{words.mapTitle}</p>
              <CloudMap
                language={language}
                chart={contour}
                map={map}
                cloud={findings}
                point={point ?? findings.point}
                onPoint={moveTo}
              />
            </div>
            <div class="panel">
              <p class="panel-title">{words.chartTitle}</p>
              <SpreadPanel
                language={language}
                chart={spread}
                findings={findings}
                onBatch={(batch) => figure.set({ batch })}
              />
            </div>
          </>
        )}
      </div>
      <PlaceControls
        figure={figure}
        point={point}
        places={findings?.places}
        onPlace={(next) => figure.set({ place: next })}
        onPoint={moveTo}
      />
      <StudyStatus
        language={language}
        state={mapState.failure === undefined ? state : mapState}
        sentences={findings === undefined ? props.opening : summary(language, findings)}
        notice={figure.notice}
      />
      <FigureTools
        figure={figure}
        table={findings && table(language, findings)}
        still={props.table}
        data={findings && (() => sheet(findings))}
      />
    </div>
  )
}

/** The map depends on the training set and on the start, but neither on B nor on the rate. */
function useMapStudy(experiment: GradientMapStudy["experiment"]): GradientMapStudy {
  const { task, data, examples, mislabelled, start, seed } = experiment
  return useMemo(
    () => ({ kind: "gradient-map", experiment }),
    [task, data, examples, mislabelled, start, seed],
  )
}

/** Thousandths are finer than the reader can move the point. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000

const uphillShare = (flags: Uint8Array): string =>
  String(Math.round((100 * flags.reduce((sum, flag) => sum + flag, 0)) / flags.length))

export default guarded(GradientCloud)
