import fc from "fast-check"
import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { rational } from "../../base/index.ts"
import { parseWritten } from "../../intake/index.ts"
import {
  decodeTalks,
  saysUnknown,
  type Issue,
  type IssueId,
  type Judgement,
  type OptionId,
  type Party,
  type PartyId,
  type Preference,
  type Reservation,
  type Talks,
} from "../model/index.ts"
import { unanimity } from "../rules/index.ts"
import { least, most, type Count } from "./count.ts"
import { rowsOf } from "./rows.ts"
import { scatter } from "./scatter.ts"
import { settlementJson } from "./settlement-json.ts"
import { settle } from "./settle.ts"
import { standingsOf } from "./standing.ts"
import { anyTalks } from "./testing/any-talks.ts"
import { slowPareto, slowRows } from "./testing/slow-settle.ts"
import { slowStandings } from "./testing/slow-standing.ts"
import { settlementBlocks } from "./words.ts"
import { explainPackage } from "./why.ts"

const options = { limit: 1000, used: () => 0 }
const KINDS: readonly Judgement["kind"][] = ["scores", "unknown", "ranges", "classes", "order"]
const exactly = (value: number): Count => ({ kind: "exact", value: BigInt(value) })
const json = (talks: Talks) =>
  JSON.parse([...settlementJson(settle(talks, options))].join("")) as Readonly<
    Record<string, unknown>
  >

test.each([
  { why: "numbers and silence", judgements: ["scores", "unknown"] },
  { why: "red lines and silence", judgements: ["classes", "unknown"] },
  { why: "every kind", judgements: KINDS },
  { why: "reservations that are not known", judgements: ["scores"] },
] as const)(
  "settle: what is acceptable, ruled out and not known, counted and listed as one package " +
    "after another gives it ($why)",
  ({ judgements }) =>
    fc.assert(
      fc.property(anyTalks({ judgements: [...judgements], openReservations: true }), (talks) => {
        fc.pre(saysUnknown(talks))
        const settlement = settle(talks, options)
        const rows = slowStandings(talks)
        const counted = (all: string): Count =>
          exactly(rows.filter((row) => row.all === all).length)
        expect(settlement.standings).toEqual({
          knownAcceptable: counted("accepted"),
          ruledOut: counted("ruled-out"),
          notKnown: counted("not-known"),
        })
        const [sure, possible] = [
          rows.filter(({ rule }) => rule === "adopted").length,
          rows.filter(({ rule }) => rule !== "not-adopted").length,
        ]
        expect([least(settlement.adopted), most(settlement.adopted)]).toEqual([
          BigInt(sure),
          BigInt(possible),
        ])
        expect(
          Array.from({ length: settlement.zone.list.length }, (_, i) => settlement.zone.list.at(i)),
        ).toEqual(rows.filter(({ all }) => all === "accepted").map(({ digits }) => digits))
        const standing = standingsOf(settlement, settlement.possible)
        for (const { digits, ...row } of rows) expect(standing(digits)).toEqual(row)
      }),
      { numRuns: 400 },
    ),
)

test(
  "settle: with something not known, accepted is always two numbers, and notKnown what lies " +
    "between them",
  () =>
    fc.assert(
      fc.property(anyTalks({ judgements: KINDS, openReservations: true }), (talks) => {
        const answer = json(talks)
        if (!saysUnknown(talks)) {
          expect([answer["notKnown"], answer["ruledOut"]]).toEqual([undefined, undefined])
          return
        }
        const { atLeast, atMost } = answer["accepted"] as {
          readonly atLeast: string
          readonly atMost: string
        }
        expect(answer["notKnown"]).toBe(String(BigInt(atMost) - BigInt(atLeast)))
        expect(answer["ruledOut"]).toBe(
          String(BigInt(answer["feasible"] as string) - BigInt(atMost)),
        )
      }),
      { numRuns: 300 },
    ),
)

