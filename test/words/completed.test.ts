import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { completed } from "../../src/words/completed.ts"

const english = {
  play: "Play",
  steps: (count: number) => `${count} steps`,
  replay: { pause: "Pause", step: "One step" },
  columns: ["Size", "Method"],
}

describe("the words of a language that does not say everything", () => {
  test("are its own where it has them, however deep, and English elsewhere", () => {
    const words = completed(english, {
      play: "נגן",
      steps: (count: number) => `${count} צעדים`,
      replay: { pause: "השהה" },
      columns: ["גודל", "שיטה"],
    })
    expect(words.play).toBe("נגן")
    expect(words.steps(3)).toBe("3 צעדים")
    expect(words.replay).toEqual({ pause: "השהה", step: "One step" })
    expect(words.columns).toEqual(["גודל", "שיטה"])
  })

  test.each([
    ["a text for a sentence with numbers", { steps: "צעדים" }],
    ["a sentence with numbers for a text", { play: () => "נגן" }],
    ["a text for a group", { replay: "נגן" }],
    ["a text for a list", { columns: "נגן" }],
    ["nothing", { play: undefined, replay: null }],
    ["what nobody asks for", { stop: "עצור" }],
  ])("are English where it says %s", (_, own) => {
    const words = completed(english, own)
    expect(words.play).toBe("Play")
    expect(words.steps(3)).toBe("3 steps")
    expect(words.replay).toEqual(english.replay)
    expect(words.columns).toEqual(english.columns)
    expect(Object.keys(words)).toEqual(Object.keys(english))
  })

  test("have the shape of the English ones, whatever the language's file holds", () => {
    fc.assert(
      fc.property(fc.anything(), (own) => {
        const words = completed(english, own)
        expect(typeof words.play).toBe("string")
        expect(typeof words.steps).toBe("function")
        expect(typeof words.replay.pause).toBe("string")
        expect(typeof words.replay.step).toBe("string")
        expect(words.columns).toEqual([expect.any(String), expect.any(String)])
      }),
    )
  })

  test("are the same object each time, so that nothing that holds them is drawn anew", () => {
    const own = { play: "נגן" }
    expect(completed(english, own)).toBe(completed(english, own))
    expect(completed(english, { play: "Spill" })).not.toBe(completed(english, own))
  })
})
