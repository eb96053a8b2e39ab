import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { strFromU8, unzipSync } from "fflate"
import { parseHTML } from "linkedom"
import type { FrameLocator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { validateXML } from "xmllint-wasm"
import { parseXml } from "../../src/packages/parse-xml.ts"
import { cartridgeFaults } from "../packages/cartridge/cartridge-faults.ts"
import { score } from "../packages/cartridge/score.ts"
import { run } from "./build.ts"
import { useMadeSite } from "./made-site.ts"
import { platform, type Platform, type Standard } from "./platform.ts"
import { serve } from "./serve.ts"
import { useBrowser, wake } from "./visit.ts"

const paragraphs = "A sentence to read, of some length, that takes its place.\n\n".repeat(20)

const edition = (title: string, question: string) => `---
title: ${title}
description: About it.
---

${paragraphs}

## Choices {#choices}

:::quiz{#one-choice}
${question}

- [ ] This.

- [x] That.

:::

:::quiz{#many-choices}
Which are even?

- [x] Two.

- [ ] Three.

- [x] Four.

:::

:::quiz{#steps answer=5000 tolerance=1% unit=steps}
How many?

> So many.

:::

See [the second](../second/), :term[epoch]s, and [the web](https://example.org/).

## A task {#task}

::::challenge{#two-passes reach="cost < 0.43" within="2 epochs"}
Make more of it.

:::cost-trace{#passes method=mini-batch features=10 mislabelled=0.05 start=1 seed=3 batch=1024}
Move both sliders.
:::

::::

${paragraphs}

## A surface {#surface}

:::loss-surface{#three-paths batch=16 rate=0.15}
Three ways down.
:::

## The end {#end}

${paragraphs}
`

const { visit } = useBrowser()
const site = useMadeSite({
  "content/course.yaml": `title: { en: A course, ko: 강좌 }
description: { en: What it is about., ko: 소개. }
languages: { en: English, ko: 한국어 }
chapters: [{ title: { en: One & more, ko: 하나 }, lessons: [first] }]
base: /below/here
`,
  "content/glossary/en.yaml": "epoch: { name: epoch, also: [epochs], definition: One pass. }\n",
  "content/glossary/ko.yaml": "epoch: { name: epoch, also: [epochs], definition: 한 바퀴. }\n",
  "content/lessons/first/en.md": edition("Down & further", "Which one?"),
  "content/lessons/first/ko.md": edition("아래로", "어느 것인가?"),
  "content/lessons/second/en.md": "---\ntitle: The second\ndescription: Short.\n---\n\nText.\n",
})

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "downhill-packages-"))
})
afterAll(() => rm(folder, { recursive: true }))

/** Makes a package of the built course by the command that a teacher gives. */
async function packaged(...args: readonly string[]): Promise<Buffer> {
  const out = join(folder, args.join("-"))
  const from = fileURLToPath(new URL("out/", site().folder))
  const command = fileURLToPath(new URL("src/cli/package.ts", site().folder))
  const all = [...args, "--out", out, "--from", from]
  const { ok, output } = await run(command, all, site().folder)
  if (!ok) throw new Error(output)
  return readFile(out)
}

const words = {
  en: { check: "Check", again: "Try again", batch: "Mini-batch size B", rate: "Learning rate" },
  ko: { check: "확인하기", again: "다시 풀기", batch: "미니배치 크기 B", rate: "학습률" },
} as const