test(
  "settle: a preference that is not known is never consent: put in its place, no score makes " +
    "more known to be acceptable",
  () =>
    fc.assert(
      fc.property(
        anyTalks({ judgements: ["scores", "unknown"] }),
        fc.integer({ min: -9, max: 9 }),
        (talks, score) => {
          const spoken: Talks = {
            ...talks,
            preferences: talks.preferences.map((each) =>
              each.judgement.kind !== "unknown"
                ? each
                : {
                    ...each,
                    judgement: {
                      kind: "scores",
                      scores: new Map(
                        (talks.issues.find(({ id }) => id === each.issue)?.options ?? []).map(
                          ({ id }) => [id, rational(score)],
                        ),
                      ),
                    },
                  },
            ),
          }
          const [silent, told] = [settle(talks, options).accepted, settle(spoken, options).accepted]
          expect(least(silent) <= least(told) && most(told) <= most(silent)).toBe(true)
        },
      ),
      { numRuns: 300 },
    ),
)

test(
  "settle: where only reservations are not known, the frontier is whole and the points are " +
    "left out",
  () =>
    fc.assert(
      fc.property(anyTalks({ judgements: ["scores"], openReservations: true }), (talks) => {
        fc.pre(talks.parties.some(({ reservation }) => reservation === "unknown"))
        const settlement = settle(talks, options)
        const { full } = rowsOf(settlement)
        const { list, of } = settlement.outlook?.frontier ?? {
          list: { length: 0, at: () => [] },
          of: exactly(-1),
        }
        const pareto = slowPareto(slowRows(talks)).map(({ digits }) => digits)
        expect([
          Array.from({ length: list.length }, (_, i) => list.at(i)),
          of,
          settlement.outlook?.points,
        ]).toEqual([pareto, exactly(pareto.length), undefined])
        expect(settlement.leftOut).toHaveLength(
          talks.parties.filter(({ reservation }) => reservation === "unknown").length,
        )
        expect(JSON.stringify(pareto.map(full))).not.toContain('"accepted":true')
        expect(scatter(settlement, 1000).dots.some(({ accepted }) => accepted)).toBe(false)
      }),
      { numRuns: 200 },
    ),
)

const origin = { heldBy: undefined, author: undefined, basis: undefined, evidence: [] }
const issue = (id: string, size: number): Issue => ({
  id: id as IssueId,
  name: id,
  options: Array.from({ length: size }, (_, i) => ({
    id: `${id}${i + 1}` as OptionId,
    name: `${id}${i + 1}`,
  })),
})
const party = (id: string, reservation?: Reservation): Party => ({
  id: id as PartyId,
  name: id,
  reservation,
  weights: new Map(),
  discount: undefined,
})
const says = (holder: string, on: string, judgement: Judgement, weight = 1): Preference => ({
  party: holder as PartyId,
  issue: on as IssueId,
  weight: rational(weight),
  weighed: weight !== 1,
  judgement,
  origin,
})
const silent: Judgement = { kind: "unknown" }
const scores = (on: string, ...values: readonly number[]): Judgement => ({
  kind: "scores",
  scores: new Map(values.map((value, i) => [`${on}${i + 1}` as OptionId, rational(value)])),
})
const classes = (
  on: string,
  ...values: readonly ("must" | "acceptable" | "unacceptable")[]
): Judgement => ({
  kind: "classes",
  classes: new Map(values.map((value, i) => [`${on}${i + 1}` as OptionId, value])),
})

/** North and south over A (two options) and B (two options). */
const table = (
  parties: readonly Party[],
  preferences: readonly Preference[],
  change: Partial<Talks> = {},
): Talks => ({
  title: "",
  notes: [],
  interactions: [],
  forbidden: [],
  issues: [issue("A", 2), issue("B", 2)],
  parties,
  preferences,
  adoption: unanimity(parties.map(({ id }) => id)),
  ...change,
})
const ns = [party("north"), party("south")]

