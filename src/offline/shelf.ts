import { PrecacheController } from "workbox-precaching/PrecacheController.js"
import { cacheNames } from "./cache-names.ts"
import { isPage, type SiteFile, type SiteList } from "./site-list.ts"

/** The files of one version on this device, below the address that its worker stands at. */
export class Shelf {
  readonly base: string
  readonly #list: SiteList
  readonly #cacheName: string
  readonly #all: PrecacheController
  readonly #byPath: ReadonlyMap<string, SiteFile>

  constructor(list: SiteList, base: string) {
    this.base = base
    this.#list = list
    this.#cacheName = cacheNames(new URL(base).pathname).files
    this.#all = this.#controllerOf(list.files)
    this.#byPath = new Map(list.files.map((file) => [file.path, file]))
  }

  /** The file of this version that an address leads to, whatever it asks of it. */
  fileAt(address: string): SiteFile | undefined {
    const { href, origin, pathname } = new URL(address)
    const plain = origin + pathname
    if (!href.startsWith(this.base) || !plain.startsWith(this.base)) return undefined
    return this.#byPath.get(plain.slice(this.base.length).replace(/(^|\/)index\.html$/, "$1"))
  }

  addressOf({ path }: SiteFile): string {
    return this.base + path
  }

  /** What is on the device of a file, as it is in this version. */
  saved(file: SiteFile): Promise<Response | undefined> {
    return this.#all.matchPrecache(this.addressOf(file))
  }

  /** Those of some files that are on the device. */
  async savedOf(files: readonly SiteFile[]): Promise<ReadonlySet<SiteFile>> {
    const cache = await caches.open(this.#cacheName)
    const keys = new Set((await cache.keys()).map(({ url }) => url))
    return new Set(files.filter((file) => keys.has(this.#keyOf(file))))
  }

  /** The pages of this version that are on the device in this or an earlier one. */
  async knownPages(): Promise<readonly SiteFile[]> {
    const cache = await caches.open(this.#cacheName)
    const known = (await cache.keys()).flatMap(({ url }) => this.fileAt(url) ?? [])
    return [...new Set(known)].filter(isPage)
  }

  /**
   * A file as it is in this version, from the device or else from the server; it stays on the device.
   *
   * @throws TypeError where the server cannot be reached, or has another version.
   */
  async fetch(file: SiteFile, event: ExtendableEvent, signal: AbortSignal): Promise<Response> {
    const { integrity } = file
    const asked = (cache: RequestCache): Promise<Response> =>
      this.#all.strategy.handle({
        event,
        request: new Request(this.addressOf(file), { cache, signal }),
        params: { cacheKey: this.#keyOf(file), integrity },
      })
    // What the browser has of an earlier version is passed by the second time, and a full device the third.
    return asked("default")
      .catch(() => asked("reload"))
      .catch(() => fetch(this.addressOf(file), { integrity, signal }))
  }

  /**
   * Brings files onto the device as a version is installed.
   *
   * @throws TypeError where one of them does not come as it should.
   */
  async install(files: readonly SiteFile[], event: ExtendableEvent): Promise<void> {
    await this.#controllerOf(files).install(event)
  }

  /** Removes whatever is not of this version. */
  async clean(event: ExtendableEvent): Promise<void> {
    await this.#all.activate(event)
  }

  async remove(files: readonly SiteFile[]): Promise<void> {
    const cache = await caches.open(this.#cacheName)
    await Promise.all(files.map((file) => cache.delete(this.#keyOf(file))))
  }

  get list(): SiteList {
    return this.#list
  }

  #keyOf(file: SiteFile): string {
    return this.#all.getCacheKeyForURL(this.addressOf(file)) ?? this.addressOf(file)
  }

  #controllerOf(files: readonly SiteFile[]): PrecacheController {
    const controller = new PrecacheController({ cacheName: this.#cacheName })
    controller.addToCacheList(
      files.map((file) => ({
        url: this.addressOf(file),
        integrity: file.integrity,
        // The name of an asset tells its content already.
        revision: file.path.startsWith("_astro/") ? null : file.integrity.slice(-20),
      })),
    )
    return controller
  }
}
