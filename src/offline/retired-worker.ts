import { forget } from "./gone.ts"

declare const self: ServiceWorkerGlobalScope

// Takes the place of the worker of a course that is no longer kept on devices, and undoes it.
self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener("activate", (event) =>
  event.waitUntil(forget(new URL("./", location.href).href)),
)
