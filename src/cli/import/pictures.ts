/** Endings of files that a browser shows as pictures. */
const endings = /\.(png|jpe?g|gif|svg|webp|avif)$/i

/**
 * The path of a picture beside a note or below it, as its address in Markdown names it.
 *
 * @returns undefined where the address leads elsewhere, names no picture, or cannot be read.
 */
export function pictureBeside(address: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^[/\\#]/i.test(address)) return undefined
  const path = decoded(address.replace(/^(\.\/)+/, ""))
  if (path === undefined || !endings.test(path)) return undefined
  const isOutside = path.split("/").some((step) => step === "" || step === "." || step === "..")
  return isOutside || /[\\?#\u0000-\u001f]/.test(path) ? undefined : path
}

function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address)
  } catch {
    return undefined
  }
}
