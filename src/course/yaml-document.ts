import { parseDocument, visit, YAMLParseError, type Document, type LineCounter } from "yaml"

/** How to mend a text that is not YAML: the two ways in which prose stops being it. */
export const yamlHint = "Quote a text that holds a colon, or begins with * or &."

/**
 * Reads YAML. An alias that names nothing, or that would swell what it names beyond measure, is one
 * of the document's errors; else it would be thrown by whoever asks for the value.
 */
export function parseYaml(source: string, lineCounter: LineCounter): Document.Parsed {
  const document = parseDocument(source, { lineCounter, logLevel: "error" })
  if (document.errors.length > 0) return document
  try {
    document.toJS()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    document.errors.push(new YAMLParseError(firstAlias(document), "BAD_ALIAS", reason))
  }
  return document
}

function firstAlias(document: Document.Parsed): [number, number] {
  let place: [number, number] = [0, 0]
  visit(document, {
    Alias(_, { range }) {
      if (range) place = [range[0], range[1]]
      return visit.BREAK
    },
  })
  return place
}
