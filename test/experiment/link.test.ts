import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseExperiment, requireExperiment } from "../../src/experiment/experiment.ts"
import { fromLink, toLink } from "../../src/experiment/link.ts"
import { anyExperiment } from "./any-experiment.ts"

const base = { ...requireExperiment({}) }

describe("a link", () => {
  test("holds its form and only what differs", () => {
    expect(toLink({ ...base, rate: 0.4, batch: 32 }, base)).toBe("v1,batch:32,rate:0.4")
    expect(toLink(base, base)).toBe("")
  })

  test("brings back the experiment it was made from", () => {
    fc.assert(
      fc.property(anyExperiment, anyExperiment, (experiment, other) => {
        const text = toLink({ ...experiment }, { ...other })
        fc.pre(text !== "")
        const link = fromLink(text)
        expect(link.ok && parseExperiment(link.value, other)).toEqual({
          ok: true,
          value: experiment,
        })
      }),
    )
  })

  test("of another form, or with what is no name and value, is refused with a reason", () => {
    const reason = (text: string): string => {
      const link = fromLink(text)
      return link.ok ? "" : link.issues[0].message
    }
    expect(reason("rate:0.4")).toBe(
      'the link begins with "rate:0.4"; links of this course begin with v1',
    )
    expect(reason("v2,rate:0.4")).toContain('"v2"')
    expect(reason("v1,rate")).toBe('the link says "rate"; it takes name:value')
  })

  test("never throws, whatever somebody writes into an address", () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (text, isForm) => {
        fromLink(isForm ? `v1,${text}` : text)
      }),
    )
  })
})
