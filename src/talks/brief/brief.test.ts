import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formatRational, type Day, type ItemId } from "../../base/index.ts"
import type {
  FallbackBody,
  IssueBody,
  Judged,
  PositionBody,
  PreferenceBody,
  SafeguardBody,
} from "../../record/index.ts"
import { numberedId } from "../../record/testing/arbitrary-body.ts"
import { briefTalks, type BriefInput, type Sourced } from "./index.ts"
import { formatTalks, reservationJson } from "../model/index.ts"
import { settle, tallyWords } from "../settlement/index.ts"

const [north, south, road, school, evidence] = [1, 2, 3, 4, 5].map((number) =>
  numberedId("item", number),
) as [ItemId, ItemId, ItemId, ItemId, ItemId]
const rests = { anchors: [], items: [evidence] }
const held = { from: undefined, until: undefined }
let next = 20
const sourced = <B>(body: B, parts: Partial<Sourced<B>> = {}): Sourced<B> => ({
  item: numberedId("item", next++),
  body,
  author: "Amina",
  stale: false,
  ...parts,
})

const issue = (item: ItemId, title: string, keys: readonly string[], stale = false) =>
  sourced<IssueBody>(
    {
      kind: "issue",
      title,
      summary: "",
      options: keys.map((key) => ({ key, name: key.toUpperCase() })),
      rests,
    },
    { item, stale },
  )
const position = (
  actor: ItemId,
  sort: PositionBody["sort"],
  options: readonly string[],
  parts: Partial<PositionBody> = {},
  stale = false,
) =>
  sourced<PositionBody>(
    {
      kind: "position",
      sort,
      actor,
      holder: "office",
      issue: road,
      text: "",
      options,
      held,
      rests,
      ...parts,
    },
    { stale },
  )
const preference = (
  party: ItemId,
  judged: Judged,
  parts: Partial<PreferenceBody> = {},
  stale = false,
) =>
  sourced<PreferenceBody>(
    {
      kind: "preference",
      party,
      issue: road,
      weight: undefined,
      judged,
      basis: "estimated",
      rests,
      ...parts,
    },
    { stale },
  )
const fallback = (party: ItemId, value: string, parts: Partial<FallbackBody> = {}) =>
  sourced<FallbackBody>({
    kind: "fallback",
    party,
    value,
    words: undefined,
    held,
    basis: "estimated",
    rests,
    ...parts,
  })
const safeguard = (options: readonly string[], rulesOut: boolean) =>
  sourced<SafeguardBody>({
    kind: "safeguard",
    issue: school,
    options,
    rulesOut,
    by: [south],
    rests,
  })

const scores = (a: string, b: string): Judged => ({
  kind: "scores",
  scores: [
    { option: "a", score: a },
    { option: "b", score: b },
  ],
})

const brief = (parts: Partial<BriefInput> = {}) =>
  briefTalks({
    title: "Northern road",
    parties: [
      { item: north, name: "North" },
      { item: south, name: "South" },
    ],
    issues: [issue(road, "The road", ["a", "b"]), issue(school, "Schools", ["open", "closed"])],
    positions: [],
    preferences: [],
    fallbacks: [],
    safeguards: [],
    day: "2021-03-08" as Day,
    ...parts,
  })

/** What the cell of the north on the road says: `from: judgement`. */
function cell(parts: Partial<BriefInput>): string {
  const made = brief(parts)
  const found = made.cells.find(
    ({ party, issue: on }) =>
      party === north && on === made.issues.find(({ item }) => item === road)?.id,
  )
  if (found?.preference === undefined || found.preference.judgement.kind === "unknown")
    return found?.from ?? "no cell"
  const { judgement, origin } = found.preference
  const words =
    judgement.kind === "classes"
      ? [...judgement.classes].map(([id, is]) => `${id} ${is}`)
      : judgement.kind === "scores"
        ? [...judgement.scores].map(([id, score]) => `${id} ${formatRational(score)}`)
        : judgement.kind === "ranges"
          ? [...judgement.ranges].map(
              ([id, { low, high }]) => `${id} ${formatRational(low)}-${formatRational(high)}`,
            )
          : judgement.groups.map((group) => group.join("="))
  return `${found.from} ${judgement.kind}: ${words.join(", ")} (${origin.basis}, ${origin.author})`
}

