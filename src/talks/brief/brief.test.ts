import { describe, expect, test } from "vitest"
import { formatRational, type Day, type ItemId } from "../../base/index.ts"
import type { FallbackBody, IssueBody, Judged, PositionBody, PreferenceBody, SafeguardBody } from "../../record/index.ts"
import { numberedId } from "../../record/testing/arbitrary-body.ts"
import { briefTalks, type BriefInput, type Sourced } from "./brief.ts"
import { formatTalks, reservationJson } from "../model/index.ts"
import { settle } from "../settlement/index.ts"

const [north, south, road, school, evidence] = [1, 2, 3, 4, 5].map((number) => numberedId("item", number)) as [ItemId, ItemId, ItemId, ItemId, ItemId]
const rests = { anchors: [], items: [evidence] }
const held = { from: undefined, until: undefined }
let next = 20
const sourced = <B>(body: B, parts: Partial<Sourced<B>> = {}): Sourced<B> => ({ item: numberedId("item", next++), body, author: "Amina", stale: false, ...parts })

const issue = (item: ItemId, title: string, keys: readonly string[], stale = false) =>
  sourced<IssueBody>({ kind: "issue", title, summary: "", options: keys.map((key) => ({ key, name: key.toUpperCase() })), rests }, { item, stale })
const position = (actor: ItemId, sort: PositionBody["sort"], options: readonly string[], parts: Partial<PositionBody> = {}, stale = false) =>
  sourced<PositionBody>({ kind: "position", sort, actor, holder: "office", issue: road, text: "", options, held, rests, ...parts }, { stale })
const preference = (party: ItemId, judged: Judged, parts: Partial<PreferenceBody> = {}, stale = false) =>
  sourced<PreferenceBody>({ kind: "preference", party, issue: road, weight: undefined, judged, basis: "estimated", rests, ...parts }, { stale })
const fallback = (party: ItemId, value: string, parts: Partial<FallbackBody> = {}) =>
  sourced<FallbackBody>({ kind: "fallback", party, value, words: undefined, held, basis: "estimated", rests, ...parts })
const safeguard = (options: readonly string[], rulesOut: boolean) =>
  sourced<SafeguardBody>({ kind: "safeguard", title: "Girls go to school", issue: school, options, rulesOut, by: [south], rests })

const scores = (a: string, b: string): Judged => ({ kind: "scores", scores: [{ option: "a", score: a }, { option: "b", score: b }] })

const brief = (parts: Partial<BriefInput> = {}) => briefTalks({
  title: "Northern road", parties: [{ item: north, name: "North" }, { item: south, name: "South" }],
  issues: [issue(road, "The road", ["a", "b"]), issue(school, "Schools", ["open", "closed"])], positions: [], preferences: [], fallbacks: [], safeguards: [],
  day: "2021-03-08" as Day, ...parts,
})

/** What the cell of the north on the road says: `from: judgement`. */
function cell(parts: Partial<BriefInput>): string {
  const found = brief(parts).cells.find(({ party, issue: on }) => party === north && on === road)
  if (found?.preference === undefined) return found?.from ?? "no cell"
  const { judgement, origin } = found.preference
  const words = judgement.kind === "classes" ? [...judgement.classes].map(([id, is]) => `${id} ${is}`)
    : judgement.kind === "scores" ? [...judgement.scores].map(([id, score]) => `${id} ${formatRational(score)}`)
    : judgement.kind === "ranges" ? [...judgement.ranges].map(([id, { low, high }]) => `${id} ${formatRational(low)}-${formatRational(high)}`)
    : judgement.kind === "unknown" ? [] : judgement.groups.map((group) => group.join("="))
  return `${found.from} ${judgement.kind}: ${words.join(", ")} (${origin.basis}, ${origin.author})`
}

