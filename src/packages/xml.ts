import Builder from "fast-xml-builder"

/** An element as its attributes, with an @, its elements, and its text under `#`; lists repeat it. */
export interface Xml {
  readonly [name: string]: string | Xml | readonly (string | Xml)[]
}

/** Characters that no XML may hold, however they are written. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const permitted = (_name: string, value: unknown): string => String(value).replace(forbidden, "")

const builder = new Builder({
  attributeNamePrefix: "@",
  textNodeName: "#",
  ignoreAttributes: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  tagValueProcessor: permitted,
  attributeValueProcessor: permitted,
  format: true,
})

/** A document with one root. */
export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(root)}`
