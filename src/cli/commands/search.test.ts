import { beforeAll, expect, test } from "vitest"
import { newNote, OCCASIONS } from "../../app/index.ts"
import { affair, right, type Affair } from "../../app/testing/affair.ts"
import { COMMANDS } from "../commands.ts"
import { runCommandLine, type Desk, type Terminal } from "../index.ts"

const FILES: Readonly<Record<string, Uint8Array>> = {
  "-": new TextEncoder().encode("Tarek Sahl: we will come\n"),
  "empty.txt": new Uint8Array(),
  "latin1.txt": Uint8Array.from([0x61, 0xe9]),
}

async function parley(
  own: Affair,
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ["", ""]
  const desk: Desk = {
    ports: own.ports,
    viewer: own.viewer,
    process: { id: own.process, title: "Northern road" },
  }
  const files = {
    read: async (path: string) =>
      FILES[path] === undefined
        ? {
            ok: false,
            fault: { kind: "file", path, found: "there is no such file", mend: "check the name" },
          }
        : { ok: true, value: FILES[path] },
  }
  const program = {
    onRecord: async (_wish: unknown, _tell: unknown, work: (desk: Desk) => Promise<unknown>) => ({
      ok: true,
      value: await work(desk),
    }),
  }
  const terminal = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    columns: 100,
    ports: { ...own.ports, files },
    program,
    environment: {},
  }
  const code = await runCommandLine(words, COMMANDS, terminal as unknown as Terminal, "0")
  return { code, out, err }
}

let own: Affair
beforeAll(async () => {
  own = await affair()
  const note = (text: string, terms: "confided" | "background") =>
    newNote(own.ports, own.viewer, {
      process: own.process,
      note: {
        text,
        terms,
        with: [{ kind: "named", name: "Lina Odeh" }],
        occasion: "call",
        day: "2021-03-09",
        describedAs: "a clerk",
      },
      patience: 5_000,
      later: (work) => {
        work.catch(() => undefined)
      },
    })
  right(await note("Lina Odeh: the road is mined", "confided"))
  right(await note("Lina Odeh: the road is long", "background"))
})

test("parley search: hits by kind, the best first, each under its terms", async () => {
  const { code, out } = await parley(own, "search", "road")
  expect(code).toBe(0)
  expect(out.split("\n").map((line) => line.replace(/item_\w+/, "ID"))).toEqual([
    "document: 3",
    "  The road north: The road north Noor Amiri: the road opens by 2021-05-01 Tarek Sahl: " +
      "we have seen",
    "  no plan Spokesman: nothing to add Noor Amiri declines.",
    "    The road north · 2021-03-08 · ID",
    expect.stringContaining(
      "Withheld: words on background whose own text names who told them",
    ) as unknown,
    expect.anything(),
    "    a note · 2021-03-09 · on background · ID",
    expect.stringContaining("Withheld: told in confidence") as unknown,
    "    a note · 2021-03-09 · told in confidence · ID",
    "",
    "statement: 3",
    "  a clerk: the road is long",
    "    a note · 2021-03-09 · on background · draft · ID",
    expect.stringContaining("Withheld: told in confidence") as unknown,
    "    a note · 2021-03-09 · told in confidence · draft · ID",
    "  Noor Amiri: the road opens by 2021-05-01",
    "    The road north · 2021-03-08 · draft · ID",
    "",
    "Of 4 items something was held back, because of the terms on which it was told.",
    "",
  ])
})

test("parley search --json: the contract", async () => {
  const { out } = await parley(own, "search", '"road opens"', "--kind", "statement", "--json")
  expect(JSON.parse(out)).toMatchObject({
    format: "parley-search/1",
    process: { title: "Northern road" },
    query: '"road opens"',
    total: 1,
    notes: [],
    groups: [
      {
        kind: "statement",
        count: 1,
        hits: [
          {
            kind: "statement",
            standing: "draft",
            terms: "on-record",
            title: null,
            words: "the road opens by 2021-05-01",
            marks: [{ start: 4, end: 14 }],
            attribution: { kind: "named", names: ["Noor Amiri"] },
            withheld: null,
            document: { title: "The road north", date: "2021-03-08" },
            day: "2021-03-08",
          },
        ],
      },
    ],
  })
})

