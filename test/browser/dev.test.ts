import { mkdir, rm, writeFile } from "node:fs/promises"
import { expect, onTestFinished, test } from "vitest"
import { served } from "./dev-server.ts"
import { copyProject } from "./project-copy.ts"
import { useBrowser } from "./visit.ts"

const { visit } = useBrowser()

const lesson = (text: string): string =>
  `---\ntitle: Slopes\ndescription: About them.\n---\n\n## Down {#down}\n\n${text}\n`

test("a lesson is shown as it is typed, and a mistake where it is, with how to mend it", async () => {
  const copy = await copyProject()
  onTestFinished(() => rm(copy, { recursive: true, force: true }))
  await rm(new URL("content/", copy), { recursive: true })
  const folder = new URL("content/lessons/slopes/", copy)
  await mkdir(folder, { recursive: true })
  await writeFile(
    new URL("content/course.yaml", copy),
    "title: { en: C }\ndescription: { en: D. }\nlanguages: { en: English }\nchapters: [{ title: { en: One }, lessons: [slopes] }]\n",
  )
  const save = (text: string): Promise<void> => writeFile(new URL("en.md", folder), lesson(text))
  await save("The first words.")

  const address = await served("npm run dev", copy)
  const { page } = await visit("", {}, `${address}/en/slopes/`)
  await page.getByText("The first words.").waitFor()
  await save("Other words.\n\n:::batch-sizes{#cuts examples=64 batch=16}\nThe cuts.\n:::")
  await page.getByText("Other words.").waitFor()
  await page.locator("#cuts figcaption", { hasText: "The cuts." }).waitFor()

  await save("Other words.\n\n:::batch-sizes{#cuts examples=64 bach=16}\nThe cuts.\n:::")
  const said = page.locator("vite-error-overlay")
  await said.getByText('batch-sizes takes no "bach"').first().waitFor()
  const words = await said.locator("#message-content").innerText()
  expect(words).toMatch(/^content\/lessons\/slopes\/en\.md:10:34: /)
  expect(words).toContain('Did you mean "batch"?')
  expect(await said.locator("#stack-content").innerText()).not.toMatch(/^\s+at /m)

  await save("All is well.")
  await page.getByText("All is well.").waitFor()
  expect(await said.count()).toBe(0)
})
