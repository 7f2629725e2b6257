/**
 * Whatever the terminal prints may be piped into a file: terms hold there as they do in a citation.
 */

import { beforeAll, describe, expect, test } from "vitest"
import type { ItemId } from "../../base/index.ts"
import { newClaim } from "../../app/claims/index.ts"
import { addItem, markStatement, newNote, type AddedBody } from "../../app/index.ts"
import {
  affair,
  page,
  right,
  statementSaying,
  theItem,
  type Affair,
} from "../../app/testing/affair.ts"
import type { NoteTerms } from "../../record/index.ts"
import { COMMANDS } from "../commands.ts"
import { runCommandLine, type Desk, type Terminal } from "../index.ts"

const later = (work: Promise<unknown>): void => {
  work.catch(() => undefined)
}
const GROUNDS = (statement: ItemId): { readonly anchors: []; readonly items: ItemId[] } => ({
  anchors: [],
  items: [statement],
})

interface Told extends Affair {
  readonly statement: ItemId
  readonly claim: ItemId
  readonly position: ItemId
  readonly commitment: ItemId
  readonly issue: ItemId
}

/**
 * A call with Zarmina Koh on these terms, and a claim, a position and a commitment of hers that
 * rest on what she said.
 */
async function told(terms: NoteTerms): Promise<Told> {
  const own = await affair()
  const { ports, viewer, process } = own
  const words = "The ferry would stop in June."
  const { document } = right(
    await newNote(ports, viewer, {
      process,
      note: {
        text: words,
        terms,
        with: [{ kind: "named", name: "Zarmina Koh" }],
        occasion: "call",
        day: "2021-03-08",
        describedAs: "a person close to the talks",
      },
      patience: 5_000,
      later,
    }),
  )
  const view = await page(own)
  const koh = await actorCalled(own, "Zarmina Koh")
  const mark = {
    content: [{ start: 0, end: words.length }],
    speakers: [{ kind: "actor" as const, actor: koh }],
    act: "say" as const,
    terms: "on-record" as const,
    form: "indirect" as const,
  }
  const statement = right(await markStatement(ports, viewer, { process, document, mark })).item
  const denies = theItem(view, statementSaying("no plan"))
  const stances = [
    { statement, stance: "asserts", lineage: { kind: "own" } },
    { statement: denies.item, stance: "disputes" },
  ] as const
  const claim = right(
    await newClaim(ports, viewer, {
      process,
      claim: { claimKind: "fact", text: "The boats stop for the summer.", about: [], stances },
    }),
  ).item
  const add = async (body: AddedBody): Promise<ItemId> =>
    right(await addItem(ports, viewer, { process, body })).item
  const issue = await add({
    kind: "issue",
    title: "The crossing",
    summary: "",
    options: [],
    rests: { anchors: [], items: [] },
  })
  const position = await add({
    kind: "position",
    sort: "position",
    actor: koh,
    holder: "office",
    issue,
    text: "No ferry in June.",
    options: [],
    held: { from: undefined, until: undefined },
    rests: GROUNDS(statement),
  })
  const due = {
    words: "by June",
    written: "2021-06-01",
    computed: undefined,
    instant: undefined,
    zone: undefined,
    anchor: undefined,
  } as never
  const commitment = await add({
    kind: "commitment",
    agreement: undefined,
    by: [koh],
    to: [],
    what: "stop the ferry",
    measure: undefined,
    condition: undefined,
    setBy: [koh],
    due,
    rests: GROUNDS(statement),
  })
  return { ...own, statement, claim, position, commitment, issue }
}

async function actorCalled({ ports, viewer, process }: Affair, name: string): Promise<ItemId> {
  const actors = await ports.record.as(viewer, (record) =>
    record.current({ process, kinds: ["actor"] }),
  )
  const found = actors.find(
    ({ content }) =>
      content.kind === "held" && content.body.kind === "actor" && content.body.name === name,
  )
  return (
    found?.item ??
    (() => {
      throw new RangeError(`nobody is called ${name}`)
    })()
  )
}

