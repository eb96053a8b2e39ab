import { useLayoutEffect, useState } from "preact/hooks"

/** Where a race stands, and the ways to move it. */
export interface PlaybackState {
  /** From 0 to the length of the race. */
  readonly position: number
  readonly isPlaying: boolean
  readonly play: () => void
  readonly pause: () => void
  readonly seek: (position: number) => void
  readonly finish: () => void
}

/** A race takes this long from start to end, in milliseconds, whatever its length. */
const duration = 9000

/** Replays a race of `length`, stopping at multiples of `stride`; at rest it shows its end. */
export function usePlayback(length: number, stride: number): PlaybackState {
  const [wanted, setWanted] = useState<number>()
  const [isPlaying, setPlaying] = useState(false)
  const position = Math.min(wanted ?? length, length)
  useLayoutEffect(() => {
    if (!isPlaying) return
    const from = position
    let begin: number | undefined
    let frame = requestAnimationFrame(function advance(now) {
      begin ??= now
      const reached = from + ((now - begin) / duration) * length
      setWanted(Math.min(length, Math.floor(reached / stride) * stride))
      if (reached >= length) setPlaying(false)
      else frame = requestAnimationFrame(advance)
    })
    return () => cancelAnimationFrame(frame)
  }, [isPlaying, length, stride])
  return {
    position,
    isPlaying,
    play: () => {
      if (position >= length) setWanted(0)
      setPlaying(true)
    },
    pause: () => setPlaying(false),
    seek: (next) => {
      setPlaying(false)
      setWanted(Math.min(length, Math.max(0, next)))
    },
    finish: () => {
      setPlaying(false)
      setWanted(undefined)
    },
  }
}
