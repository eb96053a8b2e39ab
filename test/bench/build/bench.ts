import { rm } from "node:fs/promises"
import { availableParallelism, cpus } from "node:os"
import { median } from "../measure.ts"
import { markdown, number } from "../table.ts"
import { generatedLessons, type Lesson } from "./lessons.ts"
import { makeDownhill, makeStarlight, starlight, writeLesson, type Site } from "./sites.ts"
import { timedBuild, type Taken } from "./timed.ts"

const folder = new URL("../../../.cache/bench/", import.meta.url)

/** A build that is timed: what goes before it is not. */
interface Contest {
  readonly name: string
  readonly prepare: () => Promise<Site | undefined>
}

/**
 * Builds a generated course, as it is built first and again when one lesson has changed, in turn
 * with Starlight on the same text, and writes a table.
 */
export async function benchBuilds(count: number, rounds: number): Promise<void> {
  const lessons = generatedLessons(count)
  const all = contests(lessons)
  const taken = all.map(() => new Array<Taken>())
  for (let round = 0; round < rounds; round++)
    for (const [index, { name, prepare }] of all.entries()) {
      const site = await prepare()
      if (site === undefined) {
        console.error(`${name} is left out: it cannot be installed here.`)
        continue
      }
      taken[index].push(await timedBuild(site))
      console.error(row(name, taken[index].slice(-1)).join("   "))
    }
  const machine = `${cpus()[0].model.trim()}, ${availableParallelism()} processors`
  console.log(
    `\n${machine}, Node ${process.version}: ${count} lessons in 2 languages, each with a figure; medians of ${rounds}\n`,
  )
  const rows = all.flatMap(({ name }, index) =>
    taken[index].length === 0 ? [] : [row(name, taken[index])],
  )
  console.log(markdown(head, rows))
  await rm(new URL("downhill/", folder), { recursive: true, force: true })
}

function contests(lessons: readonly Lesson[]): Contest[] {
  const place = new URL("downhill/", folder)
  let downhill: Site | undefined
  let changes = 0
  return [
    {
      name: "Downhill, first",
      prepare: async () => (downhill = await makeDownhill(place, lessons)),
    },
    {
      name: "Downhill, one lesson changed",
      async prepare() {
        await writeLesson(place, { ...lessons[0], blocks: changedBlocks(lessons[0], ++changes) })
        return downhill
      },
    },
    {
      name: `Starlight ${starlight["@astrojs/starlight"]}, text alone`,
      prepare: () => makeStarlight(new URL("starlight/", folder), lessons),
    },
  ]
}

/** The lesson with another figure. */
const changedBlocks = ({ blocks }: Lesson, change: number): Lesson["blocks"] =>
  blocks.map((block) =>
    block.kind === "figure"
      ? { ...block, directive: `cost-trace{#figure seed=${900_000 + change}}` }
      : block,
  )

const head = [
  "build",
  "pages",
  "seconds",
  "pages a second",
  "ms a page",
  "processor ms a page",
  "memory at most, MB",
]

function row(name: string, taken: readonly Taken[]): string[] {
  const of = (quantity: (taken: Taken) => number): number => median(taken.map(quantity))
  return [
    name,
    number(of(({ pages }) => pages)),
    number(of(({ seconds }) => seconds)),
    number(of(({ pages, seconds }) => pages / seconds)),
    number(of(({ pages, seconds }) => (1000 * seconds) / pages)),
    number(of(({ pages, processorSeconds }) => (1000 * processorSeconds) / pages)),
    number(of(({ memory }) => memory / 1e6)),
  ]
}
