import { AxeBuilder } from "@axe-core/playwright"
import { readFile } from "node:fs/promises"
import type { BrowserContextOptions, Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { classCourse, opens, solved } from "./class-course.ts"
import { useMadeSite } from "./made-site.ts"
import { languages, useBrowser, wake, type Visit } from "./visit.ts"

const { visit } = useBrowser()
const site = useMadeSite(classCourse)

const minute = 60_000
const early = new Date(solved.getTime() - 10 * minute)
const shortlyBefore = new Date(opens.getTime() - 10 * minute)
const afterwards = new Date(opens.getTime() + minute)

interface Options extends BrowserContextOptions {
  readonly before?: () => void
  readonly now?: Date
}

const open = (path: string, options: Options = {}): Promise<Visit> =>
  visit("", { now: early, ...options }, site().address + path)

const violations = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)

const words = {
  en: {
    title: "Later",
    date: "opens on Thursday, March 1, 2096 at 09:00 (Korean Standard Time)",
    hides: "hides and does not protect",
    secret: "The pangolin is secret.",
    showAll: "Show all of it",
    name: "Optimization in spring",
    teachersView: "Teacher’s view",
    leave: "Leave it",
    note: "Ask for a zebra",
    minutes: "teaching: 50 minutes · exercises: 25 minutes",
    sum: "teaching: 150 minutes · exercises: 25 minutes",
    search: "Search",
    found: { secret: "pangolin", title: "Later", note: "zebra", solution: "quokka" },
    check: "Check",
    change: "Change my answer",
    guess: "That is my guess",
    kept: /Your answer is kept on this device\. Solutions open on Wednesday, February 1, 2096 \(Korean Standard Time\)\./,
    right: "Right.",
    rate: "Learning rate",
    print: "Print answers",
    save: "Save as CSV",
    whose: "Your name, for the file and the paper",
    rows: {
      empty: [
        "What does halving double?|–|not answered|–|–",
        "How many steps?|–|not answered|–|–",
        "Does it rise?|–|not answered|–|–",
        "Bring the cost J below 0.69 within 20 updates.|–|not answered|–|–",
      ],
      held: ["=1+1|not graded yet|2", "500|not graded yet|1", "it does|not right|1"],
      graded: ["=1+1|not right|2", "500|not right|1", "it does|not right|1"],
    },
    met: /^My run: 0\.\d+ at update \d+$/,
    metWord: "met",
    answers: "0 of 3 questions right",
  },
  ko: {
    title: "다음",
    date: "2096년 3월 1일 목요일 09:00 (한국 표준시)에 열",
    hides: "가려 둘 뿐 잠그지는 못합니다",
    secret: "The pangolin is secret.",
    showAll: "모두 보기",
    name: "봄 학기 최적화",
    teachersView: "교사용 보기",
    leave: "교사용 보기 끝내기",
    note: "얼룩말부터",
    minutes: "수업 50분 · 연습 25분",
    sum: "수업 150분 · 연습 25분",
    search: "검색",
    found: { secret: "pangolin", title: "다음", note: "얼룩말", solution: "쿼카" },
    check: "확인하기",
    change: "답 바꾸기",
    guess: "이것으로 정하기",
    kept: /답을 이 기기에 저장했습니다\. 풀이는 2096년 2월 1일 수요일 \(한국 표준시\)에 열립니다\./,
    right: "맞았습니다.",
    rate: "학습률",
    print: "답 인쇄",
    save: "CSV로 저장",
    whose: "이름(파일과 인쇄물에 적힙니다)",
    rows: {
      empty: [
        "를 반으로 줄이면 무엇이 두 배가 됩니까?|–|답 없음|–|–",
        "몇 걸음입니까?|–|답 없음|–|–",
        "올라가는 때가 있습니까?|–|답 없음|–|–",
        "갱신 20번 안에 비용 J를 0.69 아래로 낮춰 보세요.|–|답 없음|–|–",
      ],
      held: ["=1+1|아직 채점 안 함|2", "500|아직 채점 안 함|1", "있다|틀림|1"],
      graded: ["=1+1|틀림|2", "500|틀림|1", "있다|틀림|1"],
    },
    met: /^내 실험: 갱신 \d+번 만에 0\.\d+$/,
    metWord: "이룸",
    answers: "3문제 중 0문제 맞힘",
  },
} as const

