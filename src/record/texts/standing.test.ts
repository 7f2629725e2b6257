import { expect, test } from "vitest"
import { parseDay, parseInstant, type Instant, type ItemId } from "../../base/index.ts"
import { numberedId } from "../testing/arbitrary-body.ts"
import type { Clause, VersionBody } from "../kinds/version.ts"
import type { LetterBody } from "../kinds/letter.ts"
import type { ResponseBody } from "../kinds/response.ts"
import type { ShowingBody } from "../kinds/showing.ts"
import { laterDoubts, letterDoubts, versionDoubts } from "./date-doubts.ts"
import { silenceAt } from "./silence.ts"
import { standingOf, wholeOf, type Recorded } from "./standing.ts"
import { surelyBefore } from "./when-order.ts"

const [TEXT, NORTH, SOUTH] = [numberedId("item", 1), numberedId("item", 2), numberedId("item", 3)]
const rests = { anchors: [], items: [] }
const instant = (text: string): Instant =>
  parseInstant(text) ??
  (() => {
    throw new Error(text)
  })()
const RECORDED = instant("2021-03-08T12:00:00.000Z")
const when = (value: string | undefined) =>
  value === undefined ? undefined : { value, words: undefined }

const clause = (number: string, words: string, change: Partial<Clause> = {}): Clause => ({
  number,
  words,
  status: "open",
  alternatives: [],
  proposedBy: [],
  supportedBy: [],
  anchor: undefined,
  ...change,
})
const version = (
  id: number,
  day: string | undefined,
  ...clauses: Clause[]
): Recorded<VersionBody> => ({
  item: numberedId("item", id),
  recordedAt: RECORDED,
  body: {
    kind: "version",
    text: TEXT,
    label: `v${id}`,
    when: when(day),
    document: undefined,
    clauses,
    rests,
  },
})
const response = (
  id: number,
  to: ItemId,
  by: ItemId,
  change: Partial<ResponseBody>,
): Recorded<ResponseBody> => ({
  item: numberedId("item", id),
  recordedAt: RECORDED,
  body: {
    kind: "response",
    version: to,
    clause: undefined,
    by: [by],
    answer: "accept",
    counter: undefined,
    until: undefined,
    words: undefined,
    when: undefined,
    rests,
    ...change,
  },
})
const showing = (id: number, of: ItemId, to: ItemId, day?: string): Recorded<ShowingBody> => ({
  item: numberedId("item", id),
  recordedAt: RECORDED,
  body: { kind: "showing", version: of, by: [], to: [to], when: when(day), rests },
})

const ROAD = "The road opens on the first of May."
const BRIDGE = "The bridge is guarded by both parties."
const first = version(10, "2021-03-01", clause("1", ROAD, { proposedBy: [NORTH] }))
const second = version(
  11,
  "2021-03-05",
  clause("1", BRIDGE, { proposedBy: [SOUTH] }),
  clause("2", "The road opens on the tenth of May.", { proposedBy: [SOUTH], status: "agreed" }),
)

test("the latest version is that of the latest day, whatever was recorded last", () =>
  expect(standingOf({ versions: [second, first], showings: [], responses: [] }).latest?.item).toBe(
    second.item,
  ))

test("a clause is followed back over its numbers to who proposed it first", () => {
  const { clauses } = standingOf({ versions: [first, second], showings: [], responses: [] })
  expect(clauses.map(({ since, proposedFirst }) => [since.number, proposedFirst?.by])).toEqual([
    ["1", [SOUTH]],
    ["1", [NORTH]],
  ])
  expect(clauses[1]?.since.version).toBe(first.item)
})

