/**
 * A part of the program that could not be fetched, as offline. Chromium remembers that for as long
 * as the page stands and does not ask for it again: only a page loaded anew can have it.
 */
export class PartMissing extends Error {
  constructor(cause: unknown) {
    super("a part of the figure could not be fetched", { cause })
  }
}
