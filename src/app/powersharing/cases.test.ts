import { expect, test } from "vitest"
import { mapped, type Json } from "../../base/index.ts"
import { quotaBreaches, quotaConflict, type Quota } from "../../talks/powersharing/index.ts"
import { answered } from "../../../test/golden.ts"
import { figures } from "../../../test/figures.ts"
import {
  answerDivision,
  answerPortfolios,
  answerPower,
  answerSeats,
  divisionJson,
  portfoliosJson,
  powerJson,
  seatsJson,
} from "./index.ts"

type Fields = { readonly [name: string]: Json }
type Counts = { readonly [id: string]: number }
interface Case<Inputs = Fields, Expected = Fields> {
  readonly id: string
  readonly rule: string
  readonly inputs: Inputs
  readonly expected: Expected
}

const [seats, portfolios, power, divide] = [
  mapped(answerSeats, seatsJson),
  mapped(answerPortfolios, portfoliosJson),
  mapped(answerPower, powerJson),
  mapped(answerDivision, divisionJson),
]
const casesIn = <C>(file: string, rule: string): readonly C[] =>
  figures<{ readonly cases: readonly (C & { readonly rule: string })[] }>(
    `cases/${file}.json`,
  ).cases.filter((each) => each.rule === rule)

const texts = (counts: Counts) =>
  Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, String(count)]))
const listsOf = (votes: Counts) => Object.entries(votes).map(([id, each]) => ({ id, votes: each }))

test("every kind of case is there", () =>
  expect(
    [
      ["power-sharing-dhondt-and-quota", "dhondt_sequential"],
      ["power-sharing-dhondt-and-quota", "sa_1993_s88"],
      ["voting-power", "weighted_voting"],
      ["voting-power", "compound_voting"],
      ["fair-division", "adjusted_winner"],
      ["power-sharing-agreements", "percentage_shares"],
    ].map(([file = "", rule = ""]) => casesIn(file, rule).length > 0),
  ).toEqual([true, true, true, true, true, true]))

interface Picking {
  readonly seats: Counts
  readonly offices: number
  readonly first_preference_votes: Counts | null
  readonly offices_already_held: Counts
}
interface Picked {
  readonly order: readonly string[]
  readonly offices_won_in_this_run: Counts
  readonly ties: readonly {
    readonly round: number
    readonly parties: readonly string[]
    readonly winner: string
  }[]
}

test.each(casesIn<Case<Picking, Picked>>("power-sharing-dhondt-and-quota", "dhondt_sequential"))(
  "picks of $id, in order",
  ({ inputs, expected }) => {
    const lists = Object.entries(inputs.seats).map(([id, each]) => ({
      id,
      seats: each,
      votes: inputs.first_preference_votes?.[id] ?? null,
      held: inputs.offices_already_held[id] ?? 0,
      declinesFrom: null,
    }))
    expect(
      answered(
        { method: "dhondt", offices: inputs.offices, lists, ties: "formula-on-votes" },
        portfolios,
      ),
    ).toMatchObject({
      picks: expected.order,
      won: texts(expected.offices_won_in_this_run),
      ties: expected.ties.map(({ round, parties, winner }) => ({
        pick: round,
        lists: parties,
        resolved: winner,
        by: "formula-on-votes",
      })),
    })
  },
)

test.each(
  casesIn<
    Case<
      { readonly seats_all: Counts; readonly threshold_seats: number; readonly portfolios: number },
      {
        readonly participating: readonly string[]
        readonly quota: number
        readonly portfolios: Counts
      }
    >
  >("power-sharing-dhondt-and-quota", "sa_1993_s88"),
)("offices of $id by the truncated quota", ({ inputs, expected }) => {
  const all = Object.values(inputs.seats_all).reduce((sum, each) => sum + each, 0)
  const found = answered(
    {
      method: "quota-truncated",
      seats: inputs.portfolios,
      threshold: `${inputs.threshold_seats}/${all}`,
      lists: listsOf(inputs.seats_all),
    },
    seats,
  )
  expect(found).toMatchObject({
    seats: texts(expected.portfolios),
    ties: [],
    quota: `${Math.round(expected.quota * 100) / 2}/50`,
    below: Object.keys(inputs.seats_all).filter((id) => !expected.participating.includes(id)),
  })
})

interface Weighted {
  readonly members: readonly string[]
  readonly weights: readonly number[]
  readonly quota: number
}
interface Powers {
  readonly banzhaf_swings: readonly number[]
  readonly shapley_shubik: readonly string[]
  readonly dummies?: readonly string[]
  readonly banzhaf_normalised: readonly number[]
  readonly banzhaf_absolute?: readonly number[]
}

const byMember = <T>(members: readonly string[], values: readonly T[]) =>
  Object.fromEntries(members.map((id, i) => [id, values[i]]))
