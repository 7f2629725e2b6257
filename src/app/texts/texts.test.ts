import { expect, test } from "vitest"
import type { Day, ItemId } from "../../base/index.ts"
import { addItem, formatFault, reviewItem, type AddedBody } from "../index.ts"
import { right } from "../testing/affair.ts"
import {
  compareVersions,
  draftVersion,
  letterView,
  listTexts,
  textView,
  versionNamed,
} from "./index.ts"
import {
  clause,
  day,
  letterBody,
  put,
  responseBody,
  showingBody,
  table,
  textBody,
  versionBody,
  type Table,
} from "./testing/table.ts"

const asked = ({ process }: Table, item: ItemId) => ({ process, item })
const resting = (here: Table) => ({ rests: { anchors: [], items: [here.statement] } })

test("letters and texts are listed with their state; an unrecorded letter waits", async () => {
  const here = await table()
  const list = right(await listTexts(here.ports, here.viewer, { process: here.process }))
  expect(list.letters).toMatchObject([
    {
      title: "The letter",
      authors: [{ name: "Noor Amiri" }],
      state: "written 2 March 2021, delivered 1 March 2021, made public 7 March 2021",
    },
  ])
  expect(list.texts).toMatchObject([
    {
      title: "The road",
      versions: 2,
      latest: { label: "2" },
      clauses: 5,
      agreed: 0,
      state: "version 2: 0 of 5 clauses agreed; no answer",
    },
  ])
  expect(list.waiting).toEqual([])
})

test("a letter’s page: its steps and what cannot be, what it rests on, and its text", async () => {
  const here = await table()
  const view = right(await letterView(here.ports, here.viewer, asked(here, here.letter)))
  expect(view.steps.map(({ step, doubts }) => [step, doubts.length])).toEqual([
    ["written", 0],
    ["delivered", 1],
    ["acknowledged", 0],
    ["madePublic", 0],
  ])
  expect(view.steps[1]?.doubts[0]).toContain("Delivered before it was written")
  expect(view.grounds.map(({ words }) => words)).toEqual([
    "The letter’s text",
    "the road opens by 2021-05-01",
  ])
  expect(view.grounds[1]).toMatchObject({ item: here.statement, document: { item: here.document } })
  expect(view).toMatchObject({
    document: { item: here.letterDocument },
    texts: [{ item: here.text }],
    statements: [{ words: "the road opens by 2021-05-01" }],
  })
})

test(
  "a claim about the letter stands on its page with its stances, which are counted and not " +
    "weighed",
  async () => {
    const here = await table()
    const claim = await put(here, {
      kind: "claim",
      claimKind: "authenticity",
      text: "The letter is genuine.",
      about: [here.letter],
      ...resting(here),
    })
    await put(here, {
      kind: "corroboration",
      stance: "confirms",
      by: [here.tarek],
      statement: here.statement,
      about: undefined,
      claim,
      lineage: undefined,
      grade: undefined,
    })
    const view = right(await letterView(here.ports, here.viewer, asked(here, here.letter)))
    expect(view.claims).toMatchObject([
      { item: claim, stances: [{ stance: "confirms", count: 1 }] },
    ])
  },
)

test("a version’s clauses are drafted from the document, with places and brackets", async () => {
  const here = await table()
  const view = right(await textView(here.ports, here.viewer, asked(here, here.text)))
  expect(view.versions.map(({ view: { body } }) => [body.label, body.clauses.length])).toEqual([
    ["1", 4],
    ["2", 5],
  ])
  expect(view.clauses.map(({ number, status }) => `${number} ${status}`)).toEqual([
    "chapeau open",
    "1 open",
    "2 open",
    "3 bracketed",
    "4 open",
  ])
  expect(view.clauses[1]?.at).toMatchObject({ document: here.secondDocument })
  expect(view.text.body).toMatchObject({
    exit: "Either party leaves on a week’s notice.",
    endedBy: [here.tarek],
    term: { value: "P18M" },
  })
})