async function answerAll(lesson: FrameLocator, language: keyof typeof words): Promise<void> {
  const say = words[language]
  const check = (id: string) => lesson.locator(`#${id}`).getByRole("button", { name: say.check })
  await lesson.locator("#one-choice input").nth(0).check()
  await check("one-choice").click()
  await lesson.locator("#many-choices input").nth(0).check()
  await lesson.locator("#many-choices input").nth(2).check()
  await check("many-choices").click()
  await lesson.locator("#steps input").fill("5,010")
  await check("steps").click()
  await lesson.locator("#passes").scrollIntoViewIfNeeded()
  await lesson.locator("#passes .experiment[data-ready=true]").waitFor()
  for (let presses = 0; presses < 4; presses++)
    await lesson.locator("#passes").getByLabel(say.batch).press("ArrowLeft")
  const rate = lesson.locator("#passes").getByLabel(say.rate)
  for (let presses = 0; presses < 9; presses++) {
    if ((await rate.getAttribute("aria-valuetext")) === "1") break
    await rate.press("ArrowRight")
  }
  await lesson.locator("#two-passes[data-verdict=right]").waitFor()
}

const refused = (page: Page): Promise<unknown> =>
  page.evaluate((): unknown => Reflect.get(window, "refused"))

const close = async (page: Page): Promise<void> => {
  await page.goto("about:blank")
  await page.context().close()
}

