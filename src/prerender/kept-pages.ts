import type { AstroPrerenderer } from "astro"
import type { Bytes, Store } from "../kept/store.ts"
import { resultOf } from "./result-of.ts"

interface Keeping {
  readonly store: Store
  /** The path below which the site lies. */
  readonly base: string
  /** Says what decides how pages are made, besides what their own keys tell of. */
  readonly making: () => Promise<string>
  /** Asked when a page is made, by its address: whether it may be kept. */
  readonly isLasting: (address: string) => boolean
}

/**
 * A prerenderer that takes pages with a `cacheKey` from an earlier build, where nothing of them has
 * changed.
 *
 * Astro's own incremental build writes over the pages that it keeps before it notes what they are
 * of, so that the build after one that was broken off may take a page that is of something else; and
 * it does not see that a script is called otherwise because of what another page needs.
 */
export function keptPages(
  usual: AstroPrerenderer,
  { store, base, making, isLasting }: Keeping,
): AstroPrerenderer {
  const keys = new Map<string, readonly string[]>()
  return {
    ...usual,
    async getStaticPaths() {
      const paths = await usual.getStaticPaths()
      const made = await making()
      for (const { pathname, cacheKey } of paths)
        if (cacheKey !== undefined)
          keys.set(placeOf(below(base, pathname)), [pathname, cacheKey, made])
      return paths
    },
    async render(request, options) {
      const key = keys.get(placeOf(request.url))
      if (key === undefined) return usual.render(request, options)
      let made: Response | undefined
      const make = async (): Promise<Bytes> => {
        made = resultOf(await usual.render(request, options)).response
        return new Uint8Array(await made.arrayBuffer())
      }
      const isWhole = (): boolean => made?.ok === true && isLasting(request.url)
      const page = await store.bytes(["page", ...key], make, isWhole)
      return new Response(page, made ?? { headers: { "Content-Type": "text/html" } })
    },
  }
}

const bare = (path: string): string => path.replace(/^\/+|\/+$/g, "")

const below = (base: string, path: string): string => `/${bare(`${bare(base)}/${bare(path)}`)}`

/** Where a page lies, as it is asked for. */
const placeOf = (address: string): string => bare(new URL(address, "http://localhost").pathname)
