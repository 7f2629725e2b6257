import { beforeAll, describe, expect, test } from "vitest"
import type { ItemId } from "../../base/index.ts"
import { addItem, type AddedBody } from "../../app/index.ts"
import {
  actorNamed,
  affair,
  page,
  right,
  statementSaying,
  theItem,
  type Affair,
} from "../../app/testing/affair.ts"
import type { ItemView } from "../../contract/index.ts"
import { readCalendar } from "../../record/promises/testing/strict-calendar.ts"
import { COMMANDS } from "../commands.ts"
import { runCommandLine, type Desk, type Terminal } from "../index.ts"

interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function parley(
  { ports, viewer, process }: Affair,
  ...words: readonly string[]
): Promise<Said> {
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
    ports: {},
    program,
    environment: {},
  }
  return {
    code: await runCommandLine(words, COMMANDS, terminal as unknown as Terminal, "0"),
    out,
    err,
  }
}

/**
 * An agreement signed on 29 February 2020 with a commitment of 14 months, under review; another
 * commitment past its day.
 */
async function promised(): Promise<Affair & { readonly commitment: ItemId }> {
  const own = await affair()
  const put = async (body: AddedBody): Promise<ItemView> =>
    right(await addItem(own.ports, own.viewer, { process: own.process, body }))
  const view = await page(own)
  const [statement, amiri, sahl] = [
    theItem(view, statementSaying("the road opens")).item,
    theItem(view, actorNamed("Noor Amiri")).item,
    theItem(view, actorNamed("Tarek Sahl")).item,
  ]
  const rests = { anchors: [], items: [statement] }
  const agreement = await put({
    kind: "agreement",
    title: "The road agreement",
    signed: { value: "2020-02-29", words: undefined },
    parties: [amiri],
    outside: [sahl],
    guarantors: [],
    text: undefined,
    rests,
  })
  const due = (words: string, written: string, computed?: string) => ({
    words,
    written,
    computed,
    instant: undefined,
    zone: undefined,
  })
  const promise = (what: string, parts: object): AddedBody => ({
    kind: "commitment",
    agreement: agreement.item,
    by: [amiri],
    to: [sahl],
    what,
    measure: undefined,
    condition: undefined,
    setBy: [],
    due: undefined,
    rests,
    ...parts,
  })
  const commitment = await put(
    promise("open the road", {
      measure: "both lanes",
      due: due("within fourteen months", "2021-05-01", "2021-04-29"),
    }),
  )
  await put(promise("clear the mines", { due: due("by March 1", "2021-03-01") }))
  await put({
    kind: "finding",
    commitment: commitment.item,
    status: "under-review",
    by: [sahl],
    when: { value: "2021-03-07", words: undefined },
    words: undefined,
    due: undefined,
    rests,
  })
  return { ...own, commitment: commitment.item }
}

test(
  "parley commitments --drafts: nothing was promised in words alone; beside --ics it is one " +
    "sentence",
  async () => {
    const own = await affair()
    expect((await parley(own, "commitments", "--drafts")).out).toBe(
      "Nothing was promised in words that is not kept as a commitment.\n",
    )
    expect(JSON.parse((await parley(own, "commitments", "--drafts", "--json")).out)).toMatchObject({
      format: "parley-commitment-drafts/1",
      count: 0,
      drafts: [],
    })
    expect(await parley(own, "commitments", "--drafts", "--ics")).toEqual({
      code: 1,
      out: "",
      err: "--ics: found --drafts beside it; ask for one of the two.\n",
    })
  },
)