test.each([
  {
    why: "one clause that is open keeps the whole open",
    statuses: ["agreed", "open"] as const,
    want: { kind: "open", notAgreed: ["2"] },
  },
  {
    why: "agreed subject to capital is not agreed",
    statuses: ["agreed", "ad-referendum"] as const,
    want: { kind: "open", notAgreed: ["2"] },
  },
  { why: "all agreed", statuses: ["agreed", "agreed"] as const, want: { kind: "agreed" } },
  { why: "no clause is no agreement", statuses: [] as const, want: { kind: "no-clauses" } },
])("nothing is agreed until everything is: $why", ({ statuses, want }) =>
  expect(wholeOf(statuses.map((status, i) => ({ number: String(i + 1), status })))).toEqual(want),
)

test("of several answers of one party the latest stands, the others are kept", () => {
  const rejected = response(21, first.item, NORTH, { answer: "reject", when: when("2021-03-03") })
  const accepted = response(20, first.item, NORTH, { answer: "accept", when: when("2021-03-06") })
  const { answers } = standingOf({
    versions: [first],
    showings: [],
    responses: [accepted, rejected],
  })
  expect(answers).toMatchObject([{ party: NORTH, answer: "accept", before: [rejected.item] }])
})

test("an answer to a clause stands beside one to the whole", () =>
  expect(
    standingOf({
      versions: [first],
      showings: [],
      responses: [
        response(20, first.item, NORTH, {}),
        response(21, first.item, NORTH, { clause: "1.", answer: "reject" }),
      ],
    }).answers.map(({ answer }) => answer),
  ).toEqual(["accept", "reject"]))

test("who was shown what is a cell for each party and version", () =>
  expect(
    standingOf({
      versions: [first],
      responses: [],
      showings: [
        showing(31, first.item, SOUTH, "2021-03-04"),
        showing(30, first.item, SOUTH, "2021-03-02"),
      ],
    }).seen,
  ).toEqual([
    {
      version: first.item,
      party: SOUTH,
      showings: [numberedId("item", 30), numberedId("item", 31)],
    },
  ]))

const HOUR = {
  words: "by noon on 10 March",
  written: "2021-03-10",
  computed: undefined,
  instant: instant("2021-03-10T12:00:00.000Z"),
  zone: "UTC",
}
const DAY = { ...HOUR, instant: undefined }
const objection = (value?: string) => [{ response: numberedId("item", 40), when: when(value) }]

test.each([
  {
    why: "before its hour it is pending",
    until: HOUR,
    objections: [],
    now: instant("2021-03-10T11:59:59.000Z"),
    want: "pending",
  },
  {
    why: "after its hour it is adopted",
    until: HOUR,
    objections: [],
    now: instant("2021-03-10T12:00:01.000Z"),
    want: "adopted",
  },
  {
    why: "without a now nothing has passed",
    until: HOUR,
    objections: [],
    now: undefined,
    want: "pending",
  },
  {
    why: "an objection in time breaks it, even after the hour",
    until: HOUR,
    objections: objection("2021-03-09"),
    now: instant("2021-03-20T00:00:00.000Z"),
    want: "objected",
  },
  {
    why: "an objection on the very day may have been in time",
    until: HOUR,
    objections: objection("2021-03-10"),
    now: instant("2021-03-20T00:00:00.000Z"),
    want: "objected",
  },
  {
    why: "an objection an hour late is late",
    until: HOUR,
    objections: objection("2021-03-10T13:00:00Z"),
    now: instant("2021-03-20T00:00:00.000Z"),
    want: "adopted",
  },
  {
    why: "an objection whose day nobody knows counts",
    until: HOUR,
    objections: objection(),
    now: undefined,
    want: "objected",
  },
  {
    why: "a day lasts to its end",
    until: DAY,
    objections: [],
    now: instant("2021-03-10T23:00:00.000Z"),
    want: "pending",
  },
  {
    why: "the day after, it is adopted",
    until: DAY,
    objections: [],
    now: instant("2021-03-11T00:00:00.000Z"),
    want: "adopted",
  },
  {
    why: "words alone tell no hour",
    until: { ...DAY, written: undefined },
    objections: [],
    now: RECORDED,
    want: "no-hour",
  },
  {
    why: "no deadline is no hour",
    until: undefined,
    objections: [],
    now: RECORDED,
    want: "no-hour",
  },
])("silence procedure: $why", ({ until, objections, now, want }) =>
  expect(silenceAt(until, objections, now).kind).toBe(want),
)

