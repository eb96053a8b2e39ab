import type { AstroPrerenderer, RouteData } from "astro"

/** A page that is made for a test: its key, and what is answered where it is asked for. */
export interface MadePage {
  readonly cacheKey?: string
  readonly response: () => Response
}

interface Made extends AstroPrerenderer {
  /** How often each page was rendered. */
  readonly times: Readonly<Record<string, number>>
}

const route: RouteData = {
  route: "/[language]/[lesson]",
  component: "src/pages/[language]/[lesson].astro",
  params: ["language", "lesson"],
  pattern: /./,
  segments: [],
  type: "page",
  prerender: true,
  fallbackRoutes: [],
  distURL: [],
  isIndex: false,
  origin: "project",
}

const options = { routeData: route }

/** A prerenderer of these pages, by their paths. */
export function prerendererOf(pages: Readonly<Record<string, MadePage>>): Made {
  const times: Record<string, number> = {}
  return {
    name: "made",
    times,
    getStaticPaths: () =>
      Promise.resolve(
        Object.entries(pages).map(([pathname, { cacheKey }]) => ({
          pathname,
          route,
          ...(cacheKey !== undefined && { cacheKey }),
        })),
      ),
    render(request) {
      const { pathname } = new URL(request.url)
      const asked = Object.keys(pages).find((name) => decodeURI(pathname).endsWith(`${name}/`))
      if (asked === undefined) throw new Error(`there is no page ${pathname}`)
      times[asked] = (times[asked] ?? 0) + 1
      return Promise.resolve(pages[asked].response())
    },
  }
}

/** The answer for a page, as Astro asks for it. */
export async function rendered(prerenderer: AstroPrerenderer, path: string): Promise<Response> {
  const result = await prerenderer.render(new Request(`http://localhost${path}`), options)
  return result instanceof Response ? result : result.response
}

/** A page whose body is this. */
export const html = (body: string): Response =>
  new Response(
    `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`,
    {
      headers: { "Content-Type": "text/html" },
    },
  )
