import { defineConfig } from "vitest/config"

/**
 * A test that hangs is ended after this, in milliseconds: far above what any takes on a slow and
 * busy machine, so that none ends by the clock.
 */
const HANGS = 600_000

const common = {
  setupFiles: ["test/setup.ts"], testTimeout: HANGS, hookTimeout: HANGS, teardownTimeout: HANGS,
  expect: { poll: { timeout: HANGS / 10 } },
}

/** Three projects: rooms on their own, the store on real servers, and the browser on a real page. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: "rooms", include: ["src/**/*.test.ts", "test/*.test.ts"], exclude: ["src/store/**"] } },
      { test: {
        ...common, name: "store", include: ["src/store/**/*.test.ts", "test/program/**/*.test.ts"],
      } },
      { test: {
        ...common, name: "browser", include: ["test/browser/**/*.test.ts"], fileParallelism: false,
      } },
    ],
  },
})
