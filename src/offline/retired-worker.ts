import { cacheNames } from "./cache-names.ts"

declare const self: ServiceWorkerGlobalScope

// Takes the place of the worker of a course that is no longer kept on devices, and undoes it.
self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener("activate", (event) => event.waitUntil(retire()))

async function retire(): Promise<void> {
  const names = cacheNames(new URL("./", location.href).pathname)
  await Promise.all(Object.values(names).map((name) => caches.delete(name)))
  await self.registration.unregister()
}