test.each([
  {
    why: "three parties of whom nothing is known",
    talks: table(
      ["x", "y", "z"].map((id) => party(id)),
      ["x", "y", "z"].flatMap((id) => [says(id, "A", silent), says(id, "B", silent)]),
    ),
    want: ["0", "0", "4"],
    adopted: { atLeast: "0", atMost: "4" },
  },
  {
    why: "one issue that is not known, however good the rest, and no reservation",
    talks: table(ns, [says("north", "A", silent), says("north", "B", scores("B", 99, 99))]),
    want: ["0", "0", "4"],
    adopted: { atLeast: "0", atMost: "4" },
  },
  {
    why: "an issue that is not known and weighs nothing",
    talks: table(ns, [says("north", "A", silent, 0)]),
    want: ["4", "0", "0"],
    adopted: "4",
  },
  {
    why: "an issue that is not known and weighs less than nothing",
    talks: table(ns, [says("north", "A", silent, -1)]),
    want: ["0", "0", "4"],
    adopted: { atLeast: "0", atMost: "4" },
  },
  {
    why: "a reservation that is not known",
    talks: table(
      [party("north", "unknown"), party("south")],
      [says("north", "A", scores("A", 1, 2))],
    ),
    want: ["0", "0", "4"],
    adopted: { atLeast: "0", atMost: "4" },
  },
  {
    why: "a red line rules out though another issue is not known",
    talks: table(ns, [
      says("north", "A", classes("A", "acceptable", "unacceptable")),
      says("north", "B", silent),
    ]),
    want: ["0", "2", "2"],
    adopted: { atLeast: "0", atMost: "2" },
  },
  {
    why: "a must rules out every other option",
    talks: table(ns, [
      says("north", "A", classes("A", "must", "acceptable")),
      says("north", "B", silent),
    ]),
    want: ["0", "2", "2"],
    adopted: { atLeast: "0", atMost: "2" },
  },
  {
    why: "another party's reservation rules out",
    talks: table(
      [party("north"), party("south", rational(2))],
      [says("north", "A", silent), says("south", "B", scores("B", 1, 2))],
    ),
    want: ["0", "2", "2"],
    adopted: { atLeast: "0", atMost: "2" },
  },
  {
    why: "a party's own numbers rule nothing out, as what is not known may outweigh them",
    talks: table(
      [party("north", rational(5)), party("south")],
      [says("north", "A", silent), says("north", "B", scores("B", -9, 1))],
    ),
    want: ["0", "0", "4"],
    adopted: { atLeast: "0", atMost: "4" },
  },
  {
    why: "an interaction of a party that is not known changes nothing",
    talks: table(ns, [says("north", "A", silent)], {
      interactions: [
        {
          party: "north" as PartyId,
          when: new Map([["A" as IssueId, "A1" as OptionId]]),
          score: rational(-100),
          origin,
        },
      ],
    }),
    want: ["0", "0", "4"],
    adopted: { atLeast: "0", atMost: "4" },
  },
  {
    why: "what is forbidden is not feasible, and so neither ruled out nor not known",
    talks: table(ns, [says("north", "A", silent)], {
      forbidden: [new Map([["A" as IssueId, "A1" as OptionId]])],
    }),
    want: ["0", "0", "2"],
    adopted: { atLeast: "0", atMost: "2" },
  },
  {
    why: "everything is ruled out",
    talks: table([party("north", "unknown"), party("south", rational(1))], []),
    want: ["0", "4", "0"],
    adopted: "0",
  },
  {
    why: "a rule that does not ask the silent one adopts for sure",
    talks: table(ns, [says("north", "A", silent)], { adoption: unanimity(["south"]) }),
    want: ["0", "0", "4"],
    adopted: "4",
  },
  {
    why: "a rule that the silent one can only help adopts for sure",
    talks: table(ns, [says("north", "A", silent)], {
      adoption: { kind: "at-least", count: 1, of: ["north", "south"] },
    }),
    want: ["0", "0", "4"],
    adopted: "4",
  },
  {
    why: "a rule that holds only where the silent one refuses is not known",
    talks: table(ns, [says("north", "A", silent)], {
      adoption: { kind: "not", rule: { kind: "member", id: "north" } },
    }),
    want: ["0", "0", "4"],
    adopted: { atLeast: "0", atMost: "4" },
  },
  {
    why: "a rule that holds whatever the silent one says",
    talks: table(ns, [says("north", "A", silent)], {
      adoption: {
        kind: "any",
        of: [
          { kind: "member", id: "north" },
          { kind: "not", rule: { kind: "member", id: "north" } },
        ],
      },
    }),
    want: ["0", "0", "4"],
    adopted: "4",
  },
])("settle: $why", ({ talks, want, adopted }) => {
  const answer = json(talks)
  const { atLeast, atMost } = answer["accepted"] as {
    readonly atLeast: string
    readonly atMost: string
  }
  expect([atLeast, answer["ruledOut"], answer["notKnown"], answer["adopted"]]).toEqual([
    ...want,
    adopted,
  ])
  expect(BigInt(atMost) - BigInt(atLeast)).toBe(BigInt(want[2] ?? "0"))
  expect(answer["blockers"]).toHaveLength(atMost === "0" ? 1 : 0)
})

