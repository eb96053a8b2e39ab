import Builder from "fast-xml-builder"

/** An element as its attributes, with an @, its elements, and its text under `#`; lists repeat it. */
export interface Xml {
  readonly [name: string]: string | Xml | readonly (string | Xml)[]
}

const builder = new Builder({
  attributeNamePrefix: "@",
  textNodeName: "#",
  ignoreAttributes: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  format: true,
})

/** A document with one root. */
export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(root)}`
