import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir, userInfo } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, expect, test } from "vitest"
import { parley } from "../../test/program/workbench.ts"
import { codeCache, dataFolder, FolderFault } from "./folders.ts"

const HOME = "/home/amina"
const own = () => "/home/of-the-system"
const nowhere = () => ""

test.each([
  {
    why: "what was asked for comes first",
    asked: "/a",
    environment: { PARLEY_DATA: "/b", XDG_DATA_HOME: "/c" },
    root: false,
    want: "/a",
  },
  {
    why: "what was typed may be relative",
    asked: "talks",
    environment: {},
    root: false,
    want: resolve("talks"),
  },
  {
    why: "then the environment's own",
    asked: undefined,
    environment: { PARLEY_DATA: "/b", XDG_DATA_HOME: "/c" },
    root: true,
    want: "/b",
  },
  {
    why: "an empty name is none",
    asked: undefined,
    environment: { PARLEY_DATA: "", XDG_DATA_HOME: "/c" },
    root: false,
    want: "/c/parley",
  },
  {
    why: "root's lies where the system keeps such things",
    asked: undefined,
    environment: { XDG_DATA_HOME: "/c" },
    root: true,
    want: "/var/lib/parley",
  },
  {
    why: "root's does so without a home too",
    asked: undefined,
    environment: { HOME: "" },
    root: true,
    want: "/var/lib/parley",
  },
  {
    why: "a relative XDG folder counts as none",
    asked: undefined,
    environment: { HOME, XDG_DATA_HOME: "c" },
    root: false,
    want: `${HOME}/.local/share/parley`,
  },
  {
    why: "an empty XDG folder counts as none",
    asked: undefined,
    environment: { HOME, XDG_DATA_HOME: "" },
    root: false,
    want: `${HOME}/.local/share/parley`,
  },
  {
    why: "an empty HOME counts as none",
    asked: undefined,
    environment: { HOME: "" },
    root: false,
    want: "/home/of-the-system/.local/share/parley",
  },
  {
    why: "a relative HOME counts as none",
    asked: undefined,
    environment: { HOME: "." },
    root: false,
    want: "/home/of-the-system/.local/share/parley",
  },
  {
    why: "no HOME counts as none",
    asked: undefined,
    environment: {},
    root: false,
    want: "/home/of-the-system/.local/share/parley",
  },
])("dataFolder: $why", ({ asked, environment, root, want }) =>
  expect(dataFolder(asked, environment, root, own)).toBe(want),
)

test.each([
  {
    why: "no home anywhere",
    asked: undefined,
    environment: { HOME: "" },
    says: /^There is no folder for your data: .* --data, or its whole path in PARLEY_DATA\.$/,
  },
  {
    why: "a relative PARLEY_DATA",
    asked: undefined,
    environment: { HOME, PARLEY_DATA: "talks" },
    says: new RegExp(
      String.raw`^PARLEY_DATA names "talks", which is another folder wherever Parley is ` +
        String.raw`started; give the whole path\.$`,
    ),
  },
  {
    why: "a dot",
    asked: undefined,
    environment: { HOME, PARLEY_DATA: "." },
    says: /^PARLEY_DATA names "\."/,
  },
  {
    why: "a tilde in PARLEY_DATA",
    asked: undefined,
    environment: { HOME, PARLEY_DATA: "~/talks" },
    says: /^PARLEY_DATA names "~\/talks", in which the shell/,
  },
  {
    why: "a tilde that was typed",
    asked: "~/talks",
    environment: { HOME },
    says: new RegExp(
      String.raw`^--data names "~\/talks", in which the shell did not put your own folder ` +
        String.raw`for ~; write the whole path\.$`,
    ),
  },
])("dataFolder: $why is one sentence", ({ asked, environment, says }) => {
  expect(() => dataFolder(asked, environment, false, nowhere)).toThrow(FolderFault)
  expect(() => dataFolder(asked, environment, false, nowhere)).toThrow(says)
})

test.each([
  { why: "the user's own cache", environment: { HOME }, want: `${HOME}/.cache/parley/code` },
  {
    why: "an empty HOME: the system's word",
    environment: { HOME: "" },
    want: "/home/of-the-system/.cache/parley/code",
  },
  {
    why: "a relative cache counts as none",
    environment: { HOME, XDG_CACHE_HOME: "c" },
    want: `${HOME}/.cache/parley/code`,
  },
])("codeCache: $why", ({ environment, want }) => expect(codeCache(environment, own)).toBe(want))

test("codeCache: without a home nothing is kept, rather than here or where others write", () =>
  expect(codeCache({ HOME: "" }, nowhere)).toBeUndefined())

test("the system's word is the list of users, not HOME", () => {
  if (process.getuid?.() !== 0)
    expect(dataFolder(undefined, { HOME: "" })).toBe(
      join(userInfo().homedir, ".local/share/parley"),
    )
  expect(codeCache({ HOME: "" })).toBe(join(userInfo().homedir, ".cache/parley/code"))
})

const folder = mkdtempSync(join(tmpdir(), "parley-folders-"))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test.each([
  {
    why: "--data is empty",
    words: ["doctor", "--data", ""],
    environment: {},
    code: 2,
    says: "--data is empty; give it a value, or leave it out. See parley doctor --help.\n",
  },
  {
    why: "--data= is empty",
    words: ["verify-history", "--data="],
    environment: {},
    code: 2,
    says: "--data is empty; give it a value, or leave it out. See parley verify-history --help.\n",
  },
  {
    why: "--host is empty",
    words: ["serve", "--host", ""],
    environment: {},
    code: 2,
    says: "--host is empty; give it a value, or leave it out. See parley serve --help.\n",
  },
  {
    why: "PARLEY_DATA is relative",
    words: ["doctor"],
    environment: { PARLEY_DATA: "here" },
    code: 3,
    says:
      'PARLEY_DATA names "here", which is another folder wherever Parley is started; give the ' +
      "whole path.\n",
  },
])(
  "$why: one sentence, and nothing is made where it was started",
  async ({ words, environment, code, says }) => {
    expect(await parley(words, { environment, cwd: folder })).toMatchObject({
      code,
      err: says,
      out: "",
    })
    expect(readdirSync(folder)).toEqual([])
  },
)

test("an empty HOME puts nothing where it was started", async () => {
  await parley(["--version"], { environment: { HOME: "", XDG_CACHE_HOME: "" }, cwd: folder })
  await parley(["doctor"], {
    environment: { HOME: "", XDG_DATA_HOME: "", XDG_CACHE_HOME: "rel", PARLEY_DATA: "" },
    cwd: folder,
  })
  expect(readdirSync(folder)).toEqual([])
})