test("settle: what rests on nothing known is listed as not known; what is left out is said", () => {
  const answer = json(
    table(
      [party("north", "unknown"), party("south")],
      [says("north", "A", silent), says("south", "A", scores("A", 1, 2))],
    ),
  )
  expect(answer["rests"]).toEqual([
    {
      preference: { party: "north", issue: "A" },
      unknown: true,
      basis: null,
      author: null,
      heldBy: null,
      evidence: [],
    },
    {
      preference: { party: "south", issue: "A" },
      basis: null,
      author: null,
      heldBy: null,
      evidence: [],
    },
  ])
  expect(answer["parties"]).toEqual([
    { id: "north", name: "north", reservation: { unknown: true } },
    { id: "south", name: "south" },
  ])
  expect(answer["leftOut"]).toEqual([
    "The frontier and the four points are left out: it is not known what north thinks of A.",
    "It is not known what north accepts at the least.",
  ])
})

test(
  "settlementBlocks: the three numbers in plain words, and nobody is said to accept or refuse " +
    "what is not known",
  () => {
    const settlement = settle(
      table(
        ["x", "y", "z"].map((id) => party(id)),
        ["x", "y", "z"].flatMap((id) => [says(id, "A", silent), says(id, "B", silent)]),
      ),
      options,
    )
    const told = (blocks: ReturnType<typeof settlementBlocks>): string =>
      blocks
        .flatMap((block) => (block.kind === "line" || block.kind === "item" ? [block.text] : []))
        .join("\n")
    const words = told(settlementBlocks(settlement))
    expect(words).toContain(
      "4 packages: 4 feasible; known to be acceptable to all 3 parties: 0; ruled out: 0; not " +
        "known: 4.",
    )
    expect(words).toContain("Nobody's preferences are known.")
    expect(words).toContain("No package is known to be acceptable to all 3 parties.")
    const why = told(settlementBlocks(settlement, { why: explainPackage(settlement, [0, 1], 5) }))
    expect(why).toContain("It is not known whether it is adopted: it hangs on x, y, z.")
    expect(why).toContain(
      "It is not known whether x accepts it: what it thinks of A, B is not known.",
    )
    expect(why).not.toMatch(/Everybody accepts|refuses/)
  },
)

test("explainPackage: whose range leaves it open neither accepts nor refuses", () => {
  const range: Judgement = {
    kind: "ranges",
    ranges: new Map(
      [
        ["A1", 9],
        ["A2", 1],
      ].map(([id, high]) => [id as OptionId, { low: rational(0), high: rational(high as number) }]),
    ),
  }
  const settlement = settle(
    table([party("north", rational(5)), party("south")], [says("north", "A", range)]),
    options,
  )
  expect(
    [
      [0, 0],
      [1, 0],
    ]
      .map((digits) => explainPackage(settlement, digits, 5))
      .map(({ standing, refusals, open }) => [standing.all, refusals.length, open]),
  ).toEqual([
    ["not-known", 0, [{ party: 0, issues: [0], reservation: false }]],
    ["ruled-out", 1, []],
  ])
})

