import { expect, test } from "vitest"
import { newClaim } from "../../app/claims/index.ts"
import { reviewItem } from "../../app/index.ts"
import { affair, page, right, statementSaying, theItem } from "../../app/testing/affair.ts"
import type { Files } from "../../app/index.ts"
import { COMMANDS } from "../commands.ts"
import { runCommandLine, type Desk, type Terminal } from "../index.ts"

const FILES: Readonly<Record<string, string>> = {
  "story.txt": "The bridge\nLena Moor: it opens by 2021-06-01\n",
  "empty.txt": "",
  "-": "Lena Moor: yes\n",
  "dari.txt": "خبر تازه\n",
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

type Affair = Awaited<ReturnType<typeof affair>>

async function parley(
  { ports, viewer, process }: Affair,
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ["", ""]
  const desk: Desk = { ports, viewer, process: { id: process, title: "Northern road" } }
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
    ports: { files },
    program,
    environment: {},
  }
  const code = await runCommandLine(words, COMMANDS, terminal as unknown as Terminal, "0")
  return { code, out, err }
}

/** One claim, for it the first statement, against it the second. */
async function claimed(): Promise<Affair & { readonly claim: string }> {
  const at = await affair()
  const view = await page(at)
  const [opens, noPlan] = [
    theItem(view, statementSaying("the road opens")),
    theItem(view, statementSaying("no plan")),
  ]
  const stances = [
    {
      statement: opens.item,
      stance: "asserts",
      lineage: { kind: "own" },
      grade: { source: "B", information: "3" },
    },
    { statement: noPlan.item, stance: "disputes" },
  ] as const
  const claim = right(
    await newClaim(at.ports, at.viewer, {
      process: at.process,
      claim: { claimKind: "fact", text: "The road opens by May.", about: [], stances },
    }),
  )
  return { ...at, claim: claim.item }
}

test("parley claims: the list, with the state by word and by shape", async () => {
  const at = await claimed()
  expect(await parley(at, "claims")).toEqual({
    code: 0,
    err: "",
    out: `± The road opens by May.
    disputed: Noor Amiri says so from their own knowledge; nobody confirmed it on the record; Tarek
    Sahl disputes it; one origin.
    ${at.claim}
`,
  })
})

test("parley claims: one in full", async () => {
  const at = await claimed()
  expect((await parley(at, "claims", "the road")).out).toBe(`± The road opens by May.
disputed: Noor Amiri says so from their own knowledge; nobody confirmed it on the record; Tarek Sahl
disputes it; one origin.
The rule: somebody is against it.

For (1)
  asserts: Noor Amiri
    “the road opens by 2021-05-01”
    on the record; from their own knowledge; source B; information 3; The road north, 2021-03-08

Against (1)
  disputes: Tarek Sahl
    “we have seen no plan”
    on the record; nobody has looked where it comes from; The road north, 2021-03-08

Where it comes from
  Noor Amiri (Harbour News, 2021-03-08): an origin, published first
  Tarek Sahl (Harbour News, 2021-03-08): nobody has looked, no origin, published first

Grades: sources B ×1, none ×1; information 3 ×1, none ×1.
Nothing rests on it.
`)
})

test("parley claims --json: the contract, for the list and for one", async () => {
  const at = await claimed()
  expect(JSON.parse((await parley(at, "claims", "--json")).out)).toMatchObject({
    format: "parley-claims/1",
    count: "1",
    looked: "1",
    claims: [
      {
        id: at.claim,
        text: "The road opens by May.",
        kind: "fact",
        standing: "admitted",
        state: "disputed",
        for: "1",
        against: "1",
        declined: "0",
        origins: "1",
        stale: null,
      },
    ],
  })
  expect(JSON.parse((await parley(at, "claims", at.claim, "--json")).out)).toMatchObject({
    format: "parley-claim/1",
    id: at.claim,
    state: "disputed",
    rule: "somebody is against it",
    stances: [
      {
        stance: "asserts",
        side: "for",
        grade: { source: "B", information: "3" },
        counts: true,
        because: null,
        document: { publisher: "Harbour News" },
      },
      { side: "against", grade: { source: null } },
    ],
    provenance: {
      for: { origins: [{ unnamed: false }], steps: [{ comes: "origin", first: true }] },
      against: { origins: [] },
    },
    restsCount: "0",
  })
})

