import { expect, test } from "vitest"
import type { Files, Intake } from "../../app/index.ts"
import { readWith } from "../../reading/testing/read.ts"
import { runCommandLine, type Terminal } from "../index.ts"
import { COMMANDS } from "../commands.ts"
import { plain, wrapped } from "../wrap.ts"

const FILES: Readonly<Record<string, string>> = {
  "story.txt":
    "Elena Varga, the mayor of Tarsk, told reporters on Monday that the bridge must be " +
    "handed over by 15 April.\n" +
    `"We will not wait," she said. A second official familiar with the plan confirmed it. ` +
    "The union declined to comment.\n" +
    "Trade could suffer if the bridge stays shut.",
  "steered.txt": "Hana Petrov said \u001b[31mit was\u202e late\u0007.",
  "deutsch.txt":
    "Der Minister sagte, dass die Gespräche gescheitert sind und er nicht mehr mit den " +
    "Rebellen redet.",
  "again.txt":
    "The monitors shall report every 48 hours from 1 April 2021 until 30 June 2021, over " +
    "eighteen months.",
  "empty.txt": "",
  "-": "Hana Petrov said it was late.",
}

const files: Files = {
  read: async (path) =>
    FILES[path] === undefined
      ? {
          ok: false,
          fault: { kind: "file", path, found: "there is no such file", mend: "check the name" },
        }
      : { ok: true, value: new TextEncoder().encode(FILES[path]) },
}

const intake: Intake = {
  extract: async (bytes) =>
    bytes.length === 0
      ? {
          ok: false,
          fault: {
            kind: "empty",
            found: "there is nothing in it",
            mend: "give a document that has some text",
          },
        }
      : {
          ok: true,
          value: {
            text: new TextDecoder().decode(bytes),
            markup: [],
            extractor: "text/1",
            title: undefined,
          },
        },
}

async function parley(
  words: readonly string[],
  columns = 100,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ["", ""]
  const ports = {
    files,
    intake,
    reader: { read: async (input: Parameters<typeof readWith>[0]) => readWith(input) },
    digest: () => "00",
    utf8: (text: string) => new TextEncoder().encode(text),
  }
  const terminal = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    columns,
    ports,
    environment: {},
  }
  const code = await runCommandLine(
    ["read", ...words],
    COMMANDS,
    terminal as unknown as Terminal,
    "0",
  )
  return { code, out, err }
}

test("parley read: deadlines first, then voices, stances and the report's own voice", async () => {
  const { code, out } = await parley([
    "story.txt",
    "--date",
    "2022-03-23",
    "--title",
    "The bridge",
    "--publisher",
    "Wire",
  ])
  expect(code).toBe(0)
  expect(out).toBe(`The bridge, Wire
2022-03-23 · 267 characters · 4 statements

WHAT FALLS DUE
  2022-04-15  the bridge must be handed over ("15 April")

WHO SAID WHAT
  Elena Varga, mayor of Tarsk
    says      that the bridge must be handed over by 15 April [to reporters]
    says      "We will not wait,"

  A second official
    confirms  it [source is familiar with the plan; anonymous]

  The union
    declines  declined to comment

CONFIRMED, DENIED, DECLINED
  confirms    a second official: it
  declines    the union

IN THE REPORT'S OWN VOICE
  fact        the mayor of Tarsk
  risk        Trade could suffer
  condition   if the bridge stays shut

OTHER DATES
  Monday = 2022-03-21
`)
})

test("parley read --json: the contract on standard output and nothing else", async () => {
  const { code, out, err } = await parley(["-", "--json"])
  expect([code, err]).toEqual([0, ""])
  expect(JSON.parse(out)).toMatchObject({
    format: "parley-reading/1",
    document: { length: 29, date: null },
    statements: [{ id: "s1", act: "say" }],
  })
})

test.each([40, 60, 110])("parley read: no line is wider than %i columns", async (columns) => {
  const { out } = await parley(["story.txt", "--date", "2022-03-23"], columns)
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(columns)
})

test("parley read: what would steer the terminal is left out", async () => {
  const { out } = await parley(["steered.txt"])
  // eslint-disable-next-line no-control-regex
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  expect(out).toContain("[31mit was late")
})

test("parley read: another language is kept and said so", async () => {
  const { code, out } = await parley(["deutsch.txt"])
  expect(code).toBe(0)
  expect(out).toContain("Nothing was drafted: this reader reads English.")
})

test.each([
  {
    why: "a day that does not exist",
    words: ["story.txt", "--date", "2021-02-30"],
    code: 1,
    err:
      '--date: found "2021-02-30", which is no day; write a day that exists as YYYY-MM-DD, for ' +
      "example 2021-03-08.\n",
  },
  {
    why: "a file that is not there",
    words: ["no.txt"],
    code: 1,
    err: "no.txt: there is no such file; check the name.\n",
  },
  {
    why: "an empty file",
    words: ["empty.txt"],
    code: 1,
    err: "empty.txt: there is nothing in it; give a document that has some text.\n",
  },
  {
    why: "a type that is not read",
    words: ["story.txt", "--type", "pdf"],
    code: 2,
    err: 'There is no type "pdf"; write --type txt, md, html.\n',
  },
  {
    why: "an option that is not there",
    words: ["story.txt", "--colour"],
    code: 2,
    err: "Unknown option '--colour'. See parley read --help.\n",
  },
])("parley read: $why is one sentence and exit $code", async ({ words, code, err }) => {
  expect(await parley(words)).toEqual({ code, out: "", err })
})

test("wrapped: a word too long for a line stands alone, and nothing is lost", () => {
  expect(wrapped("one two threefourfive six", 10, "> ", "  ")).toEqual([
    "> one two",
    "  threefourfive",
    "  six",
  ])
  expect(plain("a\u001b\n\tb\u202e  c")).toBe("a b c")
})

test("parley read: what comes again and how long things last is in words, not codes", async () => {
  const out = (await parley(["again.txt"])).out
  expect(out).toContain("every 48 hours, from 1 April 2021 until 30 June 2021")
  expect(out).toContain("eighteen months = 18 months")
  expect(out).not.toMatch(/\bP(?:T?\d)/)
})

test("parley read --json: a time that comes again keeps its value and its bounds", async () => {
  const { dates } = JSON.parse((await parley(["again.txt", "--json"])).out) as {
    readonly dates: readonly object[]
  }
  expect(dates).toMatchObject([
    { kind: "recurring", value: "R/PT48H", from: "2021-04-01", until: "2021-06-30" },
    { kind: "period" },
    { value: "P18M" },
  ])
})