test("settle: at 10^20 packages the counts are exact", () => {
  const issues = Array.from({ length: 20 }, (_, i) => issue(`i${i}`, 10))
  const scored = (holder: string, turn: number): readonly Preference[] =>
    issues.map(({ id }, i) =>
      says(
        holder,
        id,
        scores(id, ...Array.from({ length: 10 }, (_, o) => ((o + 1) * (i + turn)) % 11)),
      ),
    )
  const one = classes(
    "i0",
    ...Array.from({ length: 10 }, (_, i) =>
      i < 4 ? ("unacceptable" as const) : ("acceptable" as const),
    ),
  )
  const large: Talks = {
    ...table(
      [
        party("north", rational(130)),
        party("south", rational(120)),
        party("east"),
        party("west", "unknown"),
      ],
      [],
    ),
    issues,
    preferences: [
      ...scored("north", 1),
      ...scored("south", 4),
      says("east", "i0", one),
      says("east", "i1", silent),
    ],
    adoption: { kind: "at-least", count: 2, of: ["north", "south", "east", "west"] },
  }
  const { accepted, standings, feasible, adopted, packages } = settle(large, options)
  const within: Talks = {
    ...large,
    parties: large.parties.slice(0, 2),
    preferences: [...scored("north", 1), ...scored("south", 4)],
    adoption: unanimity(["north", "south"]),
  }
  const both = settle(within, options).accepted
  expect([packages, feasible, standings.knownAcceptable, least(accepted)]).toEqual([
    10n ** 20n,
    { kind: "exact", value: 10n ** 20n },
    exactly(0),
    0n,
  ])
  expect([standings.notKnown.kind, standings.ruledOut.kind, adopted.kind]).toEqual([
    "exact",
    "exact",
    "between",
  ])
  expect(least(standings.ruledOut) + least(standings.notKnown)).toBe(10n ** 20n)
  expect([least(adopted), most(adopted) > least(adopted), most(adopted) < 10n ** 20n]).toEqual([
    least(both),
    true,
    true,
  ])
})

test.each([
  {
    why: "a rule against somebody who is known",
    rule: { kind: "not", rule: { kind: "member", id: "north" } },
    want: (all: bigint, north: bigint) => [all - north, all - north],
  },
  {
    why: "a rule that the silent one's refusal would carry",
    rule: {
      kind: "any",
      of: [
        { kind: "member", id: "north" },
        { kind: "not", rule: { kind: "member", id: "east" } },
      ],
    },
    want: (all: bigint, north: bigint) => [north, all],
  },
  {
    why: "a rule that needs one and not the other",
    rule: {
      kind: "all",
      of: [
        { kind: "member", id: "north" },
        { kind: "not", rule: { kind: "member", id: "east" } },
      ],
    },
    want: (_: bigint, north: bigint) => [0n, north],
  },
] as const)("settle: of 10^20 packages, how many $why adopts", ({ rule, want }) => {
  const issues = Array.from({ length: 20 }, (_, i) => issue(`i${i}`, 10))
  const north = issues.map(({ id }, i) =>
    says(
      "north",
      id,
      scores(id, ...Array.from({ length: 10 }, (_, o) => ((o + 1) * (i + 1)) % 11)),
    ),
  )
  const large: Talks = {
    ...table(
      [party("north", rational(110)), party("east")],
      [...north, says("east", "i1", silent)],
    ),
    issues,
    adoption: rule as Talks["adoption"],
  }
  const alone = settle(
    {
      ...large,
      parties: large.parties.slice(0, 1),
      preferences: north,
      adoption: unanimity(["north"]),
    },
    options,
  )
  const { adopted, packages } = settle(large, options)
  expect([least(adopted), most(adopted)]).toEqual(want(packages, least(alone.accepted)))
})

const KEPT = new URL("testing/kept/", import.meta.url)
test.each(
  readdirSync(KEPT)
    .filter((name) => name.endsWith(".talks.json"))
    .map((name) => name.replace(".talks.json", "")),
)(
  "settle: %s, without anything that is not known, is answered byte for byte as before " +
    "unknowns were read",
  (name) => {
    const written = parseWritten(readFileSync(new URL(`${name}.talks.json`, KEPT), "utf8"))
    const talks = written.ok ? decodeTalks(written.value) : written
    if (!talks.ok) throw new Error(name)
    expect(
      [...settlementJson(settle(talks.value, { limit: 10_000, used: () => 0 }))].join(""),
    ).toBe(readFileSync(new URL(`${name}.settlement.json`, KEPT), "utf8"))
  },
)
