import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"

const project = new URL("../../", import.meta.url)
const astro = fileURLToPath(new URL("node_modules/astro/bin/astro.mjs", project))

export interface BuildResult {
  readonly ok: boolean
  /** All that was printed. */
  readonly output: string
}

/**
 * Runs a command of the project in `folder`, without the colours and habits of a terminal.
 *
 * @param variables go before those of the environment.
 */
export function run(
  script: string,
  args: readonly string[],
  folder: URL,
  variables: NodeJS.ProcessEnv = {},
): Promise<BuildResult> {
  const env = { ...ownEnvironment(), NO_COLOR: "1", ASTRO_TELEMETRY_DISABLED: "1", ...variables }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, ...args],
      { cwd: fileURLToPath(folder), env, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => resolve({ ok: error === null, output: stdout + stderr }),
    )
  })
}

/** Vitest sets variables that Vite and Astro read too; what is run of its own shall not see them. */
export const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(NODE_ENV|BASE_URL|DOWNHILL_SITE|DOWNHILL_BASE|MODE|DEV|PROD|SSR|TEST|VITEST.*)$/.test(
          name,
        ),
    ),
  )

/** Builds the course in `folder` to its `outDir`. */
export const build = (
  folder: URL,
  outDir: string,
  variables: NodeJS.ProcessEnv = {},
): Promise<BuildResult> => run(astro, ["build", "--outDir", outDir], folder, variables)

export { project }
