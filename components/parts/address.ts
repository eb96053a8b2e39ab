/** Whether the page is the frame of one figure in somebody else's page. */
export const isEmbedded = (): boolean => "embedded" in document.documentElement.dataset

/** What the address of the page says of a figure. */
export const addressOf = (id: string): string | null => new URL(location.href).searchParams.get(id)

/** Where the address of the page says which controls of a figure its reader may move. */
export const controlsParameter = (id: string): string =>
  isEmbedded() ? "controls" : `${id}.controls`

/** The address that shows a figure as this text has it, and leaves `free` of its controls to the reader. */
export function addressShowing(
  id: string,
  text: string,
  free: readonly string[] | undefined,
): string {
  const url = new URL(location.href)
  const parameters = new URLSearchParams(isEmbedded() ? url.searchParams : [])
  parameters.delete(id)
  parameters.delete(controlsParameter(id))
  const own = new URLSearchParams({ [id]: text })
  if (free !== undefined) own.set(controlsParameter(id), free.join(","))
  url.search = legible([own, parameters].map(String).filter(Boolean).join("&"))
  url.hash = isEmbedded() ? "" : id
  return url.href
}

/** Browsers refuse too many changes of the address in a short time, so only the last of a drag counts. */
const patience = 300

let pending: ReturnType<typeof setTimeout> | undefined
const changes = new Map<string, string>()

/** Has the address of the page say this of a figure, or nothing. */
export function writeAddress(id: string, text: string): void {
  changes.set(id, text)
  clearTimeout(pending)
  pending = setTimeout(flushAddress, patience)
}

/** Brings the address up to date at once, as before it is read. */
export function flushAddress(): void {
  clearTimeout(pending)
  if (changes.size === 0) return
  const url = new URL(location.href)
  for (const [id, text] of changes) {
    if (text === "") url.searchParams.delete(id)
    else url.searchParams.set(id, text)
  }
  changes.clear()
  url.search = legible(url.search)
  try {
    history.replaceState(history.state, "", url)
  } catch {
    // In a frame that is closed off from its own address, what is set lasts as long as the page.
  }
}

/** Colons and commas need no escape in a query, and are easier to read. */
export const legible = (search: string): string =>
  search.replaceAll("%3A", ":").replaceAll("%2C", ",")
