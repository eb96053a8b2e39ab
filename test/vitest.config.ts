import { defineConfig } from "vitest/config"

/**
 * How long a test may take, in milliseconds: it waits for states, and no machine that is merely
 * slow or busy shall fail it. Time is measured by the benchmarks.
 */
const patience = 300_000

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    // A browser draws in processes of its own, so more workers than these only wait for each other.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/bench/**"],
          testTimeout: patience,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/site.ts"],
          expect: { poll: { timeout: patience / 2 } },
          testTimeout: patience,
          hookTimeout: 2 * patience,
        },
      },
    ],
  },
})
