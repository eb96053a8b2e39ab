import { DOMParser } from "linkedom"

/** The document of an XML text. */
export function parseXml(text: string): Document {
  const document: unknown = new DOMParser().parseFromString(text, "text/xml")
  if (!isDocument(document)) throw new TypeError("This XML has no elements")
  return document
}

/** The parser's own types say less than it does. */
const isDocument = (value: unknown): value is Document =>
  typeof value === "object" && value !== null && "querySelectorAll" in value
