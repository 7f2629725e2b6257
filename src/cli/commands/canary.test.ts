/**
 * Nothing that was confided, nor who told what was said on other terms, is in what any command
 * prints or writes: looked for by its word.
 */

import { beforeAll, describe, expect, test } from "vitest"
import { canaryWorld, foundIn, leaksIn, type CanaryWorld } from "../../app/testing/canary-world.ts"
import { ok } from "../../base/index.ts"
import { BODY_KINDS, NOTE_TERMS, type BodyKind } from "../../record/index.ts"
import { COMMANDS } from "../commands.ts"
import { runCommandLine, type Desk, type Terminal } from "../index.ts"

type Line = readonly string[]
type Row =
  | { readonly reads: "the record"; readonly lines: (at: CanaryWorld) => readonly Line[] }
  | { readonly reads: "no record"; readonly lines: () => readonly Line[] }

const itemsOf = (at: CanaryWorld, kind: BodyKind): readonly string[] => at.items.get(kind) ?? []
const each = (at: CanaryWorld): readonly string[] => BODY_KINDS.flatMap((kind) => itemsOf(at, kind))
const NONE = (...words: string[]) => ({ reads: "no record", lines: () => [words] }) as const

/** Every command there is. One that is added has no row, and fails. */
const ROWS: Readonly<Record<string, Row>> = {
  read: NONE("read", "nowhere.txt"),
  settle: NONE("settle", "nowhere"),
  stability: NONE("stability", "nowhere"),
  seats: NONE("seats", "nowhere"),
  portfolios: NONE("portfolios", "nowhere"),
  power: NONE("power", "nowhere"),
  divide: NONE("divide", "nowhere"),
  serve: NONE("serve"),
  "sign-in": NONE("sign-in"),
  doctor: NONE("doctor"),
  "verify-history": NONE("verify-history"),
  add: { reads: "the record", lines: () => [["add", "fresh.txt"]] },
  note: { reads: "the record", lines: () => [["note", "fresh.txt", "--terms", "on-record"]] },
  import: {
    reads: "the record",
    lines: () => [
      ["import", "annotations.jsonld", "--document", "The road north"],
      ["import", "annotations.jsonld", "--document", "qx"],
    ],
  },
  claims: {
    reads: "the record",
    lines: (at) => [
      ["claims"],
      ["claims", "qx"],
      ...itemsOf(at, "claim").map((claim) => ["claims", claim]),
      ...["asserted", "corroborated", "unreported"].map((state) => ["claims", "--state", state]),
    ],
  },
  positions: {
    reads: "the record",
    lines: () => [
      ["positions"],
      ["positions", "--since", "2020-01-01"],
      ["positions", "--issue", "nothing"],
      ["positions", "--actor", "nobody"],
      ["positions", "--issue", "qx"],
    ],
  },
  commitments: {
    reads: "the record",
    lines: () => [
      ["commitments"],
      ["commitments", "--overdue"],
      ["commitments", "--drafts"],
      ["commitments", "--ics"],
    ],
  },
  timeline: {
    reads: "the record",
    lines: () => [
      ["timeline"],
      ["timeline", "--order", "recorded"],
      ["timeline", "--actor", "q"],
      ["timeline", "--text", "ferry"],
    ],
  },
  table: {
    reads: "the record",
    lines: () => [["table"], ["table", "--turning"], ["table", "--on", "2021-05-01"]],
  },
  why: { reads: "the record", lines: (at) => each(at).map((item) => ["why", item]) },
  search: {
    reads: "the record",
    lines: (at) => [
      ["search", "ferry"],
      ["search", "qx*"],
      ["search", "--actor", "q"],
      ["search", "--issue", "q"],
      ...at.canaries.map(({ word }) => ["search", word]),
    ],
  },
  diff: {
    reads: "the record",
    lines: (at) => [
      ...["version", "document", "text", "letter"].flatMap((kind) =>
        itemsOf(at, kind as BodyKind).map((item) => ["diff", item, at.document]),
      ),
      ["diff", "nothing@1", "nothing@2"],
      ["diff", at.document, at.document],
    ],
  },
  export: {
    reads: "the record",
    lines: (at) =>
      ["corrections", "annotations", "brat"].flatMap((kind) => [
        ["export", kind],
        ["export", kind, "--out", "there"],
        ["export", kind, "--document", at.note],
        ["export", kind, "--document", "qx"],
      ]),
  },
}

