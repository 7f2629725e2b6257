import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { NOTE_TERMS, newNote, reviewItem } from "../index.ts"
import type { ItemId } from "../../base/index.ts"
import type { NewEntry, StatementBody } from "../../record/index.ts"
import { anchorSpan } from "../../sources/index.ts"
import {
  add,
  affair,
  page,
  pasted,
  REPORT,
  right,
  statementSaying,
  theItem,
  type Affair,
} from "../testing/affair.ts"
import { annotationsIn } from "./annotation-file.ts"
import { bratLines } from "./brat.ts"
import { correctionLines, exportAnnotations, exportBrat, importAnnotations } from "./index.ts"
import type { LeavingItem } from "./leaving-item.ts"
import { sentenceAround } from "./sentence-around.ts"

const here = ({
  process,
  document,
}: Affair): { readonly process: Affair["process"]; readonly document: ItemId } => ({
  process,
  document,
})
const exported = async (own: Affair): Promise<string> =>
  JSON.stringify(right(await exportAnnotations(own.ports, own.viewer, here(own))).collection)
const annotations = async (own: Affair): Promise<readonly Record<string, unknown>[]> =>
  right(annotationsIn(await exported(own))) as readonly Record<string, unknown>[]

describe("annotations of a report", () => {
  test(
    "each item is an annotation with position and quote, and a stance without words points at " +
      "its statement",
    async () => {
      const own = await affair()
      const all = await annotations(own)
      const first = all.find(({ body }) => (body as { kind: string }).kind === "statement")
      expect(first).toMatchObject({
        type: "Annotation",
        motivation: "describing",
        body: {
          type: "TextualBody",
          kind: "statement",
          act: "say",
          form: "direct",
          negated: false,
          confidence: 0.9,
          speakers: ["Noor Amiri"],
          terms: "on-record",
          standing: "draft",
        },
        target: [
          {
            type: "SpecificResource",
            part: "words",
            selector: [
              { type: "TextPositionSelector", start: 27, end: 55 },
              {
                type: "TextQuoteSelector",
                exact: "the road opens by 2021-05-01",
                suffix: "\nTarek Sahl: we have seen no plan".slice(0, 32),
              },
            ],
          },
          {
            part: "speaker",
            index: 0,
            selector: [{ start: 15, end: 25 }, { exact: "Noor Amiri" }],
          },
        ],
      })
      const stance = all.find(({ body }) => (body as { kind: string }).kind === "corroboration")
      expect(stance).toMatchObject({
        body: { stance: "declines", by: ["Noor Amiri"] },
        target: expect.stringMatching(/^urn:x-parley:item_/) as unknown,
      })
      expect(all.map(({ body }) => (body as { kind: string }).kind).sort()).toEqual([
        "corroboration",
        "date",
        "statement",
        "statement",
        "statement",
      ])
    },
  )

  test("what was rejected does not leave", async () => {
    const own = await affair()
    const { item, head } = theItem(await page(own), statementSaying("no plan"))
    right(
      await reviewItem(own.ports, own.viewer, {
        process: own.process,
        item,
        review: { action: "reject", expected: head },
      }),
    )
    expect(await exported(own)).not.toContain(item)
  })
})

