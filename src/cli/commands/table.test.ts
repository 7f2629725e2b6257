import { expect, test } from "vitest"
import { addItem, markStatement, newNote, reviewItem, type AddedBody } from "../../app/index.ts"
import {
  actorNamed,
  affair,
  page,
  right,
  statementSaying,
  theItem,
} from "../../app/testing/affair.ts"
import { COMMANDS } from "../commands.ts"
import { runCommandLine, type Desk, type Terminal } from "../index.ts"

const held = { from: undefined, until: undefined }

async function laid() {
  const here = await affair()
  const view = await page(here)
  const said = theItem(view, statementSaying("the road opens"))
  const rests = { anchors: [], items: [said.item] }
  const add = async (body: AddedBody) =>
    right(await addItem(here.ports, here.viewer, { process: here.process, body })).item
  const [noor, tarek] = ["Noor Amiri", "Tarek Sahl"].map(
    (name) => theItem(view, actorNamed(name)).item,
  )
  if (noor === undefined || tarek === undefined) throw new Error("nobody spoke")
  for (const actor of [noor, tarek]) await add({ kind: "role", actor, role: "party", held, rests })
  const issue = await add({
    kind: "issue",
    title: "The road",
    summary: "",
    options: [
      { key: "open", name: "Open" },
      { key: "closed", name: "Closed" },
    ],
    rests,
  })
  const line = await add({
    kind: "position",
    sort: "red-line",
    actor: tarek,
    holder: "office",
    issue,
    text: "No opening.",
    options: ["open"],
    held,
    rests,
  })
  const desk: Desk = {
    ports: here.ports,
    viewer: here.viewer,
    process: { id: here.process, title: "Northern road" },
  }
  const confide = async () => {
    const words = "I would take the closed road."
    const mark = {
      content: [{ start: 0, end: words.length }],
      speakers: [{ kind: "actor" as const, actor: noor }],
      act: "say" as const,
      terms: "background" as const,
      form: "indirect" as const,
    }
    const note = {
      text: words,
      terms: "background" as const,
      with: [{ kind: "named" as const, name: "Noor Amiri" }],
      occasion: "call" as const,
      day: "2021-03-08" as never,
      describedAs: "an official",
    }
    const { document } = right(
      await newNote(here.ports, here.viewer, {
        process: here.process,
        note,
        patience: 5_000,
        later: (work) => {
          work.catch(() => undefined)
        },
      }),
    )
    const { item } = right(
      await markStatement(here.ports, here.viewer, { process: here.process, document, mark }),
    )
    await add({
      kind: "position",
      sort: "red-line",
      actor: noor,
      holder: "person",
      issue,
      text: "Not open.",
      options: ["open"],
      held,
      rests: { anchors: [], items: [item] },
    })
  }
  const withdraw = () =>
    reviewItem(here.ports, here.viewer, {
      process: here.process,
      item: said.item,
      review: { action: "withdraw", expected: said.head, because: "it is forged" },
    })
  const parley = async (
    ...words: readonly string[]
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
    let [out, err] = ["", ""]
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
      ports: here.ports,
      program,
      environment: {},
    }
    const code = await runCommandLine(words, COMMANDS, terminal as unknown as Terminal, "0")
    return { code, out, err }
  }
  return { parley, line, withdraw, confide, document: here.document }
}

test("parley table: what all could accept, then whose word it is", async () => {
  const { parley } = await laid()
  const { code, out } = await parley("table")
  expect(code).toBe(0)
  expect(out.split("\n").length).toBeGreaterThan(5)
  expect(out).toMatch(/^At the table: Noor Amiri, Tarek Sahl\.$/m)
  expect(out).toMatch(/^Known to be acceptable to all: 0; ruled out: 1; not known: 1\.$/m)
  expect(out).toMatch(
    /^ {2}Tarek Sahl on The road: read from positions, needs and red lines; 1 sentence$/m,
  )
  expect(out).toMatch(/^ {4}Open: NOT ACCEPTABLE\. Tarek Sahl refuses “Open”: “No opening”\.$/m)
  expect(out).toMatch(/^ {2}Noor Amiri on The road: nobody has said anything$/m)
  expect(out).toMatch(/^ {2}Nobody has said what Noor Amiri thinks of The road: Open, Closed\.$/m)
})

