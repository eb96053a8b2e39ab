/** Keeps a text for as long as the reader's visit; a browser may refuse, and then nothing is kept. */
export function remember(key: string, text: string): void {
  try {
    sessionStorage.setItem(`${location.pathname} ${key}`, text)
  } catch {
    // Storage is off: the reader will be asked again.
  }
}

/** Forgets all that was kept of this page. */
export function forgetPage(): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(`${location.pathname} `)) sessionStorage.removeItem(key)
  } catch {
    // Storage is off: there is nothing to forget.
  }
}

/** What was kept; undefined where nothing was. */
export function recall(key: string): string | undefined {
  try {
    return sessionStorage.getItem(`${location.pathname} ${key}`) ?? undefined
  } catch {
    return undefined
  }
}
