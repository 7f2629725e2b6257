/**
 * Every command that reads a file, given what is none: one sentence at once, and nothing waited
 * for.
 */

import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { COMMANDS } from "../../src/cli/commands.ts"
import { newFolder, removeFolder } from "./holder.ts"
import { tidyAfterEach } from "./tidy.ts"
import { parley } from "./workbench.ts"

const { filled, start } = tidyAfterEach()
const folder = newFolder()
const pipe = join(folder, "pipe")
execFileSync("mkfifo", [pipe])
afterAll(() => {
  removeFolder(folder)
})

const ON_FILES = ["read", "settle", "seats", "portfolios", "power", "divide", "stability"]
const ON_RECORD = ["add", "note", "import"]
const REFUSED = /^\S*pipe: this is a pipe, not a file; .*name a file.*\n$/
/** Those that are given no file to read. */
const OTHERS = [
  "serve",
  "sign-in",
  "doctor",
  "verify-history",
  "claims",
  "search",
  "timeline",
  "commitments",
  "table",
  "positions",
  "why",
  "export",
]

test("every command is either tried here or reads no file", () =>
  expect([...ON_FILES, ...ON_RECORD, "diff", ...OTHERS].sort()).toEqual(
    COMMANDS.map(({ name }) => name).sort(),
  ))

test.each([
  ...ON_FILES.map((name) => [name, pipe]),
  ["diff", pipe, pipe],
  ["diff", pipe, "README.md"],
])("parley %s of a pipe that nobody writes to", async (...words) => {
  const { code, err } = await parley(words)
  expect(err).toMatch(REFUSED)
  expect(code).toBe(1)
})

test("the same on the record: add, note and import", async () => {
  const data = await filled()
  await start({ folder: data })
  const more: Readonly<Record<string, readonly string[]>> = {
    note: ["--terms", "background"],
    import: ["--document", "paper"],
  }
  await parley(["add", "README.md", "--title", "paper", "--data", data])
  for (const name of ON_RECORD) {
    const { code, err } = await parley([name, pipe, "--data", data, ...(more[name] ?? [])])
    expect([name, err.replaceAll("\n", " "), code]).toEqual([
      name,
      expect.stringMatching(/pipe: (found )?this is a pipe, not a file; /),
      1,
    ])
  }
})