function expectPower(found: Json, members: readonly string[], expected: Powers): void {
  expect(found).toMatchObject({
    shapleyShubik: byMember(members, expected.shapley_shubik),
    swings: byMember(members, expected.banzhaf_swings.map(String)),
    ...(expected.dummies === undefined ? {} : { dummies: expected.dummies }),
  })
  const decimals = found as {
    readonly banzhafDecimal: Counts
    readonly banzhafAbsoluteDecimal: Counts
  }
  for (const [i, id] of members.entries()) {
    expect(decimals.banzhafDecimal[id]).toBeCloseTo(expected.banzhaf_normalised[i] ?? NaN, 7)
    if (expected.banzhaf_absolute !== undefined)
      expect(decimals.banzhafAbsoluteDecimal[id]).toBeCloseTo(
        expected.banzhaf_absolute[i] ?? NaN,
        7,
      )
  }
}

test.each(casesIn<Case<Weighted, Powers>>("voting-power", "weighted_voting"))(
  "power in $id",
  ({ inputs: { members, weights, quota }, expected }) =>
    expectPower(
      answered(
        {
          members: members.map((id, i) => ({ id, weight: weights[i] ?? 0 })),
          rule: { weight: "weight", quota },
        },
        power,
      ),
      members,
      expected,
    ),
)

test.each(
  casesIn<Case<{ readonly members: readonly string[] }, Powers>>("voting-power", "compound_voting"),
)(
  "power in $id: parallel consent of 108 members in seven parties",
  ({ inputs: { members }, expected }) => {
    const unionist: Counts = { DUP: 36, UUP: 18, PUP: 1 }
    const nationalist: Counts = { SF: 28, SDLP: 16 }
    const other: Counts = { Alliance: 7, others: 2 }
    const listed = members.map((id) => ({
      id,
      seats: unionist[id] ?? nationalist[id] ?? other[id] ?? 0,
      unionist: unionist[id] ?? 0,
      nationalist: nationalist[id] ?? 0,
    }))
    const rule = {
      all: [
        { weight: "seats", quota: 54, over: true },
        { weight: "unionist", quota: "55/2", over: true },
        { weight: "nationalist", quota: 22, over: true },
      ],
    }
    expectPower(answered({ members: listed, rule }, power), members, expected)
  },
)

test.each(
  casesIn<
    Case<
      { readonly parties: readonly [string, string]; readonly items: readonly string[] } & {
        readonly [party: string]: readonly number[]
      },
      {
        readonly points: { readonly [id: string]: string }
        readonly properties: { readonly equitable: boolean; readonly envy_free: boolean }
      } & { readonly [share: string]: { readonly [item: string]: string } }
    >
  >("fair-division", "adjusted_winner"),
)("division of $id", ({ inputs, expected }) => {
  const [first, second] = inputs.parties
  const items = inputs.items.map((id, i) => ({
    id,
    points: { [first]: inputs[first]?.[i] ?? 0, [second]: inputs[second]?.[i] ?? 0 },
  }))
  expect(answered({ parties: inputs.parties, items }, divide)).toMatchObject({
    shares: { [first]: expected[`final_share_to_${first}`] },
    totals: expected.points,
    properties: {
      equitable: expected.properties.equitable,
      envyFree: expected.properties.envy_free,
      efficient: true,
    },
  })
})

test.each(
  casesIn<
    Case<
      { readonly total: number; readonly shares_percent: Counts },
      { readonly [id: string]: number | string }
    >
  >("power-sharing-agreements", "percentage_shares"),
)("stated shares of $id", ({ inputs, expected }) => {
  const found = answered(
    { method: "hare", seats: inputs.total, lists: listsOf(inputs.shares_percent) },
    seats,
  ) as { readonly seats: { readonly [id: string]: string }; readonly ties: readonly Json[] }
  for (const [id, want] of Object.entries(expected))
    if (typeof want === "number") expect(found.seats[id]).toBe(String(want))
  const halves = Object.entries(inputs.shares_percent)
    .filter(([, share]) => (share * inputs.total) % 100 !== 0)
    .map(([id]) => id)
  expect(found.ties).toEqual(halves.length === 0 ? [] : [{ lists: halves, seats: "1" }])
})

test.each(
  casesIn<
    Case<
      { readonly christian: Counts; readonly muslim: Counts },
      { readonly total: number; readonly christian: number; readonly muslim: number }
    >
  >("power-sharing-agreements", "confessional_quota"),
)("parity in $id", ({ inputs, expected }) => {
  const exactly = (counts: Counts): readonly Quota[] =>
    Object.entries(counts).flatMap(([group, count]) => [
      { group, bound: "least" as const, seats: count },
      { group, bound: "most" as const, seats: count },
    ])
  const divisions = [
    { of: undefined, groups: ["christian", "muslim"], whole: true },
    { of: "christian", groups: Object.keys(inputs.christian), whole: true },
    { of: "muslim", groups: Object.keys(inputs.muslim), whole: true },
  ]
  const quotas = [
    ...exactly({ christian: expected.christian, muslim: expected.muslim }),
    ...exactly(inputs.christian),
    ...exactly(inputs.muslim),
  ]
  expect(quotaConflict({ seats: expected.total, divisions, quotas })).toBeUndefined()
  expect(
    quotaConflict({
      seats: expected.total,
      divisions,
      quotas: [...quotas, { group: "Maronite", bound: "least", seats: 35 }],
    })?.quotas.length,
  ).toBe(2)
})

