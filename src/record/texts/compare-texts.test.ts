import fc from "fast-check"
import { expect, test } from "vitest"
import { CLAUSE_STATUSES } from "../kinds/version.ts"
import { compareTexts, isReworded, isSame, wordingsOf } from "./compare-texts.ts"
import type { ClauseChange, ComparedClause, TextComparison } from "./comparison-types.ts"
import { repeatedNumbers } from "./clause-number.ts"
import { textAfter, textBefore } from "./word-difference.ts"

/** `1 The road opens.` is a clause; `1* …` is bracketed. */
const clause = (text: string): ComparedClause => {
  const [, number = "", star = "", words = ""] = /^(\S*?)(\*?) (.*)$/su.exec(text) ?? []
  return { number, words, status: star === "" ? "open" : "bracketed", alternatives: [] }
}
const list = (...texts: string[]): readonly ComparedClause[] => texts.map(clause)

/**
 * `=1`, `2>3` for a move, `~` reworded, `!` another status, `+4`, `-4`, `1/1,2` split, `1,2/1`
 * joined.
 */
function told(from: readonly ComparedClause[], to: readonly ComparedClause[]): string {
  const [was, is] = [
    (at: number): string => from[at]?.number ?? "?",
    (at: number): string => to[at]?.number ?? "?",
  ]
  return compareTexts(from, to)
    .changes.map((change) => {
      switch (change.kind) {
        case "added":
          return `+${is(change.to)}`
        case "deleted":
          return `-${was(change.from)}`
        case "split":
          return `${was(change.from)}/${change.to.map(is).join(",")}`
        case "joined":
          return `${change.from.map(was).join(",")}/${is(change.to)}`
        case "pair":
          return (
            (change.move === "stayed" ? "=" : was(change.from)) +
            { stayed: "", moved: ">", renumbered: "→" }[change.move] +
            is(change.to) +
            (isReworded(change.difference) ? "~" : "") +
            (change.status === undefined ? "" : "!")
          )
      }
    })
    .join(" ")
}

const ROAD = "The road opens on the first of May."
const BRIDGE = "The bridge is guarded by both parties together."
const PRISONERS = "Prisoners are released in three groups within ninety days."
const FUNDS = "Frozen funds return to the treasury once the council meets."

test.each([
  {
    why: "the same list is all unchanged",
    from: list(`1 ${ROAD}`, `2 ${BRIDGE}`),
    to: list(`1 ${ROAD}`, `2 ${BRIDGE}`),
    want: "=1 =2",
  },
  {
    why: "words within a clause",
    from: list(`1 ${ROAD}`),
    to: list("1 The road opens on the tenth of May."),
    want: "=1~",
  },
  {
    why:
      "a clause put in renumbers those after it, and they are not said to have changed their " +
      "place",
    from: list(`1 ${ROAD}`, `2 ${BRIDGE}`),
    to: list(`1 ${ROAD}`, `2 ${FUNDS}`, `3 ${BRIDGE}`),
    want: "=1 +2 2→3",
  },
  {
    why: "a clause taken out",
    from: list(`1 ${ROAD}`, `2 ${FUNDS}`, `3 ${BRIDGE}`),
    to: list(`1 ${ROAD}`, `2 ${BRIDGE}`),
    want: "=1 -2 3→2",
  },
  {
    why: "of two that changed places the shorter one moved",
    from: list(`1 ${ROAD}`, `2 ${PRISONERS}`),
    to: list(`1 ${PRISONERS}`, `2 ${ROAD}`),
    want: "2→1 1>2",
  },
  {
    why: "a clause moved to the front and reworded",
    from: list(`1 ${ROAD}`, `2 ${BRIDGE}`, `3 ${PRISONERS}`),
    to: list(
      "1 Prisoners are released in four groups within ninety days.",
      `2 ${ROAD}`,
      `3 ${BRIDGE}`,
    ),
    want: "3>1~ 1→2 2→3",
  },
  {
    why: "brackets lifted are a status, not words",
    from: list(`1* ${ROAD}`),
    to: list(`1 ${ROAD}`),
    want: "=1!",
  },
  {
    why: "one number, quite other words: one clause out, one in",
    from: list(`1 ${ROAD}`, `2 ${BRIDGE}`),
    to: list(`1 ${ROAD}`, `2 ${FUNDS}`),
    want: "=1 -2 +2",
  },
  {
    why: "one number and a quarter of the words are one clause",
    from: list("1 The road opens in May."),
    to: list("1 The road shall be mended before it opens to lorries."),
    want: "=1~",
  },
  {
    why: "a word for clause in front of the number changes nothing",
    from: list(`2. ${ROAD}`),
    to: list(`Article-2 x`, `2 ${ROAD}`),
    want: "+Article-2 =2",
  },
  {
    why: "a clause split in two",
    from: list(`1 ${ROAD} ${BRIDGE}`, `2 ${FUNDS}`),
    to: list(`1 ${ROAD}`, `2 ${BRIDGE}`, `3 ${FUNDS}`),
    want: "1/1,2 2→3",
  },
  {
    why: "two clauses joined",
    from: list(`1 ${ROAD}`, `2 ${BRIDGE}`, `3 ${FUNDS}`),
    to: list(`1 ${ROAD} ${BRIDGE}`, `2 ${FUNDS}`),
    want: "1,2/1 3→2",
  },
  {
    why: "two clauses of one number are told apart by their words",
    from: list(`1 ${ROAD}`, `1 ${BRIDGE}`),
    to: list(`1 ${BRIDGE}`, `1 ${ROAD}`),
    want: "=1 1>1",
  },
  {
    why: "equal clauses pair in order",
    from: list("1 Idem.", "2 Idem."),
    to: list("1 Idem.", "2 Idem.", "3 Idem."),
    want: "=1 =2 +3",
  },
  { why: "an empty list: everything is new", from: [], to: list(`1 ${ROAD}`), want: "+1" },
  {
    why: "right-to-left words align as any others",
    from: list("۱ آتش‌بس تا سی روز برقرار است"),
    to: list("۱ آتش‌بس تا شصت روز برقرار است"),
    want: "=۱~",
  },
])("clause by clause: $why", ({ from, to, want }) => expect(told(from, to)).toBe(want))

