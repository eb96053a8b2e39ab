import { ask } from "./ask.ts"
import { address } from "../address.ts"

/** Shows which pages are on the device, and leads back to what was asked for. */
export async function showSaved(): Promise<void> {
  const page = document.querySelector<HTMLElement>(".offline-page")
  if (page === null) return
  const wanted = askedFor()
  if (wanted !== undefined) offerAgain(page, wanted)
  const { files } = await ask({ kind: "whole", language: page.dataset["language"] ?? "" })
  const saved = new Set(files.flatMap(({ url, isSaved }) => (isSaved ? [url] : [])))
  const entries = [...page.querySelectorAll<HTMLLIElement>(".lessons li")]
  for (const entry of entries) entry.hidden = !saved.has(entry.querySelector("a")?.href ?? "")
  const list = page.querySelector<HTMLElement>(".on-device")
  const none = page.querySelector<HTMLElement>(".none-saved")
  if (list !== null) list.hidden = false
  if (none !== null) none.hidden = entries.some(({ hidden }) => !hidden)
}

/** The address of the course that could not be opened; no other is followed. */
function askedFor(): URL | undefined {
  const path = new URLSearchParams(location.search).get("for")
  if (path === null) return undefined
  const url = new URL(path, location.origin)
  const isOwn = url.origin === location.origin && url.pathname.startsWith(address(""))
  return isOwn ? url : undefined
}

/** Whoever loads this page again, or is connected again, means the one that was asked for. */
function offerAgain(page: HTMLElement, { href }: URL): void {
  const [entry] = performance.getEntriesByType("navigation")
  if (entry instanceof PerformanceNavigationTiming && entry.type === "reload") {
    location.replace(href)
    return
  }
  addEventListener("online", () => location.replace(href))
  const again = page.querySelector<HTMLElement>(".asked-for")
  const link = again?.querySelector("a")
  if (!again || !link) return
  link.href = href
  again.hidden = false
}
