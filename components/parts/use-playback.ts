import { useLayoutEffect, useState } from "preact/hooks"
import { position as positionField } from "./figure-spec.ts"

/** A recorded run to be replayed. */
export interface Recording {
  /** From 0 to this. */
  readonly length: number
  /** It stops at multiples of this. */
  readonly stride: number
  /** Where epochs begin, as a distance; none where they are no use. */
  readonly epoch?: number | undefined
  /** Where it stands at rest; beyond the length is the end. */
  readonly at: number
  /** Called when it comes to rest elsewhere. */
  readonly onAt: (at: number) => void
}

/** Where a replay stands, and the ways to move it. */
export interface PlaybackState {
  readonly position: number
  readonly isPlaying: boolean
  readonly speed: number
  readonly play: () => void
  readonly pause: () => void
  /** Goes to a position, or the nearest stop before it. */
  readonly seek: (position: number) => void
  readonly setSpeed: (speed: number) => void
}

/** Speeds of a replay; at 1 it takes `duration` from start to end, whatever its length. */
export const speeds = [0.25, 0.5, 1, 2, 4] as const

/** Milliseconds. */
const duration = 9000

/** Replays a run. Where motion is not wanted, to play is to see the end. */
export function usePlayback({ length, stride, at, onAt }: Recording): PlaybackState {
  const [moving, setMoving] = useState<number>()
  const [speed, setSpeed] = useState(1)
  const isPlaying = moving !== undefined
  const position = Math.min(moving ?? at, length)
  const rest = (where: number): void => {
    setMoving(undefined)
    onAt(where >= length ? positionField.default : where)
  }
  useLayoutEffect(() => {
    if (!isPlaying) return
    const from = position
    let begin: number | undefined
    let shown = from
    let frame = requestAnimationFrame(function advance(now) {
      begin ??= now
      const reached = from + ((now - begin) / duration) * speed * length
      if (reached >= length) {
        rest(length)
        return
      }
      const stop = Math.floor(reached / stride) * stride
      if (stop > shown) setMoving((shown = stop))
      frame = requestAnimationFrame(advance)
    })
    return () => cancelAnimationFrame(frame)
  }, [isPlaying, length, stride, speed])
  return {
    position,
    isPlaying,
    speed,
    setSpeed,
    play() {
      if (matchMedia("(prefers-reduced-motion: reduce)").matches) rest(length)
      else setMoving(position >= length ? 0 : position)
    },
    pause() {
      if (isPlaying) rest(position)
    },
    seek: (next) => rest(Math.min(length, Math.max(0, next))),
  }
}
