import { describe, expect, test } from "vitest"
import { cartridgeManifest } from "../../src/packages/cartridge-manifest.ts"
import { requireSoundManifest, UnsoundManifest } from "../../src/packages/sound-manifest.ts"
import { cartridgeFaults } from "./cartridge/cartridge-faults.ts"

const first = { slug: "first", title: "아래로 & <further>", page: "ko/first/index.html" }
const second = { slug: "2-second", title: "둘째", page: "ko/2-second/index.html" }

const outline = {
  language: "ko",
  title: "강좌 & 더",
  name: "downhill.ko.course",
  chapters: [
    { title: "하나", lessons: [first] },
    { title: undefined, lessons: [second] },
  ],
  others: [],
}
const tests = new Map([["first", { title: "문제", path: "tests/first/assessment.xml" }]])
const files = [first.page, second.page, "tests/first/assessment.xml", "fonts/한 글.woff2"]
const manifest = cartridgeManifest(outline, tests, files)

describe("the manifest of a cartridge", () => {
  test("keeps to the standard", async () => {
    expect(await cartridgeFaults("manifest", manifest)).toBe("")
    requireSoundManifest(manifest)
  })

  test("has the test of a lesson after it, in the folder of its chapter", () => {
    expect([...manifest.matchAll(/<title>([^<]+)</g)].map(([, title]) => title)).toEqual([
      "하나",
      "아래로 &amp; &lt;further&gt;",
      "문제",
      "둘째",
    ])
  })

  test.each([
    ['identifier="lesson.first"', 'identifier="1st"', '"1st", which XML does not allow'],
    ['identifier="lesson.first"', 'identifier="root"', 'two things "root"'],
    ['identifierref="test.first"', 'identifierref="test.frist"', 'refers to "test.frist"'],
    ['identifierref="test.first"', 'identifierref="chapter.0"', 'refers to "chapter.0"'],
  ])("is refused, and by the standard too: %s as %s", async (right, wrong, message) => {
    const broken = manifest.replace(right, wrong)
    expect(() => requireSoundManifest(broken)).toThrow(UnsoundManifest)
    expect(() => requireSoundManifest(broken)).toThrow(message)
    expect(await cartridgeFaults("manifest", broken)).not.toBe("")
  })

  test.each([
    ["<schemaversion>1.3.0<", "<schemaversion>1.4.0<"],
    ['structure="rooted-hierarchy"', 'structure="flat"'],
    ["<title>하나</title>", ""],
    ['type="webcontent"', 'type="web"'],
    ["lomimscc:general", "lomimscc:generals"],
  ])("that breaks the standard is found out: %s as %s", async (right, wrong) => {
    expect(await cartridgeFaults("manifest", manifest.replaceAll(right, wrong))).not.toBe("")
  })
})
