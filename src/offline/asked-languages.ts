import { cacheNames } from "./cache-names.ts"

/** The languages that the reader asked to have whole, kept beside the files. */
export class AskedLanguages {
  readonly #base: string

  constructor(base: string) {
    this.#base = base
  }

  async all(): Promise<readonly string[]> {
    const cache = await this.#cache()
    return (await cache.keys()).map(({ url }) => url.slice(this.#base.length))
  }

  async add(language: string): Promise<void> {
    const cache = await this.#cache()
    await cache.put(this.#base + language, new Response())
  }

  async remove(language: string): Promise<void> {
    const cache = await this.#cache()
    await cache.delete(this.#base + language)
  }

  #cache(): Promise<Cache> {
    return caches.open(cacheNames(new URL(this.#base).pathname).asked)
  }
}
