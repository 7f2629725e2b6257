import { describe, expect, test } from "vitest"
import type { Day, ItemId } from "../../base/index.ts"
import type { IssueBody, PositionBody, SafeguardBody } from "../../record/index.ts"
import { numberedId } from "../../record/testing/arbitrary-body.ts"
import { briefTalks, turningBrief, type BriefInput, type Ground, type Sourced } from "./index.ts"

const [north, south, road, school, said, letter] = [1, 2, 3, 4, 5, 6].map((number) =>
  numberedId("item", number),
) as [ItemId, ItemId, ItemId, ItemId, ItemId, ItemId]
const rests = { anchors: [], items: [said] }
const held = { from: undefined, until: undefined }
const entry = <B>(number: number, body: B): Sourced<B> => ({
  item: numberedId("item", number),
  body,
  author: "Amina",
  stale: false,
})
const issue = (item: ItemId, keys: readonly string[]): Sourced<IssueBody> => ({
  ...entry(0, {
    kind: "issue",
    title: item,
    summary: "",
    options: keys.map((key) => ({ key, name: key })),
    rests,
  } as const),
  item,
})
const redLine = (
  number: number,
  actor: ItemId,
  on: ItemId,
  options: readonly string[],
): Sourced<PositionBody> =>
  entry(number, {
    kind: "position",
    sort: "red-line",
    actor,
    holder: "office",
    issue: on,
    text: "",
    options,
    held,
    rests,
  })
const safeguard: Sourced<SafeguardBody> = entry(30, {
  kind: "safeguard",
  issue: school,
  options: ["closed"],
  rulesOut: true,
  by: [],
  rests,
})

const table = (parts: Partial<BriefInput>): BriefInput => ({
  title: "Road",
  day: "2021-03-08" as Day,
  parties: [
    { item: north, name: "North" },
    { item: south, name: "South" },
  ],
  issues: [issue(road, ["a", "b"]), issue(school, ["open", "closed"])],
  positions: [],
  preferences: [],
  fallbacks: [],
  safeguards: [],
  ...parts,
})

function told(input: BriefInput, grounds: readonly Ground[] = [], most = Infinity): unknown {
  let asked = 0
  const {
    now,
    classes,
    entries,
    grounds: withdrawn,
    tried,
    of,
  } = turningBrief(input, briefTalks(input), grounds, () => {
    asked += 1
    return asked > most
  })
  const number = (item: ItemId): number =>
    Array.from({ length: 60 }, (_, n) => n).find((n) => numberedId("item", n) === item) ?? -1
  return {
    now,
    classes: classes.map(
      ({ party, issue: on, option, from, to, becomes }) =>
        `${party} ${on} ${option}: ${from} to ${to}, then ${becomes}`,
    ),
    entries: entries.map(({ item, becomes }) => `${number(item)}: ${becomes}`),
    grounds: withdrawn.map(({ item, becomes }) => `${number(item)}: ${becomes}`),
    tried,
    of,
  }
}

const opposed = [redLine(10, north, road, ["a"]), redLine(11, south, road, ["b"])]

describe("what would change the answer", () => {
  test("two red lines that leave nothing: either one given up, or taken back, opens", () => {
    expect(told(table({ positions: opposed }))).toEqual({
      now: "none",
      entries: ["10: maybe", "11: maybe"],
      grounds: [],
      tried: 16,
      of: 16,
      classes: [
        "p1 i1 a: unacceptable to acceptable, then maybe",
        "p2 i1 b: unacceptable to acceptable, then maybe",
      ],
    })
  })
  test("where the second bars an option too, only what frees one turns it", () => {
    const positions = [redLine(10, north, road, ["a", "b"]), redLine(11, south, road, ["b"])]
    expect(told(table({ positions }))).toMatchObject({ now: "none", entries: ["10: maybe"] })
  })
  test("a safeguard that rules out the last option left turns it; a marking one would not", () => {
    const positions = [redLine(10, north, school, ["open"])]
    expect(told(table({ positions, safeguards: [safeguard] }))).toMatchObject({
      now: "none",
      entries: ["10: maybe", "30: maybe"],
    })
  })
  test(
    "one statement under both red lines opens; one under an issue empties its place; what " +
      "carries nothing changes nothing",
    () => {
      const grounds: readonly Ground[] = [
        { item: said, fall: new Set([numberedId("item", 10), numberedId("item", 11)]) },
        { item: letter, fall: new Set() },
      ]
      expect(told(table({ positions: opposed }), grounds)).toMatchObject({ grounds: ["5: maybe"] })
    },
  )
  test(
    "where one option is left, whoever would refuse it too closes, though nobody has said what " +
      "they think of it",
    () => {
      const positions = [redLine(10, north, road, ["a"])]
      expect(told(table({ positions }))).toMatchObject({
        now: "maybe",
        entries: [],
        classes: [
          "p1 i1 b: unknown to unacceptable, then none",
          "p2 i1 b: unknown to unacceptable, then none",
        ],
      })
    },
  )
  test("where one word alone is missing, that word opens", () => {
    const asks = (number: number, actor: ItemId, on: ItemId): Sourced<PositionBody> => ({
      ...redLine(number, actor, on, ["a"]),
      body: { ...redLine(number, actor, on, ["a"]).body, sort: "position" },
    })
    expect(
      told(table({ issues: [issue(road, ["a", "b"])], positions: [asks(10, north, road)] })),
    ).toMatchObject({ now: "maybe", classes: ["p2 i1 a: unknown to acceptable, then some"] })
  })
  test("what is not tried in time is counted", () => {
    expect(told(table({ positions: opposed }), [], 3)).toMatchObject({ tried: 3, of: 16 })
  })
  test("a table without parties has no answer, and nothing turns it", () => {
    expect(told(table({ parties: [] }))).toMatchObject({ now: "none", classes: [], entries: [] })
  })
})
