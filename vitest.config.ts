import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"
import { BaseSequencer, type TestSpecification } from "vitest/node"

/**
 * A test that hangs is ended after this, in milliseconds: far above what any takes on a slow and
 * busy machine, so that none ends by the clock.
 */
const HANGS = 600_000

const common = {
  setupFiles: ["test/setup.ts"],
  testTimeout: HANGS,
  hookTimeout: HANGS,
  teardownTimeout: HANGS,
  expect: { poll: { timeout: HANGS / 10 } },
}

/** Whoever makes data folders that many tests copy. */
const TEMPLATES = "test/program/make-templates.ts"

/** The walks begin first: they are one file, take longest, and mostly wait for pages. */
class WalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isWalk = ({ project }: TestSpecification): boolean => project.name === "browser"
    return [...sorted.filter(isWalk), ...sorted.filter((file) => !isWalk(file))]
  }
}

/**
 * Three projects: rooms on their own, the store on real servers, and the browser on a real page.
 */
export default defineConfig({
  test: {
    // One for the walks, which leave most of their processor to the others.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: WalksFirst },
    projects: [
      {
        test: {
          ...common,
          name: "rooms",
          // Pure rooms keep nothing from one file to the next: modules are loaded once a worker.
          isolate: false,
          include: ["src/**/*.test.ts", "test/*.test.ts"],
          exclude: ["src/store/**"],
        },
      },
      {
        test: {
          ...common,
          name: "store",
          globalSetup: [TEMPLATES],
          include: ["src/store/**/*.test.ts", "test/program/**/*.test.ts"],
        },
      },
      {
        test: {
          ...common,
          name: "browser",
          globalSetup: [TEMPLATES],
          include: ["test/browser/**/*.test.ts"],
        },
      },
    ],
  },
})
