import { useId } from "preact/hooks"
import type { RaceAxis } from "../../src/experiment/study.ts"
import type { PlaybackState } from "./use-playback.ts"

interface PlaybackProps {
  readonly words: Readonly<
    Record<"play" | "pause" | "step" | "restart" | "axis" | "updates" | "examples", string>
  >
  readonly axis: RaceAxis
  readonly onAxis: (axis: RaceAxis) => void
  readonly playback: PlaybackState
  readonly length: number
  readonly stride: number
  readonly count: (value: number) => string
  readonly disabled: boolean
}

/** Play, pause, step, scrub and the measure of the race. */
export function Playback(props: PlaybackProps) {
  const { words, axis, onAxis, playback, length, stride, count, disabled } = props
  const { position, isPlaying, play, pause, seek } = playback
  const id = useId()
  const unit = words[axis]
  const text = `${count(position)} ${unit}`
  return (
    <fieldset class="playback" disabled={disabled}>
      <div class="transport">
        <button type="button" class="play" onClick={isPlaying ? pause : play}>
          {isPlaying ? words.pause : words.play}
        </button>
        <button type="button" onClick={() => seek(position >= length ? stride : position + stride)}>
          {words.step}
        </button>
        <button type="button" onClick={() => seek(0)}>
          {words.restart}
        </button>
      </div>
      <div class="slider scrub">
        <label for={id}>{unit}</label>
        <output for={id}>
          {count(position)} / {count(length)}
        </output>
        <input
          id={id}
          type="range"
          min={0}
          max={length}
          step={stride}
          value={position}
          aria-valuetext={text}
          onInput={(event) => seek(Number(event.currentTarget.value))}
        />
      </div>
      <div class="axis" role="group" aria-label={words.axis}>
        <span aria-hidden="true">{words.axis}</span>
        {(["updates", "examples"] as const).map((choice) => (
          <button type="button" aria-pressed={axis === choice} onClick={() => onAxis(choice)}>
            {words[choice]}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