test(
  "who proposed a clause first is told over its numbers and versions; a reworded one keeps its " +
    "forerunner",
  async () => {
    const here = await table()
    const { clauses, whole } = right(
      await textView(here.ports, here.viewer, asked(here, here.text)),
    )
    expect(
      clauses.map(({ since, proposedFirst }) => [
        since.label,
        since.number,
        proposedFirst?.by.map(({ name }) => name).join(),
      ]),
    ).toEqual([
      ["1", "chapeau", "Noor Amiri"],
      ["1", "2", "Noor Amiri"],
      ["1", "1", "Noor Amiri"],
      ["1", "3", "Noor Amiri"],
      ["2", "4", undefined],
    ])
    expect(whole).toEqual({ kind: "open", notAgreed: ["chapeau", "1", "2", "3", "4"] })
  },
)

test("who was shown which version, and who answered what, with silence as of a day", async () => {
  const here = await table()
  await put(
    here,
    showingBody(here.first, [here.tarek], {
      by: [here.noor],
      when: day("2021-03-01"),
      ...resting(here),
    }),
  )
  await put(
    here,
    responseBody(here.first, [here.tarek], {
      answer: "reject",
      clause: "1",
      when: day("2021-03-03"),
      ...resting(here),
    }),
  )
  const until = {
    words: "by 6 March",
    written: "2021-03-06",
    computed: undefined,
    instant: undefined,
    zone: undefined,
  }
  await put(
    here,
    responseBody(here.second, [here.noor], {
      answer: "silence-procedure",
      until,
      ...resting(here),
    }),
  )
  const view = right(await textView(here.ports, here.viewer, asked(here, here.text)))
  expect(view.parties.map(({ name }) => name)).toEqual(["Noor Amiri", "Tarek Sahl"])
  expect(view.seen).toMatchObject([
    {
      version: here.first,
      party: here.tarek,
      showings: [{ by: [{ name: "Noor Amiri" }], when: { value: "2021-03-01" } }],
    },
  ])
  expect(view.showings[0]?.doubts[0]).toContain("Shown before the version’s own date")
  expect(view.answers).toMatchObject([
    { party: here.tarek, answer: "reject", clause: "1" },
    { party: here.noor, silence: { kind: "adopted", until: "2021-03-06" } },
  ])
})

test("two versions differ clause by clause: moved, reworded, added", async () => {
  const here = await table()
  const view = right(
    await compareVersions(here.ports, here.viewer, {
      process: here.process,
      a: here.first,
      b: here.second,
    }),
  )
  expect(view.from).toMatchObject({ title: "The road", label: "1" })
  expect(view.tally).toMatchObject({
    unchanged: 2,
    reworded: 1,
    added: 1,
    deleted: 0,
    moved: 1,
    renumbered: 1,
  })
  expect(view.notes).toEqual([])
  const back = right(
    await compareVersions(here.ports, here.viewer, {
      process: here.process,
      a: here.second,
      b: here.first,
    }),
  )
  expect(back.tally).toMatchObject({ added: 0, deleted: 1, wordsInserted: view.tally.wordsDeleted })
})

test.each<{ why: string; pair: (here: Table) => readonly [ItemId, ItemId]; want: object }>([
  {
    why: "a text is its latest version, a letter its document",
    pair: ({ text, letter }) => [letter, text],
    want: { from: { kind: "document" }, to: { kind: "version", label: "2" } },
  },
  {
    why: "anything compared with itself is the same",
    pair: ({ second }) => [second, second],
    want: { tally: { unchanged: 5, wordsDeleted: 0 } },
  },
])("comparing: $why", async ({ pair, want }) => {
  const here = await table()
  const [a, b] = pair(here)
  expect(
    right(await compareVersions(here.ports, here.viewer, { process: here.process, a, b })),
  ).toMatchObject(want)
})

