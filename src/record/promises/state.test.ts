import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Day, Instant } from "../../base/index.ts"
import type { Deadline } from "../kinds/parts.ts"
import { FINDINGS, type FindingStatus } from "../kinds/finding.ts"
import { numberedId } from "../testing/arbitrary-body.ts"
import { datesDiffer, dueOf } from "./due.ts"
import { commitmentState, type Found } from "./state.ts"

const deadline = (parts: Partial<Deadline>): Deadline => ({
  words: "",
  written: undefined,
  computed: undefined,
  instant: undefined,
  zone: undefined,
  ...parts,
})
const MAY = deadline({ words: "within 14 months", written: "2021-05-01", computed: "2021-04-29" })

const found = (
  number: number,
  status: FindingStatus,
  finder: string,
  day: string,
  more: Partial<Found> = {},
): Found => ({
  item: numberedId("item", number),
  status,
  finders: [finder],
  day: day as Day,
  recordedAt: `${day}T12:00:00.000Z` as Instant,
  stands: true,
  due: undefined,
  ...more,
})
const on = (day: string, findings: readonly Found[], due: Deadline | undefined = MAY) =>
  commitmentState(due, findings, day as Day)

describe("how far a commitment is carried out", () => {
  test.each([
    { why: "nobody has looked", findings: [], want: { kind: "unjudged" } },
    {
      why: "one finder's latest counts",
      findings: [found(1, "minimal", "a", "2021-03-01"), found(2, "full", "a", "2021-04-01")],
      want: { kind: "found", status: "full" },
    },
    {
      why: "in the order of days, not of writing",
      findings: [found(2, "full", "a", "2021-04-01"), found(1, "minimal", "a", "2021-03-01")],
      want: { kind: "found", status: "full" },
    },
    {
      why: "two finders agree",
      findings: [found(1, "minimal", "a", "2021-03-01"), found(2, "minimal", "b", "2021-04-01")],
      want: { kind: "found", status: "minimal" },
    },
    {
      why: "two finders differ",
      findings: [found(1, "broken", "a", "2021-03-01"), found(2, "full", "b", "2021-04-01")],
      want: { kind: "disputed" },
    },
    {
      why: "they agree in the end",
      findings: [
        found(1, "broken", "a", "2021-03-01"),
        found(2, "full", "b", "2021-04-01"),
        found(3, "full", "a", "2021-04-02"),
      ],
      want: { kind: "found", status: "full" },
    },
    {
      why: "what it rested on is gone",
      findings: [found(1, "full", "a", "2021-03-01", { stands: false })],
      want: { kind: "stale" },
    },
    {
      why: "the finding before stands where the later one's grounds are gone",
      findings: [
        found(1, "minimal", "a", "2021-03-01"),
        found(2, "full", "a", "2021-04-01", { stands: false }),
      ],
      want: { kind: "found", status: "minimal" },
    },
    {
      why: "a finder whose grounds are gone disputes nothing",
      findings: [
        found(1, "broken", "a", "2021-03-01", { stands: false }),
        found(2, "full", "b", "2021-04-01"),
      ],
      want: { kind: "found", status: "full" },
    },
    {
      why: "a word on the deadline is none on the deed",
      findings: [
        found(1, "minimal", "a", "2021-03-01"),
        found(2, "under-review", "b", "2021-04-01"),
      ],
      want: { kind: "found", status: "minimal" },
    },
  ])("$why", ({ findings, want }) =>
    expect(on("2021-03-08", findings).progress).toMatchObject(want),
  )

  test("those whose latest finding counts are named, oldest first", () => {
    const findings = [
      found(1, "broken", "a", "2021-03-01"),
      found(2, "full", "b", "2021-04-01"),
      found(3, "minimal", "a", "2021-04-02"),
    ]
    expect(on("2021-05-02", findings).progress).toMatchObject({
      kind: "disputed",
      by: [{ item: numberedId("item", 2) }, { item: numberedId("item", 3) }],
    })
  })
})