test("parley search --json: what may not leave does not", async () => {
  const { out } = await parley(own, "search", "road", "--terms", "confided", "--json")
  expect(out).not.toMatch(/mined|odeh/i)
  expect(JSON.parse(out)).toMatchObject({
    total: 2,
    groups: [
      {
        hits: [
          {
            words: null,
            attribution: null,
            withheld: expect.stringContaining("in confidence") as unknown,
          },
        ],
      },
      { kind: "statement" },
    ],
  })
})

test("parley search: nothing found is an answer", async () =>
  expect(await parley(own, "search", "zebra")).toEqual({
    code: 0,
    err: "",
    out: "Nothing was found.\n",
  }))

test.each([
  {
    why: "an open quotation mark",
    words: ["search", '"road'],
    code: 1,
    err:
      'q: found a quotation mark that is not closed, before "road"; close it at the end of the ' +
      "phrase.\n",
  },
  {
    why: "a limit in words",
    words: ["search", "road", "--limit", "many"],
    code: 1,
    err: "limit: found NaN; write a whole number from 1 to 100.\n",
  },
  {
    why: "a day that does not exist",
    words: ["search", "road", "--from", "2021-02-30"],
    code: 1,
    err: 'from: found from:"2021-02-30"; write a day that exists, such as 2021-03-08.\n',
  },
  {
    why: "ten thousand words",
    words: ["search", "road ".repeat(10_000)],
    code: 1,
    err: "q: found a query of 50000 characters; look for at most 32 words in 2000 characters.\n",
  },
  {
    why: "an option that is none",
    words: ["search", "road", "--colour"],
    code: 2,
    err: "Unknown option '--colour'. See parley search --help.\n",
  },
  {
    why: "no terms",
    words: ["note"],
    code: 1,
    err:
      "--terms: found none; say on what terms it was said: on-record, background, " +
      "not-for-attribution, confided.\n",
  },
  {
    why: "terms that are none",
    words: ["note", "--terms", "secret"],
    code: 1,
    err:
      '--terms: found "secret"; say on what terms it was said: on-record, background, ' +
      "not-for-attribution, confided.\n",
  },
  {
    why: "an occasion that is none",
    words: ["note", "--terms", "background", "--occasion", "dinner"],
    code: 1,
    err: `--occasion: found "dinner"; write one of ${OCCASIONS.join(", ")}.\n`,
  },
  {
    why: "an empty note",
    words: ["note", "empty.txt", "--terms", "background"],
    code: 1,
    err: "text: found nothing; write what was said.\n",
  },
  {
    why: "bytes that are no text",
    words: ["note", "latin1.txt", "--terms", "background"],
    code: 1,
    err: "latin1.txt: found byte 1, which is not UTF-8 text; save the file as UTF-8.\n",
  },
  {
    why: "a file that is not there",
    words: ["note", "gone.txt", "--terms", "background"],
    code: 1,
    err: "gone.txt: found there is no such file; check the name.\n",
  },
])("parley $words.0 refuses $why in one sentence", async ({ words, code, err }) =>
  expect(await parley(own, ...words)).toEqual({ code, err, out: "" }),
)

test("parley note: standard input, with everybody named, on its terms", async () => {
  const alone = await affair()
  const { code, out } = await parley(
    alone,
    "note",
    "--terms",
    "background",
    "--with",
    "Noor Amiri",
    "--with",
    "Lina Odeh",
    "--occasion",
    "call",
    "--date",
    "2021-03-10",
    "--described-as",
    "a clerk",
    "--json",
  )
  expect(code).toBe(0)
  const answer = JSON.parse(out) as { readonly with: readonly string[] }
  expect(answer).toMatchObject({
    format: "parley-note/1",
    terms: "background",
    occasion: "call",
    day: "2021-03-10",
    describedAs: "a clerk",
    reading: { kind: "read", drafts: 2 },
  })
  expect(answer.with).toHaveLength(2)
})

test("parley note: in words", async () => {
  const alone = await affair()
  expect((await parley(alone, "note", "-", "--terms", "confided")).out).toMatch(
    /^Kept, confided: item_\w{26}\. 2 drafts in it wait for review\.\n$/,
  )
})
