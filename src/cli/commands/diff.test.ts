import { expect, test } from "vitest"
import { FIRST, SECOND, table } from "../../app/texts/testing/table.ts"
import { memoryPorts } from "../../app/testing/world.ts"
import { COMMANDS } from "../commands.ts"
import { runCommandLine, type Desk, type Terminal } from "../index.ts"

const FILES: Readonly<Record<string, string>> = {
  "first.txt": FIRST,
  "second.txt": SECOND,
  "-": SECOND,
  "empty.txt": "",
  "other.txt": "Quite another matter.\n\nAltogether.",
  "twice.txt": "1. One road\n1. Two bridges\n2. Three",
  "numbered.txt": "1. The road opens in May.\n2. The bridge is guarded by both.",
  "renumbered.txt":
    "1. The road opens in May.\n2. Frozen funds return to the treasury.\n3. The bridge is " +
    "guarded by both.",
  "steered.txt": "1. The road \u001b[31mopens\u202e now\n2. x",
  "wide.md":
    "1. The **road** opens on the first of May.\n2. The bridge is guarded by both parties.",
}

async function parley(
  words: readonly string[],
  desk?: Desk,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ["", ""]
  const ports = {
    ...memoryPorts(),
    files: {
      read: async (path: string) =>
        FILES[path] === undefined
          ? {
              ok: false,
              fault: { kind: "file", path, found: "there is no such file", mend: "check the name" },
            }
          : { ok: true, value: new TextEncoder().encode(FILES[path]) },
    },
  }
  const program = {
    onRecord: async (_wish: unknown, _tell: unknown, work: (desk: Desk) => Promise<unknown>) =>
      desk === undefined
        ? { ok: false, fault: "There is no process yet." }
        : { ok: true, value: await work(desk) },
  }
  const terminal = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    columns: 100,
    ports,
    program,
    environment: {},
  }
  const code = await runCommandLine(
    ["diff", ...words],
    COMMANDS,
    terminal as unknown as Terminal,
    "0",
  )
  return { code, out, err }
}

async function deskOf(): Promise<{
  readonly desk: Desk
  readonly first: string
  readonly second: string
}> {
  const { ports, viewer, process, first, second } = await table()
  return {
    desk: { ports, viewer, process: { id: process, title: "Northern road" } },
    first,
    second,
  }
}

test("parley diff: two files clause by clause, readable without colour", async () =>
  expect(await parley(["first.txt", "second.txt"])).toEqual({
    code: 0,
    err: "",
    out: `A  first.txt
B  second.txt
Clauses: 1 reworded, 1 moved, 1 renumbered, 1 added; 2 clauses unchanged. Words: 12 inserted, 1
deleted.
Unchanged: chapeau, 3.

> 2 → 1  moved
    The bridge is guarded by both parties.

~ 1 → 2  renumbered, reworded
    The road opens on the [-first-] {+tenth+} of May.

+ 4  added
    {+Nobody is tried for what was said at the table.+}
`,
  }))

test("parley diff --json: the contract", async () => {
  const { code, out } = await parley(["first.txt", "-", "--json"])
  const answer = JSON.parse(out) as Record<string, unknown>
  expect(code).toBe(0)
  expect(answer).toMatchObject({
    format: "parley-diff/1",
    aligns: true,
    notes: [],
    exactness: { kind: "exact" },
    a: {
      file: "first.txt",
      clauses: [
        { number: "chapeau", start: 0, end: 42 },
        { number: "1" },
        { number: "2" },
        { status: "bracketed" },
      ],
    },
    tally: { unchanged: 2, reworded: 1, moved: 1, renumbered: 1, added: 1, deleted: 0 },
    changes: [
      { kind: "unchanged", a: "chapeau", b: "chapeau" },
      { kind: "moved", a: "2", b: "1", move: "moved" },
      {
        kind: "reworded",
        a: "1",
        b: "2",
        move: "renumbered",
        words: [
          { kind: "kept" },
          { kind: "deleted", text: " first" },
          { kind: "inserted", text: " tenth" },
          { kind: "kept" },
        ],
      },
      { kind: "unchanged" },
      { kind: "added", a: null, b: "4" },
    ],
  })
})