describe("brat", () => {
  test("golden: a report's lines", async () => {
    const own = await affair()
    const { txt, ann } = right(await exportBrat(own.ports, own.viewer, here(own)))
    expect(txt.startsWith("The road north\nNoor Amiri: the road")).toBe(true)
    expect(ann.split("\n").filter((line) => /^(T|R|#)/.test(line))).toEqual([
      "T1\tStatement 27 55\tthe road opens by 2021-05-01",
      "T2\tDate 45 55\t2021-05-01",
      "T3\tStatement 68 88\twe have seen no plan",
      "T4\tStatement 100 114\tnothing to add",
      "T5\tSpeaker 15 25\tNoor Amiri",
      "R1\tSpeaker_Of Arg1:T5 Arg2:T1",
      "#1\tAnnotatorNotes T1\tNoor Amiri",
      "T6\tSpeaker 56 66\tTarek Sahl",
      "R2\tSpeaker_Of Arg1:T6 Arg2:T3",
      "#2\tAnnotatorNotes T3\tTarek Sahl",
      "T7\tSpeaker 89 98\tSpokesman",
      "R3\tSpeaker_Of Arg1:T7 Arg2:T4",
      "#3\tAnnotatorNotes T4\tSpokesman",
    ])
    expect(ann.split("\n").filter((line) => / T1( |$)/.test(line) && line.startsWith("A"))).toEqual(
      [
        "A1\tTerms T1 on-record",
        "A2\tStanding T1 draft",
        "A3\tAct T1 say",
        "A4\tForm T1 direct",
        "A5\tConfidence T1 0.9",
      ],
    )
  })

  const item = (places: LeavingItem["places"]): LeavingItem => ({
    item: "item_a" as ItemId,
    kind: "narration",
    standing: "draft",
    terms: "on-record",
    attribution: { kind: "nobody" },
    facts: {},
    places,
    about: undefined,
  })
  const place = (start: number, exact: string): LeavingItem["places"][number] => ({
    part: "words",
    index: undefined,
    start,
    end: start + [...exact].length,
    exact,
    prefix: undefined,
    suffix: undefined,
  })
  test.each([
    {
      why: "a place over two lines is two pieces",
      places: [place(3, "one\ntwo")],
      line: "T1\tNarration 3 6;7 10\tone two",
    },
    {
      why: "empty lines are no pieces",
      places: [place(0, "a\n\n \nb")],
      line: "T1\tNarration 0 1;5 6\ta b",
    },
    {
      why: "two places are one line, in order of place",
      places: [place(9, "end"), place(0, "begin")],
      line: "T1\tNarration 0 5;9 12\tbegin end",
    },
    {
      why: "an emoji is one character",
      places: [place(0, "🕊\n🕊")],
      line: "T1\tNarration 0 1;2 3\t🕊 🕊",
    },
    {
      why: "a tab and a line separator end a piece",
      places: [place(0, "a\tb\u2028c")],
      line: "T1\tNarration 0 1;2 3;4 5\ta b c",
    },
  ])("golden: $why", ({ places, line }) => expect(bratLines([item(places)])[0]).toBe(line))
})

const TEXT = fc
  .array(
    fc.constantFrom(
      "a",
      "Zo",
      " ",
      "\n",
      "“",
      "🕊",
      "👨‍👩‍👧",
      "سلام",
      "שלום",
      "\u200f",
      "é",
      "e\u0301",
      ".",
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((parts) => `x${parts.join("")}x`)

test("whatever the text, what goes out comes in at the same places", async () => {
  const own = await affair()
  await fc.assert(
    fc.asyncProperty(
      TEXT,
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 }),
      async (text, wishes) => {
        const from = await withStatements(own, text, wishes)
        const other = right(
          await add(own.ports, own.viewer, own.process, pasted(text, { title: "The same" })),
        ).item
        const imported = right(
          await importAnnotations(own.ports, own.viewer, {
            process: own.process,
            document: other,
            source: await exported({ ...own, document: from }),
          }),
        )
        expect(imported).toMatchObject({ dropped: 0, told: [], added: 1 })
        expect(await spansIn(own, other)).toEqual(await spansIn(own, from))
      },
    ),
    { numRuns: 40 },
  )
})

async function withStatements(
  own: Affair,
  text: string,
  wishes: readonly (readonly [number, number])[],
): Promise<ItemId> {
  const added = right(
    await add(own.ports, own.viewer, own.process, pasted(text, { title: "The one" })),
  )
  await own.ports.record.as(own.viewer, async (record) => {
    const version = await record.document(added.version)
    if (version === undefined) throw new Error("no text")
    const content = wishes.map(([a, b]) => {
      const start = a % version.length
      return right(anchorSpan(version, { start, end: start + 1 + (b % (version.length - start)) }))
    })
    const body: StatementBody = {
      kind: "statement",
      form: "mixed",
      act: "deny",
      terms: "on-record",
      negated: true,
      confidence: undefined,
      speakers: [{ actor: undefined, anchor: content[0] }],
      cue: content.at(-1),
      content,
      addressees: [],
      occasion: content[0],
      basis: undefined,
      inAnswerTo: undefined,
      manner: undefined,
    }
    const { mint } = own.ports.chance
    const entry: NewEntry = {
      id: mint("entry"),
      item: mint("item"),
      standing: "draft",
      body,
      maker: "person",
      supersedes: undefined,
      because: undefined,
    }
    right(await record.append(own.process, [entry]))
  })
  return added.item
}

const spansIn = async (own: Affair, document: ItemId): Promise<unknown> =>
  (await page({ ...own, document })).items.map(({ body, maker, standing }) => ({
    standing,
    maker,
    ...(JSON.parse(
      JSON.stringify(body, (key, value: unknown) => (key === "document" ? undefined : value)),
    ) as object),
  }))

test("a whole report comes in, with speakers, stances and dates, by known names", async () => {
  const own = await affair()
  const other = await unread(own)
  const view = right(
    await importAnnotations(own.ports, own.viewer, {
      process: own.process,
      document: other,
      source: await exported(own),
    }),
  )
  expect(view).toMatchObject({ added: 5, actors: 0, dropped: 0, told: [] })
  const items = (await page({ ...own, document: other })).items.filter(
    ({ maker }) => maker === "person",
  )
  expect(items.map(({ body, standing }) => `${body.kind} ${standing}`).sort()).toEqual([
    "corroboration draft",
    "date draft",
    "statement draft",
    "statement draft",
    "statement draft",
  ])
})

/**
 * The report again, with a first letter at which the reader for tests gives up: nothing is drafted
 * from it.
 */
async function unread({ ports, viewer, process }: Affair): Promise<ItemId> {
  return right(
    await add(
      ports,
      viewer,
      process,
      pasted(REPORT.replace("The road", "éhe road"), { title: "Unread" }),
    ),
  ).item
}

describe("an import that comes again", () => {
  const forms = [
    { form: "JSON-LD", file: exported },
    {
      form: "brat",
      file: async (own: Affair) => right(await exportBrat(own.ports, own.viewer, here(own))).ann,
    },
  ]
  const bring = async (own: Affair, document: ItemId, source: string) =>
    right(
      await importAnnotations(own.ports, own.viewer, { process: own.process, document, source }),
    )

  test.each(forms)("$form: what came out of a document adds nothing to it", async ({ file }) => {
    const own = await affair()
    expect(await bring(own, own.document, await file(own))).toMatchObject({
      added: 0,
      actors: 0,
      dropped: 0,
    })
  })

  test.each(forms)("$form: the same file twice adds nothing the second time", async ({ file }) => {
    const own = await affair()
    const [document, source] = [await unread(own), await file(own)]
    const first = await bring(own, document, source)
    const before = (await page({ ...own, document })).items
    expect(first.added).toBeGreaterThan(3)
    expect(await bring(own, document, source)).toMatchObject({
      added: 0,
      actors: 0,
      known: first.added,
      dropped: 0,
    })
    expect((await page({ ...own, document })).items).toEqual(before)
  })

  test.each([
    {
      form: "JSON-LD",
      file: exported,
      change: (source: string) => source.replace('"act":"say"', '"act":"deny"'),
    },
    {
      form: "brat",
      file: forms[1]?.file ?? exported,
      change: (source: string) => source.replace(/^(A\d+\tAct T\d+) say$/m, "$1 deny"),
    },
  ])(
    "$form: of a file that was changed in one place, that one place is added",
    async ({ file, change }) => {
      const own = await affair()
      const [document, source] = [await unread(own), await file(own)]
      const { added } = await bring(own, document, source)
      expect(change(source)).not.toBe(source)
      expect(await bring(own, document, change(source))).toMatchObject({
        added: 1,
        known: added - 1,
        dropped: 0,
      })
    },
  )

  test("the same annotation twice in one file is one draft", async () => {
    const own = await affair()
    const note = one(quote("no plan"))
    expect(await bring(own, await unread(own), `[${note},${note}]`)).toMatchObject({
      added: 1,
      known: 1,
    })
  })

  test("what was corrected or rejected since does not come back", async () => {
    const own = await affair()
    const [document, source] = [await unread(own), await exported(own)]
    await bring(own, document, source)
    const view = await page({ ...own, document })
    const [plan, road] = ["no plan", "road opens"].map((words) =>
      theItem(view, statementSaying(words)),
    )
    if (plan?.body.kind !== "statement" || road === undefined) throw new Error("no statements")
    right(
      await reviewItem(own.ports, own.viewer, {
        process: own.process,
        item: plan.item,
        review: { action: "correct", expected: plan.head, body: { ...plan.body, act: "deny" } },
      }),
    )
    right(
      await reviewItem(own.ports, own.viewer, {
        process: own.process,
        item: road.item,
        review: { action: "reject", expected: road.head },
      }),
    )
    expect(await bring(own, document, source)).toMatchObject({ added: 0, known: 5 })
  })

  test("a stance that is new finds the statement that was there", async () => {
    const own = await affair()
    const [document, all] = [await unread(own), await annotations(own)]
    const isStance = ({ body }: Record<string, unknown>): boolean =>
      (body as { kind: string }).kind === "corroboration"
    await bring(own, document, JSON.stringify(all.filter((each) => !isStance(each))))
    expect(await bring(own, document, JSON.stringify(all))).toMatchObject({ added: 1, known: 4 })
    const { items } = await page({ ...own, document })
    const stance = items.find(({ body }) => body.kind === "corroboration")
    expect(
      items.some(
        ({ item }) => stance?.body.kind === "corroboration" && item === stance.body.statement,
      ),
    ).toBe(true)
  })
})

describe("brat that comes in", () => {
  const bring = async (source: string) => {
    const own = await affair()
    const document = await unread(own)
    const view = right(
      await importAnnotations(own.ports, own.viewer, { process: own.process, document, source }),
    )
    return { ...view, items: (await page({ ...own, document })).items }
  }

  test("places, ties, words and names make a statement", async () => {
    const { items, ...view } = await bring(
      "T1\tStatement 68 88\twe have seen no plan\nT2\tSpeaker 56 66\tTarek " +
        "Sahl\nR1\tSpeaker_Of Arg1:T2 Arg2:T1\nA1\tAct T1 deny\nA2\tNegated " +
        "T1\n#1\tAnnotatorNotes T1\tTarek Sahl\n",
    )
    expect(view).toMatchObject({ added: 1, actors: 0, dropped: 0 })
    expect(items.find(({ body }) => body.kind === "statement")?.body).toMatchObject({
      act: "deny",
      negated: true,
      content: [{ start: 68, end: 88 }],
      speakers: [{ anchor: { start: 56, end: 66 } }],
    })
  })

  test("a place that a line end split is one again", async () => {
    const { items } = await bring("T1\tStatement 4 14;15 25\troad north Noor Amiri\n")
    expect(items.find(({ body }) => body.kind === "statement")?.body).toMatchObject({
      content: [{ start: 4, end: 25, exact: "road north\nNoor Amiri" }],
    })
  })

  test.each([
    {
      why: "words that stand elsewhere",
      source: "T1\tStatement 0 4\troad",
      told: "Annotation 1 quotes “road” at 0, where the text has “éhe”; it was dropped.",
    },
    {
      why: "places that are no numbers",
      source: "T1\tStatement a b\troad",
      told: expect.stringMatching(/outside the text; it was dropped/) as unknown,
    },
    {
      why: "a place outside the text",
      source: "T1\tStatement 5 99999\troad",
      told: expect.stringMatching(/outside the text; it was dropped/) as unknown,
    },
    {
      why: "half a line",
      source: "T1\tStatement",
      told: expect.stringMatching(/no quote to check its place against; it was dropped/) as unknown,
    },
    {
      why: "a type that is none of ours",
      source: "T1\tPerson 15 25\tNoor Amiri",
      told: expect.stringMatching(/of a kind that is not taken in/) as unknown,
    },
  ])("$why is dropped and told", async ({ source, told }) =>
    expect(await bring(source)).toMatchObject({ added: 0, dropped: 1, told: [told] }),
  )

  test("names of every object's own fields are only words", async () =>
    expect(
      await bring(
        "T1\tStatement 68 88\twe have seen no plan\nA1\t__proto__ T1 x\nA2\tConstructor " +
          "T1\nR1\ttoString Arg1:T9 Arg2:T1\n",
      ),
    ).toMatchObject({ added: 1, dropped: 0 }))
})

const one = (selector: unknown, body?: unknown): string =>
  JSON.stringify({
    type: "Annotation",
    ...(body === undefined ? {} : { body }),
    target: { source: "x", selector },
  })
const quote = (exact: string): unknown => ({ type: "TextQuoteSelector", exact })
const at = (start: unknown, end: unknown): unknown => ({ type: "TextPositionSelector", start, end })

test.each([
  {
    why: "words that stand elsewhere",
    source: one([at(0, 4), quote("road")]),
    told: "Annotation 1 quotes “road” at 0, where the text has “The”; it was dropped.",
  },
  {
    why: "a place outside the text",
    source: one([at(5, 5000), quote("road")]),
    told: "Annotation 1 has a place, 5 to 5000, outside the text; it was dropped.",
  },
  {
    why: "a place between two characters",
    source: one([at(0.5, 3), quote("The")]),
    told: "Annotation 1 has a place, 0.5 to 3, outside the text; it was dropped.",
  },
  {
    why: "a place that is no numbers",
    source: one([at("0", "3"), quote("The")]),
    told: "Annotation 1 has a position that is not two numbers; it was dropped.",
  },
  {
    why: "a place without a quote",
    source: one([at(0, 3)]),
    told: "Annotation 1 has no quote to check its place against; it was dropped.",
  },
  {
    why: "a quote that is nowhere",
    source: one(quote("zebra")),
    told: "Annotation 1 quotes “zebra”, which does not stand in the text; it was dropped.",
  },
  {
    why: "a quote that is in many places",
    source: one(quote("Noor")),
    told:
      "Annotation 1 quotes “Noor”, which stands in the text 2 times, and has no position; it " +
      "was dropped.",
  },
  {
    why: "no target",
    source: '[{"type":"Annotation"}]',
    told: "Annotation 1 has no target; it was dropped.",
  },
  { why: "no annotation", source: "[7]", told: "Annotation 1 is no annotation; it was dropped." },
  {
    why: "a kind of its own",
    source: one([at(0, 3), quote("The")], { kind: "office" }),
    told:
      "Annotation 1 is of a kind that is not taken in; use statement, corroboration, date, " +
      "proposal, narration; it was dropped.",
  },
  {
    why: "an act that is none",
    source: one([at(0, 3), quote("The")], { kind: "statement", act: "sing" }),
    told: expect.stringMatching(
      /^Annotation 1 has act: found "sing"; send one of say, .*; it was dropped\.$/,
    ) as unknown,
  },
  {
    why: "a name that turns the text",
    source: one([at(0, 3), quote("The")], { kind: "statement", speakers: ["a\u202eb"] }),
    told: expect.stringMatching(
      /^Annotation 1 names nobody: name: found U\+202E.*; it was dropped\.$/,
    ) as unknown,
  },
  {
    why: "a stance on nothing",
    source: one([at(0, 3), quote("The")], { kind: "corroboration", stance: "denies" }),
    told: "Annotation 1 is a stance on a statement that is not in the file; it was dropped.",
  },
])("$why is dropped and told in one sentence", async ({ source, told }) => {
  const own = await affair()
  expect(right(await importAnnotations(own.ports, own.viewer, { ...here(own), source }))).toEqual({
    document: own.document,
    added: 0,
    actors: 0,
    known: 0,
    dropped: 1,
    told: [told],
  })
})

test("what another program marked without our words is a statement of nobody known", async () => {
  const own = await affair()
  expect(
    right(
      await importAnnotations(own.ports, own.viewer, {
        ...here(own),
        source: one(quote("no plan"), { type: "TextualBody", value: "look" }),
      }),
    ),
  ).toMatchObject({ added: 1, dropped: 0 })
})

test("twenty are told of, and all are counted", async () => {
  const own = await affair()
  const view = right(
    await importAnnotations(own.ports, own.viewer, {
      ...here(own),
      source: JSON.stringify(Array.from({ length: 30 }, () => 1)),
    }),
  )
  expect([view.dropped, view.told.length]).toEqual([30, 20])
})

test.each([
  { why: "no bytes", source: "" },
  { why: "half an object", source: "{" },
  { why: "a number", source: "7" },
  { why: "an object without targets", source: "{}" },
  { why: "items that are no list", source: '{"items":3}' },
  { why: "null", source: "null" },
  { why: "five thousand brackets", source: `${"[".repeat(5000)}${"]".repeat(5000)}` },
])("a file of $why changes nothing", async ({ source }) => {
  const own = await affair()
  const sent = await importAnnotations(own.ports, own.viewer, { ...here(own), source })
  expect(sent.ok ? sent.value.added : sent.fault.kind === "invalid" ? 0 : sent.fault).toBe(0)
})

describe("corrections", () => {
  test("a draft that was corrected or rejected is a line; an admitted one is none", async () => {
    const own = await affair()
    const view = await page(own)
    const [plan, road, nothing] = ["no plan", "road opens", "nothing to add"].map((words) =>
      theItem(view, statementSaying(words)),
    )
    if (plan?.body.kind !== "statement" || road === undefined || nothing === undefined)
      throw new Error("no statements")
    const review = async (item: ItemId, wish: object): Promise<unknown> =>
      right(
        await reviewItem(own.ports, own.viewer, {
          process: own.process,
          item,
          review: wish as never,
        }),
      )
    await review(plan.item, {
      action: "correct",
      expected: plan.head,
      body: { ...plan.body, act: "deny" },
      because: "it is a denial",
    })
    await review(road.item, { action: "reject", expected: road.head })
    await review(nothing.item, { action: "admit", expected: nothing.head })
    const { lines, withheld } = right(
      await correctionLines(own.ports, own.viewer, { process: own.process, document: undefined }),
    )
    expect(withheld).toBe(0)
    expect(lines).toMatchObject([
      {
        format: "parley-corrections/1",
        action: "rejected",
        made: null,
        because: null,
        words: "Noor Amiri: the road opens by 2021-05-01",
        kind: "statement",
        reader: "colons/1",
        drafted: { speakers: ["Noor Amiri"] },
      },
      {
        action: "corrected",
        sha256: view.document.textSha256,
        at: { start: 56, end: 88 },
        words: "Tarek Sahl: we have seen no plan",
        drafted: {
          act: "say",
          confidence: 0.9,
          places: [{ part: "words", start: 68, end: 88 }, {}],
        },
        made: { act: "deny" },
        because: "it is a denial",
      },
    ])
  })

  test("nobody's process has no lines", async () => {
    const own = await affair()
    expect(
      right(
        await correctionLines(own.ports, own.viewer, {
          process: own.process,
          document: "The road",
        }),
      ),
    ).toEqual({ lines: [], withheld: 0 })
  })
})

/** A note by the terms given, whose first statement was rejected; its words name nobody. */
async function noted(
  terms: (typeof NOTE_TERMS)[number],
  text = "Speaking low: the pass is mined\n",
): Promise<Affair> {
  const own = await affair()
  const note = right(
    await newNote(own.ports, own.viewer, {
      process: own.process,
      note: {
        text,
        terms,
        with: [{ kind: "named", name: "Lina Odeh" }],
        occasion: "call",
        day: "2021-03-09",
        describedAs: "a clerk",
        title: "Call with Odeh",
      },
      patience: 5000,
      later: (work) => {
        work.catch(() => undefined)
      },
    }),
  )
  return { ...own, document: note.document }
}

describe("terms travel", () => {
  const named = "Lina Odeh: the pass is mined\n"
  test.each(NOTE_TERMS)("annotations of a note %s", async (terms) => {
    const out = await exported(await noted(terms, named))
    expect({
      words: out.includes("pass is mined"),
      speaker: /odeh/i.test(out),
      description: out.includes("a clerk"),
    }).toEqual(
      {
        "on-record": { words: true, speaker: true, description: false },
        background: { words: true, speaker: false, description: true },
        "not-for-attribution": { words: true, speaker: false, description: true },
        confided: { words: false, speaker: false, description: false },
      }[terms],
    )
  })

  test.each(NOTE_TERMS)("brat of a note %s", async (terms) => {
    const seen = async (text: string): Promise<unknown> => {
      const own = await noted(terms, text)
      const view = await exportBrat(own.ports, own.viewer, here(own))
      return view.ok
        ? { ...view.value, odeh: /odeh/i.test(JSON.stringify(view.value)) }
        : view.fault.kind
    }
    const open = {
      odeh: terms === "on-record",
      title: terms === "on-record" ? "Call with Odeh" : undefined,
    }
    if (terms === "confided") expect(await seen("The pass is mined\n")).toBe("invalid")
    else expect(await seen("The pass is mined\n")).toMatchObject(open)
    if (terms === "on-record") expect(await seen(named)).toMatchObject(open)
    else expect(await seen(named)).toBe("invalid")
  })

  test.each(NOTE_TERMS)("corrections of a note %s", async (terms) => {
    const own = await noted(terms, "The pass.\nLina Odeh: the pass is mined\n")
    const { item, head, body } = theItem(await page(own), statementSaying("mined"))
    if (body.kind !== "statement") throw new Error("no statement")
    right(
      await reviewItem(own.ports, own.viewer, {
        process: own.process,
        item,
        review: {
          action: "correct",
          expected: head,
          body: {
            ...body,
            act: "warn",
            speakers: body.speakers.map(({ actor }) => ({ actor, anchor: undefined })),
          },
          because: "Odeh warned",
        },
      }),
    )
    const { lines, withheld } = right(
      await correctionLines(own.ports, own.viewer, { process: own.process, document: "Call with" }),
    )
    expect({ lines: lines.length, withheld, odeh: /odeh/i.test(JSON.stringify(lines)) }).toEqual(
      terms === "on-record"
        ? { lines: 1, withheld: 0, odeh: true }
        : { lines: 0, withheld: 1, odeh: false },
    )
  })
})

test.each([
  { terms: "on-record", leaves: true, lines: 0 },
  { terms: "document", leaves: true, lines: 1 },
  { terms: "background", leaves: false, lines: 0 },
  { terms: "anonymous", leaves: false, lines: 0 },
] as const)(
  "a known speaker's statement $terms in a report: it leaves only where its speaker may be " +
    "named, or described",
  async ({ terms, leaves, lines }) => {
    const own = await affair()
    const { item, head, body } = theItem(await page(own), statementSaying("no plan"))
    if (body.kind !== "statement") throw new Error("no statement")
    right(
      await reviewItem(own.ports, own.viewer, {
        process: own.process,
        item,
        review: { action: "correct", expected: head, body: { ...body, terms } },
      }),
    )
    const view = right(await exportAnnotations(own.ports, own.viewer, here(own)))
    expect([view.withheld, JSON.stringify(view.collection).includes(item)]).toEqual([
      leaves ? 0 : 1,
      leaves,
    ])
    const brat = right(await exportBrat(own.ports, own.viewer, here(own)))
    expect([brat.withheld, brat.ann.includes("Tarek Sahl")]).toEqual([leaves ? 0 : 1, leaves])
    expect(
      right(
        await correctionLines(own.ports, own.viewer, { process: own.process, document: undefined }),
      ),
    ).toMatchObject({
      lines: Array.from({ length: lines }, () => ({ terms: "document" })),
      withheld: leaves ? 0 : 1,
    })
  },
)

test.each([
  {
    why: "a sentence in a paragraph",
    text: "One. Two is here. Three.",
    words: "is",
    want: "Two is here.",
  },
  {
    why: "the last, without a full stop",
    text: "One. Two is here",
    words: "is",
    want: "Two is here",
  },
  { why: "a line", text: "One\nTwo is here\nThree", words: "is", want: "Two is here" },
  {
    why: "two sentences that the words span",
    text: "One. Two is. Here it ends. Four.",
    words: "is. Here",
    want: "Two is. Here it ends.",
  },
  {
    why: "words with their own end",
    text: "One. Two is here. Three.",
    words: "is here.",
    want: "Two is here.",
  },
  {
    why: "right to left, with its own marks",
    text: "متى؟ هنا السلام۔ نعم",
    words: "السلام",
    want: "هنا السلام۔",
  },
])("the sentence around is $why", async ({ text, words, want }) => {
  const own = await affair()
  const { version } = right(await add(own.ports, own.viewer, own.process, pasted(text)))
  const document = await own.ports.record.as(own.viewer, (record) => record.document(version))
  if (document === undefined) throw new Error("no text")
  const start = text.indexOf(words)
  const at = sentenceAround(document, { start, end: start + words.length })
  expect(text.slice(at.start, at.end)).toBe(want)
})
