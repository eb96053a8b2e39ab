import { expect, test } from "vitest"
import { editAddress } from "../../src/course/edit-address.ts"

const file = "content/lessons/first/en.md"

test.each([
  ["https://github.com/me/course", `https://github.com/me/course/edit/main/${file}`],
  ["https://github.com/me/course.git", `https://github.com/me/course/edit/main/${file}`],
  ["https://github.com/me/course/", `https://github.com/me/course/edit/main/${file}`],
  ["https://gitlab.com/us/me/course", `https://gitlab.com/us/me/course/-/edit/main/${file}`],
  ["https://gitlab.example.edu/course", `https://gitlab.example.edu/course/-/edit/main/${file}`],
  ["https://codeberg.org/me/course", `https://codeberg.org/me/course/_edit/main/${file}`],
])("a lesson kept at %s is edited where that host edits", (repository, address) => {
  expect(editAddress({ repository, branch: "main" }, file)).toBe(address)
})

test("the branch and the names of files are kept", () => {
  expect(
    editAddress({ repository: "https://github.com/me/c", branch: "next" }, "content/a b/#1.md"),
  ).toBe("https://github.com/me/c/edit/next/content/a%20b/%231.md")
})

test.each([undefined, "https://example.org/course", "https://notgithub.com/me/course"])(
  "no address is made up where the repository is %s",
  (repository) => {
    expect(editAddress({ repository, branch: "main" }, file)).toBeUndefined()
  },
)
