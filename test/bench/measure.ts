import type { Contender, Data, Prepared, Work } from "./contenders/contender.ts"

/** What a contender needs for an update, in microseconds, round by round. */
export interface Times {
  readonly name: string
  readonly rounds: readonly number[]
}

/** A contender that is ready, and how many updates of its own fill a round. */
interface Ready {
  readonly name: string
  readonly prepared: Prepared
  readonly steps: number
}

/** The least time that a contender works in a round, in seconds. */
const roundTime = 0.06

/** Updates in a round, at most: what is recorded has room for so many in all rounds. */
const mostSteps = 200_000

/**
 * Times contenders on the same work, each a while in turn, so that all meet the same moods of
 * the machine. Each is first warmed up until it knows how many updates fill a round.
 */
export async function measure(
  contenders: readonly Contender[],
  work: Work,
  data: Data,
  rounds: number,
): Promise<Times[]> {
  const ready: Ready[] = []
  for (const contender of contenders) {
    const prepared = await contender.prepare(work, data)
    if (prepared !== undefined)
      ready.push({ name: contender.name, prepared, steps: await stepsOfRound(prepared, work) })
  }
  const times = ready.map(({ name }) => ({ name, rounds: new Array<number>() }))
  for (let round = 0; round < rounds; round++)
    for (const [index, { prepared, steps }] of ready.entries())
      times[index].rounds.push(((await prepared.run(steps)) / steps) * 1e6)
  for (const { prepared } of ready) await prepared.dispose()
  return times
}

/** An epoch that takes no longer, in seconds, is always gone through whole. */
const shortEpoch = 0.8

/**
 * How many updates fill a round. Whole epochs, so that shuffling has its share, but where one
 * would take too long. The first update, which may begin with a shuffle, tells nothing.
 */
async function stepsOfRound(prepared: Prepared, { examples, batch }: Work): Promise<number> {
  const epoch = Math.ceil(examples / batch)
  await prepared.run(1)
  let steps = 1
  let taken = await prepared.run(steps)
  while (taken < roundTime && steps < mostSteps) {
    const wanted = taken > 0 ? Math.ceil((1.2 * roundTime * steps) / taken) : 8 * steps
    steps = Math.min(mostSteps, Math.max(steps + 1, Math.min(wanted, 16 * steps)))
    taken = await prepared.run(steps)
  }
  const epochTime = (taken / steps) * epoch
  if (epochTime > shortEpoch || epoch > mostSteps) return steps
  return Math.ceil(steps / epoch) * epoch
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The median of the ratios, round by round, of two contenders' times. */
export const ratio = (a: Times, b: Times): number =>
  median(a.rounds.map((time, round) => time / b.rounds[round]))
