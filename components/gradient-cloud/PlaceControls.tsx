import type {
  GradientPlace,
  GradientPlaces,
  PlanePoint,
} from "../../src/experiment/studies/gradient-places.ts"
import { Control } from "../parts/Control.tsx"
import { numberWords } from "../parts/number-words.ts"
import { Slider } from "../parts/Slider.tsx"
import type { Figure } from "../parts/use-figure.ts"
import { wordsIn } from "../parts/words.ts"
import type { gradientCloud } from "./spec.ts"
import { gradientCloudWords } from "./words.ts"

interface PlaceControlsProps {
  readonly figure: Pick<Figure<typeof gradientCloud.options>, "language" | "options" | "free">
  /** What the experiment offers, and where the reader stands; unknown before it has run. */
  readonly places: GradientPlaces | undefined
  readonly point: PlanePoint | undefined
  readonly onPlace: (place: GradientPlace) => void
  readonly onPoint: (point: PlanePoint) => void
}

/** Where to stand: at a named place, or at a weight and a bias. */
export function PlaceControls(props: PlaceControlsProps) {
  const { figure, places, point, onPlace, onPoint } = props
  const { language } = figure
  const { place } = figure.options
  const words = wordsIn(language, gradientCloudWords)
  const { real } = numberWords(language)
  const [w, b] = point ?? [0, 0]
  const { x0, x1, y0, y1 } = places?.window ?? { x0: -1, x1: 1, y0: -1, y1: 1 }
  return (
    <fieldset class="controls places" disabled={places === undefined}>
      <legend class="sr-only">{words.placesName}</legend>
      <Control figure={figure} name="place">
        <div class="place-buttons">
          {(["far", "near", "minimum"] as const).map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={place === name}
              disabled={name === "minimum" && places?.minimum === undefined}
              onClick={() => onPlace(name)}
            >
              {words.places[name]}
            </button>
          ))}
        </div>
        <Slider
          label={words.weight}
          values={stops(x0, x1, w)}
          value={w}
          text={real(w)}
          onInput={(value) => onPoint([value, b])}
        />
        <Slider
          label={words.bias}
          values={stops(y0, y1, b)}
          value={b}
          text={real(b)}
          onInput={(value) => onPoint([w, value])}
        />
      </Control>
    </fieldset>
  )
}

/** Eighty-one stops from end to end, the value that is among them. */
const stops = (from: number, to: number, own: number): number[] =>
  [...Array.from({ length: 81 }, (_, k) => from + ((to - from) * k) / 80), own]
    .filter((value, index, all) => all.indexOf(value) === index)
    .sort((a, b) => a - b)
