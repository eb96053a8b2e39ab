import { describe, expect, test } from "vitest"
import { parseCourse } from "../../src/course/course-file.ts"
import { placementIn } from "../../src/course/placement.ts"
import { courseYaml } from "./made-course.ts"

const file = { site: "https://example.org", base: "/course" }

describe("where a course is served", () => {
  test("is what its file says, else the root of nobody knows where", () => {
    expect(placementIn(file, {})).toEqual(file)
    expect(placementIn(undefined, {})).toEqual({ base: "/" })
  })

  test("is what the environment says, each by itself; an empty word says nothing", () => {
    expect(placementIn(file, { DOWNHILL_BASE: "/" })).toEqual({ ...file, base: "/" })
    expect(placementIn(file, { DOWNHILL_BASE: "/me/x/" })).toEqual({ ...file, base: "/me/x/" })
    expect(placementIn(file, { DOWNHILL_SITE: "", DOWNHILL_BASE: " " })).toEqual(file)
    expect(placementIn(file, { DOWNHILL_SITE: "http://localhost:8080/" })).toEqual({
      ...file,
      site: "http://localhost:8080/",
    })
  })

  test.each(["/", "/a", "/a/b/", "/~me/algebra-1.0"])("may be below %s", (base) => {
    expect(placementIn(file, { DOWNHILL_BASE: base }).base).toBe(base)
  })

  test.each(["a", "//a", "/a//b", "/a b", "/../a", "/a?b", "/a#b", "https://example.org/a"])(
    "is not below %s, which is refused",
    (base) => {
      expect(() => placementIn(file, { DOWNHILL_BASE: base })).toThrow(
        `The environment variable DOWNHILL_BASE is "${base}": a path that begins with a slash`,
      )
    },
  )

  test.each(["example.org", "https://example.org/course", "ftp://example.org", "https://e.org?x"])(
    "is not at %s, which is refused, in the course file too",
    (site) => {
      const variables = { DOWNHILL_SITE: site }
      expect(() => placementIn(file, variables)).toThrow(
        `The environment variable DOWNHILL_SITE is "${site}": `,
      )
      expect(() => placementIn(file, variables)).toThrow("`site` in content/course.yaml")
      const said: string[] = []
      parseCourse(`${courseYaml([])}site: "${site}"\n`, (_, name) => said.push(name))
      expect(said).toEqual(["course-field"])
    },
  )

  test("all that is wrong is said at once, and where our code noticed it is not", () => {
    const wrong = { DOWNHILL_SITE: "nowhere", DOWNHILL_BASE: "x" }
    expect(() => placementIn(file, wrong)).toThrow(/DOWNHILL_SITE[^]*DOWNHILL_BASE/)
    try {
      placementIn(file, wrong)
    } catch (error) {
      expect(error instanceof Error && error.stack).toBe("")
    }
  })
})
