import { readFile } from "node:fs/promises"
import { z } from "astro/zod"
import { expect, test } from "vitest"
import { parse } from "yaml"
import { placementIn } from "../../src/course/placement.ts"

const step = z.object({
  id: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})
const job = z.object({
  needs: z.string().optional(),
  permissions: z.record(z.string(), z.string()),
  steps: z.array(step),
})
const workflow = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.object({ build: job, deploy: job }),
})

const file = new URL("../../.github/workflows/pages.yml", import.meta.url)
const { permissions, jobs } = workflow.parse(parse(await readFile(file, "utf8")))

/** What the step that knows Pages says, for a project's site and for a domain of one's own. */
const outputs = {
  project: { origin: "https://me.github.io", base_path: "/course" },
  domain: { origin: "https://example.org", base_path: "" },
}

test.each([
  [outputs.project, { site: "https://me.github.io", base: "/course/" }],
  [outputs.domain, { site: "https://example.org", base: "/" }],
])("the course is built for the address that Pages gives: %o", (said, placement) => {
  const { steps } = jobs.build
  const asked = steps.findIndex(({ uses }) => uses?.startsWith("actions/configure-pages@"))
  const built = steps.findIndex(({ run }) => run === "npm run build")
  expect(steps[asked].id).toBe("pages")
  expect(built).toBeGreaterThan(asked)
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(steps[built].env ?? {}))
    env[name] = Object.entries(said).reduce(
      (text, [output, word]) => text.replace(`\${{ steps.pages.outputs.${output} }}`, word),
      value,
    )
  const elsewhere = { site: "https://elsewhere.org", base: "/elsewhere" }
  expect(placementIn(elsewhere, env)).toEqual(placement)
})

test("what is built is what is published, with no more rights than that takes", () => {
  const last = jobs.build.steps[jobs.build.steps.length - 1]
  expect(last.uses).toMatch(/^actions\/upload-pages-artifact@/)
  expect(last.with).toEqual({ path: "dist" })
  expect(jobs.deploy.needs).toBe("build")
  expect(jobs.deploy.steps.map(({ uses }) => uses?.replace(/@.*/, ""))).toEqual([
    "actions/deploy-pages",
  ])
  expect(permissions).toEqual({ contents: "read" })
  expect(jobs.build.permissions).toEqual({ contents: "read", pages: "read" })
  expect(jobs.deploy.permissions).toEqual({ pages: "write", "id-token": "write" })
})