describe("what one party thinks of one issue", () => {
  test.each<{ why: string; parts: Partial<BriefInput>; want: string }>([
    { why: "nothing on the record: silence", parts: {}, want: "silent" },
    { why: "a position asks, and refuses nothing", parts: { positions: [position(north, "position", ["a"])] }, want: "silent" },
    { why: "a red line is unacceptable, the rest acceptable", parts: { positions: [position(north, "red-line", ["b"])] }, want: "read classes: a acceptable, b unacceptable (stated, Amina)" },
    { why: "a need is a must", parts: { positions: [position(north, "need", ["a"])] }, want: "read classes: a must, b acceptable (stated, Amina)" },
    { why: "an option both needed and refused is refused", parts: { positions: [position(north, "need", ["a"]), position(north, "red-line", ["a"])] }, want: "read classes: a unacceptable, b acceptable (stated, Amina)" },
    { why: "a red line whose grounds are gone binds nobody", parts: { positions: [position(north, "red-line", ["b"], {}, true)] }, want: "silent" },
    { why: "a red line that was given up before the day binds nobody", parts: { positions: [position(north, "red-line", ["b"], { held: { from: undefined, until: "2021-03-07" as Day } })] }, want: "silent" },
    { why: "what was entered beats what is read", parts: { positions: [position(north, "red-line", ["b"])], preferences: [preference(north, scores("1/3", "2"))] }, want: "entered scores: a 1/3, b 2 (estimated, Amina)" },
    { why: "the newest of two counts", parts: { preferences: [preference(north, scores("1", "2")), preference(north, scores("3", "4"))] }, want: "entered scores: a 3, b 4 (estimated, Amina)" },
    { why: "one whose grounds are gone leaves the older to count", parts: { preferences: [preference(north, scores("1", "2")), preference(north, scores("3", "4"), {}, true)] }, want: "entered scores: a 1, b 2 (estimated, Amina)" },
    { why: "classes leave the unspoken acceptable", parts: { preferences: [preference(north, { kind: "classes", classes: [{ option: "a", is: "must" }] })] }, want: "entered classes: a must, b acceptable (estimated, Amina)" },
    { why: "a range written backwards is the same range", parts: { preferences: [preference(north, { kind: "ranges", ranges: [{ option: "a", low: "5", high: "2" }, { option: "b", low: "1", high: "1" }] })] }, want: "entered ranges: a 2-5, b 1-1 (estimated, Amina)" },
    { why: "an order names each option once", parts: { preferences: [preference(north, { kind: "order", groups: [["b"], ["a", "b"], ["gone"]] })] }, want: "entered order: b, a (estimated, Amina)" },
    { why: "scores that leave an option out are left out", parts: { preferences: [preference(north, { kind: "scores", scores: [{ option: "a", score: "1" }] })] }, want: "silent" },
  ])("$why", ({ parts, want }) => expect(cell(parts)).toBe(want))
})

test.each<{ why: string; parts: Partial<BriefInput>; notes: readonly string[] }>([
  { why: "an issue without options", parts: { issues: [issue(road, "The road", [])] }, notes: ["The issue “The road” is left out: it has no options yet."] },
  { why: "an issue whose grounds are gone", parts: { issues: [issue(road, "The road", ["a"], true)] }, notes: ["The issue “The road” is left out: what it rests on was withdrawn."] },
  { why: "a preference whose grounds are gone", parts: { preferences: [preference(north, scores("1", "2"), {}, true)] }, notes: ["A preference of North on “The road”, entered by Amina, is left out: what it rests on was withdrawn."] },
  { why: "a preference that does not cover the options", parts: { preferences: [preference(north, { kind: "order", groups: [["a"]] })] }, notes: ["The preference of North on “The road”, entered by Amina, is left out: it does not say where “B” stands."] },
])("$why is told in one sentence", ({ parts, notes }) => expect(brief(parts).talks.notes).toEqual(notes))

test("what a party falls back on depends on the day", () => {
  const fallbacks = [fallback(north, "3", { held: { from: undefined, until: "2021-05-01" as Day } }), fallback(north, "7", { held: { from: "2021-05-02" as Day, until: undefined } })]
  const on = (day: string) => brief({ fallbacks, day: day as Day }).talks.parties.map(({ reservation }) => reservation && reservationJson(reservation))
  expect([on("2021-03-08"), on("2021-05-02")]).toEqual([["3", undefined], ["7", undefined]])
})

test("a safeguard that rules out forbids its options; one that marks only marks them", () => {
  const [out, marked] = [brief({ safeguards: [safeguard(["closed"], true)] }), brief({ safeguards: [safeguard(["closed"], false)] })]
  expect(out.talks.forbidden.map((when) => [...when])).toEqual([[["i2", "closed"]]])
  expect([marked.talks.forbidden, marked.touched.map(({ option }) => option)]).toEqual([[], ["closed"]])
})

test("what was confided makes the table private, unless it is left out", () => {
  const confided = { basis: "confided" } as const
  expect([brief({}).isPrivate, brief({ preferences: [preference(north, scores("1", "2"), confided)] }).isPrivate, brief({ preferences: [preference(north, scores("1", "2"), confided, true)] }).isPrivate])
    .toEqual([false, true, false])
})

test("the table settles: a red line on each side leaves what neither refuses", () => {
  const { talks } = brief({ positions: [position(north, "red-line", ["b"]), position(south, "red-line", ["closed"], { issue: school })] })
  const settled = settle(talks, { limit: 10, used: () => 0 })
  expect([settled.packages, settled.accepted]).toEqual([4n, { kind: "exact", value: 1n }])
  expect(JSON.stringify(formatTalks(talks))).toContain(`"evidence":["${numberedId("item", 0).slice(0, 5)}`)
})
