/**
 * A name as a part of an XML identifier: whatever is not certain to be allowed in one is written by
 * its code, so that different names stay different.
 */
export const identifierPart = (name: string): string =>
  name.replace(/[^A-Za-z0-9.-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16) ?? ""}_`)
