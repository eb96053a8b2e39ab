import { expect, test } from "vitest"
import { editAddress } from "../../src/course/edit-address.ts"

test.each([
  [
    "https://github.com/me/course",
    "https://github.com/me/course/edit/main/content/lessons/a/en.md",
  ],
  [
    "https://github.com/me/course.git",
    "https://github.com/me/course/edit/main/content/lessons/a/en.md",
  ],
  [
    "https://gitlab.school.org/me/course/",
    "https://gitlab.school.org/me/course/-/edit/main/content/lessons/a/en.md",
  ],
  [
    "https://codeberg.org/me/course",
    "https://codeberg.org/me/course/_edit/main/content/lessons/a/en.md",
  ],
  ["https://example.org/course", undefined],
  ["https://notgithub.com/me/course", undefined],
])("a lesson of %s is edited at its host", (repository, address) => {
  expect(editAddress({ repository, branch: "main" }, "content/lessons/a/en.md")).toBe(address)
})

test("without a repository nothing is offered", () => {
  expect(editAddress({ branch: "main" }, "content/lessons/a/en.md")).toBeUndefined()
})

test("a branch and names of files stay what they are", () => {
  expect(
    editAddress({ repository: "https://github.com/me/c", branch: "next" }, "content/a b/#1.md"),
  ).toBe("https://github.com/me/c/edit/next/content/a%20b/%231.md")
})
