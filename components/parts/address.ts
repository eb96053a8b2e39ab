/** What the address of the page says of a figure. */
export const addressOf = (id: string): string | null => new URL(location.href).searchParams.get(id)

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
  history.replaceState(history.state, "", url)
}

/** Colons and commas need no escape in a query, and are easier to read. */
export const legible = (search: string): string =>
  search.replaceAll("%3A", ":").replaceAll("%2C", ",")