test("a list that does not align at all says so, and both are shown whole", () => {
  const { aligns, changes } = compareTexts(
    list(`1 ${ROAD}`, `2 ${BRIDGE}`),
    list("A Quite another matter", "B Altogether"),
  )
  expect(aligns).toBe(false)
  expect(changes.map(({ kind }) => kind)).toEqual(["deleted", "deleted", "added", "added"])
})

test("alternatives are compared with the clause they stand in", () => {
  const [from, to] = [["within 90 days"], ["within 90 days", "within a year"]].map(
    (alternatives) => [
      { number: "1", words: "at once", status: "alternatives" as const, alternatives },
    ],
  )
  const [change] = compareTexts(from ?? [], to ?? []).changes
  expect(change?.kind === "pair" ? change.difference.inserted : 0).toBe(6)
})

test("numbers that stand twice are named with their places", () =>
  expect(repeatedNumbers(list("1 a", "2 b", "Art.1 c", "2. d"))).toEqual([
    { number: "1", at: [0, 2] },
    { number: "2", at: [1, 3] },
  ]))

const words = fc
  .array(
    fc.constantFrom(
      "road",
      "bridge",
      "the",
      "opens",
      "May",
      "سی",
      "prisoners",
      "release",
      ",",
      "90",
    ),
    { maxLength: 8 },
  )
  .map((each) => each.join(" "))
const someClause: fc.Arbitrary<ComparedClause> = fc.record({
  number: fc.constantFrom("1", "2", "3", "2(a)", "III", ""),
  words: fc.oneof(words, fc.string({ unit: "binary", maxLength: 12 })),
  status: fc.option(fc.constantFrom(...CLAUSE_STATUSES), { nil: undefined }),
  alternatives: fc.array(words, { maxLength: 2 }),
})
const someText = fc.array(someClause, { maxLength: 7 })

test("law: the changes made to the first text give the second; each clause is told of once", () =>
  fc.assert(
    fc.property(someText, someText, (from, to) => {
      const { changes } = compareTexts(from, to)
      const both = changes.flatMap((change) =>
        change.kind === "added" || change.kind === "deleted" ? [] : [change],
      )
      for (const { from: left, to: right, difference } of both) {
        expect(textBefore(difference.pieces)).toBe(wordingsOf(from, [left].flat()))
        expect(textAfter(difference.pieces)).toBe(wordingsOf(to, [right].flat()))
      }
      expect(indices(changes, "from")).toEqual(from.map((_, index) => index))
      expect(indices(changes, "to")).toEqual(to.map((_, index) => index))
    }),
    { numRuns: 300 },
  ))

test("law: a text compared with itself is unchanged", () =>
  fc.assert(
    fc.property(someText, (text) => {
      expect(isSame(compareTexts(text, text))).toBe(true)
    }),
  ))

test(
  "law: the other way round, added and deleted, split and joined, inserted and deleted change " +
    "places",
  () =>
    fc.assert(
      fc.property(someText, someText, (from, to) => {
        const [there, back] = [compareTexts(from, to), compareTexts(to, from)]
        expect(summary(back)).toEqual(mirrored(summary(there)))
        expect(back.tally).toMatchObject({
          added: there.tally.deleted,
          split: there.tally.joined,
          wordsInserted: there.tally.wordsDeleted,
          moved: there.tally.moved,
        })
      }),
      { numRuns: 300 },
    ),
)

const indices = (changes: readonly ClauseChange[], side: "from" | "to"): readonly number[] =>
  changes
    .flatMap((change) =>
      side === "from"
        ? change.kind === "added"
          ? []
          : [change.from].flat()
        : change.kind === "deleted"
          ? []
          : [change.to].flat(),
    )
    .sort((a, b) => a - b)

interface Row {
  readonly from: string
  readonly to: string
  readonly deleted: number
  readonly inserted: number
  readonly move: string
}
const byPlace = (a: Row, b: Row): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1

const summary = ({ changes }: TextComparison): readonly Row[] =>
  changes
    .map((change) => ({
      from: change.kind === "added" ? "" : [change.from].flat().join(),
      to: change.kind === "deleted" ? "" : [change.to].flat().join(),
      deleted: "difference" in change ? change.difference.deleted : 0,
      inserted: "difference" in change ? change.difference.inserted : 0,
      move: change.kind === "pair" ? change.move : "",
    }))
    .sort(byPlace)

const mirrored = (rows: readonly Row[]): readonly Row[] =>
  rows
    .map(({ from, to, deleted, inserted, move }) => ({
      from: to,
      to: from,
      deleted: inserted,
      inserted: deleted,
      move,
    }))
    .sort(byPlace)
