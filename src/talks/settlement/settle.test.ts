import fc from "fast-check"
import { expect, test } from "vitest"
import { formatRational, rational } from "../../base/index.ts"
import type { IssueId, OptionId, PartyId, Talks } from "../model/index.ts"
import { settle } from "./settle.ts"
import { settlementJson } from "./settlement-json.ts"
import { anyTalks } from "./testing/any-talks.ts"
import {
  isAccepted,
  isAdopted,
  slowBlockers,
  slowPareto,
  slowPoints,
  slowRows,
  type SlowRow,
} from "./testing/slow-settle.ts"

const options = { limit: 10_000, used: () => 0 }

interface Row {
  readonly package: unknown
  readonly utilities: unknown
}
interface Answer {
  readonly packages: string
  readonly feasible: unknown
  readonly accepted: unknown
  readonly adopted: unknown
  readonly exactness: unknown
  readonly frontier: readonly (Row & { accepted: boolean; adopted: boolean })[]
  readonly frontierVectors: unknown
  readonly frontierPackages: unknown
  readonly points: Readonly<Record<string, readonly Row[]>>
  readonly zone: readonly Row[]
  readonly blockers: readonly { parties: readonly string[]; because: string }[]
}

const answer = (talks: Talks, given = options): Answer =>
  JSON.parse([...settlementJson(settle(talks, given))].join("")) as Answer

/** What the contract asks for, worked out the slow way. */
function slowAnswer(
  talks: Talks,
): Omit<Answer, "blockers"> & { blockers: readonly (readonly string[])[] } {
  const rows = slowRows(talks)
  const accepted = rows.filter(isAccepted)
  const pareto = slowPareto(rows)
  const row = ({ digits, utilities }: SlowRow): Row => ({
    package: Object.fromEntries(
      talks.issues.map(({ id, options: all }, issue) => [id, all[digits[issue] ?? 0]?.id]),
    ),
    utilities: Object.fromEntries(
      talks.parties.map(({ id }, party) => [
        id,
        formatRational(utilities[party] ?? { numerator: 0n, denominator: 1n }),
      ]),
    ),
  })
  const points = slowPoints(talks, accepted)
  return {
    packages: String(talks.issues.reduce((product, { options: all }) => product * all.length, 1)),
    feasible: String(rows.length),
    accepted: String(accepted.length),
    adopted: String(rows.filter((each) => isAdopted(talks, each)).length),
    exactness: { kind: "exact" },
    frontier: pareto.map((each) => ({
      ...row(each),
      accepted: isAccepted(each),
      adopted: isAdopted(talks, each),
    })),
    frontierVectors: String(
      new Set(pareto.map(({ utilities }) => utilities.map(formatRational).join())).size,
    ),
    frontierPackages: String(pareto.length),
    points: Object.fromEntries(Object.entries(points).map(([name, all]) => [name, all.map(row)])),
    zone: accepted.map(row),
    blockers:
      rows.length === 0 || accepted.length > 0
        ? []
        : slowBlockers(talks, rows).map((set) =>
            set.map((party) => talks.parties[party]?.id ?? ""),
          ),
  }
}

const comparable = ({ blockers, ...rest }: Answer) => ({
  ...rest,
  blockers: blockers.map(({ parties }) => parties),
})
const sorted = (sets: readonly (readonly string[])[]) => sets.map(String).sort()

test.each([
  { why: "small tables of any kind", shape: {} },
  { why: "one issue", shape: { issues: 1, options: 6 } },
  { why: "one party", shape: { parties: 1 } },
  { why: "six parties", shape: { parties: 6, issues: 3 } },
  { why: "utilities cut off at a cap", shape: { caps: true } },
  {
    why: "utilities of many parties cut off at a cap",
    shape: { caps: true, parties: 6, issues: 3 },
  },
  { why: "numbers of 40 digits", shape: { huge: true, parties: 3 } },
])(
  "settle: the contract's definitions, one package after another, give the same ($why)",
  ({ shape }) =>
    fc.assert(
      fc.property(anyTalks(shape), (talks) => {
        const [fast, slow] = [comparable(answer(talks)), slowAnswer(talks)]
        expect({ ...pick(fast, slow), blockers: sorted(fast.blockers) }).toEqual({
          ...slow,
          zone: slow.zone.map((row) => expect.objectContaining(row) as Row),
          blockers: sorted(slow.blockers),
        })
      }),
      { numRuns: 300 },
    ),
)

