import type { Question } from "../../offline/messages.ts"

/** Offers a version that is installed and waits, now or whenever one comes. */
export function watchUpdates(registration: ServiceWorkerRegistration, offer: () => void): void {
  const offerWaiting = (): void => {
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null) offer()
  }
  const watchInstalling = (): void =>
    registration.installing?.addEventListener("statechange", offerWaiting)
  offerWaiting()
  watchInstalling()
  registration.addEventListener("updatefound", watchInstalling)
  // Once a version takes the place of another, no page stays with the old one.
  let isServed = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (isServed) location.reload()
    isServed = true
  })
}

export function acceptUpdate(registration: ServiceWorkerRegistration): void {
  registration.waiting?.postMessage({ kind: "take over" } satisfies Question)
}
