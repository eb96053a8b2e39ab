import { AxeBuilder } from "@axe-core/playwright"
import { describe, expect, test } from "vitest"
import { figures } from "../../components/registry.ts"
import { languages, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

const words = {
  en: { copy: "Copy", markdown: "Copy as Markdown", attributes: "What it takes" },
  ko: { copy: "복사", markdown: "마크다운 복사", attributes: "쓸 수 있는 속성" },
} as const

describe.each(languages)("the gallery in %s", (language) => {
  const say = words[language]

  test("has every figure, which wakes without an error", async () => {
    const { page, troubles, requests } = await visit(`/${language}/gallery/`)
    expect(requests.filter(({ url }) => /three|plot/i.test(url))).toEqual([])
    const asked = ["five-million"]
    for (const { name } of figures.filter((figure) => !asked.includes(figure.name)))
      await wake(page, name)
    expect(await page.locator(".gallery figure").count()).toBe(figures.length)
    expect(troubles).toEqual([])
  })

  test("gives the Markdown of a figure, and of a figure as it stands", async () => {
    const { page } = await visit(`/${language}/gallery/`)
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    const block = page.locator(".gallery-markdown").first()
    await block.getByRole("button", { name: say.copy }).press("Enter")
    await expect.poll(copied).toMatch(/^:::cost-trace\{#cost-trace\}\n.+\n:::\n$/)
    await wake(page, "cost-trace")
    const figure = page.locator("#cost-trace")
    await figure.locator("input[type=range]").nth(1).press("ArrowLeft")
    await figure.getByRole("button", { name: say.markdown }).press("Enter")
    await expect.poll(copied).toMatch(/^:::cost-trace\{#cost-trace batch=32\}\n/)
  })

  test("has nothing that axe finds, and fits a narrow screen", async () => {
    const { page } = await visit(`/${language}/gallery/`, { viewport: { width: 320, height: 700 } })
    for (const summary of await page.getByText(say.attributes, { exact: true }).all())
      await summary.click()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
  })
})