describe("what one party thinks of one issue", () => {
  test.each<{ why: string; parts: Partial<BriefInput>; want: string }>([
    { why: "nothing on the record: silence", parts: {}, want: "silent" },
    {
      why: "a position asks, and says nothing of the rest",
      parts: { positions: [position(north, "position", ["a"])] },
      want: "read classes: a acceptable, b unknown (stated, Amina)",
    },
    {
      why: "an interest asks too",
      parts: { positions: [position(north, "interest", ["a"])] },
      want: "read classes: a acceptable, b unknown (stated, Amina)",
    },
    {
      why: "a position that names no option says nothing of any",
      parts: { positions: [position(north, "position", [])] },
      want: "silent",
    },
    {
      why: "a red line is not acceptable, and says nothing of the rest",
      parts: { positions: [position(north, "red-line", ["b"])] },
      want: "read classes: a unknown, b unacceptable (stated, Amina)",
    },
    {
      why: "a red line of older days without ticks excludes nothing",
      parts: { positions: [position(north, "red-line", [])] },
      want: "silent",
    },
    {
      why: "a need asks, and excludes nothing that its writer did not tick",
      parts: { positions: [position(north, "need", ["a"])] },
      want: "read classes: a acceptable, b unknown (stated, Amina)",
    },
    {
      why: "a need rules out what its writer ticked",
      parts: { positions: [position(north, "need", ["a"], { rulesOut: ["b"] })] },
      want: "read classes: a acceptable, b unacceptable (stated, Amina)",
    },
    {
      why: "only a need rules out beside what it asks for",
      parts: { positions: [position(north, "interest", ["a"], { rulesOut: ["b"] })] },
      want: "read classes: a acceptable, b unknown (stated, Amina)",
    },
    {
      why: "of two positions the later begun counts",
      parts: {
        positions: [
          position(north, "position", ["a"]),
          position(north, "position", ["b"], {
            held: { from: "2021-03-07" as Day, until: undefined },
          }),
        ],
      },
      want: "read classes: a unknown, b acceptable (stated, Amina)",
    },
    {
      why: "where the later one is over, the earlier does not come back",
      parts: {
        positions: [
          position(north, "position", ["a"]),
          position(north, "position", ["b"], {
            held: { from: "2021-03-01" as Day, until: "2021-03-02" as Day },
          }),
        ],
      },
      want: "silent",
    },
    {
      why: "where the later one rests on nothing any more, the earlier counts again",
      parts: {
        positions: [
          position(north, "position", ["a"]),
          position(
            north,
            "position",
            ["b"],
            { held: { from: "2021-03-01" as Day, until: undefined } },
            true,
          ),
        ],
      },
      want: "read classes: a acceptable, b unknown (stated, Amina)",
    },
    {
      why: "an option both needed and refused is refused",
      parts: { positions: [position(north, "need", ["a"]), position(north, "red-line", ["a"])] },
      want: "read classes: a unacceptable, b unknown (stated, Amina)",
    },
    {
      why: "a red line whose grounds are gone binds nobody",
      parts: { positions: [position(north, "red-line", ["b"], {}, true)] },
      want: "silent",
    },
    {
      why: "a red line that was given up before the day binds nobody",
      parts: {
        positions: [
          position(north, "red-line", ["b"], {
            held: { from: undefined, until: "2021-03-07" as Day },
          }),
        ],
      },
      want: "silent",
    },
    {
      why: "what was entered beats what is read",
      parts: {
        positions: [position(north, "red-line", ["b"])],
        preferences: [preference(north, scores("1/3", "2"))],
      },
      want: "entered scores: a 1/3, b 2 (estimated, Amina)",
    },
    {
      why: "the newest of two counts",
      parts: {
        preferences: [preference(north, scores("1", "2")), preference(north, scores("3", "4"))],
      },
      want: "entered scores: a 3, b 4 (estimated, Amina)",
    },
    {
      why: "one whose grounds are gone leaves the older to count",
      parts: {
        preferences: [
          preference(north, scores("1", "2")),
          preference(north, scores("3", "4"), {}, true),
        ],
      },
      want: "entered scores: a 1, b 2 (estimated, Amina)",
    },
    {
      why: "classes leave the unspoken unknown, and a must excludes nothing",
      parts: {
        preferences: [
          preference(north, { kind: "classes", classes: [{ option: "a", is: "must" }] }),
        ],
      },
      want: "entered classes: a acceptable, b unknown (estimated, Amina)",
    },
    {
      why: "what a preference does not speak of is read from a red line",
      parts: {
        positions: [position(north, "red-line", ["b"])],
        preferences: [
          preference(north, { kind: "classes", classes: [{ option: "a", is: "acceptable" }] }),
        ],
      },
      want: "entered classes: a acceptable, b unacceptable (estimated, Amina)",
    },
    {
      why: "a range written backwards is the same range",
      parts: {
        preferences: [
          preference(north, {
            kind: "ranges",
            ranges: [
              { option: "a", low: "5", high: "2" },
              { option: "b", low: "1", high: "1" },
            ],
          }),
        ],
      },
      want: "entered ranges: a 2-5, b 1-1 (estimated, Amina)",
    },
    {
      why: "an order names each option once",
      parts: {
        preferences: [preference(north, { kind: "order", groups: [["b"], ["a", "b"], ["gone"]] })],
      },
      want: "entered order: b, a (estimated, Amina)",
    },
    {
      why: "scores that leave an option out are left out",
      parts: {
        preferences: [preference(north, { kind: "scores", scores: [{ option: "a", score: "1" }] })],
      },
      want: "silent",
    },
  ])("$why", ({ parts, want }) => expect(cell(parts)).toBe(want))
})

