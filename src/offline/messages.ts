/** What a page asks of the worker that serves it. */
export type Question =
  /** To serve a page that was loaded past it. */
  | { readonly kind: "claim" }
  /** What a page needs without a connection. */
  | { readonly kind: "needed"; readonly page: string }
  /** To bring a file onto the device; a second message on the same port asks to leave it. */
  | { readonly kind: "bring"; readonly file: string }
  /** What the whole course in a language is. */
  | { readonly kind: "whole"; readonly language: string }
  /** From now on the whole course in a language is kept, in later versions too. */
  | { readonly kind: "keep"; readonly language: string }
  | { readonly kind: "remove"; readonly language: string }
  /** To take the place of the version before it. */
  | { readonly kind: "take over" }

/** Files of the version that the worker serves, and which of them are on the device. */
export interface Holding {
  readonly files: readonly HeldFile[]
  /** Whether the reader has asked to have all of them. */
  readonly isAsked: boolean
}

export interface HeldFile {
  readonly url: string
  readonly bytes: number
  readonly isSaved: boolean
}

const nothing: Holding = { files: [], isAsked: false }

/** Reads what another version of the course may have sent; undefined where it asks nothing known. */
export function parseQuestion(data: unknown): Question | undefined {
  const { kind, page, file, language } = partsOf(data)
  if (kind === "claim" || kind === "take over") return { kind }
  if (kind === "needed" && typeof page === "string") return { kind, page }
  if (kind === "bring" && typeof file === "string") return { kind, file }
  const isOfLanguage = kind === "whole" || kind === "keep" || kind === "remove"
  return isOfLanguage && typeof language === "string" ? { kind, language } : undefined
}

/** Reads what the worker answers; nothing is held where it says nothing that can be read. */
export function parseHolding(data: unknown): Holding {
  const { files, isAsked } = partsOf(data)
  if (!Array.isArray(files)) return nothing
  return { files: files.flatMap(heldFile), isAsked: isAsked === true }
}

function heldFile(data: unknown): HeldFile[] {
  const { url, bytes, isSaved } = partsOf(data)
  return typeof url === "string" && typeof bytes === "number"
    ? [{ url, bytes, isSaved: isSaved === true }]
    : []
}

const partsOf = (data: unknown): Readonly<Record<string, unknown>> =>
  typeof data === "object" && data !== null ? { ...data } : {}
