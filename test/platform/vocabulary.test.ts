import { expect, test } from "vitest"
import { scorm12 } from "../../src/platform/scorm12.ts"
import { scorm2004 } from "../../src/platform/scorm2004.ts"
import type { Interaction } from "../../src/platform/vocabulary.ts"

const at = new Date("2026-03-04T05:06:07.890Z")
const told = (answer: Interaction["answer"], seconds = 3725.5) => {
  const interaction = { id: "question", isRight: true, answer, at, seconds }
  return {
    old: Object.fromEntries(scorm12.interaction(2, interaction)),
    young: Object.fromEntries(scorm2004.interaction(2, interaction)),
  }
}

test("times are told as each standard writes them", () => {
  const { old, young } = told({ kind: "choice", chosen: [0], right: [1] })
  expect(old["cmi.interactions.2.latency"]).toBe("0001:02:05.50")
  expect(young["cmi.interactions.2.latency"]).toBe("PT3725.5S")
  expect(old["cmi.interactions.2.time"]).toMatch(/^\d\d:\d\d:\d\d$/)
  expect(young["cmi.interactions.2.timestamp"]).toBe("2026-03-04T05:06:07.8Z")
  expect(Object.fromEntries(scorm12.end(0.004))["cmi.core.session_time"]).toBe("0000:00:00.00")
  expect(Object.fromEntries(scorm2004.end(59.999))["cmi.session_time"]).toBe("PT60S")
})

test("a score is told in hundredths, and to SCORM 2004 as a share too", () => {
  expect(scorm12.score(1, 3)).toContainEqual(["cmi.core.score.raw", "33.33333"])
  expect(scorm2004.score(1, 3)).toContainEqual(["cmi.score.scaled", "0.3333333"])
})

test("a run is told by what was changed, however long its address", () => {
  const solution = `?passes=v1,batch:64,rate:1${",seed:3".repeat(100)}`
  const { old, young } = told({ kind: "run", solution, goal: "Below 0.43." })
  expect(old["cmi.interactions.2.student_response"]).toMatch(/^batch:64,rate:1,/)
  expect(old["cmi.interactions.2.student_response"].length).toBeLessThanOrEqual(255)
  expect(young["cmi.interactions.2.learner_response"]).toMatch(/^batch\[\.\]64\[,\]rate\[\.\]1/)
  expect(young["cmi.interactions.2.correct_responses.0.pattern"]).toBe("goal[.]Below 0.43.")
})