describe("whether it is overdue", () => {
  const extended = found(5, "extended", "a", "2021-04-14", {
    due: deadline({ words: "before September 11", written: "2021-09-11" }),
  })
  test.each([
    { why: "before its day", day: "2021-03-08", findings: [], want: { kind: "ahead", days: 54 } },
    { why: "on its day", day: "2021-05-01", findings: [], want: { kind: "today" } },
    {
      why: "the written date beats the computed one",
      day: "2021-04-30",
      findings: [],
      want: { kind: "ahead", days: 1 },
    },
    { why: "after its day", day: "2021-05-03", findings: [], want: { kind: "overdue", days: 2 } },
    {
      why: "under review is overdue all the same",
      day: "2021-05-03",
      findings: [found(1, "under-review", "a", "2021-03-07")],
      want: { kind: "overdue", days: 2 },
    },
    {
      why: "done in full",
      day: "2021-05-03",
      findings: [found(1, "full", "a", "2021-04-30")],
      want: { kind: "done" },
    },
    {
      why: "done in full, as one says and another denies",
      day: "2021-05-03",
      findings: [found(1, "full", "a", "2021-04-30"), found(2, "broken", "b", "2021-05-01")],
      want: { kind: "overdue", days: 2 },
    },
    {
      why: "lapsed",
      day: "2021-05-03",
      findings: [found(1, "lapsed", "a", "2021-04-30")],
      want: { kind: "lapsed" },
    },
    {
      why: "extended to a day of its own",
      day: "2021-05-03",
      findings: [extended],
      want: { kind: "ahead", days: 131 },
    },
    {
      why: "an extension whose grounds are gone extends nothing",
      day: "2021-05-03",
      findings: [{ ...extended, stands: false }],
      want: { kind: "overdue", days: 2 },
    },
  ])("$why", ({ day, findings, want }) => expect(on(day, findings).timing).toEqual(want))

  test("words without a day are never overdue", () =>
    expect(on("2030-01-01", [], deadline({ words: "by the end of Ramadan" })).timing).toEqual({
      kind: "no-day",
    }))
  test("no deadline at all", () =>
    expect(commitmentState(undefined, [], "2030-01-01" as Day).timing).toEqual({ kind: "no-day" }))
})

test("both dates are kept and told to differ", () => {
  expect(dueOf(MAY)).toEqual({
    value: "2021-05-01",
    day: "2021-05-01",
    from: "written",
    differs: true,
  })
  expect(datesDiffer(deadline({ written: "2021-05", computed: "2021-05-14" }))).toBe(false)
  expect(dueOf(deadline({ computed: "2021-04-29" }))).toMatchObject({
    from: "computed",
    differs: false,
  })
  expect(
    dueOf(
      deadline({
        instant: "2021-05-01T20:00:00.000Z" as Instant,
        zone: "Asia/Kabul",
        computed: "2021-04-29",
      }),
    ),
  ).toMatchObject({ from: "instant", day: "2021-05-02" })
  expect(dueOf(deadline({ written: "2021-02-29" }))).toBeUndefined()
})

const someFound = fc
  .record({
    number: fc.nat(200),
    status: fc.constantFrom(...FINDINGS),
    finder: fc.constantFrom("a", "b", "c"),
    day: fc.constantFrom("2021-03-01", "2021-03-02", "2021-03-03"),
    stands: fc.boolean(),
  })
  .map(({ number, status, finder, day, stands }) => found(number, status, finder, day, { stands }))
const several = fc.uniqueArray(someFound, { selector: ({ item }) => item, maxLength: 8 })

test("the order in which findings are given changes nothing", () =>
  fc.assert(
    fc.property(several, (findings) => {
      expect(on("2021-03-08", [...findings].reverse())).toEqual(on("2021-03-08", findings))
    }),
  ))

test("a finding whose grounds are gone is as if it had never been, wherever another stands", () =>
  fc.assert(
    fc.property(several, (findings) => {
      const [all, standing] = [
        on("2021-03-08", findings),
        on(
          "2021-03-08",
          findings.filter(({ stands }) => stands),
        ),
      ]
      for (const axis of ["progress", "term"] as const)
        if (all[axis].kind !== "stale") expect(all[axis]).toEqual(standing[axis])
    }),
  ))