interface Run {
  readonly all: string
  readonly opened: number
}

/**
 * Everything that a command printed, wrote, and called its files; and how often it opened the
 * record.
 */
async function run({ ports, viewer, process }: CanaryWorld, words: Line): Promise<Run> {
  let [all, opened] = ["", 0]
  const desk: Desk = { ports, viewer, process: { id: process, title: "Northern road" } }
  const keep = (text: string): void => {
    all += `${text}\n`
  }
  const program = {
    onRecord: async (_wish: unknown, _tell: unknown, work: (desk: Desk) => Promise<unknown>) => {
      opened += 1
      return { ok: true, value: await work(desk) }
    },
    serve: async () => undefined,
    signIn: async () => ({ link: "http://here", until: "2021-03-08T00:00:00Z", served: true }),
    examine: async () => [],
    verifyHistory: async () => ({ histories: [], gone: [] }),
  }
  const files: Readonly<Record<string, string>> = {
    "fresh.txt": "A fresh report.\n",
    "annotations.jsonld": "[]",
  }
  const read = async (path: string) =>
    files[path] === undefined
      ? {
          ok: false as const,
          fault: {
            kind: "file" as const,
            path,
            found: "there is no such file",
            mend: "check the name",
          },
        }
      : ok(new TextEncoder().encode(files[path]))
  const terminal = {
    out: keep,
    err: keep,
    columns: 200,
    program,
    environment: {},
    ports: {
      ...ports,
      files: { read },
      folders: {
        ...ports.folders,
        list: async () => ok([]),
        write: async (...written: readonly string[]) => {
          keep(written.join("\n"))
          return ok(undefined)
        },
      },
    },
  }
  await runCommandLine(words, COMMANDS, terminal as unknown as Terminal, "0")
  return { all, opened }
}

test("every command has a row, and every row a command", () =>
  expect(Object.keys(ROWS).sort()).toEqual(COMMANDS.map(({ name }) => name).sort()))

const NAMES = COMMANDS.map(({ name }) => ({ name }))

describe.each(NOTE_TERMS.map((terms) => ({ terms })))("told $terms", ({ terms }) => {
  const box: { at?: CanaryWorld } = {}
  beforeAll(async () => {
    box.at = await canaryWorld(terms)
  })

  test.each(NAMES)("parley $name, as text and as JSON", async ({ name }) => {
    const [at, row] = [box.at, ROWS[name]]
    if (at === undefined || row === undefined) throw new RangeError("not begun")
    const heard: string[] = []
    for (const line of row.lines(at)) {
      for (const words of [line, [...line, "--json"]]) {
        const { all, opened } = await run(at, words)
        expect(opened > 0, words.join(" ")).toBe(row.reads === "the record")
        expect(leaksIn(at, all, line.at(-1)), `${words.join(" ")}\n${all.slice(0, 3000)}`).toEqual(
          [],
        )
        heard.push(...foundIn(at, all, line.at(-1)))
      }
    }
    // What must not leave is looked for where it does leave: on the record the same lines tell it.
    if (
      terms === "on-record" &&
      ["claims", "positions", "commitments", "timeline", "search", "why", "export"].includes(name)
    )
      expect(new Set(heard).size, name).toBeGreaterThan(1)
  })
})

describe("how much was held back", () => {
  test.each(["claims", "positions", "commitments", "timeline"])(
    "parley %s says it in a sentence, and as a number",
    async (name) => {
      const at = await canaryWorld("confided")
      expect((await run(at, [name])).all).toMatch(
        /Of \d+ items? something was held back, because of the terms on which it was told\./,
      )
      expect(
        (JSON.parse((await run(at, [name, "--json"])).all) as { readonly withheld: number })
          .withheld,
      ).toBeGreaterThan(0)
      const open = await canaryWorld("on-record")
      expect((await run(open, [name])).all).not.toContain("held back")
    },
  )
})
