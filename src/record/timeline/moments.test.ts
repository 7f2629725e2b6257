import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Day, Instant } from "../../base/index.ts"
import { someBody, numberedId } from "../testing/arbitrary-body.ts"
import { headOf, tombstoneOf, wordsIn } from "../testing/entries.ts"
import type { Body } from "../kinds/index.ts"
import { actsIn } from "./acts.ts"
import { fallsWithin, momentsOf, TIMED_KINDS, timelineOrder, type Timed } from "./moments.ts"

const [day, version] = ["2021-03-08" as Day, numberedId("document", 1)]
const rests = { anchors: [], items: [] }
const when = (value: string | undefined) => ({ value, words: undefined })
const letter = (parts: object): Body => ({
  kind: "letter",
  title: "The letter",
  document: undefined,
  authors: [],
  carriers: [],
  recipients: [],
  copies: [],
  written: undefined,
  delivered: undefined,
  acknowledged: undefined,
  madePublic: undefined,
  publishers: [],
  rests,
  ...parts,
})

const again = (bounds: { readonly from?: string; readonly until?: string }): Body => ({
  kind: "date",
  dateKind: "recurring",
  anchor: wordsIn(version, "every Monday"),
  value: "R/P1W",
  grain: "day",
  what: undefined,
  setBy: [],
  status: "set",
  ...bounds,
})

test.each<{
  why: string
  body: Body
  want: readonly (readonly [string, string | undefined, string])[]
}>([
  {
    why: "a letter has a moment for each step of its way",
    body: letter({ written: when("2021-02-28"), madePublic: when("2021-03-07") }),
    want: [
      ["letter", "2021-02-28", "written: The letter"],
      ["letter", "2021-03-07", "made public: The letter"],
    ],
  },
  {
    why: "a letter of unknown way stands at its document",
    body: letter({}),
    want: [["letter", "2021-03-08", "The letter"]],
  },
  {
    why: "an event happens on its document's day",
    body: {
      kind: "event",
      code: "CONSULT",
      anchor: wordsIn(version, "they met"),
      source: [],
      target: [],
    },
    want: [["event", "2021-03-08", "CONSULT: they met"]],
  },
  {
    why: "a deadline has a day of its own",
    body: {
      kind: "date",
      dateKind: "deadline",
      anchor: wordsIn(version, "by May 1"),
      value: "2021-05-01",
      grain: "day",
      what: wordsIn(version, "leave"),
      setBy: [],
      status: "set",
    },
    want: [["deadline", "2021-05-01", "leave: by May 1"]],
  },
  {
    why: "a time that comes again is told with its bounds, and begins when it begins",
    body: again({ from: "2021-04-01", until: "2021-06-30" }),
    want: [["date", "R/2021-04-01/P1W", "every Monday, from 1 April 2021 until 30 June 2021"]],
  },
  {
    why: "a time that comes again, of which no bound is told",
    body: again({}),
    want: [["date", "R/P1W", "every Monday"]],
  },
  {
    why: "a claim only stands on the record",
    body: { kind: "claim", claimKind: "fact", text: "It is genuine.", about: [], rests },
    want: [["claim", undefined, "It is genuine."]],
  },
  { why: "a process has no moment", body: { kind: "process", title: "", summary: "" }, want: [] },
])("$why", ({ body, want }) =>
  expect(momentsOf(body, day).map(({ kind, value, words }) => [kind, value, words])).toEqual(want),
)

test("a kind that is asked for has a moment, and no other kind has one", () =>
  fc.assert(
    fc.property(someBody(), (body) => {
      expect(momentsOf(body, day).length > 0).toBe(TIMED_KINDS.includes(body.kind))
    }),
  ))

const timed = (
  number: number,
  whenValue: string | undefined,
  recorded: string,
): Timed & { readonly item: string } => ({
  item: numberedId("item", number),
  when: whenValue,
  recorded: recorded as Instant,
})

describe("order", () => {
  const lines = [
    timed(1, "2021-05-01", "2021-03-08T10:00:00.000Z"),
    timed(2, undefined, "2021-03-07T10:00:00.000Z"),
    timed(3, "2021-03-01/2021-03-04", "2021-03-09T10:00:00.000Z"),
    timed(4, "2021-03-01", "2021-03-08T11:00:00.000Z"),
    timed(5, "2021-03-01T09:00Z", "2021-03-06T10:00:00.000Z"),
    timed(6, "2021", "2021-03-05T10:00:00.000Z"),
    timed(7, "P90D", "2021-03-04T10:00:00.000Z"),
  ]
  const numbers = (order: "held" | "recorded") =>
    [...lines]
      .sort(timelineOrder(order))
      .map(({ item }) => lines.findIndex((line) => line.item === item) + 1)
  test("when it happened, hours after days, what has no day last", () =>
    expect(numbers("held")).toEqual([6, 4, 3, 5, 1, 7, 2]))
  test("what comes again stands where it begins, and falls within any day after that", () => {
    const from = timed(8, "R/2021-03-02/P1W", "2021-03-08T10:00:00.000Z")
    expect([...lines, from].sort(timelineOrder("held")).indexOf(from)).toBe(4)
    expect(
      [
        ["2022-01-01", undefined],
        [undefined, "2021-03-01"],
      ].map(([first, last]) => fallsWithin(from, "held", first as Day, last as Day)),
    ).toEqual([true, false])
    expect(fallsWithin(timed(9, "R/P1W", "2021-03-08T10:00:00.000Z"), "held", day, undefined)).toBe(
      false,
    )
  })
  test("when it was recorded", () => expect(numbers("recorded")).toEqual([7, 6, 5, 2, 1, 4, 3]))
})

test.each([
  { why: "a day in between", at: "2021-03-08", from: "2021-03-01", to: "2021-03-31", want: true },
  {
    why: "the last day is included",
    at: "2021-03-31",
    from: "2021-03-01",
    to: "2021-03-31",
    want: true,
  },
  {
    why: "a year that holds the days",
    at: "2021",
    from: "2021-03-01",
    to: "2021-03-31",
    want: true,
  },
  {
    why: "a period that ends in them",
    at: "2021-02-01/2021-03-02",
    from: "2021-03-01",
    to: undefined,
    want: true,
  },
  { why: "a day after", at: "2021-04-01", from: undefined, to: "2021-03-31", want: false },
  { why: "no day", at: undefined, from: "2021-03-01", to: undefined, want: false },
])("between two days: $why", ({ at, from, to, want }) =>
  expect(
    fallsWithin(
      timed(1, at, "2021-03-08T10:00:00.000Z"),
      "held",
      from as Day | undefined,
      to as Day | undefined,
    ),
  ).toBe(want),
)

test("acts are told from an item's entries", () => {
  const item = numberedId("item", 1)
  const body: Body = { kind: "claim", claimKind: "fact", text: "It is.", about: [], rests }
  const chain = (["draft", "admitted", "admitted", "withdrawn", "draft", "rejected"] as const).map(
    (standing) => headOf(item, body, { standing }),
  )
  expect(actsIn(chain).map(({ act }) => act)).toEqual([
    "admitted",
    "corrected",
    "withdrawn",
    "reopened",
    "rejected",
  ])
  expect(actsIn([...chain.slice(0, 1), tombstoneOf(item, "claim", "danger")])).toEqual([])
})