async function printed(
  { ports, viewer, process }: Affair,
  words: readonly string[],
): Promise<string> {
  let all = ""
  const desk: Desk = { ports, viewer, process: { id: process, title: "Northern road" } }
  const program = {
    onRecord: async (_wish: unknown, _tell: unknown, work: (desk: Desk) => Promise<unknown>) => ({
      ok: true,
      value: await work(desk),
    }),
  }
  const terminal = {
    out: (text: string) => {
      all += text
    },
    err: (text: string) => {
      all += text
    },
    columns: 200,
    ports: {},
    program,
    environment: {},
  }
  await runCommandLine(words, COMMANDS, terminal as unknown as Terminal, "0")
  return all
}

const COMMAND_LINES: readonly (readonly [string, (at: Told) => readonly string[]])[] = [
  ["the list of claims", () => ["claims"]],
  ["one claim", ({ claim }) => ["claims", claim]],
  ["the timeline", () => ["timeline"]],
  ["the timeline as it was recorded", () => ["timeline", "--order", "recorded"]],
  ["positions", () => ["positions"]],
  ["commitments", () => ["commitments"]],
  ["why, of a position", ({ position }) => ["why", position]],
  ["why, of a claim", ({ claim }) => ["why", claim]],
  ["why, of the statement", ({ statement }) => ["why", statement]],
  ["a search", () => ["search", "ferry"]],
]
const EACH = COMMAND_LINES.flatMap(([what, words]) => [
  { what, words },
  { what: `${what}, as JSON`, words: (at: Told) => [...words(at), "--json"] },
])

describe("on the record", () => {
  const box: { at?: Told } = {}
  beforeAll(async () => {
    box.at = await told("on-record")
  })
  test.each([
    { what: "one claim", words: (at: Told) => ["claims", at.claim], names: true },
    { what: "the timeline", words: () => ["timeline"], names: true },
    { what: "positions", words: () => ["positions"], names: true },
    { what: "commitments", words: () => ["commitments"], names: true },
    { what: "why", words: (at: Told) => ["why", at.position], names: false },
  ])("$what tells the words and who said them", async ({ words, names }) => {
    if (box.at === undefined) throw new RangeError("not begun")
    const all = await printed(box.at, words(box.at))
    expect(all).toMatch(/ferry/i)
    if (names) expect(all).toContain("Zarmina Koh")
  })
})

describe("not for attribution", () => {
  const box: { at?: Told } = {}
  beforeAll(async () => {
    box.at = await told("not-for-attribution")
  })
  test.each(EACH)("$what never names who told it beside what she said", async ({ words }) => {
    if (box.at === undefined) throw new RangeError("not begun")
    const all = await printed(box.at, words(box.at))
    const lines = all.split("\n")
    // Who takes part in the process may be told; what she said or holds may not stand on her name.
    expect(lines.filter((line) => line.includes("Koh") && /ferry|boats/iu.test(line))).toEqual([])
    expect(all.length).toBeGreaterThan(20)
  })
  test("one claim tells the words, by the description", async () => {
    if (box.at === undefined) throw new RangeError("not begun")
    const all = await printed(box.at, ["claims", box.at.claim])
    expect(all).toContain("asserts: a person close to the talks")
    expect(all).toContain("The ferry would stop in June.")
    expect(all).not.toContain("Koh")
  })
  test.each(["timeline", "commitments"])("%s names her nowhere", async (name) => {
    if (box.at === undefined) throw new RangeError("not begun")
    expect(await printed(box.at, [name])).not.toContain("Koh")
  })
})

describe("told in confidence", () => {
  const box: { at?: Told } = {}
  beforeAll(async () => {
    box.at = await told("confided")
  })
  test.each(EACH)("$what prints nothing of it, nor of what rests on it", async ({ words }) => {
    if (box.at === undefined) throw new RangeError("not begun")
    const all = await printed(box.at, words(box.at))
    expect(all.replace(/"query": "ferry"/u, "")).not.toMatch(/ferry|boats|Koh would/iu)
    expect(all.length).toBeGreaterThan(20)
  })
})
