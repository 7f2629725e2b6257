import { homedir } from "node:os"
import { expect, test } from "vitest"
import { codeCache, dataFolder } from "./folders.ts"

test.each([
  { why: "what was asked for comes first", asked: "/a", environment: { PARLEY_DATA: "/b", XDG_DATA_HOME: "/c" }, root: false, want: "/a" },
  { why: "then the environment's own", asked: undefined, environment: { PARLEY_DATA: "/b", XDG_DATA_HOME: "/c" }, root: true, want: "/b" },
  { why: "an empty name is none", asked: undefined, environment: { PARLEY_DATA: "", XDG_DATA_HOME: "/c" }, root: false, want: "/c/parley" },
  { why: "root's lies where the system keeps such things", asked: undefined, environment: { XDG_DATA_HOME: "/c" }, root: true, want: "/var/lib/parley" },
  { why: "a relative XDG folder counts as none", asked: undefined, environment: { XDG_DATA_HOME: "c" }, root: false, want: `${homedir()}/.local/share/parley` },
])("dataFolder: $why", ({ asked, environment, root, want }) => expect(dataFolder(asked, environment, root)).toBe(want))

test("codeCache: compiled code is kept where only its user writes", () =>
  expect(codeCache({})).toBe(`${homedir()}/.cache/parley/code`))
