import { Control } from "../parts/Control.tsx"
import { numberWords } from "../parts/number-words.ts"
import { Slider } from "../parts/Slider.tsx"
import type { Fields } from "../../src/experiment/field.ts"
import type { Figure } from "../parts/use-figure.ts"
import { wordsIn } from "../parts/words.ts"
import type { Experiment } from "../../src/experiment/experiment.ts"
import { paceOf } from "./report.ts"
import { noiseFloorWords } from "./words.ts"

interface ScheduleControlsProps {
  readonly figure: Pick<Figure<Fields>, "experiment" | "language" | "free">
  readonly onChange: (part: Partial<Pick<Experiment, "schedule" | "decay">>) => void
}

const schedules = { constant: "constant", falling: "inverse-time" } as const

const decays = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]

/** Whether the runs on the map keep their rate, and how fast one falls that does not. */
export function ScheduleControls({ figure, onChange }: ScheduleControlsProps) {
  const { language, experiment } = figure
  const words = wordsIn(language, noiseFloorWords)
  const { real } = numberWords(language)
  const { decay } = experiment
  return (
    <>
      <Control figure={figure} name="decay">
        <Slider
          label={words.decay}
          values={[...new Set([...decays, decay])].sort((a, b) => a - b)}
          value={decay}
          text={`α/(1 + ${real(decay)}k)`}
          onInput={(value) => onChange({ decay: value })}
        />
      </Control>
      <Control figure={figure} name="schedule">
        <div class="axis" role="group" aria-label={words.schedule}>
          <span aria-hidden="true">{words.schedule}</span>
          {(["constant", "falling"] as const).map((pace) => (
            <button
              key={pace}
              type="button"
              aria-pressed={paceOf(experiment) === pace}
              onClick={() => onChange({ schedule: schedules[pace] })}
            >
              {words.paces[pace]}
            </button>
          ))}
        </div>
      </Control>
    </>
  )
}
