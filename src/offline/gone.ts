import type { AskedLanguages } from "./asked-languages.ts"
import { cacheNames } from "./cache-names.ts"

declare const self: ServiceWorkerGlobalScope

/**
 * Removes what this device has kept unasked of a course that its server no longer has. What the
 * reader asked to have stays.
 */
export async function clearIfGone(base: string, asked: AskedLanguages): Promise<void> {
  if (!(await isGone()) || (await asked.all()).length > 0) return
  await forget(base)
}

/** Leaves nothing of the course on this device, and no worker. */
export async function forget(base: string): Promise<void> {
  const names = Object.values(cacheNames(new URL(base).pathname))
  await self.registration.unregister()
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** No answer is no sign: only a server that is there can say that the course is not. */
async function isGone(): Promise<boolean> {
  try {
    const { status } = await fetch(location.href, { method: "HEAD", cache: "no-store" })
    return status === 404 || status === 410
  } catch {
    return false
  }
}
