import fc from "fast-check"
import { expect, test } from "vitest"
import { csv } from "../../../components/parts/csv.ts"

/** Reads RFC 4180, written apart from the writer: a character at a time. */
function read(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ""
  let quoted = false
  for (let k = 0; k < text.length; k++) {
    const character = text[k]
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[k + 1] === '"') cell += text[++k]
      else quoted = false
    } else if (character === '"') quoted = true
    else if (character === ",") {
      row.push(cell)
      cell = ""
    } else if (character === "\r" && text[k + 1] === "\n") {
      rows.push([...row, cell])
      row = []
      cell = ""
      k++
    } else cell += character
  }
  return rows
}

test("a sheet is read back as it was written", () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('a,"b"\n', "\r", "가,나"), fc.double())
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 })
  fc.assert(
    fc.property(rows, (sheet) => {
      const text = csv({ head: ["a"], rows: sheet })
      expect(read(text)).toEqual([["a"], ...sheet.map((row) => row.map(String))])
    }),
  )
})
