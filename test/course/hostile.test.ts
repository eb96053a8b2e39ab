import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkLesson } from "../../src/course/check.ts"
import { compileLesson } from "../../src/course/lesson-markdown.ts"

const front = "---\ntitle: A lesson\ndescription: What it tells.\n---\n"
const file = new URL("file:///course/content/lessons/lesson/en.md")

async function namesOf(body: string): Promise<string[]> {
  const names: string[] = []
  await checkLesson(front + body, file, (_, name) => names.push(name))
  return names
}

describe("a plain lesson from anybody is refused where it holds", () => {
  test.each([
    ["a script", "<script>alert(1)</script>\n", "html"],
    ["a script within a line", "Text <script>alert(1)</script> text.\n", "html"],
    ["a script in a list", "- one\n- <script>alert(1)</script>\n", "html"],
    ["a script in a table", "| a |\n| - |\n| <script>alert(1)</script> |\n", "html"],
    ["a script in a caption", ":::batch-sizes\n<script>alert(1)</script>\n:::\n", "html"],
    ["a script in a heading", "## A <script>alert(1)</script>\n", "html"],
    ["a script in a footnote", "Text[^1].\n\n[^1]: <script>alert(1)</script>\n", "html"],
    ["a script in capitals", "<ScRiPt>alert(1)</ScRiPt>\n", "html"],
    ["an image with a handler", '<img src=x onerror="alert(1)">\n', "html"],
    ["an allowed tag with a handler", '<kbd onclick="alert(1)">x</kbd>\n', "html"],
    ["an allowed tag with a style", '<sub style="position:fixed">x</sub>\n', "html"],
    ["an svg", "<svg onload=alert(1)></svg>\n", "html"],
    ["a frame", '<iframe src="https://example.org"></iframe>\n', "html"],
    ["a form", '<form action="https://example.org"><input></form>\n', "html"],
    ["a base", '<base href="https://example.org">\n', "html"],
    ["a refresh", '<meta http-equiv="refresh" content="0;url=//example.org">\n', "html"],
    ["a style sheet", "<style>body{display:none}</style>\n", "html"],
    ["an object", '<object data="x.swf"></object>\n', "html"],
    ["a declaration", "<!DOCTYPE html>\n", "html"],
    ["a processing instruction", "<?php echo 1 ?>\n", "html"],
    ["marked data", "<![CDATA[<script>alert(1)</script>]]>\n", "html"],
    ["a tag that is not closed", "Text <u>without an end.\n", "html"],
    ["a tag that closes another", "Text <u>with <s>crossed</u> ends</s>.\n", "html"],
    ["a component", "<Race />\n", "html"],
    ["a link that is a script", "[x](javascript:alert(1))\n", "link-scheme"],
    ["such a link in capitals", "[x](JaVaScRiPt:alert(1))\n", "link-scheme"],
    ["such a link with an entity", "[x](javascript&colon;alert(1))\n", "link-scheme"],
    ["such a link with a numbered entity", "[x](&#106;avascript:alert(1))\n", "link-scheme"],
    ["such a link with a tab", "[x](<java&Tab;script:alert(1)>)\n", "link-scheme"],
    ["such a link with a line break", "[x](<java&NewLine;script:alert(1)>)\n", "link-scheme"],
    ["such a link after a control character", "[x](<\u0001javascript:alert(1)>)\n", "link-scheme"],
    ["such a link in angle brackets", "<javascript:alert(1)>\n", "link-scheme"],
    ["such a link by reference", "[x][y]\n\n[y]: javascript:alert(1)\n", "link-scheme"],
    ["a link to older scripts", "[x](vbscript:msgbox)\n", "link-scheme"],
    ["a link to data", "[x](data:text/html,<b>)\n", "link-scheme"],
    ["a link to a file of the device", "[x](file:///etc/passwd)\n", "link-scheme"],
    ["a link without a scheme to another host", "[x](//example.org)\n", "link-scheme"],
    ["the same with backslashes", "[x](<\\\\\\\\example.org>)\n", "link-scheme"],
    ["a link out of the course", "[x](../../../../secret/)\n", "link-target"],
    ["an image that is a script", "![x](javascript:alert(1))\n", "image-remote"],
    ["an image that is data", "![x](data:image/svg+xml,<svg/>)\n", "image-remote"],
    ["an image of another host", "![x](https://example.org/x.png)\n", "image-remote"],
    ["such an image by reference", "![x][y]\n\n[y]: https://example.org/x.png\n", "image-remote"],
    ["an image out of the course", "![x](../../../../secret.png)\n", "image-missing"],
    ["mathematics with a link", "$\\href{javascript:alert(1)}{x}$\n", "mathematics"],
    [
      "mathematics that includes a picture",
      "$\\includegraphics{https://a.b/c.png}$\n",
      "mathematics",
    ],
    ["mathematics without end", `$${"{".repeat(100)}$\n`, "mathematics"],
    ["a handler on a directive", ":::note{onclick=alert(1)}\nx\n:::\n", "directive-attribute"],
    ["a style on a figure", '::batch-sizes{style="position:fixed"}\n', "directive-attribute"],
  ])("%s", async (_, body, name) => {
    expect(await namesOf(body)).toContain(name)
  })
})

describe("nothing hostile reaches the page", () => {
  test("where text only looks like it", async () => {
    const body =
      "`<script>alert(1)</script>` and \\<script> and\n\n```html\n<script>alert(1)</script>\n```\n"
    expect(await namesOf(body)).toEqual([])
    const code = await compileLesson(front + body, file, (_, name) => expect.unreachable(name))
    expect(code).not.toMatch(/_jsxs?\("script"/)
  })

  test("from attributes of headings", async () => {
    const body = "## Title {#name .wide onclick=alert(1) style=color:red}\n"
    const code = await compileLesson(front + body, file, () => undefined)
    expect(code).not.toMatch(/onclick|style:/)
  })

  test("whatever tags are strung together", async () => {
    const piece = fc.constantFrom(
      ...["<u>", "</u>", "<kbd>", "</kbd>", "<b>", "<script>", "</script>", "<br>", "<a href=x>"],
      ...[
        "text ",
        "*",
        "**",
        "\n\n",
        "> ",
        "- ",
        "[",
        "](x)",
        ":::note\n",
        ":::\n",
        "`",
        "<!--",
        "-->",
      ],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const code = await compileLesson(front + pieces.join(""), file, () => undefined)
        expect(code).not.toMatch(/(components\.|\()"?(script|b|a)"?[,)].*\bon[a-z]+:/)
        expect(code).not.toMatch(/_jsxs?\((_components\.)?"?script\b/)
      }),
      { numRuns: 300 },
    )
  })
})

describe("tags that only shape text", () => {
  test.each([
    ["Press <kbd>Ctrl</kbd>+<kbd>K</kbd>.", ["kbd"]],
    ["H<sub>2</sub>O, *x<sup>**2**</sup>*", ["sub", "sup"]],
    ["One<br>two<br/>three", ["br"]],
    ["| a |\n| - |\n| <mark>b</mark> |", ["mark"]],
    ["## A <s>heading</s>", ["s"]],
  ])("are let through: %s", async (body, tags) => {
    expect(await namesOf(`${body}\n`)).toEqual([])
    const code = await compileLesson(`${front}${body}\n`, file, () => undefined)
    for (const tag of tags)
      expect(code).toMatch(new RegExp(`_jsxs?\\((_components\\.)?"?${tag}\\b`))
  })
})
