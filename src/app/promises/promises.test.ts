import { describe, expect, test } from "vitest"
import type { Day, ItemId } from "../../base/index.ts"
import type { ItemView } from "../../contract/index.ts"
import type { AgreementBody, CommitmentBody, Deadline, FindingBody } from "../../record/index.ts"
import { readCalendar, unescaped } from "../../record/promises/testing/strict-calendar.ts"
import { memoryRecord } from "../../record/testing/memory-record.ts"
import { testWorld, type TestWorld } from "../../record/testing/world.ts"
import { addItem, formatFault, newNote, reviewItem, type AddedBody } from "../index.ts"
import {
  actorNamed,
  affair,
  page,
  right,
  statementSaying,
  theItem,
  type Affair,
} from "../testing/affair.ts"
import { agreementView, calendarFeed, clausesOfDocument, promisesView, reckon } from "./index.ts"

interface Here extends Affair {
  readonly world: TestWorld
  readonly statement: ItemId
  readonly amiri: ItemId
  readonly sahl: ItemId
}

async function here(): Promise<Here> {
  const world = testWorld()
  const own = await affair({
    record: memoryRecord(world),
    chance: { mint: world.mint, secret: world.secret },
  })
  const view = await page(own)
  return {
    ...own,
    world,
    statement: theItem(view, statementSaying("the road opens")).item,
    amiri: theItem(view, actorNamed("Noor Amiri")).item,
    sahl: theItem(view, actorNamed("Tarek Sahl")).item,
  }
}

const deadline = (parts: Partial<Deadline>): Deadline => ({
  words: "by then",
  written: undefined,
  computed: undefined,
  instant: undefined,
  zone: undefined,
  ...parts,
})
const FOURTEEN = deadline({
  words: "within fourteen months",
  written: "2021-05-01",
  computed: "2021-04-29",
})
const rests = (...items: readonly ItemId[]) => ({ anchors: [], items })

const add = async ({ ports, viewer, process }: Affair, body: AddedBody) =>
  addItem(ports, viewer, { process, body })
const added = async (own: Affair, body: AddedBody): Promise<ItemView> => right(await add(own, body))
const agreement = (own: Here, more: Partial<AgreementBody> = {}): AgreementBody => ({
  kind: "agreement",
  title: "The road agreement",
  signed: { value: "2020-02-29", words: undefined },
  parties: [own.amiri],
  outside: [own.sahl],
  guarantors: [],
  text: undefined,
  rests: rests(own.statement),
  ...more,
})
const commitment = (own: Here, more: Partial<CommitmentBody> = {}): CommitmentBody => ({
  kind: "commitment",
  agreement: undefined,
  by: [own.amiri],
  to: [own.sahl],
  what: "open the road",
  measure: "both lanes",
  condition: undefined,
  setBy: [own.amiri],
  due: FOURTEEN,
  rests: rests(own.statement),
  ...more,
})
const finding = (own: Here, of: ItemId, more: Partial<FindingBody> = {}): FindingBody => ({
  kind: "finding",
  commitment: of,
  status: "minimal",
  by: [own.sahl],
  when: { value: "2021-03-08", words: undefined },
  words: undefined,
  due: undefined,
  rests: rests(own.statement),
  ...more,
})
const view = async ({ ports, viewer, process }: Affair, asOf?: Day) =>
  right(await promisesView(ports, viewer, { process, asOf }))