test.each<{ why: string; parts: Partial<BriefInput>; notes: readonly string[] }>([
  {
    why: "an issue without options",
    parts: { issues: [issue(road, "The road", [])] },
    notes: ["The issue “The road” is left out: it has no options yet."],
  },
  {
    why: "an issue whose grounds are gone",
    parts: { issues: [issue(road, "The road", ["a"], true)] },
    notes: ["The issue “The road” is left out: what it rests on was withdrawn."],
  },
  {
    why: "a preference whose grounds are gone",
    parts: { preferences: [preference(north, scores("1", "2"), {}, true)] },
    notes: [
      "A preference of North on “The road”, entered by Amina, is left out: what it rests on " +
        "was withdrawn.",
    ],
  },
  {
    why: "a preference that does not cover the options",
    parts: { preferences: [preference(north, { kind: "order", groups: [["a"]] })] },
    notes: [
      "The preference of North on “The road”, entered by Amina, is left out: it does not say " +
        "where “B” stands.",
    ],
  },
])("$why is told in one sentence", ({ parts, notes }) =>
  expect(brief(parts).talks.notes).toEqual(notes),
)

test("what a party falls back on depends on the day", () => {
  const fallbacks = [
    fallback(north, "3", { held: { from: undefined, until: "2021-05-01" as Day } }),
    fallback(north, "7", { held: { from: "2021-05-02" as Day, until: undefined } }),
  ]
  const on = (day: string) =>
    brief({ fallbacks, day: day as Day }).talks.parties.map(
      ({ reservation }) => reservation && reservationJson(reservation),
    )
  expect([on("2021-03-08"), on("2021-05-02")]).toEqual([
    ["3", undefined],
    ["7", undefined],
  ])
})

test("a safeguard that rules out forbids its options; one that marks only marks them", () => {
  const [out, marked] = [
    brief({ safeguards: [safeguard(["closed"], true)] }),
    brief({ safeguards: [safeguard(["closed"], false)] }),
  ]
  expect(out.talks.forbidden.map((when) => [...when])).toEqual([[["i2", "closed"]]])
  expect([marked.talks.forbidden, marked.touched.map(({ option }) => option)]).toEqual([
    [],
    ["closed"],
  ])
})

test("what was confided makes the table private, unless it is left out", () => {
  const confided = { basis: "confided" } as const
  expect([
    brief({}).isPrivate,
    brief({ preferences: [preference(north, scores("1", "2"), confided)] }).isPrivate,
    brief({ preferences: [preference(north, scores("1", "2"), confided, true)] }).isPrivate,
  ]).toEqual([false, true, false])
})

test("the table settles: what nobody refused is not thereby accepted", () => {
  const { talks } = brief({
    positions: [
      position(north, "red-line", ["b"]),
      position(south, "red-line", ["closed"], { issue: school }),
    ],
  })
  const settled = settle(talks, { limit: 10, used: () => 0 })
  expect([settled.packages, tallyWords(settled)]).toEqual([
    4n,
    "Known to be acceptable to all: 0; ruled out: 3; not known: 1",
  ])
  expect(JSON.stringify(formatTalks(talks))).toContain(
    `"evidence":["${numberedId("item", 0).slice(0, 5)}`,
  )
})

