import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { requireExperiment } from "../../src/experiment/experiment.ts"
import { fromLink, toLink } from "../../src/experiment/link.ts"
import { anyExperiment } from "./any-experiment.ts"

const base = requireExperiment({})

describe("a link", () => {
  test("holds only what differs", () => {
    expect(toLink({ ...base, rate: 0.4, batch: 32 }, base)).toBe("batch:32,rate:0.4")
    expect(toLink(base, base)).toBe("")
  })

  test("brings back the experiment it was made from", () => {
    fc.assert(
      fc.property(anyExperiment, anyExperiment, (experiment, other) => {
        expect(fromLink(toLink(experiment, other), other)).toEqual({ ok: true, value: experiment })
      }),
    )
  })

  test("cannot exceed what an attribute may say", () => {
    expect(fromLink("rate:1e9", base).ok).toBe(false)
    expect(fromLink("steps:100000,batch:65536,examples:65536", base).ok).toBe(false)
    expect(fromLink("constructor:1", base).ok).toBe(false)
  })

  test("never throws, whatever somebody writes into an address", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fromLink(text, base)
      }),
    )
  })
})
