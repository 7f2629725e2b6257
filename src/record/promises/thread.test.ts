import fc from "fast-check"
import { expect, test } from "vitest"
import type { Day, Instant } from "../../base/index.ts"
import { numberedId } from "../testing/arbitrary-body.ts"
import { dueDoubts, signedDoubts } from "./doubts.ts"
import { deadlineThreads, type Telling } from "./thread.ts"

const telling = (number: number, parts: Partial<Telling>): Telling => ({
  item: numberedId("item", number),
  status: "set",
  value: undefined,
  what: undefined,
  on: undefined,
  recordedAt: `2021-03-08T12:00:${String(number).padStart(2, "0")}.000Z` as Instant,
  joined: [],
  ...parts,
})
const item = (number: number) => numberedId("item", number)

test(
  "the deadline of May 1: set by the agreement, under review in March, extended in April, told " +
    "over four documents",
  () => {
    const agreement = telling(1, {
      value: "2021-05-01",
      what: "withdraw all forces",
      on: "2020-02-29" as Day,
    })
    const report = telling(2, {
      value: "2021-05-01",
      what: "American troops will leave",
      on: "2021-03-08" as Day,
      status: "under-review",
    })
    const other = telling(3, {
      value: "2021-05-01",
      what: "American troops will leave",
      on: "2021-03-10" as Day,
      status: "under-review",
    })
    const joinedByHand = telling(4, {
      value: "2021-05-01",
      what: "withdraw all forces",
      on: "2020-02-29" as Day,
      joined: [item(1), item(2)],
    })
    const extension = telling(5, {
      value: "2021-09-11",
      on: "2021-04-14" as Day,
      status: "extended",
      joined: [item(4)],
    })
    const elsewhere = telling(6, {
      value: "2021-05-01",
      what: "the road opens",
      on: "2021-03-08" as Day,
    })
    const threads = deadlineThreads([extension, other, report, agreement, joinedByHand, elsewhere])
    expect(
      threads.map(({ steps, value, day, status, what }) => ({
        steps: steps.map((step) => step.item),
        value,
        day,
        status,
        what,
      })),
    ).toEqual([
      {
        steps: [item(6)],
        value: "2021-05-01",
        day: "2021-05-01",
        status: "set",
        what: "the road opens",
      },
      {
        steps: [item(1), item(4), item(2), item(3), item(5)],
        value: "2021-09-11",
        day: "2021-09-11",
        status: "extended",
        what: "withdraw all forces",
      },
    ])
  },
)

test.each([
  {
    why: "the same day and words are one",
    a: { value: "2021-05-01", what: "Troops leave" },
    b: { value: "2021-05-01", what: "troops  leave," },
    threads: 1,
  },
  {
    why: "a day at two grains is two",
    a: { value: "2021-05" },
    b: { value: "2021-05-01" },
    threads: 2,
  },
  {
    why: "the same day of other things is two",
    a: { value: "2021-05-01", what: "troops leave" },
    b: { value: "2021-05-01", what: "talks begin" },
    threads: 2,
  },
  {
    why: "words without a day are each their own",
    a: { what: "soon" },
    b: { what: "soon" },
    threads: 2,
  },
  { why: "joined by a person they are one", a: {}, b: { joined: [item(1)] }, threads: 1 },
  {
    why: "what is joined to something unknown stands alone",
    a: {},
    b: { joined: [item(40)] },
    threads: 2,
  },
])("$why", ({ a, b, threads }) =>
  expect(deadlineThreads([telling(1, a), telling(2, b)])).toHaveLength(threads),
)

test.each<{ why: string; steps: readonly Partial<Telling>[]; want: string }>([
  {
    why: "whoever tells the same day again takes no review back",
    steps: [{ value: "2021-05-01" }, { status: "under-review" }, { value: "2021-05-01" }],
    want: "under-review",
  },
  {
    why: "a day set anew ends the review",
    steps: [{ value: "2021-05-01" }, { status: "under-review" }, { value: "2021-09-11" }],
    want: "set",
  },
  {
    why: "an extension follows a review",
    steps: [
      { value: "2021-05-01", status: "under-review" },
      { value: "2021-09-11", status: "extended" },
      { value: "2021-09-11" },
    ],
    want: "extended",
  },
])("status: $why", ({ steps, want }) => {
  const all = steps.map((step, index) =>
    telling(index, { on: `2021-03-0${index + 1}` as Day, joined: [item(0)], ...step }),
  )
  expect(deadlineThreads(all).map(({ status }) => status)).toEqual([want])
})

test("what has no day comes last", () =>
  expect(
    deadlineThreads([telling(1, {}), telling(2, { value: "2021-05-01" })]).map(({ day }) => day),
  ).toEqual(["2021-05-01", undefined]))

test("every telling stands in one thread, whatever is joined to what", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          joined: fc.array(fc.nat(12).map(item), { maxLength: 3 }),
          value: fc.constantFrom("2021-05-01", undefined),
        }),
        { maxLength: 12 },
      ),
      (parts) => {
        const tellings = parts.map((part, index) => telling(index, part))
        const threads = deadlineThreads(tellings)
        expect(threads.flatMap(({ steps }) => steps.map((step) => step.item)).sort()).toEqual(
          tellings.map((each) => each.item).sort(),
        )
        const threadOf = new Map(
          threads.flatMap((thread) => thread.steps.map((step) => [step.item, thread] as const)),
        )
        for (const each of tellings)
          for (const other of each.joined)
            if (threadOf.has(other)) expect(threadOf.get(other)).toBe(threadOf.get(each.item))
      },
    ),
  ))

const due = (written: string) => ({
  words: "",
  written,
  computed: undefined,
  instant: undefined,
  zone: undefined,
})

test.each([
  {
    why: "due before the agreement was signed",
    doubts: dueDoubts(due("2020-01-01"), {
      signed: { value: "2020-02-29", words: undefined },
      document: undefined,
    }),
    want: [
      new RegExp(
        "^Due on 1 January 2020, before its agreement was signed on 29 February " +
          String.raw`2020;.* Both are kept\.$`,
      ),
    ],
  },
  {
    why: "due before the document was written",
    doubts: dueDoubts(due("2020-01-01"), { signed: undefined, document: "2021-03-08" as Day }),
    want: [
      /^Due on 1 January 2020, before the date of the document that it rests on, 8 March 2021;/,
    ],
  },
  {
    why: "due in the year of the signing is no contradiction",
    doubts: dueDoubts(due("2020-03"), {
      signed: { value: "2020", words: undefined },
      document: undefined,
    }),
    want: [],
  },
  {
    why: "no due date is in no doubt",
    doubts: dueDoubts(undefined, { signed: undefined, document: "2021-03-08" as Day }),
    want: [],
  },
  {
    why: "signed after the document that tells of it",
    doubts: signedDoubts({ value: "2021-04-01", words: undefined }, "2021-03-08" as Day),
    want: [
      /^Signed on 1 April 2021, after the date of the document that tells of it, 8 March 2021;/,
    ],
  },
  {
    why: "signed before the document that tells of it",
    doubts: signedDoubts({ value: "2020-02-29", words: undefined }, "2021-03-08" as Day),
    want: [],
  },
])("in doubt: $why", ({ doubts, want }) =>
  expect(doubts.map(({ words }) => words)).toEqual(
    want.map((pattern) => expect.stringMatching(pattern) as unknown),
  ),
)