describe.each([
  ["scorm12", "en"],
  ["scorm2004", "ko"],
] as const)("a lesson as %s, in %s", (standard, language) => {
  let school: Platform | undefined
  const launch = (path = `${language}/first/index.html`): string => school?.launch(path) ?? ""
  beforeAll(async () => {
    school = await platform(
      await packaged(standard, "--lesson", "first", "--lang", language),
      standard,
    )
  })
  afterAll(() => school?.close())

  test("tells the platform what was answered and how well, and that its end was reached", async () => {
    const { page, troubles } = await visit("", {}, launch())
    const lesson = page.frameLocator("#lesson")
    await answerAll(lesson, language)
    await expect.poll(() => school?.kept()).toMatchObject(expected[standard].answered)
    await lesson.locator(".lesson-foot").scrollIntoViewIfNeeded()
    await expect.poll(() => school?.kept()).toMatchObject(expected[standard].finished)
    await lesson.locator("#three-paths").scrollIntoViewIfNeeded()
    await lesson.locator("#three-paths canvas[data-live=true]").waitFor()
    expect(await refused(page)).toEqual([])
    expect(troubles).toEqual([])
    await close(page)
    await expect.poll(() => school?.kept()).toMatchObject(expected[standard].left)
  })

  test("goes on where it was left, with the answers that were given", async () => {
    const { page, troubles } = await visit("", {}, launch())
    const lesson = page.frameLocator("#lesson")
    await expect
      .poll(() => lesson.locator("#one-choice").getAttribute("data-verdict"))
      .toBe("wrong")
    expect(await lesson.locator("#many-choices").getAttribute("data-verdict")).toBe("right")
    expect(await lesson.locator("#steps input").inputValue()).toBe("5,010")
    expect(await lesson.locator("#two-passes").getAttribute("data-answered")).toBe("")
    await expect.poll(() => page.frames()[1].url()).toMatch(/#(surface|end)$/)
    await lesson.locator("#one-choice").getByRole("button", { name: words[language].again }).click()
    await lesson.locator("#one-choice input").nth(1).check()
    await lesson.locator("#one-choice").getByRole("button", { name: words[language].check }).click()
    await expect.poll(() => school?.kept()).toMatchObject(expected[standard].again)
    expect(await refused(page)).toEqual([])
    expect(troubles).toEqual([])
    await close(page)
  })

  test("says where there is no platform that nothing is recorded, and works", async () => {
    const { page } = await visit(
      "",
      {},
      launch().replace(/launch\?page=/, "pluginfile.php/17/mod_scorm/content/3/"),
    )
    const notice = page.locator(".lesson-head [role=status]")
    expect(await notice.innerText()).toContain(
      language === "en" ? "No learning platform was found" : "학습 플랫폼을 찾지 못해",
    )
    await page.locator("#one-choice input").nth(1).check()
    await page.locator("#one-choice").getByRole("button", { name: words[language].check }).click()
    await page.locator("#one-choice[data-verdict=right]").waitFor()
    await page.context().close()
  })
})

const response = { scorm12: "student_response", scorm2004: "learner_response" } as const

/** What each standard is to have committed, and when. */
const expected: Readonly<
  Record<Standard, Readonly<Record<"answered" | "finished" | "left" | "again", object>>>
> = {
  scorm12: {
    answered: {
      cmi: {
        core: { lesson_status: "incomplete", score: { raw: "75", min: "0", max: "100" } },
        interactions: interactionsOf("scorm12", "a,c", "5000", "wrong", "batch:64,rate:1"),
      },
    },
    finished: { cmi: { core: { lesson_status: "completed" } } },
    left: { cmi: { core: { lesson_status: "completed", exit: "suspend" } } },
    again: { cmi: { core: { lesson_status: "completed", score: { raw: "100" } } } },
  },
  scorm2004: {
    answered: {
      cmi: {
        completion_status: "incomplete",
        score: { raw: "75", scaled: "0.75" },
        interactions: interactionsOf(
          "scorm2004",
          "a[,]c",
          "4950[:]5050",
          "incorrect",
          "batch[.]64[,]rate[.]1",
        ),
      },
    },
    finished: { cmi: { completion_status: "completed" } },
    left: { cmi: { completion_status: "completed", exit: "suspend" } },
    again: { cmi: { completion_status: "completed", score: { scaled: "1" } } },
  },
}

/** The answers that are given above, as a standard tells of them. */
function interactionsOf(
  standard: Standard,
  both: string,
  steps: string,
  wrong: string,
  run: string,
): object {
  const containing = (text: string): unknown => expect.stringContaining(text)
  const latency: unknown = expect.stringMatching(/^(PT[\d.]+S|\d+:\d\d:\d\d(\.\d+)?)$/)
  const told = (
    id: string,
    type: string,
    given: string,
    right: string,
    result: string,
  ): object => ({
    id,
    type,
    [response[standard]]: given,
    correct_responses: { 0: { pattern: containing(right) } },
    result,
    latency,
  })
  return {
    0: told("one-choice", "choice", "a", "b", wrong),
    1: told("many-choices", "choice", both, both, "correct"),
    2: told("steps", "numeric", "5010", steps, "correct"),
    3: told("two-passes", "performance", run, "0.43", "correct"),
  }
}

test("the manifest of the course keeps to the schemas that lie beside it", async () => {
  for (const standard of ["scorm12", "scorm2004"] as const) {
    const files = unzipSync(await packaged(standard))
    const text = (name: string): string => strFromU8(files[name])
    const schemas = Object.keys(files).filter((name) => /^[^/]+\.(xsd|dtd)$/.test(name))
    const roots = schemas.filter((name) => schemaRoots[standard].includes(name))
    const { valid, rawOutput } = await validateXML({
      xml: { fileName: "imsmanifest.xml", contents: text("imsmanifest.xml") },
      schema: { fileName: "all.xsd", contents: allOf(standard) },
      preload: schemas.map((fileName) => ({ fileName, contents: text(fileName) })),
    })
    expect(roots).toHaveLength(schemaRoots[standard].length)
    expect(rawOutput).not.toContain("fails to validate")
    expect(valid).toBe(true)
    const titles = [...text("imsmanifest.xml").matchAll(/<title>([^<]*)</g)].map(
      ([, title]) => title,
    )
    expect(titles).toEqual(["A course", "One &amp; more", "Down &amp; further", "The second"])
    const named = [...text("imsmanifest.xml").matchAll(/<file href="([^"]+)"/g)].map(
      ([, href]) => href,
    )
    const own = Object.keys(files).filter((name) => name !== "imsmanifest.xml")
    expect(named.toSorted()).toEqual(own.toSorted())
    expect(named.filter((name) => /^ko|gallery|search|rss|cards|korean/.test(name))).toEqual([])
  }
})

