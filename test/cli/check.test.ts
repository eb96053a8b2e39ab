import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { asAnnotations, asJson, asText } from "../../src/cli/check-report.ts"
import { diagnosticKinds } from "../../src/course/diagnostics.ts"
import type { Diagnostic } from "../../src/course/diagnostic.ts"

const mistake: Diagnostic = {
  file: "content/lessons/a/en.md",
  line: 5,
  column: 12,
  name: "link-anchor",
  severity: "error",
  message: 'no place "a, b": 100%',
  hint: "Allowed: one.\nOr two.",
}
const warning: Diagnostic = { ...mistake, severity: "warning", name: "lesson-untranslated" }

describe("what the check says", () => {
  test("to a person: place, message, name, hint, and how many", () => {
    expect(asText([mistake, warning, warning])).toBe(
      [
        'content/lessons/a/en.md:5:12: no place "a, b": 100% [link-anchor]\n  Allowed: one.\n  Or two.',
        ...Array.from(
          { length: 2 },
          () =>
            'content/lessons/a/en.md:5:12: warning: no place "a, b": 100% [lesson-untranslated]\n  Allowed: one.\n  Or two.',
        ),
        "1 mistake, 2 warnings.",
      ].join("\n\n"),
    )
    expect(asText([])).toBe("Nothing is wrong with the course.")
  })

  test("to a program: every diagnostic as it is", () => {
    expect(JSON.parse(asJson([mistake, warning]))).toEqual([mistake, warning])
  })

  test("to GitHub: a workflow command a line, with its separators escaped", () => {
    expect(asAnnotations([mistake, warning])).toBe(
      [
        '::error file=content/lessons/a/en.md,line=5,col=12,title=link-anchor::no place "a, b": 100%25%0AAllowed: one.%0AOr two.',
        '::warning file=content/lessons/a/en.md,line=5,col=12,title=lesson-untranslated::no place "a, b": 100%25%0AAllowed: one.%0AOr two.',
      ].join("\n"),
    )
    expect(asAnnotations([{ ...mistake, file: "a,b:c" }])).toContain("file=a%2Cb%3Ac,")
  })
})

const run = (...args: string[]): Promise<{ code: number; output: string; errors: string }> =>
  new Promise((resolve) => {
    const script = fileURLToPath(new URL("../../src/cli/check.ts", import.meta.url))
    const env = { ...process.env, GITHUB_ACTIONS: "" }
    const child = execFile(process.execPath, [script, ...args], { env }, (_, output, errors) =>
      resolve({ code: child.exitCode ?? -1, output, errors }),
    )
  })

describe("the command", () => {
  test("finds no error in this course", async () => {
    const { code, output } = await run("--json")
    const found: unknown = JSON.parse(output)
    expect(code).toBe(0)
    expect(found).not.toContainEqual(expect.objectContaining({ severity: "error" }))
  })

  test("explains itself, and what it does not understand", async () => {
    const asked = await run("--help")
    expect(asked.code).toBe(0)
    expect(asked.output).toContain("--github")
    const { code, errors } = await run("--jsno")
    expect(code).toBe(2)
    expect(errors).toContain("--jsno")
    expect(errors).not.toContain("    at ")
  })
})

test("every kind of diagnostic is explained in both languages", () => {
  for (const [name, { explanation }] of Object.entries(diagnosticKinds)) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(explanation.en).toMatch(/^[A-Z].*[.)]$/s)
    expect(explanation.ko).toMatch(/[가-힣].*[.)]$/s)
  }
})
