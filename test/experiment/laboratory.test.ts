import { describe, expect, test, vi } from "vitest"
import { requireExperiment } from "../../src/experiment/experiment.ts"
import { Laboratory, type Assistant } from "../../src/experiment/laboratory.ts"
import { StudyError, type Reply, type Request } from "../../src/experiment/messages.ts"
import { conductCost } from "../../src/experiment/studies/cost.ts"
import type { Study } from "../../src/experiment/study.ts"
import { transferables } from "../../src/experiment/transferables.ts"

const experiment = requireExperiment({ examples: 64, batch: 8, steps: 5 })
const study: Extract<Study, { kind: "cost" }> = { kind: "cost", experiment }

/** A worker that does what the test says. */
function assistant() {
  const heard: Request[] = []
  const state = { started: 0, ended: 0 }
  const worker: Assistant = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => heard.push(request),
    terminate: () => state.ended++,
  }
  const start = (): Assistant => {
    state.started++
    return worker
  }
  const say = (data: Reply): void => worker.onmessage?.(new MessageEvent("message", { data }))
  return { heard, state, worker, start, say }
}

describe("the laboratory", () => {
  test("starts its worker with the first study and hands the findings back", async () => {
    const { heard, state, start, say } = assistant()
    const laboratory = new Laboratory(start)
    expect(state.started).toBe(0)
    const shares: number[] = []
    const first = laboratory.conduct(study, { onProgress: (share) => shares.push(share) })
    const second = laboratory.conduct(study)
    expect(state.started).toBe(1)
    expect(heard.map(({ id }) => id)).toEqual([0, 1])
    const findings = await conductCost(study)
    say({ kind: "progress", id: 0, share: 0.5 })
    say({ kind: "findings", id: 1, findings })
    say({ kind: "findings", id: 0, findings })
    expect(await first).toBe(findings)
    expect(await second).toBe(findings)
    expect(shares).toEqual([0.5])
  })

  test("gives a study up at once, here and in the worker, and ignores what still comes of it", async () => {
    const { heard, start, say } = assistant()
    const laboratory = new Laboratory(start)
    const abort = new AbortController()
    const given = laboratory.conduct(study, { signal: abort.signal })
    abort.abort()
    await expect(given).rejects.toMatchObject({ name: "AbortError" })
    expect(heard[1]).toEqual({ kind: "cancel", id: 0 })
    say({ kind: "findings", id: 0, findings: await conductCost(study) })
  })

  test("never starts a study that is given up already", async () => {
    const { state, start } = assistant()
    const abort = new AbortController()
    abort.abort()
    await expect(new Laboratory(start).conduct(study, { signal: abort.signal })).rejects.toThrow()
    expect(state.started).toBe(0)
  })

  test("tells of a study that fails", async () => {
    const { start, say } = assistant()
    const failing = new Laboratory(start).conduct(study)
    const failure = { kind: "memory", bytes: 2e9 } as const
    say({ kind: "failed", id: 0, failure })
    await expect(failing).rejects.toThrow(StudyError)
    await expect(failing).rejects.toMatchObject({ failure })
  })

  test("hands on what a run has recorded so far", async () => {
    const { start, say } = assistant()
    const told: number[] = []
    const laboratory = new Laboratory(start)
    void laboratory.conduct(study, {
      onNews: (run, { steps }) => told.push(run, steps.length),
    })
    const { chosen } = await conductCost(study)
    say({ kind: "news", id: 0, run: 1, news: chosen.trace })
    expect(told).toEqual([1, 5])
  })

  test("ends a worker that does not stop within 50 ms, and hands what else waits to a new one", async () => {
    vi.useFakeTimers()
    const { heard, state, start, say } = assistant()
    const laboratory = new Laboratory(start)
    const abort = new AbortController()
    const given = laboratory.conduct(study, { signal: abort.signal })
    const other = laboratory.conduct(study)
    abort.abort()
    await expect(given).rejects.toMatchObject({ name: "AbortError" })
    expect(state.ended).toBe(0)
    vi.advanceTimersByTime(50)
    expect([state.started, state.ended]).toEqual([2, 1])
    expect(heard[heard.length - 1]).toEqual({ kind: "conduct", id: 1, study })
    const findings = await conductCost(study)
    say({ kind: "findings", id: 1, findings })
    expect(await other).toBe(findings)
    vi.useRealTimers()
  })

  test("keeps a worker that says in time that it has stopped", async () => {
    vi.useFakeTimers()
    const { state, start, say } = assistant()
    const abort = new AbortController()
    const given = new Laboratory(start).conduct(study, { signal: abort.signal })
    abort.abort()
    await expect(given).rejects.toMatchObject({ name: "AbortError" })
    say({ kind: "stopped", id: 0 })
    vi.advanceTimersByTime(1000)
    expect([state.started, state.ended]).toEqual([1, 0])
    vi.useRealTimers()
  })

  test("rests while the page is left, and goes on when it is come back to", async () => {
    const { heard, state, start, say } = assistant()
    const laboratory = new Laboratory(start)
    const waiting = laboratory.conduct(study)
    laboratory.suspend()
    expect(state.ended).toBe(1)
    laboratory.resume()
    expect(state.started).toBe(2)
    expect(heard.map(({ kind }) => kind)).toEqual(["conduct", "conduct"])
    const findings = await conductCost(study)
    say({ kind: "findings", id: 0, findings })
    expect(await waiting).toBe(findings)
  })

  test("after a crash all that wait are told, and the next study gets a new worker", async () => {
    const { state, worker, start, say } = assistant()
    const laboratory = new Laboratory(start)
    const waiting = [laboratory.conduct(study), laboratory.conduct(study)]
    const crash = Object.assign(new Event("error"), {
      message: "out of memory",
      filename: "",
      lineno: 0,
      colno: 0,
      error: undefined,
    })
    worker.onerror?.(crash)
    for (const study of waiting) await expect(study).rejects.toThrow("out of memory")
    expect(state.ended).toBe(1)
    const next = laboratory.conduct(study)
    expect(state.started).toBe(2)
    const findings = await conductCost(study)
    say({ kind: "findings", id: 2, findings })
    expect(await next).toBe(findings)
  })
})

test("transferables are the buffers of a record, each once", async () => {
  const findings = await conductCost(study)
  const buffers = transferables({ findings, again: findings.batch })
  expect(new Set(buffers).size).toBe(buffers.length)
  expect(buffers).toContain(findings.chosen.trace.steps.batchCost.buffer)
  const copy = structuredClone(findings, { transfer: buffers })
  expect(findings.chosen.average.length).toBe(0)
  expect(copy.chosen.average.length).toBe(5)
})
