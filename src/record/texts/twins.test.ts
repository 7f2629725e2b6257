import fc from "fast-check"
import { expect, test } from "vitest"
import { compareTexts } from "./compare-texts.ts"
import type { ClauseChange, ComparedClause } from "./comparison-types.ts"

/** Clauses that are alike in nothing, one of them longer. */
const WORDINGS = ["Alpha", "Beta", "Gamma delta epsilon", "Zeta"]
const clause = (letter: number, number: string): ComparedClause => ({
  number,
  words: WORDINGS[letter] ?? "",
  status: undefined,
  alternatives: [],
})
const list = (letters: string, first = 1): readonly ComparedClause[] =>
  [...letters].map((letter, index) => clause("ABCD".indexOf(letter), String(first + index)))

type Pairing = readonly (readonly [number, number])[]
const pairsOf = (changes: readonly ClauseChange[]): Pairing =>
  changes
    .flatMap((change) => (change.kind === "pair" ? [[change.from, change.to] as const] : []))
    .sort(([a], [b]) => a - b)

test.each([
  {
    why: "the second of two pairs where the first would have to move",
    from: "ABA",
    to: "BA",
    want: "1-0 2-1",
  },
  {
    why: "the first of two pairs where the second would have to move",
    from: "ABA",
    to: "AB",
    want: "0-0 1-1",
  },
  {
    why: "one clause against two takes the one that keeps its place",
    from: "BA",
    to: "ABA",
    want: "0-1 1-2",
  },
  { why: "where nothing has to move the number is kept", from: "A", to: "BA", want: "0-1" },
  {
    why: "where neither place nor number tells, the first with the first",
    from: "AAA",
    to: "AA",
    want: "0-0 1-1",
  },
  { why: "several sorts at once", from: "ABABC", to: "BACAB", want: "0-3 1-0 2-1 3-4 4-2" },
])("of equal clauses: $why", ({ from, to, want }) =>
  expect(
    pairsOf(compareTexts(list(from), list(to)).changes)
      .map((pair) => pair.join("-"))
      .join(" "),
  ).toBe(want),
)

test("of equal clauses the one between the same neighbours is meant, though reworded", () => {
  const [road, mended] = [
    "The road opens on the first of May.",
    "The road opens on the tenth of May.",
  ]
  const of = (...words: string[]): readonly ComparedClause[] =>
    words.map((each, index) => ({
      number: `n${index}`,
      words: each,
      status: undefined,
      alternatives: [],
    }))
  expect(pairsOf(compareTexts(of("Idem.", road, "Idem."), of(mended, "Idem.")).changes)).toEqual([
    [1, 0],
    [2, 1],
  ])
})

/** Every way to pair equal clauses, as many as can be paired. */
function pairings(
  from: readonly ComparedClause[],
  to: readonly ComparedClause[],
  at = 0,
  used: ReadonlySet<number> = new Set(),
): readonly Pairing[] {
  if (at === from.length) return [[]]
  const partners = to.flatMap(({ words }, index) =>
    words === from[at]?.words && !used.has(index) ? [index] : [],
  )
  const joined = partners.flatMap((index) =>
    pairings(from, to, at + 1, new Set([...used, index])).map((rest) => [
      [at, index] as const,
      ...rest,
    ]),
  )
  return [...joined, ...pairings(from, to, at + 1, used)]
}

/**
 * The fewest words that have moved in a pairing: all, less the heaviest set of pairs that keep
 * their order.
 */
function moved(pairs: Pairing, from: readonly ComparedClause[]): number {
  const weight = (set: Pairing): number =>
    set.reduce((sum, [at]) => sum + 1 + (from[at]?.words.split(" ").length ?? 0), 0)
  const sets = Array.from({ length: 2 ** pairs.length }, (_, mask) =>
    pairs.filter((_, place) => ((mask >> place) & 1) === 1),
  )
  const rising = sets.filter((set) =>
    set.every(([, to], place) => place === 0 || (set[place - 1]?.[1] ?? 0) < to),
  )
  return weight(pairs) - rising.reduce((most, set) => Math.max(most, weight(set)), 0)
}

const number = fc.constantFrom("1", "2", "3", "4", "5", "6")
const short = fc
  .array(fc.tuple(fc.nat(3), number), { maxLength: 6 })
  .map((all) => all.map(([letter, at]) => clause(letter, at)))

test("law: no pairing of equal clauses has fewer words moved, and all that can be paired are", () =>
  fc.assert(
    fc.property(short, short, (from, to) => {
      const { changes } = compareTexts(from, to)
      const found = pairsOf(changes)
      const all = pairings(from, to)
      const most = all.reduce((size, { length }) => Math.max(size, length), 0)
      const least = all
        .filter(({ length }) => length === most)
        .reduce((few, pairs) => Math.min(few, moved(pairs, from)), Infinity)
      expect(found).toHaveLength(most)
      expect(moved(found, from)).toBe(least)
      const told = changes.flatMap((change) =>
        change.kind === "pair" && change.move === "moved"
          ? [[change.from, change.to] as const]
          : [],
      )
      expect(
        moved(
          found.filter((pair) => !told.some(([at]) => at === pair[0])),
          from,
        ),
      ).toBe(0)
    }),
    { numRuns: 500 },
  ))

test("law: the other way round the same clauses are paired, and the same have moved", () =>
  fc.assert(
    fc.property(short, short, (from, to) => {
      const key = (changes: readonly ClauseChange[], turned: boolean) =>
        changes
          .flatMap((change) =>
            change.kind !== "pair"
              ? []
              : [
                  turned
                    ? [change.to, change.from, change.move]
                    : [change.from, change.to, change.move],
                ],
          )
          .map(String)
          .sort()
      expect(key(compareTexts(to, from).changes, true)).toEqual(
        key(compareTexts(from, to).changes, false),
      )
    }),
    { numRuns: 500 },
  ))

test("law: a text compared with itself is unchanged, however often its clauses repeat", () =>
  fc.assert(
    fc.property(short, (text) => {
      expect(compareTexts(text, text).tally).toMatchObject({
        unchanged: text.length,
        moved: 0,
        renumbered: 0,
      })
    }),
  ))

test("thousands of equal clauses are paired in order", () => {
  const many = (length: number): readonly ComparedClause[] =>
    Array.from({ length }, (_, index) => clause(0, String(index + 1)))
  expect(compareTexts(many(3000), many(3001)).tally).toMatchObject({
    unchanged: 3000,
    moved: 0,
    added: 1,
  })
  expect(
    compareTexts(many(3000), [
      clause(1, "x"),
      ...many(2999).map((each) => ({ ...each, number: `${each.number}x` })),
      clause(1, "y"),
    ]).tally,
  ).toMatchObject({ moved: 0, deleted: 1, added: 2 })
})
