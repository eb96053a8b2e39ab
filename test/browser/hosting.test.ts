import { afterAll, beforeAll, describe, expect, test, type TestContext } from "vitest"
import { caddy, nginx, type Running } from "../hosting/servers.ts"
import { useMadeSite } from "./made-site.ts"
import { siteFolder } from "./site.ts"
import { languages, lesson, useBrowser, wake } from "./visit.ts"

const edition = (title: string, text: string): string => `---
title: ${title}
description: About it.
---

## A part {#part}

${text}

:::cost-trace{#cost examples=256 batch=32}
A cost.
:::
`

const { visit } = useBrowser()
const madeSite = useMadeSite(
  {
    "content/course.yaml": `title: { en: Slopes, ko: 비탈 }
description: { en: A small course., ko: 작은 강의입니다. }
languages: { en: English, ko: 한국어 }
chapters: [{ title: { en: One, ko: 하나 }, lessons: [first] }]
`,
    "content/lessons/first/en.md": edition("The first", "It trembles: noise."),
    "content/lessons/first/ko.md": edition("첫째", "떨린다. 잡음이다."),
  },
  "/course/x",
)

/** The course at the root of a host, and a small one below a path. */
const courses = [
  { base: "", page: lesson, figure: "falling-cost", folder: () => siteFolder },
  {
    base: "/course/x",
    page: "first",
    figure: "cost",
    folder: () => new URL("out/", madeSite().folder),
  },
] as const

const words = {
  en: { search: "Search", query: "noise", missing: "There is no such page" },
  ko: { search: "검색", query: "잡음", missing: "찾는 페이지가 없습니다" },
} as const

describe.each([nginx, caddy])("$name, as we publish its configuration", (server) => {
  describe.each(courses)('serves a course at "$base/"', ({ base, page: name, figure, folder }) => {
    let running: Running | undefined
    beforeAll(async () => {
      if (server.isThere) running = await server.serve(folder(), base)
    })
    afterAll(() => running?.close())

    const at = ({ skip }: TestContext, path: string): string => {
      if (running === undefined) return skip(`${server.name} is not on this machine`)
      return `${running.address}${base}${path}`
    }
    const get = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(address, { headers, redirect: "manual" })

    test.for(languages)("whole: figure, search and fonts, in %s", async (language, context) => {
      const address = at(context, `/${language}/${name}/`)
      const { page, troubles, requests } = await visit("", {}, address)
      await wake(page, figure)
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
    })

    test.for(languages)("what is not there has a page, in %s", async (language, context) => {
      const address = at(context, `/${language}/nowhere/`)
      expect((await get(address)).status).toBe(404)
      const { page, troubles } = await visit("", {}, address)
      const headings = page.getByRole("heading")
      await expect.poll(() => headings.allInnerTexts()).toEqual([words[language].missing])
      await page.getByRole("main").getByRole("link").click()
      await page.waitForURL(at(context, `/${language}/`))
      expect(troubles.filter((trouble) => !trouble.includes("404"))).toEqual([])
      await page.context().close()
    })

    test("a folder without its slash leads to its page", async (context) => {
      const answer = await get(at(context, `/en/${name}`))
      expect([301, 308]).toContain(answer.status)
      expect(answer.headers.get("location")).toBe(`${base}/en/${name}/`)
    })

    test("pages are compressed, asked for again, and sent when they have changed", async (context) => {
      const address = at(context, `/en/${name}/`)
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
      const html = await (await get(at(context, `/ko/${name}/`))).text()
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
      for (const path of [`/en/${name}/`, "/nowhere", "/favicon.svg"]) {
        const { headers } = await get(at(context, path))
        expect(headers.get("x-content-type-options")).toBe("nosniff")
        expect(headers.get("referrer-policy")).toBe("same-origin")
        expect(headers.get("permissions-policy")).toContain("camera=()")
        expect(headers.get("x-frame-options")).toBeNull()
      }
    })
  })
})

test("Caddy sends what is smallest", async ({ skip }) => {
  if (!caddy.isThere) skip("Caddy is not on this machine")
  const { address, close } = await caddy.serve(siteFolder, "")
  const page = await fetch(`${address}/en/`, { headers: { "Accept-Encoding": "gzip, br" } })
  await close()
  expect(page.headers.get("content-encoding")).toBe("br")
})
