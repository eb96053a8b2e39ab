import { spreadOf, type Spread } from "./quantile.ts"

/** Something to be timed: it does its work so many times. */
export type Work = (times: number) => void

/** A clock, in milliseconds. */
export type Clock = () => number

/** How long one time of some work takes, in seconds. */
export interface Measurement extends Spread {
  readonly samples: number
}

export interface MeasureSettings {
  /** Samples of each work. */
  readonly rounds: number
  /** A sample lasts at least so many milliseconds, or twenty ticks of a coarse clock. */
  readonly least: number
  /** Milliseconds for which each work is done before it is timed. */
  readonly warmUp: number
  readonly clock: Clock
  /** Told the share that is done, and awaited, between two samples. */
  readonly pause: (share: number) => Promise<void>
}

/**
 * Times several works in turn, round after round, so that what disturbs the machine for a while
 * disturbs all of them. Each is first done until it is warm and one knows how often a sample
 * takes it. Browsers make their clocks coarse: a sample is long enough for that.
 */
export async function measure(
  works: readonly Work[],
  { rounds, least, warmUp, clock, pause }: MeasureSettings,
): Promise<Measurement[]> {
  const enough = Math.max(least, 20 * tickOf(clock))
  const total = works.length * (rounds + 1)
  const times: number[] = []
  for (const [index, work] of works.entries()) {
    times.push(timesFor(work, enough, warmUp, clock))
    await pause((index + 1) / total)
  }
  const samples: number[][] = works.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, work] of works.entries()) {
      samples[index].push(sample(work, times[index], enough / 2, clock))
      await pause((works.length * (round + 1) + index + 1) / total)
    }
  return samples.map((all) => ({ ...spreadOf(all), samples: all.length }))
}

/** The least step by which a clock was seen to move, in its unit. */
export function tickOf(clock: Clock): number {
  let least = Infinity
  for (let k = 0; k < 5; k++) {
    const from = clock()
    let to = clock()
    while (to === from) to = clock()
    least = Math.min(least, to - from)
  }
  return least
}

/**
 * How often a work is to be done so that it lasts `enough`: found by doing it, for so long that
 * a compiler has seen what is worth its trouble.
 */
function timesFor(work: Work, enough: number, warmUp: number, clock: Clock): number {
  const first = clock()
  for (let times = 1; ;) {
    const began = clock()
    work(times)
    const now = clock()
    const took = now - began
    if (took >= enough && now - first >= warmUp) return Math.ceil((times * enough) / took)
    if (took < enough)
      times = Math.ceil(times * Math.min(16, Math.max(2, (1.2 * enough) / Math.max(took, 1e-9))))
  }
}

/**
 * Seconds that one time takes. Work that a busy machine made look slow before is done more often,
 * until it lasts at least `least` milliseconds.
 */
function sample(work: Work, times: number, least: number, clock: Clock): number {
  const began = clock()
  work(times)
  const took = clock() - began
  return took < least ? sample(work, 4 * times, least, clock) : took / 1000 / times
}
