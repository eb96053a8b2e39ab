import type { Settings, Vocabulary } from "./vocabulary.ts"

/** What a platform offers to a page that it shows. */
export interface Api {
  readonly initialize: () => boolean
  /** Empty where nothing is known. */
  readonly get: (name: string) => string
  readonly set: (settings: Settings) => void
  readonly commit: () => boolean
  readonly terminate: () => boolean
}

/** How many frames within frames are looked through. */
const deepest = 100

/** Finds what the platform offers, in the frames around the page and in the window that opened it. */
export const findApi = (page: Window, vocabulary: Vocabulary): Api | undefined =>
  around(page, vocabulary) ??
  (isWindow(page.top?.opener) ? around(page.top.opener, vocabulary) : undefined)

function around(page: Window, vocabulary: Vocabulary): Api | undefined {
  let frame = page
  for (let depth = 0; depth < deepest; depth++) {
    const api = apiOf(frame, vocabulary)
    if (api !== undefined || frame.parent === frame) return api
    frame = frame.parent
  }
  return undefined
}

function apiOf(frame: Window, { object, functions }: Vocabulary): Api | undefined {
  const offered = partOf(frame, object)
  if (typeof offered !== "object" || offered === null) return undefined
  const call = (name: string, ...args: readonly string[]): string => {
    const method = partOf(offered, name)
    return typeof method === "function" ? String(Reflect.apply(method, offered, args)) : ""
  }
  return {
    initialize: () => call(functions.initialize, "") === "true",
    get: (name) => call(functions.get, name),
    set(settings) {
      for (const [name, value] of settings) call(functions.set, name, value)
    },
    commit: () => call(functions.commit, "") === "true",
    terminate: () => call(functions.terminate, "") === "true",
  }
}

/** A part of a window or object; undefined where it is of another site, whose parts are not shown. */
function partOf(whole: object, name: string): unknown {
  try {
    return Reflect.get(whole, name)
  } catch {
    return undefined
  }
}

const isWindow = (value: unknown): value is Window => typeof value === "object" && value !== null