describe.each(languages)("a lesson that is not open yet, in %s", (language) => {
  const say = words[language]
  const path = `/${language}/later/`

  /** Notes whether the text was ever drawn, from the moment that it is there. */
  const watchText = (): void => {
    new MutationObserver(() => {
      const heading = document.querySelector("#burrow")
      const seen = document.documentElement.dataset["seen"] ?? ""
      if (heading !== null && seen.length < 500)
        document.documentElement.dataset["seen"] = `${seen}${heading.checkVisibility() ? 1 : 0}`
    }).observe(document, { childList: true, subtree: true })
  }

  test("is listed with its date, shows it and its title, and opens while one waits", async () => {
    const { page, troubles } = await open(`/${language}/`)
    expect(await page.locator(".class-name").innerText()).toBe(say.name)
    expect(await page.locator("[data-lesson=later] .opens").innerText()).toContain(say.date)
    expect(await page.locator("[data-lesson=assignment] .opens").count()).toBe(0)
    expect(await page.locator(".class-about").innerText()).toContain(say.hides)
    expect(await violations(page)).toEqual([])
    await page.context().close()

    const lesson = await open(path, { now: shortlyBefore, before: watchText })
    const main = () => lesson.page.locator("main").innerText()
    expect(await lesson.page.locator("h1").innerText()).toBe(say.title)
    expect(await main()).toContain(say.date)
    expect(await main()).toContain(say.hides)
    expect(await main()).not.toContain("pangolin")
    expect(await lesson.page.locator("html").getAttribute("data-seen")).toMatch(/^0+$/)
    expect(await violations(lesson.page)).toEqual([])
    await lesson.page.clock.fastForward(11 * minute)
    await expect.poll(main).toContain(say.secret)
    expect(await main()).not.toContain(say.hides)
    expect([...troubles, ...lesson.troubles]).toEqual([])
    await lesson.page.context().close()
  })

  test("is a lesson like any other once the reader's clock is past the date", async () => {
    const { page, troubles } = await open(path, { now: afterwards, before: watchText })
    expect(await page.locator("main").innerText()).toContain(say.secret)
    expect(await page.locator(".not-open").isVisible()).toBe(false)
    expect(await page.locator("html").getAttribute("data-seen")).toMatch(/^1+$/)
    await page.goto(`${site().address}/${language}/`)
    expect(await page.locator("[data-lesson=later] .opens").isVisible()).toBe(false)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test("without JavaScript can be opened by who wants to, and says so", async () => {
    const { page } = await visit("", { javaScriptEnabled: false }, site().address + path)
    const text = page.getByText(say.secret)
    expect(await page.locator("main").innerText()).toContain(say.date)
    expect(await text.isVisible()).toBe(false)
    await page.getByLabel(say.showAll).press("Space")
    expect(await text.isVisible()).toBe(true)
    await page.context().close()
  })

  test("is not given away by the search, which finds its title alone", async () => {
    const find = async (page: Page, query: string): Promise<string[]> => {
      const field = page.locator("site-search input, dialog input").first()
      if (!(await field.isVisible()))
        await page.getByRole("button", { name: say.search, exact: true }).click()
      await field.fill(query)
      await page.locator("dialog[data-state=found], dialog[data-state=nothing]").waitFor()
      await page.locator("dialog:not([data-busy])").waitFor()
      return page.locator("[role=option]").allInnerTexts()
    }
    const { page } = await open(`/${language}/`)
    expect(await find(page, say.found.secret)).toEqual([])
    expect(await find(page, say.found.title)).toHaveLength(1)
    expect((await find(page, say.found.title)).join()).not.toContain("pangolin")
    expect(await find(page, say.found.note)).toEqual([])
    expect(await find(page, say.found.solution)).toEqual([])
    await page.context().close()
    const later = await open(`/${language}/`, { now: afterwards })
    expect(await find(later.page, say.found.secret)).toHaveLength(2)
    expect(await find(later.page, say.found.solution)).toEqual([])
    await later.page.context().close()
    const teachers = await open(`/${language}/?teacher`)
    expect(await find(teachers.page, say.found.secret)).toHaveLength(2)
    await teachers.page.context().close()
  })
})

describe.each(languages)("the teacher's view in %s", (language) => {
  const say = words[language]

  test("opens all of it, shows notes and minutes, stays, and is left by keyboard", async () => {
    const { page, troubles } = await open(`/${language}/later/?teacher&x=1`)
    expect(await page.locator("main").innerText()).toContain(say.secret)
    expect(await page.locator(".teachers-bar").innerText()).toContain(say.teachersView)
    expect(new URL(page.url()).search).toBe("?x=1")
    await page.goto(`${site().address}/${language}/assignment/`)
    const note = page.getByText(say.note)
    expect(await note.isVisible()).toBe(true)
    expect(await page.locator(".lesson-head .meta").innerText()).toContain(say.minutes)
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ media: "print" })
    expect(await note.isVisible()).toBe(true)
    expect(await page.locator(".teachers-bar").isVisible()).toBe(false)
    await page.emulateMedia({ media: "screen" })
    await page.goto(`${site().address}/${language}/`)
    expect(await page.locator(".chapter-minutes").innerText()).toContain(say.sum)
    await page.getByRole("button", { name: say.leave }).press("Enter")
    await page.locator("html:not([data-view])").waitFor({ state: "attached" })
    expect(await page.locator(".chapter-minutes").isVisible()).toBe(false)
    await page.goto(`${site().address}/${language}/assignment/`)
    expect(await note.isVisible()).toBe(false)
    expect(await page.locator("main").innerText()).not.toContain(say.minutes)
    await page.emulateMedia({ media: "print" })
    expect(await note.isVisible()).toBe(false)
    await page.emulateMedia({ media: "screen" })
    await page.goto(`${site().address}/${language}/`)
    await page.getByRole("button", { name: say.teachersView }).press("Enter")
    await page.locator("html[data-view=teacher]").waitFor()
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test("works where the browser keeps nothing, for the page that asks for it", async () => {
    const { page, troubles } = await open(`/${language}/assignment/?teacher`, {
      before: () =>
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("denied", "SecurityError")
          },
        }),
    })
    expect(await page.getByText(say.note).isVisible()).toBe(true)
    expect(troubles).toEqual([])
    await page.context().close()
  })
})