test("parley claims: a withdrawn document is told everywhere", async () => {
  const at = await claimed()
  const [head] = await at.ports.record.as(at.viewer, (inside) =>
    inside.current({ items: [at.document] }),
  )
  right(
    await reviewItem(at.ports, at.viewer, {
      process: at.process,
      item: at.document,
      review: { action: "withdraw", expected: head?.id ?? ("" as never), because: "Forged." },
    }),
  )
  expect((await parley(at, "claims")).out).toContain("STALE: Nothing that it rests on is left.")
  expect((await parley(at, "claims", at.claim)).out.replaceAll(/\s+/g, " ")).toContain(
    "does not count: it rests on a statement in “The road north”, which was withdrawn on 8 " +
      "March 2021, because: Forged",
  )
})

test.each([
  {
    why: "a state that is none",
    words: ["--state", "certain"],
    err:
      '--state: found "certain"; write one of unreported, asserted, corroborated, disputed, ' +
      "denied, authenticated.\n",
  },
  {
    why: "a claim that is not there",
    words: ["The sea"],
    err:
      'CLAIM: found no claim that begins with "The sea"; write the beginning of its text, or ' +
      "its id; parley claims lists them.\n",
  },
  {
    why: "an id that is not there",
    words: [`item_${"0".repeat(26)}`],
    err: "There is no such item; go back to the list and choose one.\n",
  },
])("parley claims: $why is one sentence", async ({ words, err }) =>
  expect(await parley(await claimed(), "claims", ...words)).toEqual({ code: 1, out: "", err }),
)

test("parley claims: no claim of that state is an answer", async () =>
  expect(await parley(await claimed(), "claims", "--state", "denied")).toMatchObject({
    code: 0,
    out: "No claim is denied; there is 1 claim in all.\n",
  }))

test("parley add: kept, read, and told what was drafted", async () => {
  const at = await affair()
  const { code, out, err } = await parley(
    at,
    "add",
    "story.txt",
    "--publisher",
    "Daily",
    "--date",
    "2021-03-09",
  )
  expect({ code, err }).toEqual({ code: 0, err: "" })
  expect(out).toMatch(
    new RegExp(
      String.raw`^Added “The bridge” to Northern road\.\nDrafted: 1 actor, 1 statement, 1 ` +
        String.raw`date\. A person admits or rejects each\.\nitem_[0-9a-z]{26}\n$`,
    ),
  )
  const answer = JSON.parse(
    (await parley(at, "add", "-", "--kind", "note", "--title", "A call", "--json")).out,
  ) as Record<string, unknown>
  expect(answer).toMatchObject({
    format: "parley-added/1",
    document: { title: "A call", kind: "note", publisher: null },
    reading: { kind: "read", drafts: "2" },
    drafts: [{ kind: "actor" }, { kind: "statement" }],
  })
  expect((await parley(at, "add", "dari.txt")).out).toContain(
    "colons/1 does not know this language; statements can be marked by hand.",
  )
})

test.each([
  {
    why: "a file that is not there",
    words: ["no.txt"],
    err: "no.txt: found no such file; check the name.\n",
  },
  {
    why: "an empty file",
    words: ["empty.txt"],
    err: "empty.txt: found nothing in it; give a document that has some text.\n",
  },
  {
    why: "a kind of its own",
    words: ["story.txt", "--kind", "rumour"],
    err:
      '--kind: found "rumour"; write one of report, letter, statement, transcript, agreement, ' +
      "note, other.\n",
  },
  {
    why: "a day that does not exist",
    words: ["story.txt", "--date", "2021-02-30"],
    err: '--date: found "2021-02-30"; write a day that exists, such as 2021-03-08.\n',
  },
])("parley add: $why is one sentence, and nothing is kept", async ({ words, err }) => {
  const at = await affair()
  expect(await parley(at, "add", ...words)).toEqual({ code: 1, out: "", err })
  expect(JSON.parse((await parley(at, "claims", "--json")).out)).toMatchObject({ count: "0" })
})
