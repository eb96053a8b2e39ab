import { spawn } from "node:child_process"
import { appendFile, readFile, rm } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"
import { copyProject } from "./project-copy.ts"
import { ownEnvironment, project } from "./build.ts"
import { served } from "./dev-server.ts"

interface Said {
  readonly code: number
  readonly output: string
}

/** Runs a line as a newcomer types it, in the folder of the course. */
const typed = (line: string, folder: URL): Promise<Said> =>
  new Promise((resolve) => {
    const child = spawn(line, { cwd: fileURLToPath(folder), shell: true, env: ownEnvironment() })
    let output = ""
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (piece: Buffer) => {
        output += piece.toString()
      })
    child.on("close", (code) => resolve({ code: code ?? -1, output }))
  })

interface Step {
  readonly kind: "type" | "add"
  readonly text: string
  readonly file: string
}

/** What the guide has a newcomer do, in its order: lines to type, and texts to add to a file. */
async function steps(): Promise<Step[]> {
  const guide = await readFile(new URL("CONTRIBUTING.md", project), "utf8")
  const part = guide.slice(
    guide.indexOf("## Your first lesson"),
    guide.indexOf("\n## What a lesson"),
  )
  const blocks = part.matchAll(/([^`]*(?:`[^`]+`[^`]*)*)```(sh|md)\n([\s\S]*?)```/g)
  return Array.from(blocks).flatMap(([, before, kind, text]): Step[] => {
    if (kind === "md") {
      const named = Array.from(before.matchAll(/`(content\/[^`]+\.md)`/g), ([, name]) => name)
      return [{ kind: "add", text, file: named[named.length - 1] }]
    }
    return text
      .trim()
      .split("\n")
      .map((line) => ({ kind: "type", text: line, file: "" }))
  })
}

test("the guide leads a newcomer from nothing to a checked lesson, word for word", async () => {
  const copy = await copyProject()
  onTestFinished(() => rm(copy, { recursive: true, force: true }))
  const done: string[] = []
  for (const { kind, text, file } of await steps()) {
    done.push(kind === "add" ? `add to ${file}` : text)
    // What it would install is there already.
    if (text === "npm ci") continue
    if (kind === "add") await appendFile(new URL(file, copy), `\n${text}`)
    else if (text === "npm run dev") {
      const address = await served(text, copy)
      for (const [language, words] of [
        ["en", "The same on a surface"],
        ["ko", "곡면에서 보기"],
      ])
        await expect
          .poll(
            async () => {
              const answer = await fetch(`${address}/${language}/my-lesson/`).catch(() => undefined)
              return answer?.text()
            },
            { interval: 500 },
          )
          .toContain(words)
    } else {
      const { code, output } = await typed(text, copy)
      expect(output).not.toMatch(/^\s+at /m)
      expect({ text, code }).toEqual({ text, code: 0 })
      if (text === "npm run check") expect(output).toContain("Nothing is wrong with the course.")
    }
  }
  expect(done).toEqual([
    "npm ci",
    "npm run new -- my-lesson --chapter 1",
    "add to content/lessons/my-lesson/en.md",
    "add to content/lessons/my-lesson/ko.md",
    "npm run translated -- my-lesson ko",
    "npm run check",
    "npm run dev",
  ])
})
