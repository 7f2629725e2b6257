import { defineConfig } from "vitest/config"

/** Three projects: rooms on their own, the store on real servers, and the browser on a real page. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "rooms", include: ["src/**/*.test.ts"], exclude: ["src/store/**"], setupFiles: ["test/setup.ts"], testTimeout: 20_000 } },
      { test: { name: "store", include: ["src/store/**/*.test.ts", "test/program/**/*.test.ts"], setupFiles: ["test/setup.ts"], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: "browser", include: ["test/browser/**/*.test.ts"], setupFiles: ["test/setup.ts"], testTimeout: 90_000, hookTimeout: 90_000, fileParallelism: false } },
    ],
  },
})