test(
  "silence is no consent: two issues, three positions and no preference leave everything not " +
    "known",
  () => {
    const third = numberedId("item", 6)
    const parties = [
      ...["North", "South"].map((name, index) => ({ item: [north, south][index] as ItemId, name })),
      { item: third, name: "West" },
    ]
    const { talks } = brief({
      parties,
      positions: [
        position(north, "position", ["a"]),
        position(south, "position", ["b"]),
        position(third, "need", ["open"], { issue: school }),
      ],
    })
    expect(tallyWords(settle(talks, { limit: 10, used: () => 0 }))).toBe(
      "Known to be acceptable to all: 0; ruled out: 0; not known: 4",
    )
  },
)

describe("an issue of which any options may be taken", () => {
  const anyOf = sourced<IssueBody>(
    {
      kind: "issue",
      title: "Women",
      summary: "",
      options: [
        { key: "table", name: "At the table" },
        { key: "half", name: "Half" },
      ],
      choose: "any",
      rests,
    },
    { item: road },
  )
  const made = (parts: Partial<BriefInput>) =>
    brief({ issues: [anyOf], parties: [{ item: north, name: "North" }], ...parts })
  const told = (parts: Partial<BriefInput>): readonly string[] =>
    made(parts).cells.flatMap(({ issue: at, options }) =>
      options.map(({ option, is, because }) => `${at} ${option} ${is} (${because.kind})`),
    )
  const silent = ["i1-2 yes unknown (silent)", "i1-2 no unknown (silent)"]

  test("is an issue for each of its options, with a yes and a no", () => {
    const { talks, issues } = made({})
    expect(
      talks.issues.map(({ id, name, options }) => [id, name, options.map((each) => each.id)]),
    ).toEqual([
      ["i1-1", "Women: At the table", ["yes", "no"]],
      ["i1-2", "Women: Half", ["yes", "no"]],
    ])
    expect(issues.map(({ choices }) => [...choices.values()])).toEqual([
      ["table", "without:table"],
      ["half", "without:half"],
    ])
  })
  test.each<{ why: string; parts: Partial<BriefInput>; want: readonly string[] }>([
    {
      why: "asking for one says nothing of going without it",
      parts: { positions: [position(north, "position", ["table"])] },
      want: ["i1-1 yes acceptable (asks)", "i1-1 no unknown (silent)", ...silent],
    },
    {
      why: "a need that rules out going without it refuses the no",
      parts: { positions: [position(north, "need", ["table"], { rulesOut: ["without:table"] })] },
      want: ["i1-1 yes acceptable (asks)", "i1-1 no unacceptable (rules-out)", ...silent],
    },
    {
      why: "who refuses one is left with going without it",
      parts: { positions: [position(north, "red-line", ["table"])] },
      want: ["i1-1 yes unacceptable (refuses)", "i1-1 no acceptable (other-refused)", ...silent],
    },
    {
      why: "needing one refuses no other",
      parts: { positions: [position(north, "need", ["table"], { rulesOut: ["without:table"] })] },
      want: ["i1-1 yes acceptable (asks)", "i1-1 no unacceptable (rules-out)", ...silent],
    },
    {
      why: "a class is entered for one of the two",
      parts: {
        preferences: [
          preference(north, {
            kind: "classes",
            classes: [{ option: "without:half", is: "acceptable" }],
          }),
        ],
      },
      want: [
        "i1-1 yes unknown (silent)",
        "i1-1 no unknown (silent)",
        "i1-2 yes unknown (silent)",
        "i1-2 no acceptable (entered)",
      ],
    },
  ])("$why", ({ parts, want }) => expect(told(parts)).toEqual(want))
  test("points are for having it; going without it is worth nothing", () => {
    const judged: Judged = {
      kind: "scores",
      scores: [
        { option: "table", score: "3" },
        { option: "half", score: "1/2" },
        { option: "without:half", score: "-1" },
      ],
    }
    expect(
      made({ preferences: [preference(north, judged)] }).talks.preferences.map(({ judgement }) =>
        judgement.kind === "scores"
          ? [...judgement.scores.values()].map(formatRational)
          : judgement.kind,
      ),
    ).toEqual([
      ["3", "0"],
      ["1/2", "-1"],
    ])
  })
  test("an order says nothing of options that may be taken together", () =>
    expect(
      made({ preferences: [preference(north, { kind: "order", groups: [["table"], ["half"]] })] })
        .talks.notes,
    ).toEqual([
      "The preference of North on “Women”, entered by Amina, is left out: an order says " +
        "nothing of options that may be taken together; write points for each.",
    ]))
  test("a safeguard forbids going without one, and the other stays free", () =>
    expect(
      made({
        safeguards: [
          sourced<SafeguardBody>({
            kind: "safeguard",
            issue: road,
            options: ["without:table"],
            rulesOut: true,
            by: [],
            rests,
          }),
        ],
      }).talks.forbidden.map((when) => [...when]),
    ).toEqual([[["i1-1", "no"]]]))
})