test("comparing: a list that does not align says so, and both are shown whole", async () => {
  const here = await table()
  const other = await put(
    here,
    versionBody(await put(here, textBody({ title: "Prizes" })), {
      label: "1",
      clauses: [clause("A", "Winners get cups."), clause("B", "Losers go home.")],
    }),
  )
  const view = right(
    await compareVersions(here.ports, here.viewer, {
      process: here.process,
      a: here.first,
      b: other,
    }),
  )
  expect(view).toMatchObject({
    aligns: false,
    notes: [
      "No clause of “The road”, version 1 is like one of “Prizes”, version 1: both are shown " +
        "whole; see whether they are versions of one text.",
    ],
  })
  expect(view.changes.map(({ kind }) => kind)).toEqual([
    ...Array<string>(4).fill("deleted"),
    ...Array<string>(2).fill("added"),
  ])
})

test("the next version is drafted with what is unchanged kept, and with its label", async () => {
  const here = await table()
  await put(
    here,
    versionBody(here.text, {
      label: "Draft 7",
      when: day("2021-03-06"),
      clauses: [
        clause("1", "The bridge is guarded by both parties.", {
          status: "agreed",
          supportedBy: [here.tarek],
        }),
      ],
    }),
  )
  const draft = right(
    await draftVersion(here.ports, here.viewer, {
      ...asked(here, here.text),
      document: here.secondDocument,
    }),
  )
  expect(draft.label).toBe("8")
  expect(
    draft.clauses.map(({ status, carried }) => `${status}${carried ? " carried" : ""}`),
  ).toEqual(["open", "agreed carried", "open", "bracketed", "open"])
})

test("a version is found by its text’s title and its label, in any case", async () => {
  const here = await table()
  const find = (name: string) =>
    versionNamed(here.ports, here.viewer, { process: here.process, name, field: "A" })
  expect(right(await find("the ROAD@2"))).toBe(here.second)
  const sentences = await Promise.all(
    ["The road@9", "The bridge@1"].map(async (name) => {
      const found = await find(name)
      return found.ok ? "" : formatFault(found.fault)
    }),
  )
  expect(sentences).toEqual([
    'A: found "The road@9", and that text has no version of that label; write after the @ ' +
      'one of "1", "2".',
    'A: found "The bridge@1", and no text has that title; write TITLE@LABEL with one of "The ' +
      'road".',
  ])
})

test.each<{ why: string; body: (here: Table) => AddedBody; sentence: RegExp }>([
  {
    why: "an empty version",
    body: ({ text }) => versionBody(text, { clauses: [] }),
    sentence: new RegExp(
      String.raw`^body\.clauses: found an empty version; write at least one clause, or ` +
        String.raw`draft them from a document\.$`,
    ),
  },
  {
    why: "two clauses of one number",
    body: ({ text }) => versionBody(text, { clauses: [clause("2", "a"), clause("2.", "b")] }),
    sentence: new RegExp(
      String.raw`^body\.clauses\[1\]\.number: found the number "2" a second time; give ` +
        "each clause a number of its own",
    ),
  },
  {
    why: "a clause without words",
    body: ({ text }) => versionBody(text, { clauses: [clause("1", "  ")] }),
    sentence: /^body\.clauses\[0\]\.words: found nothing; write the clause’s words\.$/,
  },
  {
    why: "alternatives that are not said to be",
    body: ({ text }) => versionBody(text, { clauses: [clause("1", "a", { alternatives: ["b"] })] }),
    sentence: /^body\.clauses\[0\]\.status: found open beside alternatives/,
  },
  {
    why: "a label that another version has",
    body: ({ text }) => versionBody(text, { label: "2" }),
    sentence: /^body\.label: found "2", which another version of this text has/,
  },
  {
    why: "a version of a letter",
    body: ({ letter }) => versionBody(letter),
    sentence: /^body\.text: found a letter; name a text\.$/,
  },
  {
    why: "a response to a clause that does not exist",
    body: (here) => responseBody(here.first, [here.tarek], { clause: "9", ...resting(here) }),
    sentence: new RegExp(
      String.raw`^body\.clause: found the clause "9", which version 1 has not; name one of ` +
        String.raw`chapeau, 1, 2, 3, or leave it out for the whole\.$`,
    ),
  },
  {
    why: "a response by nobody",
    body: (here) => responseBody(here.first, [], resting(here)),
    sentence: /^body\.by: found nobody; name the party that answers\.$/,
  },
  {
    why: "a response to no version",
    body: (here) => responseBody(here.text, [here.tarek], resting(here)),
    sentence: /^body\.version: found a text; name a version\.$/,
  },
  {
    why: "a showing to nobody",
    body: (here) => showingBody(here.first, [], resting(here)),
    sentence: /^body\.to: found nobody; name whoever was shown the version\.$/,
  },
  {
    why: "a NUL in the words a day was told in",
    body: (here) =>
      letterBody({ delivered: { value: undefined, words: "at \0noon" }, ...resting(here) }),
    sentence:
      /^body\.delivered\.words: found the control character U\+0000; leave that character out\.$/,
  },
  {
    why: "half a character in an alternative",
    body: ({ text }) =>
      versionBody(text, {
        label: "9",
        clauses: [clause("1", "a", { status: "alternatives", alternatives: ["\ud800"] })],
      }),
    sentence: /^body\.clauses\[0\]\.alternatives\[0\]: found /,
  },
  {
    why: "a letter that rests on nothing",
    body: () => letterBody(),
    sentence: /^body\.rests: found nothing/,
  },
])("$why is refused in one sentence, and nothing is written", async ({ body, sentence }) => {
  const here = await table()
  const before = right(await listTexts(here.ports, here.viewer, { process: here.process }))
  const added = await addItem(here.ports, here.viewer, { process: here.process, body: body(here) })
  expect(added.ok ? "" : formatFault(added.fault)).toMatch(sentence)
  expect(right(await listTexts(here.ports, here.viewer, { process: here.process }))).toEqual(before)
})

