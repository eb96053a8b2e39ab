import { cpus } from "node:os"
import { parseArgs } from "node:util"
import type { Contender } from "./contenders/contender.ts"
import { nativeBlas, nativeC } from "./contenders/native.ts"
import { sampleData } from "./contenders/sample.ts"
import { measureEpochs } from "./epoch.ts"
import { measure } from "./measure.ts"
import { cells, head, markdown, number } from "./table.ts"
import { rows } from "./works.ts"

const help = `Times the engine against its peers, side by side, and writes a table; or builds, or what is built.

  npm run bench                all of it, in Node
  npm run bench -- --browser   the engine and its peers in a worker of Chromium
  npm run bench -- --only 512  the rows whose name holds a text
  npm run bench -- build       builds of a generated course, in turn with Starlight's of its text
  npm run bench -- pages       the lesson, by Lighthouse as on a phone, served with compression
  npm run bench -- class       a class that opens the lesson within a minute

Options
  --rounds N   turns of each contender; 9 unless told, 3 of builds and 5 of pages
  --quick      without the peers in JavaScript, which are slow to prepare
  --lessons N  lessons of the course that is built, in two languages each; 1000 unless told
  --students N the size of the class; 1000 unless told`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    rounds: { type: "string" },
    lessons: { type: "string", default: "1000" },
    students: { type: "string", default: "1000" },
    quick: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
})

if (values.help) console.log(help)
else if (positionals.length === 0) await run()
else if (positionals.join(" ") === "build") await build()
else if (positionals.join(" ") === "pages") await pages()
else if (positionals.join(" ") === "class") await openInClass()
else {
  console.error(`There is nothing named "${positionals.join(" ")}" to time.\n\n${help}`)
  process.exitCode = 2
}

async function build(): Promise<void> {
  const { benchBuilds } = await import("./build/bench.ts")
  await benchBuilds(Number(values.lessons), Number(values.rounds ?? "3"))
}

async function pages(): Promise<void> {
  const { benchPages } = await import("./hosted/pages.ts")
  await benchPages(Number(values.rounds ?? "5"))
}

async function openInClass(): Promise<void> {
  const { benchClass } = await import("./hosted/class.ts")
  await benchClass(Number(values.students))
}

async function run(): Promise<void> {
  const rounds = Number(values.rounds ?? "9")
  const natives = [nativeC(), nativeBlas()]
  const { contenders, where, close } = values.browser
    ? await (await import("./browser/remote.ts")).inBrowser(values.quick)
    : { contenders: await inNode(values.quick), where: `Node ${process.version}`, close: undefined }
  const table: string[][] = []
  for (const row of rows.filter(({ name }) => name.includes(values.only))) {
    const times = await measure([...contenders, ...natives], row.work, sampleData(row.work), rounds)
    table.push(cells(row, times))
    console.error(table[table.length - 1].join("   "))
  }
  await close?.()
  console.log(`\n${cpus()[0].model.trim()}, ${where}, medians of ${rounds} rounds\n`)
  console.log(markdown(head, table))
  if (values.only === "" && !values.browser) tellOfEpochs(rounds)
}

async function inNode(isQuick: boolean): Promise<Contender[]> {
  const { compiledEngine, plainEngine } = await import("./contenders/ours.ts")
  if (isQuick) return [compiledEngine, plainEngine]
  const { tensorflowCpu, tensorflowWasm } = await import("./contenders/tensorflow.ts")
  const { tensorflowFolder } = await import("./contenders/tensorflow-files.ts")
  const { jaxWasm } = await import("./contenders/jax.ts")
  return [compiledEngine, plainEngine, tensorflowCpu, tensorflowWasm(tensorflowFolder()), jaxWasm]
}

function tellOfEpochs(rounds: number): void {
  const { inOrder, shuffled, ratio } = measureEpochs(512, rounds)
  console.log(
    `\nAn epoch of logistic 65,536 × 64 at B = 512: ${number(inOrder)} ms in order, ${number(shuffled)} ms in a new random order, ${ratio.toFixed(2)} times.`,
  )
}
