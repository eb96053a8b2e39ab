import { afterAll } from "vitest"
import { serve } from "./serve.ts"

/** A server that can be stopped, and started again at the same address with another folder. */
export interface Hosted {
  /** Where the course is, with a slash at the end. */
  readonly address: string
  readonly start: (folder?: URL) => Promise<void>
  readonly stop: () => Promise<void>
  /** Answers no request for such a path until it is released; none where it is undefined. */
  readonly hold: (paths: RegExp | undefined) => void
}

/** Hosts folders for the tests of a file, each below a path of an address of its own. */
export function useHosts(): (folder: URL, base?: string) => Promise<Hosted> {
  const stops: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const stop of stops) await stop()
  })
  return async (first, base = "/") => {
    let held: RegExp | undefined
    let release = (): void => undefined
    let released = Promise.resolve()
    const place = {
      base,
      onRequest: async (path: string): Promise<void> => {
        if (held?.test(path)) await released
      },
    }
    let server: Awaited<ReturnType<typeof serve>> | undefined = await serve(first, place)
    const { address, port } = server
    const stop = async (): Promise<void> => {
      await server?.close()
      server = undefined
    }
    stops.push(stop)
    return {
      address: address + base,
      stop,
      async start(folder = first) {
        await stop()
        server = await serve(folder, { ...place, port })
      },
      hold(paths) {
        release()
        held = paths
        released = new Promise((resolve) => {
          release = resolve
        })
      },
    }
  }
}
