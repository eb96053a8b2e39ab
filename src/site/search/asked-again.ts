const key = "downhill search"

/**
 * Loads the page again, which goes on with what was searched for. Chromium does not ask twice, in one
 * page, for a part of its program that it could not fetch.
 */
export function askAgain(query: string): void {
  try {
    sessionStorage.setItem(key, query)
  } catch {
    // Storage is off: the reader opens the search again.
  }
  location.reload()
}

/** What was searched for before the page was loaded again; undefined where nothing was. */
export function askedBefore(): string | undefined {
  try {
    const query = sessionStorage.getItem(key) ?? undefined
    sessionStorage.removeItem(key)
    return query
  } catch {
    return undefined
  }
}