test("who is there to decide one issue is asked about no other", () => {
  const { cells, talks } = brief({
    parties: [
      { item: north, name: "North" },
      { item: south, name: "South", decides: [school] },
    ],
  })
  expect(cells.map(({ party, from }) => [party === south ? "South" : "North", from])).toEqual([
    ["North", "silent"],
    ["North", "silent"],
    ["South", "not-asked"],
    ["South", "silent"],
  ])
  expect(talks.preferences.map(({ party, issue: at }) => `${party} ${at}`)).toEqual([
    "p1 i1",
    "p1 i2",
    "p2 i2",
  ])
})

test(
  "points and orders tell what is better, not what is enough: without a fallback the least " +
    "that is accepted is not known",
  () => {
    const reservations = (judged: Judged, fallbacks: BriefInput["fallbacks"] = []) =>
      brief({ preferences: [preference(north, judged)], fallbacks }).talks.parties.map(
        ({ reservation }) =>
          typeof reservation === "object" ? formatRational(reservation) : reservation,
      )
    expect([
      reservations(scores("1", "2")),
      reservations({ kind: "order", groups: [["a"], ["b"]] }),
      reservations(scores("1", "2"), [fallback(north, "3")]),
      reservations({ kind: "classes", classes: [] }),
    ]).toEqual([
      ["unknown", undefined],
      ["unknown", undefined],
      ["3", undefined],
      [undefined, undefined],
    ])
  },
)

/**
 * Whatever is on the record, an option is excluded by nothing but a red line, a need's tick, or a
 * class entered for it.
 */
test("no option is refused that nobody refused, and none accepted that nobody asked for", () => {
  const keys = ["a", "b", "c"]
  const some = fc.subarray(keys)
  const positions = fc.array(
    fc.record({
      sort: fc.constantFrom("position", "interest", "need", "red-line" as const),
      options: some,
      rulesOut: some,
    }),
    { maxLength: 4 },
  )
  const classes = fc.array(
    fc.record({
      option: fc.constantFrom(...keys),
      is: fc.constantFrom("must", "acceptable", "unacceptable" as const),
    }),
    { maxLength: 2 },
  )
  fc.assert(
    fc.property(positions, fc.option(classes, { nil: undefined }), (held, entered) => {
      const { cells } = brief({
        issues: [issue(road, "The road", keys)],
        positions: held.map(({ sort, options, rulesOut }) =>
          position(north, sort as PositionBody["sort"], options, { rulesOut }),
        ),
        preferences:
          entered === undefined ? [] : [preference(north, { kind: "classes", classes: entered })],
      })
      for (const { option, is } of cells[0]?.options ?? []) {
        const classOf = entered?.find((each) => each.option === option)?.is
        const against =
          classOf === "unacceptable" ||
          held.some(
            ({ sort, options, rulesOut }) =>
              (sort === "red-line" && options.includes(option)) ||
              (sort === "need" && rulesOut.includes(option)),
          )
        const inFavour =
          classOf === "must" ||
          classOf === "acceptable" ||
          held.some(({ sort, options }) => sort !== "red-line" && options.includes(option))
        if (is === "unacceptable") expect(against).toBe(true)
        if (is === "acceptable" || is === "must") expect(inFavour).toBe(true)
        if (!against && !inFavour) expect(is).toBe("unknown")
      }
      expect(cells[1]?.from).toBe("silent")
    }),
  )
})
