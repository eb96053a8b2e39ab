import { useId } from "preact/hooks"

interface SliderProps {
  readonly label: string
  /** The stops, ascending. */
  readonly values: readonly number[]
  readonly value: number
  /** The value as the reader sees and hears it. */
  readonly text: string
  readonly onInput: (value: number) => void
}

/** A labelled slider over given stops, with its live value beside it. */
export function Slider({ label, values, value, text, onInput }: SliderProps) {
  const id = useId()
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <output for={id}>{text}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={values.length - 1}
        step={1}
        value={Math.max(0, values.indexOf(value))}
        aria-valuetext={text}
        onInput={(event) => onInput(values[Number(event.currentTarget.value)])}
      />
    </div>
  )
}