test.each(
  casesIn<
    Case<{
      readonly hutu_percent: number
      readonly tutsi_percent: number
      readonly women_min_percent: number
    }>
  >("power-sharing-agreements", "quota_then_cooptation"),
)("quotas of $id: the cabinet of 2005 keeps them", ({ inputs }) => {
  const seatsOf20 = (percent: number): number => (percent * 20) / 100
  const quotas: readonly Quota[] = [
    { group: "Hutu", bound: "most", seats: seatsOf20(inputs.hutu_percent) },
    { group: "Tutsi", bound: "most", seats: seatsOf20(inputs.tutsi_percent) },
    { group: "women", bound: "least", seats: seatsOf20(inputs.women_min_percent) },
  ]
  const body = {
    seats: 20,
    divisions: [
      { of: undefined, groups: ["Hutu", "Tutsi"], whole: true },
      { of: undefined, groups: ["women"], whole: false },
    ],
    quotas,
  }
  expect([
    quotaConflict(body),
    quotaBreaches(
      body,
      new Map([
        ["Hutu", 12],
        ["Tutsi", 8],
        ["women", 7],
      ]),
    ),
  ]).toEqual([undefined, []])
})

interface Ballot {
  readonly yes: Counts
  readonly no: Counts
}
test.each(
  casesIn<
    Case<Ballot, { readonly passes: boolean; readonly passes_weighted_majority_60_40: boolean }>
  >("power-sharing-agreements", "parallel_consent"),
)("the vote of $id", ({ inputs: { yes, no }, expected }) => {
  const cast = (id: string) => (yes[id] ?? 0) + (no[id] ?? 0)
  const block = (id: string, side: string, votes: number) => ({
    id: `${id} ${side}`,
    votes,
    [id]: votes,
  })
  const members = Object.keys(yes).flatMap((id) => [
    block(id, "yes", yes[id] ?? 0),
    block(id, "no", no[id] ?? 0),
  ])
  const all = Object.keys(yes).reduce((sum, id) => sum + cast(id), 0)
  const vote = Object.keys(yes).map((id) => `${id} yes`)
  const parallel = {
    all: [
      { weight: "votes", quota: `${all}/2`, over: true },
      { weight: "Unionist", quota: `${cast("Unionist")}/2`, over: true },
      { weight: "Nationalist", quota: `${cast("Nationalist")}/2`, over: true },
    ],
  }
  const weighted = {
    all: [
      { weight: "votes", quota: `${60 * all}/100` },
      { weight: "Unionist", quota: `${40 * cast("Unionist")}/100` },
      { weight: "Nationalist", quota: `${40 * cast("Nationalist")}/100` },
    ],
  }
  expect(answered({ members, rule: parallel, vote }, power)).toMatchObject({
    vote: {
      passes: expected.passes,
      because: ["29 of 59 Unionist is for it; more than 59/2 is needed, so this fails"],
    },
  })
  expect(answered({ members, rule: weighted, vote }, power)).toMatchObject({
    vote: { passes: expected.passes_weighted_majority_60_40 },
  })
})

test.each(
  casesIn<
    Case<{ readonly members: number; readonly nominated: Counts }, { readonly majority: number }>
  >("power-sharing-agreements", "parity_plus_one"),
)("power in $id: the one appointee is as powerful as either bloc", ({ inputs, expected }) => {
  const blocs = Object.keys(inputs.nominated)
  expect(
    answered(
      {
        members: blocs.map((id) => ({ id, weight: inputs.nominated[id] ?? 0 })),
        rule: { weight: "weight", quota: expected.majority },
      },
      power,
    ),
  ).toMatchObject({
    banzhaf: byMember(
      blocs,
      blocs.map(() => "1/3"),
    ),
    dummies: [],
  })
})

interface Election {
  readonly knesset?: number
  readonly year?: number
  readonly lists?: readonly string[]
  readonly parties?: readonly string[]
  readonly votes: readonly number[]
  readonly seats: readonly number[]
  readonly sum: number
  readonly threshold?: number
}
const elections = Object.values(
  figures<{ readonly [set: string]: Json }>("seats/elections.json"),
).flatMap((set) => (Array.isArray(set) ? (set as unknown as readonly Election[]) : []))

test("there are six elections", () => expect(elections.length).toBe(6))

test.each(
  elections.map((election) => ({
    ...election,
    name: `Knesset ${election.knesset ?? ""} Nationalrat ${election.year ?? ""}`,
  })),
)("official seats: $name", ({ votes, seats: official, sum, threshold = 0.04 }) => {
  const found = answered(
    {
      method: "dhondt",
      seats: sum,
      threshold,
      lists: votes.map((each, i) => ({ id: `l${i}`, votes: each })),
    },
    seats,
  )
  expect(found).toMatchObject({
    seats: Object.fromEntries(official.map((each, i) => [`l${i}`, String(each)])),
    ties: [],
  })
})