describe("parley commitments", () => {
  let own: Affair
  beforeAll(async () => {
    own = await promised()
  })

  test("tells who shall do what by which of two dates, and what became of it", async () =>
    expect((await parley(own, "commitments")).out).toBe(`On 2021-03-08.

Agreements (1)
  The road agreement, signed 2020-02-29: Noor Amiri; not party to it: Tarek Sahl; 2 commitments, 1
    overdue

Commitments (2)
  ! Noor Amiri: clear the mines, to Tarek Sahl
    2021-03-01, 7 days past
    found: nobody has judged it
    In doubt: Due on 1 March 2021, before the date of the document that it rests on, 8 March 2021;
    see which of the two is right. Both are kept.
  > Noor Amiri: open the road, to Tarek Sahl, both lanes
    2021-05-01 (written; worked out from the words: 2021-04-29), 54 days left
    found: nobody has judged it; deadline: under-review

Deadlines (2)
  ! 2021-03-01: clear the mines; set, 7 days past
      2020-02-29: set 2021-03-01, “by March 1”, The road north
  > 2021-05-01 (worked out from the words: 2021-04-29): open the road; under-review, 54 days left
      2020-02-29: set 2021-05-01, “within fourteen months”, The road north
      2021-03-07: under-review, “under-review”, The road north
      2021-03-08: set 2021-05-01, “2021-05-01”, The road north
`))

  test("--overdue lists those alone, in text and as JSON", async () => {
    expect((await parley(own, "commitments", "--overdue")).out).toContain(
      "Overdue (1)\n  ! Noor Amiri: clear the mines",
    )
    const { code, out } = await parley(own, "commitments", "--overdue", "--json")
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      {
        format: "parley-commitments/1",
        today: "2021-03-08",
        commitments: [{ what: "clear the mines", timing: { kind: "overdue", days: 7 } }],
        deadlines: [],
      },
    ])
  })

  test("--json holds both dates, the thread and the sentences it rests on", async () => {
    const given = JSON.parse((await parley(own, "commitments", "--json")).out) as {
      commitments: readonly unknown[]
      deadlines: readonly unknown[]
    }
    expect(given.commitments[1]).toMatchObject({
      due: {
        words: "within fourteen months",
        written: "2021-05-01",
        computed: "2021-04-29",
        value: "2021-05-01",
        from: "written",
        differs: true,
      },
      term: { kind: "found", status: "under-review" },
      grounds: [{ words: "the road opens by 2021-05-01", document: { title: "The road north" } }],
    })
    expect(given.deadlines).toHaveLength(2)
  })

  test("--ics is a calendar and nothing else", async () => {
    const { code, out } = await parley(own, "commitments", "--ics")
    expect([code, readCalendar(out).events.length]).toEqual([0, 2])
  })

  test.each([
    {
      why: "two answers at once",
      words: ["--ics", "--json"],
      code: 1,
      err: /^--ics: found --json beside it; ask for one of the two\.\n$/,
    },
    {
      why: "a day that does not exist",
      words: ["--as-of", "2021-02-29"],
      code: 1,
      err: /^--as-of: found "2021-02-29"; write a day that exists, such as 2021-03-08\.\n$/,
    },
    {
      why: "a day before the process",
      words: ["--as-of", "2021-03-01"],
      code: 1,
      err: new RegExp(
        "^Nothing of this process was on the record at the end of 2021-03-01; " +
          String.raw`choose a later day\.\n$`,
      ),
    },
    { why: "an option nobody knows", words: ["--late"], code: 2, err: /Unknown option '--late'/ },
  ])("refused: $why", async ({ words, code, err }) => {
    const said = await parley(own, "commitments", ...words)
    expect([said.code, said.out]).toEqual([code, ""])
    expect(said.err).toMatch(err)
  })
})

describe("parley timeline", () => {
  let own: Affair
  beforeAll(async () => {
    own = await promised()
  })

  test("tells what happened, day by day", async () =>
    expect((await parley(own, "timeline", "--kind", "agreement,commitment,document,statement")).out)
      .toBe(`2020-02-29
  agreement, Noor Amiri: The road agreement

2021-03-01
  commitment, Noor Amiri: clear the mines

2021-03-08
  document, The road north
  statement (draft), Noor Amiri: the road opens by 2021-05-01
  statement (draft), Tarek Sahl: we have seen no plan
  statement (draft), Spokesman: nothing to add

2021-05-01
  commitment, Noor Amiri: open the road

7 lines.
`))

  test("by actor, by days, by when it was recorded, as JSON", async () => {
    const { out } = await parley(
      own,
      "timeline",
      "--actor",
      "sahl",
      "--from",
      "2021-03-01",
      "--to",
      "2021-03-31",
      "--order",
      "recorded",
      "--kind",
      "statement,finding",
      "--json",
    )
    expect(JSON.parse(out)).toMatchObject({
      format: "parley-timeline/1",
      order: "recorded",
      total: 2,
      listed: 2,
      lines: [
        {
          kind: "statement",
          when: "2021-03-08",
          words: "we have seen no plan",
          who: [{ name: "Tarek Sahl" }],
          document: { title: "The road north" },
          act: null,
        },
        { kind: "finding", when: "2021-03-07" },
      ],
    })
  })

  test("nothing is an answer", async () =>
    expect(await parley(own, "timeline", "--kind", "meeting")).toMatchObject({
      code: 0,
      out: "Nothing is on the record here; widen the days or the kinds, or add a report.\n",
    }))

  test.each([
    {
      why: "from after to",
      words: ["--from", "2021-05-01", "--to", "2021-04-01"],
      err: /^--from: found 2021-05-01, which is after 2021-04-01;/,
    },
    {
      why: "29 February 2021",
      words: ["--to", "2021-02-29"],
      err: /^--to: found "2021-02-29"; write a day that exists/,
    },
    {
      why: "nobody of that name",
      words: ["--actor", "Napoleon"],
      err: /^--actor: found "Napoleon"; write a name that is on the record, or its id\.\n$/,
    },
    {
      why: "several of that name",
      words: ["--actor", "a"],
      err: /^--actor: found "a"; write one of ".*" in full, or its id\.\n$/,
    },
    {
      why: "a kind nobody knows",
      words: ["--kind", "rumour"],
      err: /^--kind: found "rumour"; write some of document/,
    },
    {
      why: "an order nobody knows",
      words: ["--order", "backwards"],
      err: /^--order: found "backwards"; write one of held, recorded\.\n$/,
    },
  ])("refused: $why", async ({ words, err }) => {
    const said = await parley(own, "timeline", ...words)
    expect([said.code, said.out]).toEqual([1, ""])
    expect(said.err).toMatch(err)
  })
})