test("parley table --json is a table that parley settle takes", async () => {
  const { parley } = await laid()
  expect(JSON.parse((await parley("table", "--json")).out)).toMatchObject({
    format: "parley-talks/1",
    parties: [{ id: "p1" }, { id: "p2" }],
    preferences: [
      { party: "p1", unknown: true },
      { party: "p2", classes: { open: "unacceptable", closed: "unknown" } },
    ],
  })
})

test(
  "parley table --turning: the closed road refused too, or the sentence under everything " +
    "withdrawn, each alone",
  async () => {
    const { parley } = await laid()
    expect(JSON.parse((await parley("table", "--turning", "--json")).out)).toMatchObject({
      format: "parley-turning/1",
      now: "maybe",
      classes: [
        {
          party: { name: "Noor Amiri" },
          option: { name: "Closed" },
          to: "unacceptable",
          becomes: "none",
        },
        {
          party: { name: "Tarek Sahl" },
          option: { name: "Closed" },
          from: "unknown",
          to: "unacceptable",
          becomes: "none",
        },
      ],
      grounds: [
        { kind: "statement", becomes: "none" },
        { kind: "document", becomes: "none" },
      ],
    })
    const { out } = await parley("table", "--turning")
    expect(out).toContain(
      "Now nothing is known to be acceptable to all, and not everything is ruled out.",
    )
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "Tarek Sahl on The road: Closed not acceptable instead of not known, then everything is " +
        "ruled out",
    )
  },
)

test(
  "what rests on words that may not leave with their speaker is not printed, nor is what would " +
    "turn it",
  async () => {
    const { parley, confide } = await laid()
    await confide()
    for (const words of [["table"], ["table", "--json"], ["table", "--turning"]]) {
      expect(await parley(...words)).toEqual({
        code: 1,
        out: "",
        err:
          "the table: found words that may not leave Parley with whoever said them; look at it " +
          "on its page, or correct the terms of those words.\n",
      })
    }
  },
)

test("parley why, of a document: it is the source, each thing on a line of its own", async () => {
  const { parley, document } = await laid()
  expect((await parley("why", document)).out.replaceAll(/\s+/g, " ")).toBe(
    `${document} (document, admitted) is a document: others rest on it, and it on nothing else. `,
  )
})

test("parley why: the sentence under a red line, and what became of it", async () => {
  const { parley, line, withdraw } = await laid()
  expect((await parley("why", line)).out).toMatch(/^ {2}“the road opens by 2021-05-01”\n {4}\S/m)
  right(await withdraw())
  const { out } = await parley("why", line, "--json")
  expect(JSON.parse(out)).toMatchObject({
    format: "parley-why/1",
    sentences: [{ words: "the road opens by 2021-05-01" }],
    stale: [expect.stringContaining("it is forged") as string],
  })
  expect((await parley("table")).out).toContain("There is no table yet")
})

test.each<{ why: string; words: readonly string[]; code: number; sentence: RegExp }>([
  {
    why: "a day that is none",
    words: ["table", "--on", "2021-02-30"],
    code: 1,
    sentence: /^--on: found "2021-02-30"; write a day that exists, such as 2021-03-08\.\n$/,
  },
  {
    why: "an id that is none",
    words: ["why", "claim"],
    code: 1,
    sentence: /^ITEM: found "claim"; write an item's id/,
  },
  {
    why: "an item that is not there",
    words: ["why", "item_00000000000000000000000000"],
    code: 1,
    sentence: /^There is no such item; go back to the list and choose one\.\n$/,
  },
  {
    why: "an option that there is not",
    words: ["why", "--hard"],
    code: 2,
    sentence: /^Unknown option '--hard'/,
  },
])("$why is one sentence on standard error", async ({ words, code, sentence }) => {
  const { parley } = await laid()
  const answer = await parley(...words)
  expect([answer.code, answer.out]).toEqual([code, ""])
  expect(answer.err).toMatch(sentence)
})
