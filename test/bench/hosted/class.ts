import { availableParallelism, cpus } from "node:os"
import autocannon, { type Options, type Request, type Result } from "autocannon"
import { markdown, number } from "../table.ts"
import { hostCourse, lessonPages } from "./site.ts"
import { askedBy, type Asked } from "./visits.ts"

/** Seconds within which a class comes. */
const minute = 60

/** Seconds after which a server that is too slow is let go. */
const patience = 150

/** Students at a time: each has one connection, and after one the next. */
const atOnce = 100

/**
 * Has a class open the lesson within a minute: each student asks for all that the page asks for
 * before a figure wakes, and then, as on a second visit, whether what may have changed has.
 */
export async function benchClass(students: number): Promise<void> {
  const { server, address, close } = await hostCourse()
  const asked = await askedBy(address + lessonPages[0])
  const requests = [
    ...asked.map(first),
    ...asked.filter(({ isAskedAgain }) => isAskedAgain).map(again),
  ]
  const amount = students * requests.length
  console.error(`${students} students, ${requests.length} requests each, at ${server}`)
  const connections = Math.min(atOnce, students)
  const result = await loaded({
    url: address,
    connections,
    amount,
    // Each connection asks a whole number of times a second.
    overallRate: connections * Math.ceil(amount / minute / connections),
    timeout: 10,
    requests,
  })
  await close()
  const { latency, statusCodeStats = {}, errors, duration, throughput } = result
  console.log(
    `\n${cpus()[0].model.trim()}, ${availableParallelism()} processors, for the class and for ${server}: ${students} students\n`,
  )
  console.log(
    markdown(
      ["requests", "seconds", "errors", "MB", "median, ms", "90%, ms", "99%, ms", "slowest, ms"],
      [
        [
          number(amount),
          number(duration),
          String(errors),
          number(throughput.total / 1e6),
          ...[latency.p50, latency.p90, latency.p99, latency.max].map((time) => String(time)),
        ],
      ],
    ),
  )
  // What was never answered is counted there too, under no code.
  const answers = Object.entries(statusCodeStats).filter(([code]) => /^\d+$/.test(code))
  console.log(
    `\nAnswers: ${answers.map(([code, { count = 0 }]) => `${count} × ${code}`).join(", ")}`,
  )
}

/** What came of all requests, or of those that were answered before our patience ended. */
function loaded(options: Options): Promise<Result> {
  return new Promise((resolve, reject) => {
    const load = autocannon(options, (error: unknown, result: Result) => {
      clearTimeout(ending)
      if (error instanceof Error) reject(error)
      else resolve(result)
    })
    const ending = setTimeout(() => load.stop(), patience * 1000)
  })
}

const accept = { "accept-encoding": "gzip, deflate, br" }
const first = ({ path }: Asked): Request => ({ path, headers: accept })
const again = ({ path, tag }: Asked): Request => ({
  path,
  headers: { ...accept, ...(tag !== undefined && { "if-none-match": tag }) },
})