const schemaRoots: Readonly<Record<Standard, readonly string[]>> = {
  scorm12: ["imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd"],
  scorm2004: [
    "imscp_v1p1.xsd",
    "adlcp_v1p3.xsd",
    "adlseq_v1p3.xsd",
    "adlnav_v1p3.xsd",
    "imsss_v1p0.xsd",
  ],
}

const namespaces: Readonly<Record<string, string>> = {
  "imscp_rootv1p1p2.xsd": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
  "adlcp_rootv1p2.xsd": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
  "imscp_v1p1.xsd": "http://www.imsglobal.org/xsd/imscp_v1p1",
  "adlcp_v1p3.xsd": "http://www.adlnet.org/xsd/adlcp_v1p3",
  "adlseq_v1p3.xsd": "http://www.adlnet.org/xsd/adlseq_v1p3",
  "adlnav_v1p3.xsd": "http://www.adlnet.org/xsd/adlnav_v1p3",
  "imsss_v1p0.xsd": "http://www.imsglobal.org/xsd/imsss",
}

/** One schema that has all of a standard's. */
const allOf = (standard: Standard): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${schemaRoots[standard]
    .map((name) => `<xs:import namespace="${namespaces[name]}" schemaLocation="${name}"/>`)
    .join("")}</xs:schema>`

test("a package of a lesson is small, and links lead nowhere that it does not hold", async () => {
  const archive = await packaged("scorm12", "--lesson", "first", "--lang", "en")
  expect(archive.length).toBeLessThan(1_500_000)
  const { document } = parseHTML(strFromU8(unzipSync(archive)["en/first/index.html"]))
  const links = [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href"))
  expect(links.filter((href) => href?.startsWith("#") === false).toSorted()).toEqual(
    expect.arrayContaining(["../glossary/index.html", "https://example.org/"]),
  )
  expect(links.filter((href) => href?.includes("second"))).toEqual([])
  expect(document.querySelector("site-search, .languages, [rel=canonical]")).toBeNull()
})

describe("the course as a cartridge", () => {
  let files: Readonly<Record<string, Uint8Array>> = {}
  const xml = (name: string): Document => parseXml(strFromU8(files[name]))
  beforeAll(async () => {
    files = unzipSync(await packaged("cartridge", "--lang", "ko"))
  })

  test("keeps to the standard, and names every file", async () => {
    const manifest = "imsmanifest.xml"
    const tests = Object.keys(files).filter((name) => name.endsWith("/assessment.xml"))
    expect(tests).toEqual(["tests/first/assessment.xml"])
    expect(await cartridgeFaults("manifest", strFromU8(files[manifest]))).toBe("")
    expect(await cartridgeFaults("assessment", strFromU8(files[tests[0]]))).toBe("")
    const texts = (name: string): readonly string[] =>
      [...xml(manifest).querySelectorAll(name)].map(({ textContent }) => textContent)
    expect(texts("item > title")).toEqual(["하나", "아래로", "아래로: 문제", "The second"])
    const named = [...xml(manifest).querySelectorAll("file")].map((file) =>
      file.getAttribute("href"),
    )
    const own = Object.keys(files).filter((name) => name !== manifest)
    expect(named.toSorted()).toEqual(own.toSorted())
    expect(own.filter((name) => /\.xsd$|platform\.js$/.test(name))).toEqual([])
  })

  test("has the quizzes of a lesson as a test, graded as in the page", () => {
    const items = [...xml("tests/first/assessment.xml").querySelectorAll("item")]
    const asked = items.map((item) => item.querySelector("mattext")?.textContent)
    expect(asked).toEqual([
      "<p>어느 것인가?</p>",
      "<p>Which are even?</p>",
      "<p>How many?</p><p>답을 수로 쓰세요(단위: steps). 반올림하여 10 단위로 쓰세요.</p>",
    ])
    const scores = [
      [["choice2"], ["choice1"]],
      [["choice1", "choice3"], ["choice1"]],
      [["5,010"], ["5100"]],
    ].map((answers, index) => answers.map((given) => score(items[index], given)))
    expect(scores).toEqual([
      [100, 0],
      [100, 0],
      [100, 0],
    ])
  })

  test("has pages that work wherever they lie, and miss no platform", async () => {
    const unpacked = join(folder, "unpacked")
    for (const [name, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(unpacked, name)), { recursive: true })
      await writeFile(join(unpacked, name), bytes)
    }
    const base = "/courses/7/file_contents/course%20files/"
    const server = await serve(pathToFileURL(`${unpacked}/`), { base: decodeURIComponent(base) })
    const { page, troubles } = await visit("", {}, "about:blank")
    const asked: string[] = []
    page.on("request", (request) => asked.push(request.url()))
    await page.goto(`${server.address}${base}ko/first/index.html`)
    await wake(page, "passes")
    await page.locator("#one-choice input").nth(1).check()
    await page.locator("#one-choice").getByRole("button", { name: words.ko.check }).click()
    await page.locator("#one-choice[data-verdict=right]").waitFor()
    expect(await page.locator(".lesson-head [role=status]").count()).toBe(0)
    expect(asked.filter((url) => !url.startsWith(server.address + base))).toEqual([])
    expect(troubles).toEqual([])
    await page.context().close()
    await server.close()
  })
})

test.each([
  [["scorn12"], 'There is no kind of package "scorn12". Did you mean "scorm12"?'],
  [["scorm12", "--lang", "fr"], 'The course has no language "fr".'],
  [["scorm12", "--lesson", "frist"], 'Did you mean "first"?'],
  [["file"], "Say which lesson: --lesson first."],
  [["scorm12", "--form"], "--form"],
])("what is asked for wrongly is said, and what is allowed: %s", async (args, message) => {
  const command = fileURLToPath(new URL("src/cli/package.ts", site().folder))
  const { ok, output } = await run(command, args, site().folder)
  expect(ok).toBe(false)
  expect(output).toContain(message)
  expect(output).not.toMatch(/^\s+at /m)
})

describe("a lesson as one file", () => {
  let address = ""
  beforeAll(async () => {
    const archive = await packaged("file", "--lesson", "first", "--lang", "ko")
    expect(archive.length).toBeLessThan(2_000_000)
    address = pathToFileURL(join(folder, "file---lesson-first---lang-ko.html")).href
    await writeFile(fileURLToPath(address), archive)
  })

  test("opens from a disk: figures run, a surface shows, a quiz is graded, nothing is loaded", async () => {
    const { page, troubles } = await visit("", {}, "about:blank")
    const asked: string[] = []
    page.on("request", (request) => asked.push(request.url()))
    await page.goto(address)
    await wake(page, "passes")
    await wake(page, "three-paths")
    await page.locator("#three-paths canvas[data-live=true]").waitFor()
    await page.locator("#passes").getByLabel(words.ko.batch).press("ArrowLeft")
    await page.locator("#one-choice input").nth(1).check()
    await page.locator("#one-choice").getByRole("button", { name: words.ko.check }).click()
    await page.locator("#one-choice[data-verdict=right]").waitFor()
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts].map(({ family, status }) => `${family} ${status}`)
    })
    expect(fonts).toEqual(["Pretendard Subset loaded"])
    expect(asked.filter((url) => !/^(blob|data):/.test(url))).toEqual([address])
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test("can be read without JavaScript", async () => {
    const { page } = await visit("", { javaScriptEnabled: false }, address)
    expect(await page.locator("#passes svg:visible path").count()).toBeGreaterThan(0)
    expect(await page.locator("h1").innerText()).toBe("아래로")
    const family = await page.locator("h1").evaluate((h1) => getComputedStyle(h1).fontFamily)
    expect(family).toContain("Pretendard")
    await page.context().close()
  })
})