describe("what was promised", () => {
  test(
    "shows who shall do what, to what measure, by which of two dates, and who is not party to " +
      "it",
    async () => {
      const own = await here()
      const { item: signed } = await added(own, agreement(own))
      const { item } = await added(own, commitment(own, { agreement: signed }))
      await added(own, finding(own, item))
      const shown = await view(own)
      expect(shown).toMatchObject({
        today: "2021-03-08",
        dateCount: 1,
        agreements: [
          {
            parties: [{ name: "Noor Amiri" }],
            outside: [{ name: "Tarek Sahl" }],
            commitments: 1,
            overdue: 0,
            doubts: [],
          },
        ],
        commitments: [
          {
            agreement: { title: "The road agreement" },
            by: [{ name: "Noor Amiri" }],
            to: [{ name: "Tarek Sahl" }],
            setBy: [{ name: "Noor Amiri" }],
            due: { value: "2021-05-01", from: "written", differs: true },
            timing: { kind: "ahead", days: 54 },
            progress: { kind: "found", status: "minimal" },
            term: { kind: "unjudged" },
            findings: [{ by: [{ name: "Tarek Sahl" }], stands: true }],
            grounds: [{ item: own.statement, words: "the road opens by 2021-05-01" }],
          },
        ],
      })
      const alone = right(
        await agreementView(own.ports, own.viewer, { process: own.process, item: signed }),
      )
      expect(alone.commitments.map((line) => line.view.item)).toEqual([item])
    },
  )

  test(
    "a finding counts until what it rests on is withdrawn, and on a day before that it counts " +
      "still",
    async () => {
      const own = await here()
      const { item } = await added(
        own,
        commitment(own, {
          rests: {
            anchors: [
              { document: own.added.version, start: 0, end: 8, exact: "", prefix: "", suffix: "" },
            ],
            items: [],
          },
        }),
      )
      await added(own, finding(own, item, { status: "full" }))
      own.world.setClock(2 * 24 * 60 * 60)
      const seen = theItem(await page(own), statementSaying("the road opens"))
      const admitted = right(
        await reviewItem(own.ports, own.viewer, {
          process: own.process,
          item: own.statement,
          review: { action: "admit", expected: seen.head },
        }),
      )
      right(
        await reviewItem(own.ports, own.viewer, {
          process: own.process,
          item: own.statement,
          review: { action: "withdraw", expected: admitted.head, because: "misheard" },
        }),
      )
      const state = async (asOf?: Day) =>
        (await view(own, asOf)).commitments.map(({ progress, timing }) => [
          progress.kind,
          timing.kind,
        ])
      expect(await state()).toEqual([["stale", "ahead"]])
      expect(await state("2021-03-08" as Day)).toEqual([["found", "done"]])
    },
  )

  test("finders who differ dispute it, and an extension moves the day that holds", async () => {
    const own = await here()
    const { item } = await added(own, commitment(own))
    await added(own, finding(own, item, { status: "broken" }))
    await added(own, finding(own, item, { status: "full", by: [own.amiri] }))
    await added(
      own,
      finding(own, item, {
        status: "extended",
        by: [],
        due: deadline({ words: "before September 11", written: "2021-09-11" }),
      }),
    )
    const {
      commitments: [line],
      deadlines,
    } = await view(own)
    expect(line).toMatchObject({
      progress: { kind: "disputed", words: "disputed: broken, full" },
      term: { kind: "found", status: "extended" },
      due: { value: "2021-09-11" },
      deadline: { words: "before September 11" },
    })
    const thread = deadlines.find(({ what }) => what === "open the road")
    expect(thread).toMatchObject({
      value: "2021-09-11",
      status: "extended",
      steps: [
        { kind: "date", value: "2021-05-01" },
        { kind: "commitment", value: "2021-05-01" },
        { kind: "finding", value: "2021-09-11" },
      ],
    })
  })

  test(
    "a date of the same day in the sentence that it rests on joins by itself, one of another " +
      "day does not",
    async () => {
      const own = await here()
      await added(own, commitment(own))
      await added(
        own,
        commitment(own, { what: "mend the road", due: deadline({ written: "2021-06-01" }) }),
      )
      expect(
        (await view(own)).deadlines.map(({ value, steps }) => [
          value,
          ...steps.map(({ kind }) => kind),
        ]),
      ).toEqual([
        ["2021-05-01", "date", "commitment"],
        ["2021-06-01", "commitment"],
      ])
    },
  )

  test(
    "the date of a document joins the commitment that a person rested on it, and what was " +
      "worked out is shown beside",
    async () => {
      const own = await here()
      const date = theItem(await page(own), ({ body }) => body.kind === "date")
      await added(own, commitment(own, { rests: rests(date.item) }))
      const { deadlines } = await view(own)
      expect(deadlines).toHaveLength(1)
      expect(deadlines[0]).toMatchObject({
        value: "2021-05-01",
        computed: "2021-04-29",
        timing: { kind: "ahead" },
        steps: [{ kind: "date", at: { item: date.item } }, { kind: "commitment" }],
      })
    },
  )
})

