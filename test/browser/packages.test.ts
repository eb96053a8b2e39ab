import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { FrameLocator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ownEnvironment, run } from "./build.ts"
import { useMadeSite } from "./made-site.ts"
import { platform, type Platform, type Standard } from "./platform.ts"
import { useBrowser } from "./visit.ts"

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

const refused = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(window, "refused"))

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
    expect(school?.kept()).toMatchObject(expected[standard].left)
  })

  test("goes on where it was left, with the answers that were given", async () => {
    const { page, troubles } = await visit("", {}, launch())
    const lesson = page.frameLocator("#lesson")
    await expect.poll(() => lesson.locator("#one-choice").getAttribute("data-verdict")).toBe("wrong")
    expect(await lesson.locator("#many-choices").getAttribute("data-verdict")).toBe("right")
    expect(await lesson.locator("#steps input").inputValue()).toBe("5,010")
    expect(await lesson.locator("#two-passes .explanation, .challenge-earlier").first().isVisible()).toBe(true)
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
    const { page } = await visit("", {}, launch().replace(/launch\?page=/, "pluginfile.php/17/mod_scorm/content/3/"))
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

/** What each standard is to have committed, and when. */
const expected: Readonly<
  Record<Standard, Readonly<Record<"answered" | "finished" | "left" | "again", object>>>
> = {
  scorm12: { answered: {}, finished: {}, left: {}, again: {} },
  scorm2004: { answered: {}, finished: {}, left: {}, again: {} },
}

test("x", async () => {
  void ownEnvironment
})