test("parley diff: a clause with only another number did not move; it is told", async () => {
  const [{ out }, json] = [
    await parley(["numbered.txt", "renumbered.txt"]),
    JSON.parse((await parley(["numbered.txt", "renumbered.txt", "--json"])).out) as Record<
      string,
      unknown
    >,
  ]
  expect(out).toBe(`A  numbered.txt
B  renumbered.txt
Clauses: 1 renumbered, 1 added; 1 clause unchanged. Words: 7 inserted, 0 deleted.
Unchanged: 1.
Only renumbered: 2 → 3.

+ 2  added
    {+Frozen funds return to the treasury.+}
`)
  expect(json).toMatchObject({
    tally: { moved: 0, renumbered: 1 },
    changes: [
      { kind: "unchanged" },
      { kind: "added" },
      { kind: "renumbered", a: "2", b: "3", move: "renumbered", reworded: false },
    ],
  })
})

test("parley diff: a file and itself differ in nothing", async () =>
  expect((await parley(["first.txt", "first.txt"])).out).toContain(
    "Nothing differs: 4 clauses unchanged.",
  ))
test("parley diff: Markdown's stars are no difference", async () =>
  expect((await parley(["wide.md", "wide.md"])).out).not.toContain("*"))

test.each([
  {
    why: "a list that does not align",
    words: ["first.txt", "other.txt"],
    note:
      "Note: No clause of first.txt is like one of other.txt: both are shown whole; see " +
      "whether they are",
  },
  {
    why: "two clauses of one number",
    words: ["twice.txt", "first.txt"],
    note: "Note: 2 clauses of twice.txt have the number 1; they are told apart by their words.",
  },
])("parley diff: $why is said in a note, and answered", async ({ words, note }) => {
  const { code, out } = await parley(words)
  expect(code).toBe(0)
  expect(out).toContain(note)
})

test("parley diff: words of a file cannot steer the screen", async () => {
  const { out } = await parley(["steered.txt", "first.txt"])
  // eslint-disable-next-line no-control-regex
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
})

test("parley diff: versions of the record by title and label, or by id", async () => {
  const { desk, first, second } = await deskOf()
  const named = await parley(["The road@1", "the road@2"], desk)
  expect(named.out).toContain(
    "A  “The road”, version 1\nB  “The road”, version 2\nClauses: 1 reworded, 1 moved, 1 " +
      "renumbered, 1 added; 2 clauses unchanged.",
  )
  expect(await parley([first, second], desk)).toEqual(named)
  expect(JSON.parse((await parley([second, first, "--json"], desk)).out)).toMatchObject({
    a: { item: second, kind: "version", label: "2", stale: null },
    tally: { deleted: 1, added: 0 },
  })
})

test.each([
  {
    why: "a file that is not there beside one that is",
    words: ["first.txt", "no.txt"],
    code: 1,
    err: "no.txt: there is no such file; the other is a file, so name a file here too.\n",
  },
  {
    why: "two files that are not there",
    words: ["no.txt", "nor.txt"],
    code: 1,
    err:
      "no.txt: there is no such file; check the name, or name two versions of the record as " +
      '"TITLE@LABEL".\n',
  },
  {
    why: "standard input twice",
    words: ["-", "-"],
    code: 1,
    err: "standard input: it can be read once only; name a file for one of the two.\n",
  },
  {
    why: "an empty file",
    words: ["first.txt", "empty.txt"],
    code: 1,
    err: "empty.txt: there is nothing in it; give a document that has some text.\n",
  },
  {
    why: "a type that is not read",
    words: ["first.txt", "second.txt", "--type", "pdf"],
    code: 2,
    err: 'There is no type "pdf"; write --type txt, md, html.\n',
  },
  {
    why: "one argument",
    words: ["first.txt"],
    code: 2,
    err: "parley diff takes 2 plain arguments, not 1. See parley diff --help.\n",
  },
  {
    why: "an unknown option",
    words: ["first.txt", "second.txt", "--colour"],
    code: 2,
    err: "Unknown option '--colour'. See parley diff --help.\n",
  },
  {
    why: "a day that does not exist",
    words: ["x@1", "x@2", "--as-of", "2021-02-30"],
    code: 1,
    err: '--as-of: found "2021-02-30"; write a day that exists, such as 2021-03-08.\n',
  },
  { why: "no record", words: ["x@1", "x@2"], code: 1, err: "There is no process yet.\n" },
])("parley diff: $why is one sentence and exit $code", async ({ words, code, err }) =>
  expect(await parley(words)).toEqual({ code, out: "", err }),
)

test("parley diff: a text or a version that is not there names those that are", async () => {
  const { desk } = await deskOf()
  expect((await parley(["The road@1", "The road@7"], desk)).err).toBe(
    'B: found "The road@7", and that text has no version of that label; write after the @ ' +
      'one of "1", "2".\n',
  )
  expect((await parley(["The bridge@1", "The road@1"], desk)).err).toBe(
    'A: found "The bridge@1", and no text has that title; write TITLE@LABEL with one of "The ' +
      'road".\n',
  )
})
