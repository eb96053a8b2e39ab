import { expect, test } from "vitest"
import { diffOf } from "../../../src/course/translation/source-diff.ts"

test("a change within a paragraph shows its sentence, and the ones beside it", () => {
  expect(
    diffOf(
      "## One\n\nFirst. Second is 0.5. Third goes on. Fourth! Fifth?",
      "## One\n\nFirst. Second is 0.7. Third goes on. Fourth! Fifth?",
    ),
  ).toBe(" First.\n-Second is 0.5.\n+Second is 0.7.\n Third goes on.")
})

test("Korean sentences stand on lines of their own too", () => {
  expect(diffOf("비용이 줄어든다. 길은 곧다.", "비용이 줄어든다. 길은 굽었다.")).toBe(
    " 비용이 줄어든다.\n-길은 곧다.\n+길은 굽었다.",
  )
})

test("changes far from each other are set apart", () => {
  const lines = Array.from({ length: 9 }, (_, index) => `- item ${index}`)
  const changed = lines.with(0, "- new").with(8, "- last")
  expect(diffOf(lines.join("\n"), changed.join("\n"))).toBe(
    "-- item 0\n+- new\n - item 1\n…\n - item 7\n-- item 8\n+- last",
  )
})

test("a long change is cut short, and says by how much", () => {
  const text = (word: string) => Array.from({ length: 40 }, (_, n) => `${word} ${n}`).join("\n")
  const lines = diffOf(text("old"), text("new"), 10).split("\n")
  expect(lines).toHaveLength(10)
  expect(lines[9]).toBe("… and 71 lines more")
})