test("a rejection of the version breaks the procedure on one of its clauses", () => {
  const { answers } = standingOf({
    versions: [first],
    showings: [],
    now: RECORDED,
    responses: [
      response(20, first.item, NORTH, { answer: "silence-procedure", clause: "1", until: HOUR }),
      response(21, first.item, SOUTH, { answer: "reject" }),
    ],
  })
  expect(answers[0]?.silence).toEqual({
    kind: "objected",
    until: HOUR.instant,
    by: [numberedId("item", 21)],
  })
})

test.each([
  { why: "an earlier day", one: "2021-03-01", other: "2021-03-02", want: true },
  { why: "the same day is not before", one: "2021-03-01", other: "2021-03-01", want: false },
  {
    why: "a month that holds the day is not before it",
    one: "2021-03",
    other: "2021-03-31",
    want: false,
  },
  { why: "a month that is over", one: "2021-02", other: "2021-03-01", want: true },
  {
    why: "an hour of the same clock",
    one: "2021-03-01T09:00Z",
    other: "2021-03-01T10:00Z",
    want: true,
  },
  {
    why: "hours of two clocks are not compared",
    one: "2021-03-01T09:00+04:30",
    other: "2021-03-01T10:00Z",
    want: false,
  },
  { why: "a duration is no day", one: "P90D", other: "2021-03-01", want: false },
  { why: "nothing told", one: undefined, other: "2021-03-01", want: false },
])("surely before: $why", ({ one, other, want }) => expect(surelyBefore(one, other)).toBe(want))

const letter = (
  dates: Partial<Record<"written" | "delivered" | "acknowledged" | "madePublic", string>>,
): Parameters<typeof letterDoubts>[0] =>
  ({
    written: when(dates.written),
    delivered: when(dates.delivered),
    acknowledged: when(dates.acknowledged),
    madePublic: when(dates.madePublic),
  }) satisfies Partial<LetterBody>

test.each([
  {
    why: "a journey in order raises no doubt",
    dates: { written: "2021-02-28", delivered: "2021-03-01", madePublic: "2021-03-07" },
    want: [],
  },
  {
    why: "delivered before it was written",
    dates: { written: "2021-03-05", delivered: "2021-03-01" },
    want: ["delivered"],
  },
  {
    why: "acknowledged before it was delivered",
    dates: { delivered: "2021-03-05", acknowledged: "2021-03-01" },
    want: ["acknowledged"],
  },
  {
    why: "made public before it was written",
    dates: { written: "2021-03-05", madePublic: "2021-03" },
    want: [],
  },
  {
    why: "made public a month before",
    dates: { written: "2021-03-05", madePublic: "2021-02" },
    want: ["madePublic"],
  },
])("a letter’s dates: $why", ({ dates, want }) =>
  expect(letterDoubts(letter(dates)).map(({ field }) => field)).toEqual(want),
)

test("each doubt is one sentence with both dates, and says that both are kept", () =>
  expect(letterDoubts(letter({ written: "2021-03-05", delivered: "2021-03-01" }))[0]?.words).toBe(
    "Delivered before it was written: 2021-03-01 is earlier than 2021-03-05; see which of " +
      "the two is right. Both are kept.",
  ))

test("a date before the document, and a showing before the version, are doubted", () => {
  const day = parseDay("2021-03-07")
  expect(versionDoubts({ when: when("2021-03-01") }, day)).toHaveLength(1)
  expect(letterDoubts(letter({ delivered: "2021-03-01" }), day)).toHaveLength(1)
  expect(laterDoubts("showing", when("2021-02-28"), when("2021-03-01"))).toHaveLength(1)
  expect(laterDoubts("response", when("2021-03-02"), when("2021-03-01"))).toEqual([])
})