/** Answers both quizzes, guesses, and meets the challenge. */
async function answerAll(page: Page, say: (typeof words)["en" | "ko"]): Promise<void> {
  const choices = page.locator("#halves")
  const check = { name: say.check }
  await choices.getByRole("radio").nth(1).press("Space")
  await choices.getByRole("button", check).press("Enter")
  await choices.getByRole("button", { name: say.change }).press("Enter")
  await choices.getByRole("radio").nth(2).press("Space")
  await choices.getByRole("button", check).press("Enter")
  await page.locator("#steps").getByRole("textbox").fill("500")
  await page.locator("#steps").getByRole("textbox").press("Enter")
  await wake(page, "guess")
  await page.locator("#guess").getByRole("radio").first().press("Space")
  await page.locator("#guess").getByRole("button", { name: say.guess }).press("Enter")
  await page.locator("#guess figure-prediction[data-verdict]").waitFor()
  await wake(page, "down")
  await page.locator("#down").getByLabel(say.rate).press("End")
  await page.locator("#goal[data-verdict=right]").waitFor()
}

const rowsOf = async (page: Page, from = 0, to = 5): Promise<string[]> => {
  const rows = await page.locator(".answers tbody tr").all()
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator("th, td").evaluateAll((all) =>
        all.map((cell) => {
          const copy = document.importNode(cell, true)
          for (const math of copy.querySelectorAll("math")) math.remove()
          return copy.textContent.replace(/\s+/g, " ").trim()
        }),
      )
      return cells.slice(from, to).join("|")
    }),
  )
}

