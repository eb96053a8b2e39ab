/** Where the device keeps what its reader is called. */
const key = `downhill name ${import.meta.env.BASE_URL}`

/** The name that the reader has given; empty where none is kept. */
export function readersName(): string {
  try {
    return localStorage.getItem(key) ?? ""
  } catch {
    return ""
  }
}

/** Keeps the reader's name on this device; an empty one is forgotten. */
export function keepName(name: string): void {
  try {
    if (name === "") localStorage.removeItem(key)
    else localStorage.setItem(key, name)
  } catch {
    // Storage is off: it is asked for again on the next page.
  }
}