test(
  "settle: a Kalai-Smorodinsky share below zero lets in nothing that a party refuses (found by " +
    "seed 66)",
  () => {
    const origin = { heldBy: undefined, author: undefined, basis: undefined, evidence: [] }
    const scores = (values: readonly number[]) =>
      ({
        kind: "scores",
        scores: new Map(values.map((value, i) => [`o${i}` as OptionId, rational(value)])),
      }) as const
    const talks: Talks = {
      title: "",
      notes: [],
      interactions: [],
      forbidden: [],
      adoption: { kind: "member", id: "a" },
      parties: [
        {
          id: "a" as PartyId,
          name: "a",
          reservation: undefined,
          weights: new Map(),
          discount: undefined,
        },
        {
          id: "b" as PartyId,
          name: "b",
          reservation: rational(-2),
          weights: new Map(),
          discount: undefined,
        },
      ],
      issues: [
        {
          id: "i" as IssueId,
          name: "i",
          options: [0, 1, 2].map((i) => ({ id: `o${i}` as OptionId, name: `o${i}` })),
        },
      ],
      preferences: [
        ["a", [1, -1, -1]],
        ["b", [-4, 0, -1]],
      ].map(([party, values]) => ({
        party: party as PartyId,
        issue: "i" as IssueId,
        weight: rational(1),
        weighed: false,
        judgement: scores(values as number[]),
        origin,
      })),
    }
    expect(answer(talks).points).toMatchObject(slowAnswer(talks).points)
    expect(answer(talks).points["kalaiSmorodinsky"]).toHaveLength(1)
  },
)

/** The fields that the slow answer has. */
const pick = (fast: object, slow: object): object =>
  Object.fromEntries(Object.keys(slow).map((key) => [key, (fast as Record<string, unknown>)[key]]))

test("settle: the order of parties changes nothing but the order of names", () =>
  fc.assert(
    fc.property(anyTalks(), (talks) => {
      const turned = { ...talks, parties: [...talks.parties].reverse() }
      const [a, b] = [answer(talks), answer(turned)]
      expect({ ...b, blockers: [], parties: [] }).toEqual({ ...a, blockers: [], parties: [] })
      expect(sorted(b.blockers.map(({ parties }) => [...parties].sort()))).toEqual(
        sorted(a.blockers.map(({ parties }) => [...parties].sort())),
      )
    }),
    { numRuns: 100 },
  ))

test("settle: the order of issues changes only the order of packages", () =>
  fc.assert(
    fc.property(anyTalks(), (talks) => {
      const turned = { ...talks, issues: [...talks.issues].reverse() }
      const keyed = ({ frontier, points, zone, ...rest }: Answer) => ({
        ...rest,
        frontier: lines(frontier),
        points: Object.values(points).map(lines),
        zone: lines(zone),
      })
      expect(keyed(answer(turned))).toEqual(keyed(answer(talks)))
    }),
    { numRuns: 100 },
  ))

const lines = (rows: readonly Row[]): readonly string[] =>
  rows
    .map((row) => JSON.stringify({ ...row, package: Object.entries(row.package as object).sort() }))
    .sort()

test("settle: a limit shortens the lists to their beginning and leaves every count true", () =>
  fc.assert(
    fc.property(anyTalks(), fc.nat(5), (talks, limit) => {
      const [whole, short] = [answer(talks), answer(talks, { ...options, limit })]
      expect(short.frontier).toEqual(whole.frontier.slice(0, limit))
      expect(short.zone).toEqual(whole.zone.slice(0, limit))
      for (const [name, rows] of Object.entries(short.points))
        expect(rows).toEqual(whole.points[name]?.slice(0, limit))
      expect([short.frontierPackages, short.accepted, short.exactness]).toEqual([
        whole.frontierPackages,
        whole.accepted,
        whole.exactness,
      ])
    }),
    { numRuns: 100 },
  ))