/** Rows of a file of our own making, in which no quoted text holds the end of a line. */
const csvRows = (text: string): string[][] =>
  text
    .trim()
    .split("\r\n")
    .map((line) =>
      Array.from(line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g), ([, cell]) =>
        cell.replace(/^"|"$/g, "").replaceAll('""', '"'),
      ),
    )

describe.each(languages)("answers in %s", (language) => {
  const say = words[language]
  const path = `/${language}/assignment/`

  test("are kept and not graded until the solutions open, then graded without a reload", async () => {
    const { page, troubles, requests } = await open(path)
    const quiz = page.locator("#halves")
    expect(await rowsOf(page)).toEqual(say.rows.empty)
    await answerAll(page, say)
    expect(await quiz.locator(".verdict").innerText()).toMatch(say.kept)
    expect(await quiz.locator(".mark:visible, .explanation:visible").count()).toBe(0)
    expect(await page.locator("#goal .explanation").isVisible()).toBe(false)
    expect(await page.locator("#steps").innerText()).not.toContain("5,000")
    expect((await rowsOf(page, 1, 4)).slice(0, 3)).toEqual(say.rows.held)
    expect(await violations(page)).toEqual([])

    await page.reload()
    expect(await quiz.locator(".verdict").innerText()).toMatch(say.kept)
    expect(await quiz.getByRole("radio").nth(2).isChecked()).toBe(true)
    expect((await rowsOf(page, 1, 4)).slice(0, 3)).toEqual(say.rows.held)

    await page.clock.fastForward(11 * minute)
    await page.locator("#halves[data-verdict=wrong]").waitFor()
    expect(await quiz.locator(".mark:visible").count()).toBe(3)
    expect(await quiz.locator(".explanation").isVisible()).toBe(true)
    expect(await page.locator("#steps").innerText()).toContain("5,000")
    expect((await rowsOf(page, 1, 4)).slice(0, 3)).toEqual(say.rows.graded)
    expect(await page.locator(".not-solved").isVisible()).toBe(false)

    const other = language === "en" ? "ko" : "en"
    await page.goto(`${site().address}/${other}/assignment/`)
    expect((await rowsOf(page, 1, 4)).slice(0, 3)).toEqual(words[other].rows.graded)
    expect(requests.filter(({ url }) => !url.startsWith(site().address))).toEqual([])
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test("are saved as a file that a spreadsheet shows as they are, and printed alone", async () => {
    const { page, troubles } = await open(path, {
      before: () => Object.assign(window, { print: () => dispatchEvent(new Event("beforeprint")) }),
    })
    await answerAll(page, say)
    const challenge = page.locator(".answers tbody tr").nth(3)
    expect(await challenge.getByRole("link").innerText()).toMatch(say.met)
    const link = (await challenge.getByRole("link").getAttribute("href")) ?? ""
    expect(link).toMatch(new RegExp(`/${language}/assignment/\\?down=v1,.*rate:.*#goal$`))
    await page.getByLabel(say.whose).fill('=HYPERLINK("x") 김하나')
    const saved = page.waitForEvent("download")
    await page.getByRole("button", { name: say.save }).press("Enter")
    const download = await saved
    expect(download.suggestedFilename()).toBe("assignment-HYPERLINK-x-김하나-answers.csv")
    const text = await readFile(await download.path(), "utf8")
    expect(text.startsWith("\uFEFF")).toBe(true)
    const [head, ...rows] = csvRows(text.slice(1))
    const column = (name: string): string[] => rows.map((row) => row[head.indexOf(name)])
    expect(column("class")).toEqual(Array(4).fill(say.name))
    expect(column("name")).toEqual(Array(4).fill('\'=HYPERLINK("x") 김하나'))
    expect(column("question")).toEqual(["halves", "steps", "guess", "goal"])
    expect(column("answer").slice(0, 2)).toEqual(["'=1+1", "500"])
    expect(column("result")).toEqual(["ungraded", "ungraded", "wrong", "met"])
    expect(column("tries")).toEqual(["2", "1", "1", "1"])
    expect(column("link")).toEqual(["", "", "", link])
    expect(new Date(column("at")[0]).getTime()).toBeGreaterThanOrEqual(early.getTime())

    await page.getByRole("button", { name: say.print }).press("Enter")
    await page.emulateMedia({ media: "print" })
    const printed = await page.locator("body").innerText()
    for (const part of [say.name, "김하나", "500", say.metWord]) expect(printed).toContain(part)
    expect(
      await page.locator("h1, .question, .figure, .site-foot").locator("visible=true").count(),
    ).toBe(0)
    expect(await page.locator(".answers-tools").first().isVisible()).toBe(false)
    await page.evaluate(() => dispatchEvent(new Event("afterprint")))
    expect(await page.locator(".answers").isVisible()).toBe(false)
    expect(await page.locator("h1").isVisible()).toBe(true)
    await page.emulateMedia({ media: "screen" })

    await page.goto(`${site().address}/${language}/later/`)
    await page.goto(link)
    await wake(page, "down")
    await page.locator("#goal[data-verdict=right]").waitFor()
    expect(await page.getByLabel(say.whose).inputValue()).toContain("김하나")
    expect((await rowsOf(page, 2, 4))[3]).toBe(`${say.metWord}|1`)
    await page.goto(`${site().address}/${language}/`)
    await page.locator(".about-progress button").click()
    await page.goto(`${site().address}${path}`)
    expect(await rowsOf(page)).toEqual(say.rows.empty)
    expect(await page.getByLabel(say.whose).inputValue()).toBe("")
    expect(troubles).toEqual([])
    await page.context().close()
  })
})

test("without JavaScript questions are asked without their solutions, which can be had", async () => {
  const { page } = await visit("", { javaScriptEnabled: false }, `${site().address}/en/assignment/`)
  const hidden = page.locator(".quiz-choice .mark, .explanation, .unscripted")
  expect(await hidden.locator("visible=true").count()).toBe(0)
  expect(await page.locator(".answers").isVisible()).toBe(false)
  await page.getByLabel(words.en.showAll).press("Space")
  expect(await hidden.locator("visible=true").count()).toBe(await hidden.count())
  expect(await page.getByText(words.en.note).isVisible()).toBe(true)
  await page.context().close()
})

test("neither the glossary, the feed nor the files of the search give away what is not open", async () => {
  const text = async (path: string): Promise<string> => (await fetch(site().address + path)).text()
  const glossary = await text("/en/glossary/")
  const [epoch, momentum] = glossary.split('<div id="momentum"')
  expect(epoch).toContain("../assignment/")
  expect(momentum).not.toContain("../assignment/")
  const feed = await text("/en/rss.xml")
  expect(feed).toContain("Assignment")
  expect(feed).not.toContain("Later")
  const { requests, page } = await open("/en/")
  await page.getByRole("button", { name: words.en.search, exact: true }).click()
  await page.locator("dialog input").fill("zebra")
  await page.locator("dialog[data-state=nothing]").waitFor()
  const files = requests.filter(({ url }) => /search.*\.json$/.test(url))
  expect(files.length).toBeGreaterThan(1)
  for (const { body } of files) expect((await body).toString()).not.toMatch(/zebra|quokka/)
  await page.context().close()
})
