import { createHash } from "node:crypto"

/** The SHA-256 digest of a text or of bytes, in hexadecimal digits: a name that changes with them. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex")