test("a correction of a version is held to the same, but may keep its own label", async () => {
  const here = await table()
  const { versions } = right(await textView(here.ports, here.viewer, asked(here, here.text)))
  const view = versions[1]?.view
  if (view === undefined) throw new Error("no version")
  const correct = (clauses: readonly ReturnType<typeof clause>[]) =>
    reviewItem(here.ports, here.viewer, {
      process: here.process,
      item: view.item,
      review: { action: "correct", expected: view.head, body: { ...view.body, clauses } },
    })
  expect(await correct([])).toMatchObject({ ok: false, fault: { field: "body.clauses" } })
  expect(await correct([clause("1", "The road opens.", { status: "agreed" })])).toMatchObject({
    ok: true,
    value: { body: { label: "2" } },
  })
})

test("withdraw the statement, and the letter that rested on it says so", async () => {
  const here = await table()
  const head = right(await letterView(here.ports, here.viewer, asked(here, here.letter)))
    .statements[0]?.view
  if (head === undefined) throw new Error("no statement")
  right(
    await reviewItem(here.ports, here.viewer, {
      process: here.process,
      item: head.item,
      review: { action: "reject", expected: head.head },
    }),
  )
  expect(
    right(await letterView(here.ports, here.viewer, asked(here, here.letter))).letter.stale,
  ).toMatchObject({ kind: "weakened", left: 1, of: 2 })
})

test("before its day there is no letter and no text", async () => {
  const here = await table()
  const past = "2000-01-01" as Day
  expect(
    await listTexts(here.ports, here.viewer, { process: here.process, asOf: past }),
  ).toMatchObject({ ok: false, fault: { kind: "not-yet" } })
  expect(
    await textView(here.ports, here.viewer, { ...asked(here, here.text), asOf: past }),
  ).toMatchObject({ ok: false, fault: { kind: "not-yet" } })
})

test("a text without a version says so, and its letter need not be there", async () => {
  const here = await table()
  const text = await put(here, textBody({ title: "Another" }))
  expect(right(await textView(here.ports, here.viewer, asked(here, text)))).toMatchObject({
    versions: [],
    clauses: [],
    whole: { kind: "no-clauses" },
  })
  expect(
    await compareVersions(here.ports, here.viewer, {
      process: here.process,
      a: text,
      b: here.second,
    }),
  ).toMatchObject({ ok: false, fault: { field: "a" } })
})
