import { readFile } from "node:fs/promises"
import { expect, test } from "vitest"
import { headerPolicy } from "../../src/security/policy.ts"
import { hosting } from "./readme.ts"

test.each(["nginx.conf", "Caddyfile"])(
  "%s sends the policy that goes with the pages",
  async (name) => {
    const text = await readFile(new URL(name, hosting), "utf8")
    expect(text).toContain(`Content-Security-Policy "${headerPolicy}"`)
  },
)
