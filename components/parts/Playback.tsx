import type { ComponentChildren, RefObject } from "preact"
import { useId, useLayoutEffect, useRef } from "preact/hooks"
import { numberWords } from "./number-words.ts"
import { useVisibility } from "./use-visibility.ts"
import { speeds, type PlaybackState, type Recording } from "./use-playback.ts"
import { controlWords, wordsIn } from "./words.ts"

interface PlaybackProps extends Pick<Recording, "length" | "stride" | "epoch"> {
  readonly language: string
  /** What the positions count: updates, examples seen. */
  readonly unit: string
  /** A position in words; a count unless told. */
  readonly say?: (position: number) => string
  readonly playback: PlaybackState
  readonly disabled: boolean
  /** Further controls of the replay. */
  readonly children?: ComponentChildren
}

/** Play, pause, step, go on by an epoch, and scrub. */
export function Playback(props: PlaybackProps) {
  const { language, unit, playback, length, stride, epoch, disabled, children } = props
  const { position, isPlaying, speed, play, pause, seek, setSpeed } = playback
  const { replay } = wordsIn(language, controlWords)
  const { count, real } = numberWords(language)
  const say = props.say ?? count
  const id = useId()
  const host = useRef<HTMLFieldSetElement>(null)
  usePauseOutOfSight(host, pause)
  const step = (): void => seek(position >= length ? stride : position + stride)
  const nextEpoch = (by: number): void => {
    if (epoch === undefined) return
    const here = by > 0 ? Math.floor(position / epoch) : Math.ceil(position / epoch)
    seek((here + by) * epoch)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { PageUp: 1, PageDown: -1 }[event.key]
    if (by === undefined || epoch === undefined) return
    event.preventDefault()
    nextEpoch(by)
  }
  return (
    <fieldset class="playback" disabled={disabled} ref={host}>
      <legend class="sr-only">{replay.name}</legend>
      <div class="transport">
        <button type="button" class="play" onClick={isPlaying ? pause : play}>
          {isPlaying ? replay.pause : replay.play}
        </button>
        <button type="button" onClick={step}>
          {replay.step}
        </button>
        {epoch !== undefined && epoch > stride && epoch < length && (
          <button type="button" onClick={() => nextEpoch(1)} disabled={position >= length}>
            {replay.epoch}
          </button>
        )}
        <button type="button" onClick={() => seek(0)}>
          {replay.restart}
        </button>
        <label class="speed">
          <span class="sr-only">{replay.speed}</span>
          <select value={speed} onChange={(event) => setSpeed(Number(event.currentTarget.value))}>
            {speeds.map((value) => (
              <option value={value}>{real(value)}×</option>
            ))}
          </select>
        </label>
      </div>
      <div class="slider scrub">
        <label for={id}>{unit}</label>
        <output for={id}>
          {say(position)} / {say(length)}
        </output>
        <input
          id={id}
          type="range"
          min={0}
          max={length}
          step={stride}
          value={position}
          aria-valuetext={`${say(position)} ${unit}`}
          onKeyDown={onKeyDown}
          onInput={(event) => seek(Number(event.currentTarget.value))}
        />
      </div>
      {children}
    </fieldset>
  )
}

/** A replay that nobody can see rests. */
function usePauseOutOfSight(host: RefObject<HTMLElement>, pause: () => void): void {
  const experiment = useRef<HTMLElement | null>(null)
  const latest = useRef(pause)
  latest.current = pause
  useLayoutEffect(() => {
    experiment.current = host.current?.closest<HTMLElement>(".experiment") ?? null
  }, [])
  useVisibility(
    experiment,
    (isVisible) => {
      if (!isVisible) latest.current()
    },
    [],
  )
}