describe("what cannot be, or can hardly be", () => {
  const sentence = async (body: (own: Here) => AddedBody): Promise<string> => {
    const own = await here()
    const given = await add(own, body(own))
    return given.ok ? "kept" : formatFault(given.fault)
  }
  test.each<{ why: string; body: (own: Here) => AddedBody; want: RegExp }>([
    {
      why: "29 February 2021",
      body: (own) => commitment(own, { due: deadline({ written: "2021-02-29" }) }),
      want: /^body\.due\.written: found "2021-02-29"; write a day that exists/,
    },
    {
      why: "an agreement signed on no day",
      body: (own) => agreement(own, { signed: { value: "2020-13-01", words: undefined } }),
      want: /^body\.signed\.value: found "2020-13-01"; write a day that exists/,
    },
    {
      why: "a period that ends before it begins",
      body: (own) =>
        finding(own, own.statement, { when: { value: "2021-05-01/2021-04-01", words: undefined } }),
      want: /^body\.when\.value: found a time that ends before it begins/,
    },
    {
      why: "a zone that nobody knows",
      body: (own) =>
        commitment(own, { due: deadline({ written: "2021-05-01", zone: "Asia/Kabool" }) }),
      want: new RegExp(
        String.raw`^body\.due\.zone: found "Asia\/Kabool"; write the name of a zone, such as ` +
          String.raw`Asia\/Kabul or UTC\.$`,
      ),
    },
    {
      why: "a deadline of neither words nor a day",
      body: (own) => commitment(own, { due: deadline({ words: " " }) }),
      want: /^body\.due\.words: found nothing;/,
    },
    {
      why: "a commitment of nobody",
      body: (own) => commitment(own, { by: [] }),
      want: /^body\.by: found nobody; name who shall do it\.$/,
    },
    {
      why: "an agreement of nobody",
      body: (own) => agreement(own, { parties: [] }),
      want: /^body\.parties: found nobody;/,
    },
    {
      why: "a finding on a statement",
      body: (own) => finding(own, own.statement),
      want: /^body\.commitment: found a statement; name a commitment\.$/,
    },
    {
      why: "held from after until",
      body: (own) => ({
        kind: "role",
        actor: own.amiri,
        role: "party",
        held: { from: "2021-05-01" as Day, until: "2021-04-01" as Day },
        rests: rests(own.statement),
      }),
      want: /^body\.held\.until: found 2021-04-01, which is before 2021-05-01;/,
    },
    {
      why: "words without a day are kept",
      body: (own) => commitment(own, { due: deadline({ words: "by the end of Ramadan" }) }),
      want: /^kept$/,
    },
    {
      why: "a length of time is a time",
      body: (own) => finding(own, own.amiri, { when: { value: "P18M", words: undefined } }),
      want: /^body\.commitment: found an actor; name a commitment\.$/,
    },
  ])("$why", async ({ body, want }) => expect(await sentence(body)).toMatch(want))

  test("a finding on a commitment that was withdrawn is refused, saying so", async () => {
    const own = await here()
    const { item, head } = await added(own, commitment(own))
    right(
      await reviewItem(own.ports, own.viewer, {
        process: own.process,
        item,
        review: { action: "withdraw", expected: head, because: "never made" },
      }),
    )
    const given = await add(own, finding(own, item))
    expect(given.ok ? "" : formatFault(given.fault)).toBe(
      "body.commitment: found a commitment that was withdrawn; put the commitment on the " +
        "record again first, or choose another.",
    )
  })

  test("due before the signing, and before the document: kept, and doubted", async () => {
    const own = await here()
    const { item } = await added(own, agreement(own))
    await added(own, commitment(own, { agreement: item, due: deadline({ written: "2019-05-01" }) }))
    expect((await view(own)).commitments[0]?.doubts).toEqual([
      expect.stringMatching(
        /^Due on 1 May 2019, before its agreement was signed on 29 February 2020;/,
      ),
      expect.stringMatching(
        /^Due on 1 May 2019, before the date of the document that it rests on, 8 March 2021;/,
      ),
    ])
  })
})

