import { spawnSync } from "node:child_process"
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { DockerfileParser } from "dockerfile-ast"
import { describe, expect, test } from "vitest"
import { variables } from "../../src/course/placement.ts"
import { hosting } from "./readme.ts"
import { caddy } from "./servers.ts"

const project = new URL("../../", import.meta.url)
const text = await readFile(new URL("Dockerfile", hosting), "utf8")
const dockerfile = DockerfileParser.parse(text)

interface Said {
  readonly keyword: string
  readonly content: string
}

const instructions = dockerfile
  .getInstructions()
  .map((line): Said => ({ keyword: line.getKeyword(), content: line.getArgumentsContent() ?? "" }))

/** Where its stages begin. */
const starts = instructions.flatMap(({ keyword }, index) => (keyword === "FROM" ? [index] : []))

const stages = starts.map((start, stage) => instructions.slice(start, starts[stage + 1]))
const [making, serving] = stages
const saidIn = (stage: readonly Said[], keyword: string): string[] =>
  stage.filter((line) => line.keyword === keyword).map(({ content }) => content)

describe("the image", () => {
  test("is built in one stage, which is told the address, and served from another", () => {
    expect(stages.length).toBe(2)
    const told = saidIn(making, "ARG").map((content) => content.replace(/=.*/, ""))
    expect(told.sort()).toEqual(Object.values(variables).sort())
    expect(saidIn(making, "RUN").join()).toMatch(/npm ci && npm run build/)
    expect(saidIn(serving, "ARG")).toEqual([`${variables.base}=/`])
    expect(saidIn(serving, "COPY")).toContain("/course/dist /srv$DOWNHILL_BASE")
    expect(text).toMatch(/^FROM \S+ AS build$/m)
    expect(text).toContain("COPY --from=build /course/dist")
  })

  test("copies what is there, and leaves aside nothing that a build needs", async () => {
    const own = dockerfile.getCOPYs().filter((copy) => copy.getFromFlag() === null)
    const sources = own.flatMap((copy) => copy.getArguments().slice(0, -1).map(String))
    expect(sources).toEqual([".", "src/hosting/Caddyfile"])
    for (const source of sources) await access(new URL(source, project))
    const ignored = await readFile(new URL("Dockerfile.dockerignore", hosting), "utf8")
    const needed = ["src", "components", "content", "package.json", "package-lock.json"]
    for (const name of [...needed, "astro.config.mjs", "tsconfig.json"]) {
      await access(new URL(name, project))
      expect(ignored.split("\n")).not.toContain(name)
    }
  })

  test("runs the configuration that we test, as a user without rights", () => {
    const [, where] = /src\/hosting\/Caddyfile (\S+)/.exec(saidIn(serving, "COPY").join("\n")) ?? []
    expect(JSON.parse(saidIn(serving, "CMD").join())).toEqual([
      "caddy",
      "run",
      "--config",
      where,
      "--adapter",
      "caddyfile",
    ])
    expect(saidIn(serving, "USER")).toEqual(["nobody"])
    expect(serving.findIndex(({ keyword }) => keyword === "USER")).toBeGreaterThan(
      serving.findLastIndex(({ keyword }) => keyword === "RUN"),
    )
  })

  test.each(["/", "/course/x", "/course/x/"])(
    "knows whether it is well, below %s",
    async (base) => {
      const [check] = saidIn(serving, "HEALTHCHECK")
      const [, command = ""] = /CMD (.*)$/s.exec(check) ?? []
      const folder = await mkdtemp(join(tmpdir(), "downhill-docker-"))
      const healthOf = (address: string): number | null =>
        spawnSync("sh", ["-c", command.replace("http://127.0.0.1:8080", address)], {
          env: { ...process.env, DOWNHILL_BASE: base },
        }).status
      const running = await caddy.serve(pathToFileURL(`${folder}/`), base)
      expect(healthOf(running.address)).not.toBe(0)
      await mkdir(join(folder, base), { recursive: true })
      await writeFile(join(folder, base, "index.html"), "a course")
      expect(healthOf(running.address)).toBe(0)
      await running.close()
      expect(healthOf(running.address)).not.toBe(0)
      await rm(folder, { recursive: true })
    },
  )
})
