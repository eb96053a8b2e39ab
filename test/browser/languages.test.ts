import { AxeBuilder } from "@axe-core/playwright"
import { access, mkdir, rm, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"
import { build, run } from "./build.ts"
import { copyProject } from "./project-copy.ts"
import { serve } from "./serve.ts"
import { useBrowser } from "./visit.ts"

const { visit } = useBrowser()

const front = (title: string, more = ""): string =>
  `---\ntitle: ${title}\ndescription: ${title}.\n${more}---\n\n`

const figure = (caption: string): string =>
  `:::cost-trace{#fall method=mini-batch batch=64 steps=20}\n${caption}\n:::\n`

/** A course of two lessons in three languages, one of them written from right to left. */
const files = {
  "content/course.yaml": `title: { en: Small course, ko: 작은 강의, ar: دورة صغيرة }
description: { en: Three languages. }
languages: { en: English, ko: 한국어, ar: العربية }
chapters: [{ title: { en: One, ar: الأول }, lessons: [steps, sizes] }]
`,
  "content/lessons/steps/en.md": `${front("Steps")}## A section {#one}\n\nA :term[step].\n\n${figure("A caption.")}`,
  "content/lessons/steps/ko.md": `${front("걸음")}## 절\n\n:term[걸음].\n\n${figure("설명.")}`,
  "content/lessons/steps/ar.md": `${front("خطوات")}## قسم\n\nهذه :term[خطوة] واحدة، و:ref{to=fall}.\n\n${figure("شرح الشكل.")}`,
  "content/lessons/sizes/en.md": `${front("Sizes", "prerequisites: [steps]\n")}## Sizes {#sizes}\n\nOnly in English.\n`,
  "content/glossary/en.yaml": "step:\n  name: step\n  definition: One update.\n",
  "content/glossary/ko.yaml": "step:\n  name: 걸음\n  definition: 한 번의 갱신.\n",
  "content/glossary/ar.yaml": "step:\n  name: خطوة\n  definition: تحديث واحد.\n",
  "src/words/ar.ts": `import type { Interface } from "./interface.ts"

export const words: Interface = {
  site: {
    skip: "انتقل إلى النص",
    contents: "الدروس",
    onThisPage: "في هذه الصفحة",
    untranslated: (language) => \`لم يترجم هذا الدرس بعد؛ نصه باللغة \${language}.\`,
    prerequisites: "يبنى على",
  },
  text: { figure: "الشكل" },
  control: { rate: "معدل التعلم", reset: "إعادة" },
}
`,
} as const

test("a third language takes a folder of content and one file of words, from right to left", async () => {
  const copy = await copyProject()
  onTestFinished(() => rm(copy, { recursive: true }))
  await rm(new URL("content/", copy), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    const file = fileURLToPath(new URL(name, copy))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  const check = await run(fileURLToPath(new URL("src/cli/check.ts", copy)), [], copy)
  expect(check.output).toContain("2 warnings.")
  const built = await build(copy, fileURLToPath(new URL("out/", copy)))
  expect(built.output).not.toMatch(/error/i)
  expect(built.ok).toBe(true)
  for (const language of ["en", "ko", "ar"])
    for (const page of ["", "steps/", "sizes/", "glossary/", "gallery/", "messages/"])
      await access(new URL(`out/${language}/${page}index.html`, copy))

  const { address, close } = await serve(new URL("out/", copy))
  onTestFinished(close)
  const { page, troubles } = await visit("/", {}, `${address}/ar/steps/`)
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl")
  expect(await page.locator(".contents-label").count()).toBe(0)
  expect(await page.locator(".skip").innerText()).toBe("انتقل إلى النص")
  expect(await page.locator("p a[href='#fall']").innerText()).toBe("الشكل\u00a01")
  expect(
    await page
      .locator("link[hreflang]")
      .evaluateAll((links) => links.map((link) => link.getAttribute("hreflang"))),
  ).toEqual(["en", "ko", "ar", "x-default"])
  const live = page.locator("#fall")
  await live.scrollIntoViewIfNeeded()
  await live.locator('.experiment[data-ready="true"]').waitFor()
  expect(await live.getByText("معدل التعلم").count()).toBeGreaterThan(0)
  expect(await live.getByRole("button", { name: "إعادة" }).isEnabled()).toBe(true)
  expect(
    await live
      .locator(".stage svg")
      .first()
      .evaluate((svg) => getComputedStyle(svg).direction),
  ).toBe("ltr")
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await expect.poll(overflow).toBeLessThanOrEqual(0)
  }
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])

  await page.locator("#one").evaluate((heading) => heading.scrollIntoView())
  await page.locator("a[data-language=ko]").click()
  await page.waitForURL(/\/ko\/steps\/.*#one$/)
  expect(await page.locator("#one").innerText()).toContain("절")

  await page.goto(`${address}/ar/sizes/`)
  expect(await page.locator(".untranslated").innerText()).toContain("English")
  expect(await page.locator("article").getAttribute("dir")).toBe("ltr")
  expect(await page.locator(".meta").innerText()).toContain("يبنى على خطوات")
  expect(troubles).toEqual([])
  await page.context().close()
})
