import type { ComponentChildren } from "preact"
import { batches } from "../../src/experiment/control-values.ts"
import { stepsPerEpoch, type Experiment } from "../../src/experiment/experiment.ts"
import { methodOf } from "../../src/experiment/method.ts"
import { methodVariable } from "../../src/palette.ts"
import type { Sheet } from "../parts/csv.ts"
import { Controls } from "../parts/Controls.tsx"
import { FigureTools } from "../parts/FigureTools.tsx"
import { guarded } from "../parts/guarded.tsx"
import { Notice } from "../parts/Notice.tsx"
import { numberWords } from "../parts/number-words.ts"
import { ExperimentSlider } from "../parts/ExperimentSlider.tsx"
import { useFigure, type FigureProps } from "../parts/use-figure.ts"
import { controlWords, wordsIn } from "../parts/words.ts"
import { batchSizes } from "./spec.ts"
import { strip, type Strip } from "./strip.ts"
import { batchSizesWords } from "./words.ts"

interface BatchSizesProps extends FigureProps<typeof batchSizes.options> {
  /** The table, drawn when the page was built. */
  readonly table?: ComponentChildren
}

/** The training set cut into mini-batches of the size that the reader sets. */
function BatchSizes(props: BatchSizesProps) {
  const { language } = props
  const figure = useFigure(batchSizes, props)
  const { experiment, isAwake } = figure
  const { examples, batch, partial } = experiment
  const words = wordsIn(language, batchSizesWords)
  const { count } = numberWords(language)
  return (
    <div class="experiment" data-ready={isAwake}>
      <p class="training-set">{words.trainingSet(count(examples))}</p>
      <div class="stage">
        <StripPicture experiment={experiment} columns={128} />
        <StripPicture experiment={experiment} columns={64} />
      </div>
      <p class="strip-scale">
        {words.cell(count(strip(examples, batch, partial, 1).unit))}{" "}
        {strip(examples, batch, partial, 1).isTooFine &&
          words.fine(count(strip(examples, batch, partial, 1).unit / batch))}
      </p>
      <Controls figure={figure} disabled={!isAwake}>
        <ExperimentSlider
          name="batch"
          figure={figure}
          onInput={(next) => figure.set({ batch: next })}
        />
      </Controls>
      <Counts language={language} experiment={experiment} />
      <Notice text={figure.notice} />
      <FigureTools
        figure={figure}
        table={undefined}
        still={props.table}
        data={() => sheet(experiment)}
      />
    </div>
  )
}

/** Each size with the updates that an epoch makes with it. */
const sheet = (experiment: Experiment): Sheet => ({
  head: ["B", "method", "updates_per_epoch"],
  rows: batches(experiment.examples).map((batch) => {
    const choice = { ...experiment, batch }
    return [batch, methodOf(choice), stepsPerEpoch(choice)]
  }),
})

function StripPicture({
  experiment,
  columns,
}: {
  readonly experiment: Experiment
  readonly columns: number
}) {
  const { examples, batch, partial } = experiment
  const picture = strip(examples, batch, partial, columns)
  return (
    <svg
      class={columns > 64 ? "strip wide" : "strip narrow"}
      viewBox={`0 0 ${picture.columns} ${picture.rows}`}
      style={{ color: `var(${methodVariable(methodOf(experiment))})` }}
      aria-hidden="true"
    >
      <path d={picture.even} fill="currentColor" />
      <path d={picture.odd} fill="currentColor" fill-opacity={picture.isTooFine ? 1 : 0.45} />
      <path class="cells" d={cellLines(picture)} />
      <path d={picture.left} fill="none" stroke="var(--quiet)" stroke-width="0.08" />
    </svg>
  )
}

/** The lines between the cells of a row, so that an example can be told from the next. */
const cellLines = ({ columns, rows }: Strip): string =>
  Array.from({ length: columns - 1 }, (_, column) => `M${column + 1} 0V${rows}`).join("")

function Counts({
  language,
  experiment,
}: {
  readonly language: string
  readonly experiment: Experiment
}) {
  const { examples, batch, partial } = experiment
  const words = wordsIn(language, batchSizesWords)
  const { count } = numberWords(language)
  const method = methodOf(experiment)
  const updates = stepsPerEpoch(experiment)
  const rest = examples % batch
  const name = wordsIn(language, controlWords).method[method]
  return (
    <div class="counts">
      <p class="choice" style={{ color: `var(${methodVariable(method)})` }} aria-hidden="true">
        {name}
      </p>
      <p class="sr-only" role="status">
        {words.sentence({
          method: name,
          b: count(batch),
          m: count(examples),
          batches: count(updates),
        })}
      </p>
      <dl>
        <div>
          <dt>{words.batches}</dt>
          <dd>{count(updates)}</dd>
        </div>
        <div>
          <dt>{words.updates}</dt>
          <dd>{count(updates)}</dd>
        </div>
        <div>
          <dt>{words.examplesEach}</dt>
          <dd>{count(batch)}</dd>
        </div>
        <div>
          <dt>{words.last}</dt>
          <dd>
            {rest === 0
              ? words.whole(count(batch))
              : partial === "keep"
                ? words.kept(count(rest))
                : words.dropped(count(rest))}
          </dd>
        </div>
      </dl>
    </div>
  )
}

export default guarded(BatchSizes)
