import type { z } from "astro/zod"
import { isCollection, isMap, isNode, type Document } from "yaml"

type Path = readonly (string | number)[]

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

/** What a schema has against a YAML document: where in its text, of what, and why. */
export interface Objection {
  readonly offset: number
  /** The keys that lead to it, with dots between; empty for the document as a whole. */
  readonly name: string
  readonly message: string
}

/** Says of an issue where it stands: at the key where a key is what is wrong. */
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
