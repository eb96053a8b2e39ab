import { AxeBuilder } from "@axe-core/playwright"
import { mkdir, rm, writeFile } from "node:fs/promises"
import { expect, onTestFinished, test } from "vitest"
import { build, run } from "./build.ts"
import { copyProject } from "./project-copy.ts"
import { serve } from "./serve.ts"
import { useBrowser } from "./visit.ts"

const { visit } = useBrowser()

const korean = `---
title: 크기
description: 크기 이야기.
---

첫머리.

## 배치 {#batch}

예제가 64개다.

### 까닭 {#reason}

빠르다.

## 끝 {#end}

끝.
`

const english = `---
title: Sizes
description: On sizes.
---

The opening.

## The *batch* {#batch}

It has 64 examples.

### The reason {#reason}

It is fast.

## The end {#end}

The end.
`

test("a page says which of its sections are behind, above the text and at their headings", async () => {
  const copy = await copyProject()
  onTestFinished(() => rm(copy, { recursive: true }))
  const write = (name: string, text: string) => writeFile(new URL(`content/${name}`, copy), text)
  await rm(new URL("content/", copy), { recursive: true })
  await mkdir(new URL("content/lessons/sizes/", copy), { recursive: true })
  await write(
    "course.yaml",
    "title: { ko: 강의 }\ndescription: { ko: 강의다. }\nlanguages: { ko: 한국어, en: English }\n",
  )
  await write("lessons/sizes/ko.md", korean)
  await write("lessons/sizes/en.md", english)
  const record = new URL("src/cli/translated.ts", copy).pathname
  expect((await run(record, ["sizes", "en"], copy)).output).toContain('"en" agrees with "ko"')
  const changed = korean.replace("64개다", "128개다").replace("빠르다", "더 빠르다")
  await write("lessons/sizes/ko.md", changed.replace("첫머리.", "새 첫머리."))

  const out = new URL("out/", copy)
  const { ok, output } = await build(copy, out.pathname)
  expect(output).not.toMatch(/error/i)
  expect(ok).toBe(true)
  const { address, close } = await serve(out)
  onTestFinished(close)

  const { page, troubles } = await visit("/", {}, `${address}/en/sizes/`)
  const notice = page.getByRole("note")
  expect(await notice.getByRole("listitem").allInnerTexts()).toEqual([
    "opening",
    "The batch",
    "The reason",
  ])
  expect(await notice.innerText()).toContain("changed in the original")
  const marked = page.getByRole("heading", { name: "has changed since it was translated" })
  expect(await marked.evaluateAll((headings) => headings.map(({ id }) => id))).toEqual([
    "batch",
    "reason",
  ])
  expect(await page.locator("h2#batch em").innerText()).toBe("batch")

  await notice.getByRole("link", { name: "The reason" }).click()
  expect(new URL(page.url()).hash).toBe("#reason")
  await marked.last().getByRole("link").click()
  expect(new URL(page.url()).hash).toBe(`#${(await notice.getAttribute("id")) ?? ""}`)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await notice.getByRole("link", { name: "Read the original (한국어)" }).click()
  expect(new URL(page.url()).pathname).toBe("/ko/sizes/")
  expect(await page.getByRole("note").count()).toBe(0)
  expect(troubles).toEqual([])
})
