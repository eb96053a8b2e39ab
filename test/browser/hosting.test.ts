import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, test, type TestContext } from "vitest"
import { caddy, nginx, type Running } from "../hosting/servers.ts"
import { build } from "./build.ts"
import { useMadeSite } from "./made-site.ts"
import { useBrowser, wake } from "./visit.ts"

const lesson = (title: string, caption: string): string => `---
title: ${title}
description: About it.
---

## A part {#part}

Down the slope: ${caption}

:::cost-trace{#cost examples=256 batch=32}
${caption}
:::
`

const { visit } = useBrowser()
const site = useMadeSite({
  "content/course.yaml": `title: { en: Slopes, ko: 비탈 }
description: { en: A small course., ko: 작은 강의입니다. }
languages: { en: English, ko: 한국어 }
chapters: [{ title: { en: One, ko: 하나 }, lessons: [first] }]
`,
  "content/lessons/first/en.md": lesson("The first", "The cost trembles."),
  "content/lessons/first/ko.md": lesson("첫째", "비용이 떨린다."),
})

/** The environment's word goes before the file's, and a path may end as it likes. */
const belowPath = { DOWNHILL_SITE: "https://example.org", DOWNHILL_BASE: "/course/x/" }

beforeAll(async () => {
  const { folder } = site()
  const outDir = fileURLToPath(new URL("below/course/x/", folder))
  const { ok, output } = await build(folder, outDir, belowPath)
  if (!ok) throw new Error(`the course could not be built below a path:\n${output}`)
})

const words = {
  en: { search: "Search", query: "trembles", missing: "There is no such page" },
  ko: { search: "검색", query: "떨린다", missing: "찾는 페이지가 없습니다" },
} as const

describe.each([nginx, caddy])("$name, as we publish its configuration", (server) => {
  describe.each([
    { base: "", folder: "out/" },
    { base: "/course/x", folder: "below/" },
  ])('serves a course at "$base/"', ({ base, folder }) => {
    let running: Running | undefined
    beforeAll(async () => {
      if (server.isThere) running = await server.serve(new URL(folder, site().folder), base)
    })
    afterAll(() => running?.close())

    const at = ({ skip }: TestContext, path: string): string => {
      if (running === undefined) skip(`${server.name} is not on this machine`)
      return `${running.address}${base}${path}`
    }
    const get = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(address, { headers, redirect: "manual" })

    test.each(["en", "ko"] as const)(
      "whole: figure, search and fonts, in %s",
      async (language, context) => {
        const address = at(context, `/${language}/first/`)
        const { page, troubles, requests } = await visit("", {}, address)
        await wake(page, "cost")
        await page.getByRole("button", { name: words[language].search, exact: true }).click()
        await page.keyboard.insertText(words[language].query)
        await page.getByRole("option").first().waitFor()
        const asked = (pattern: RegExp): number =>
          requests.filter(({ url }) => pattern.test(url)).length
        expect(asked(/\/_astro\/worker-/)).toBe(1)
        expect(asked(/\/fonts\/.*\.woff2$/)).toBeGreaterThan(0)
        expect(asked(/\/search\/[0-9a-f]+\.json$/)).toBeGreaterThan(0)
        expect(requests.filter(({ url }) => !url.startsWith(at(context, "/")))).toEqual([])
        expect(troubles).toEqual([])
        await page.context().close()
      },
    )

    test.each(["en", "ko"] as const)(
      "what is not there has a page, in %s",
      async (language, context) => {
        const address = at(context, `/${language}/nowhere/`)
        expect((await get(address)).status).toBe(404)
        const { page, troubles } = await visit("", {}, address)
        const headings = page.getByRole("heading")
        await expect.poll(() => headings.allInnerTexts()).toEqual([words[language].missing])
        await page.getByRole("main").getByRole("link").click()
        await page.waitForURL(at(context, `/${language}/`))
        expect(troubles.filter((trouble) => !trouble.includes("404"))).toEqual([])
        await page.context().close()
      },
    )

    test("a folder without its slash leads to its page", async (context) => {
      const answer = await get(at(context, "/en/first"))
      expect([301, 308]).toContain(answer.status)
      expect(answer.headers.get("location")).toBe(`${base}/en/first/`)
    })

    test("pages are compressed, asked for again, and sent when they have changed", async (context) => {
      const address = at(context, "/en/first/")
      const plain = await get(address, { "Accept-Encoding": "identity" })
      expect(plain.headers.get("content-encoding")).toBeNull()
      const page = await get(address, { "Accept-Encoding": "gzip" })
      expect(page.headers.get("content-encoding")).toBe("gzip")
      expect(page.headers.get("vary")).toMatch(/accept-encoding/i)
      expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8")
      expect(page.headers.get("cache-control")).toBe("no-cache")
      expect(await page.text()).toBe(await plain.text())
      const again = await get(address, {
        "Accept-Encoding": "gzip",
        "If-None-Match": page.headers.get("etag") ?? "",
      })
      expect(again.status).toBe(304)
    })

    test("what has a digest in its name is kept for good, but not that it is missing", async (context) => {
      const html = await (await get(at(context, "/ko/first/"))).text()
      const named = [...html.matchAll(/(?:href|src|-url)="([^"]+\.(?:js|css|woff2))"/g)]
      expect(named.length).toBeGreaterThan(5)
      for (const [, path] of named) {
        const file = await get(new URL(path, at(context, "/")).href)
        expect(file.status).toBe(200)
        expect(file.headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
        expect(path).toMatch(/[.-][\w-]{8}\.\w+$/)
      }
      const missing = await get(at(context, "/_astro/none.js"))
      expect(missing.status).toBe(404)
      expect(missing.headers.get("cache-control") ?? "no-cache").toBe("no-cache")
    })

    test("everything says what protects the reader, and may be embedded", async (context) => {
      for (const path of ["/en/first/", "/nowhere", "/favicon.svg"]) {
        const { headers } = await get(at(context, path))
        expect(headers.get("x-content-type-options")).toBe("nosniff")
        expect(headers.get("referrer-policy")).toBe("same-origin")
        expect(headers.get("permissions-policy")).toContain("camera=()")
        expect(headers.get("x-frame-options")).toBeNull()
      }
    })
  })
})

test("Caddy sends what is smallest", async (context) => {
  if (!caddy.isThere) context.skip("Caddy is not on this machine")
  const { address, close } = await caddy.serve(new URL("out/", site().folder), "")
  const page = await fetch(`${address}/en/first/`, { headers: { "Accept-Encoding": "gzip, br" } })
  await close()
  expect(page.headers.get("content-encoding")).toBe("br")
})
