/** What is said on the document when something has been kept, or forgotten. */
const remembered = "downhill:remembered"

/** What the reader has entered; no text where it is forgotten. */
export interface Remembered {
  readonly key: string
  readonly text?: string
}

/** Keeps a text for as long as the reader's visit; a browser may refuse, and then nothing is kept. */
export function remember(key: string, text: string): void {
  keep(key, text)
  announce({ key, text })
}

/** Keeps what an earlier visit entered, and says nothing of it. */
export const restore = (entries: Readonly<Record<string, string>>): void => {
  for (const [key, text] of Object.entries(entries)) keep(key, text)
}

export function forget(key: string): void {
  drop(`${location.pathname} ${key}`)
  announce({ key })
}

/** Forgets all that was entered in this page, and says nothing of it. */
export function forgetPage(): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(`${location.pathname} `)) drop(key)
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

function keep(key: string, text: string): void {
  try {
    sessionStorage.setItem(`${location.pathname} ${key}`, text)
  } catch {
    // Storage is off: the reader will be asked again.
  }
}

function drop(key: string): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Storage is off: there is nothing to forget.
  }
}

const announce = (detail: Remembered): boolean =>
  document.dispatchEvent(new CustomEvent(remembered, { detail }))

/** Hears of whatever is kept or forgotten. */
export const onRemembered = (hear: (detail: Remembered) => void): void =>
  document.addEventListener(remembered, (event) => {
    if (isRemembered(event)) hear(event.detail)
  })

const isRemembered = (event: Event): event is CustomEvent<Remembered> =>
  event instanceof CustomEvent