describe("a deadline worked out", () => {
  test.each([
    {
      why: "from words and the day they count from",
      ask: { words: "within fourteen months", from: "2020-02-29", written: "2021-05-01" },
      due: "2021-05-01",
      says: [
        /^14 months from 29 February 2020 is 29 April 2021\.$/,
        /^The written day and the day worked out differ;/,
      ],
    },
    {
      why: "words that no rule counts stay words",
      ask: { words: "by the end of Ramadan", from: "2021-03-08" },
      due: undefined,
      says: [],
    },
    {
      why: "words that want a day",
      ask: { words: "90 days after" },
      due: undefined,
      says: [/^The words count 90 days; give the day/],
    },
    {
      why: "an hour that came twice",
      ask: {
        words: "until half past one",
        written: "2021-11-07",
        hour: "01:30",
        zone: "America/New_York",
      },
      due: "2021-11-07",
      says: [/^That hour came twice/],
    },
    {
      why: "an hour that never came",
      ask: {
        words: "until half past two",
        written: "2021-03-14",
        hour: "02:30",
        zone: "America/New_York",
      },
      due: "2021-03-14",
      says: [/^That hour never came.*; 03:30 is taken/],
    },
  ])("$why", ({ ask, due, says }) => {
    const draft = right(reckon(ask))
    expect(draft.due?.value).toBe(due)
    expect(draft.says).toEqual(says.map((pattern) => expect.stringMatching(pattern) as unknown))
  })
  test.each([
    { ask: { words: "", written: "2021-02-29" }, want: /^written: found "2021-02-29"/ },
    {
      ask: { words: "", written: "2021-05-01", hour: "9", zone: "UTC" },
      want: /^hour: found "9"; write it as hours/,
    },
    {
      ask: { words: "", written: "2021-05-01", hour: "09:00" },
      want: /^zone: found an hour without its zone/,
    },
    { ask: { words: "", zone: "Mars/Olympus" }, want: /^zone: found "Mars\/Olympus"/ },
    { ask: { words: "", hour: "09:00", zone: "UTC" }, want: /^hour: found an hour without a day/ },
  ])("refused: $want", ({ ask, want }) => {
    const draft = reckon(ask)
    expect(draft.ok ? "" : formatFault(draft.fault)).toMatch(want)
  })
})

describe("the calendar", () => {
  test("holds each deadline once, by its written date; one under review is tentative", async () => {
    const own = await here()
    const { item } = await added(own, commitment(own))
    await added(own, finding(own, item, { status: "under-review" }))
    const { head, events } = readCalendar(
      right(await calendarFeed(own.ports, own.viewer, { process: own.process })),
    )
    expect(head.find(({ name }) => name === "NAME")?.value).toBe("Northern road: deadlines")
    expect(events).toHaveLength(1)
    const [event] = readCalendar(
      right(await calendarFeed(own.ports, own.viewer, { process: own.process, item })),
    ).events
    const value = (name: string): string | undefined =>
      event?.lines.find((line) => line.name === name)?.value
    const date = theItem(await page(own), ({ body }) => body.kind === "date")
    expect([value("UID"), value("SUMMARY"), value("DTSTART"), value("STATUS")]).toEqual([
      `${date.item}@parley`,
      "Noor Amiri: open the road",
      "20210501",
      "TENTATIVE",
    ])
    expect(unescaped(value("DESCRIPTION") ?? "")).toContain(
      "Written 2021-05-01; worked out from the words: 2021-04-29.",
    )
  })

  test("leaves out confidences and what rests on them, and says how many", async () => {
    const own = await here()
    const later = (work: Promise<unknown>): void => {
      work.catch(() => undefined)
    }
    const note = right(
      await newNote(own.ports, own.viewer, {
        process: own.process,
        note: {
          text: "Amiri: the bridge opens by 2021-06-01",
          terms: "confided",
          with: [{ kind: "named", name: "Noor Amiri" }],
          occasion: "call",
          day: "2021-03-08",
        },
        patience: 5000,
        later,
      }),
    )
    await added(
      own,
      commitment(own, {
        what: "open the bridge",
        due: deadline({ written: "2021-06-02" }),
        rests: rests(note.document),
      }),
    )
    const file = right(await calendarFeed(own.ports, own.viewer, { process: own.process }))
    const { events, head } = readCalendar(file)
    expect(events).toHaveLength(1)
    expect(file).not.toMatch(/bridge|202106/)
    expect(unescaped(head.find(({ name }) => name === "DESCRIPTION")?.value ?? "")).toMatch(
      /^[12] deadlines? (is|are) left out: told on terms that forbid to pass them on\.$/,
    )
  })
})

test("the clauses of a document can be made into commitments", async () => {
  const own = await here()
  const clauses = right(
    await clausesOfDocument(own.ports, own.viewer, {
      process: own.process,
      document: own.document,
    }),
  )
  expect(clauses.length).toBeGreaterThan(0)
  const [clause] = clauses
  const anchor = { ...clause?.place, exact: "", prefix: "", suffix: "" } as never
  const { body } = await added(
    own,
    commitment(own, { what: clause?.words ?? "", rests: { anchors: [anchor], items: [] } }),
  )
  expect(body).toMatchObject({ rests: { anchors: [{ document: own.added.version }] } })
})
