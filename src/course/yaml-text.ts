import type { z } from "astro/zod"
import {
  isCollection,
  isMap,
  isNode,
  LineCounter,
  parseDocument,
  visit,
  YAMLParseError,
  type Document,
} from "yaml"
import type { Place } from "./place.ts"

type Path = readonly (string | number)[]

export interface YamlText {
  /** Where it has no errors, its values can be taken out. */
  readonly document: Document.Parsed
  /** The place in the text of an offset. */
  readonly at: (offset: number) => Place
}

/** How to mend a text that is not YAML: the two ways in which prose stops being it. */
export const yamlHint = "Quote a text that holds a colon, or begins with * or &."

/** Reads a text as YAML; what is wrong with it is among the errors of the document. */
export function readYaml(source: string): YamlText {
  const counter = new LineCounter()
  const document = parseDocument(source, {
    lineCounter: counter,
    // Where an error stands is said by the place that is reported, which knows what is around.
    prettyErrors: false,
    logLevel: "error",
  })
  checkAliases(document)
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  return { document, at }
}

/** Aliases are looked up only as values are taken out, and would throw there. */
function checkAliases(document: Document.Parsed): void {
  const fault = (at: number, message: string): void => {
    document.errors.push(new YAMLParseError([at, at + 1], "BAD_ALIAS", message))
  }
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === undefined)
        fault(
          alias.range?.[0] ?? 0,
          `*${alias.source} repeats what &${alias.source} names, and nothing is named so`,
        )
    },
  })
  if (document.errors.length > 0) return
  try {
    document.toJS()
  } catch (error) {
    fault(0, error instanceof Error ? error.message : String(error))
  }
}

/** Where a value begins in the text of a YAML document; 0 where there is none. */
export function valueOffset(document: Document.Parsed, path: Path): number {
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

/** Where a key begins in the text of a YAML document; 0 where there is none. */
export function keyOffset(document: Document.Parsed, path: Path): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!isCollection(parent) || !isMap(parent)) return 0
  const pair = parent.items.find(({ key }) => String(key) === path[path.length - 1])
  return isNode(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0
}

/** What a schema has against a document: where in its text, of what, and why. */
export interface Objection {
  readonly offset: number
  /** The keys that lead to it, with dots between; empty for the document as a whole. */
  readonly name: string
  readonly message: string
}

/** Says of an issue where it stands, at a key where a key is what is wrong. */
export function objectionTo(document: Document.Parsed, issue: z.core.$ZodIssue): Objection {
  const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))
  const name = path.join(".")
  if (issue.code === "unrecognized_keys")
    return { offset: keyOffset(document, [...path, issue.keys[0]]), name, message: issue.message }
  if (issue.code === "invalid_key")
    return { offset: keyOffset(document, path), name, message: issue.issues[0].message }
  const isThere = path.length === 0 || document.hasIn(path)
  return {
    offset: valueOffset(document, isThere ? path : path.slice(0, -1)),
    name,
    message: issue.message,
  }
}
