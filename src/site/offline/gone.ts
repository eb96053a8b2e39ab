import { cacheNames } from "../../offline/cache-names.ts"
import { address } from "../address.ts"

/**
 * Removes what this device has kept unasked of a course that its server no longer has. What the
 * reader asked to have stays.
 */
export async function clearIfGone(registration: ServiceWorkerRegistration): Promise<void> {
  if (!(await isGone())) return
  const names = cacheNames(address(""))
  const asked = await caches.open(names.asked)
  if ((await asked.keys()).length > 0) return
  await registration.unregister()
  await Promise.all(Object.values(names).map((name) => caches.delete(name)))
}

/** No answer is no sign: only a server that is there can say that the course is not. */
async function isGone(): Promise<boolean> {
  try {
    const { status } = await fetch(address("service-worker.js"), {
      method: "HEAD",
      cache: "no-store",
    })
    return status === 404 || status === 410
  } catch {
    return false
  }
}
