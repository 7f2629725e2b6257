/**
 * Compares two texts clause by clause: which clause is which, where it went, and which of its words
 * changed.
 */

import { numberKey } from "./clause-number.ts"
import { EFFORT } from "./common-words.ts"
import type {
  ChangeTally,
  ClauseChange,
  ComparedClause,
  ComparisonExactness,
  Move,
  TextComparison,
} from "./comparison-types.ts"
import { wordBags } from "./likeness.ts"
import { pairsOf } from "./pairing.ts"
import { heaviestRising } from "./rising.ts"
import { splitsOf, type Split } from "./splits.ts"
import type { Aligned, Pair } from "./twins.ts"
import { turned, wordDifference, type WordDifference } from "./word-difference.ts"
import type { Effort } from "./word-matches.ts"

type Clauses = readonly ComparedClause[]

/**
 * What became of each clause of the first text, and where each of the second comes from. The words
 * within a pair differ by as few as can be (see `exactness`); pairs are made by equal words, then
 * by number and likeness. The other way round, added and deleted, split and joined change places,
 * and nothing else differs. A text compared with itself is all unchanged.
 */
export function compareTexts(from: Clauses, to: Clauses): TextComparison {
  // Ties are broken one way; which way must not hang on which text is called the first.
  const straight = inOrder(from, to)
  const found = straight ? changesOf(from, to) : changesOf(to, from).map(turnedChange)
  const changes = sorted(found)
  const aligns = from.length === 0 || to.length === 0 || changes.some(({ kind }) => kind === "pair")
  return { aligns, changes, tally: tallyOf(changes, from, to), exactness: exactnessOf(changes) }
}

/** A clause's whole wording: its words, and each alternative on a line of its own. */
const wordingOf = ({
  words,
  alternatives,
}: Pick<ComparedClause, "words" | "alternatives">): string =>
  [words, ...alternatives.map((alternative, index) => `Alt ${index + 2}: ${alternative}`)].join(
    "\n",
  )

/**
 * The wordings of several clauses, one after another, as the difference of a split or a joining has
 * them.
 */
export const wordingsOf = (clauses: Clauses, at: readonly number[]): string =>
  at.map((index) => wordingAt(clauses, index)).join("\n")

/** Whether nothing at all differs. */
export const isSame = ({ changes, tally }: TextComparison): boolean =>
  tally.unchanged === changes.length

function inOrder(from: Clauses, to: Clauses): boolean {
  if (from.length !== to.length) return from.length < to.length
  const differing = from.findIndex((clause, index) => keyOf(clause) !== keyOf(to[index]))
  return differing < 0 || keyOf(from[differing]) < keyOf(to[differing])
}

const keyOf = (clause: ComparedClause | undefined): string =>
  clause === undefined
    ? ""
    : JSON.stringify([clause.number, clause.words, clause.status, clause.alternatives])

function changesOf(from: Clauses, to: Clauses): readonly ClauseChange[] {
  const effort: Effort = { left: EFFORT }
  const [left, right] = aligned(from, to)
  const pairs = pairsOf(left, right)
  const splits = splitsOf(left, right, pairs, new Set())
  const wasSplit = new Set(splits.map((split) => split.from))
  const backwards = pairs.map((pair) => ({ from: pair.to, to: pair.from }))
  const joins = splitsOf(
    right,
    left,
    backwards,
    new Set(pairs.flatMap((pair) => (wasSplit.has(pair.from) ? [pair.to] : []))),
  )
  const wasJoined = new Set(joins.map((join) => join.from))
  const plain = pairs.filter((pair) => !wasSplit.has(pair.from) && !wasJoined.has(pair.to))
  const between = (a: string, b: string): WordDifference => wordDifference(a, b, effort)
  const moves = movesOf(pairs, left, right)
  return [
    ...plain.map((pair) => pairChange(pair, from, to, moves(pair), between)),
    ...splits.map((split): ClauseChange => ({
      kind: "split",
      ...split,
      difference: between(wordingAt(from, split.from), wordingsOf(to, split.to)),
    })),
    ...joins.map((join): ClauseChange => ({
      kind: "joined",
      from: join.to,
      to: join.from,
      difference: between(wordingsOf(from, join.to), wordingAt(to, join.from)),
    })),
    ...othersThan([...pairs.map((pair) => pair.from), ...partsOf(joins)], left.length).map(
      (index): ClauseChange => ({ kind: "deleted", from: index }),
    ),
    ...othersThan([...pairs.map((pair) => pair.to), ...partsOf(splits)], right.length).map(
      (index): ClauseChange => ({ kind: "added", to: index }),
    ),
  ]
}

const partsOf = (splits: readonly Split[]): readonly number[] => splits.flatMap(({ to }) => to)

/** The indices below `length` that are not among these. */
function othersThan(indices: readonly number[], length: number): readonly number[] {
  const known = new Set(indices)
  return Array.from({ length }, (_, index) => index).filter((index) => !known.has(index))
}

const wordingAt = (clauses: Clauses, index: number): string => {
  const clause = clauses[index]
  return clause === undefined ? "" : wordingOf(clause)
}

function aligned(from: Clauses, to: Clauses): readonly [readonly Aligned[], readonly Aligned[]] {
  const numbers = new Map<string, number>()
  const of = (clauses: Clauses): readonly Aligned[] => {
    const bags = wordBags(clauses.map(wordingOf), numbers)
    return bags.map((bag, index) => ({ bag, number: numberKey(clauses[index]?.number ?? "") }))
  }
  return [of(from), of(to)]
}

/**
 * Where each paired clause went. Of those out of order, the fewest words are said to have moved.
 */
function movesOf(
  pairs: readonly Pair[],
  from: readonly Aligned[],
  to: readonly Aligned[],
): (pair: Pair) => Move {
  const kept = new Set(
    heaviestRising(
      pairs.map((pair) => ({ at: pair.to, weight: 1 + (from[pair.from]?.bag.words.length ?? 0) })),
    ).map((index) => pairs[index]?.from),
  )
  return (pair) => {
    if (!kept.has(pair.from)) return "moved"
    return from[pair.from]?.number === to[pair.to]?.number ? "stayed" : "renumbered"
  }
}

function pairChange(
  { from, to }: Pair,
  before: Clauses,
  after: Clauses,
  move: Move,
  between: (a: string, b: string) => WordDifference,
): ClauseChange {
  const [was, is] = [before[from]?.status, after[to]?.status]
  const status =
    was === undefined || is === undefined || was === is ? undefined : { from: was, to: is }
  return {
    kind: "pair",
    from,
    to,
    move,
    status,
    difference: between(wordingAt(before, from), wordingAt(after, to)),
  }
}

function turnedChange(change: ClauseChange): ClauseChange {
  switch (change.kind) {
    case "pair": {
      const status =
        change.status === undefined ? undefined : { from: change.status.to, to: change.status.from }
      return {
        ...change,
        from: change.to,
        to: change.from,
        status,
        difference: turned(change.difference),
      }
    }
    case "deleted":
      return { kind: "added", to: change.from }
    case "added":
      return { kind: "deleted", from: change.to }
    case "split":
      return {
        kind: "joined",
        from: change.to,
        to: change.from,
        difference: turned(change.difference),
      }
    case "joined":
      return {
        kind: "split",
        from: change.to,
        to: change.from,
        difference: turned(change.difference),
      }
  }
}

/** In the order of the second text; a deleted clause after whatever its forerunner became. */
function sorted(changes: readonly ClauseChange[]): readonly ClauseChange[] {
  const placeOf = new Map<number, number>()
  for (const change of changes) {
    const to = lastOf(change, "to")
    for (const index of change.kind === "added" ? [] : [change.from].flat())
      if (to !== undefined) placeOf.set(index, to)
  }
  const last: number[] = []
  const most = changes.reduce((found, change) => Math.max(found, lastOf(change, "from") ?? -1), -1)
  for (let index = 0, place = -1; index <= most; index += 1) {
    place = placeOf.get(index) ?? place
    last.push(place)
  }
  const place = (change: ClauseChange): number =>
    change.kind === "deleted" ? (last[change.from] ?? -1) : (lastOf(change, "to") ?? -1)
  const from = (change: ClauseChange): number => (change.kind === "deleted" ? change.from : -1)
  return [...changes].sort((a, b) => place(a) - place(b) || from(a) - from(b))
}

function lastOf(change: ClauseChange, side: "from" | "to"): number | undefined {
  const at =
    side === "from"
      ? change.kind === "added"
        ? undefined
        : change.from
      : change.kind === "deleted"
        ? undefined
        : change.to
  return typeof at === "number" ? at : at?.at(-1)
}

function tallyOf(changes: readonly ClauseChange[], from: Clauses, to: Clauses): ChangeTally {
  const pairs = changes.flatMap((change) => (change.kind === "pair" ? [change] : []))
  const of = (kind: ClauseChange["kind"]): number =>
    changes.filter((change) => change.kind === kind).length
  const reworded = pairs.filter(({ difference }) => isReworded(difference))
  const words = changes.map((change) => wordsChanged(change, from, to))
  return {
    unchanged: pairs.filter(
      ({ move, status, difference }) =>
        move === "stayed" && status === undefined && !isReworded(difference),
    ).length,
    reworded: reworded.length,
    moved: pairs.filter(({ move }) => move === "moved").length,
    renumbered: pairs.filter(({ move }) => move === "renumbered").length,
    status: pairs.filter(({ status }) => status !== undefined).length,
    added: of("added"),
    deleted: of("deleted"),
    split: of("split"),
    joined: of("joined"),
    wordsDeleted: words.reduce((sum, { deleted }) => sum + deleted, 0),
    wordsInserted: words.reduce((sum, { inserted }) => sum + inserted, 0),
  }
}

/** Whether any word or mark differs; a line broken elsewhere is none. */
export const isReworded = ({
  deleted,
  inserted,
}: Pick<WordDifference, "deleted" | "inserted">): boolean => deleted + inserted > 0

function wordsChanged(
  change: ClauseChange,
  from: Clauses,
  to: Clauses,
): { readonly deleted: number; readonly inserted: number } {
  if (change.kind === "deleted") return wordDifference(wordingAt(from, change.from), "")
  return change.kind === "added" ? wordDifference("", wordingAt(to, change.to)) : change.difference
}

function exactnessOf(changes: readonly ClauseChange[]): ComparisonExactness {
  const differences = changes.flatMap((change) =>
    change.kind === "added" || change.kind === "deleted" ? [] : [change.difference],
  )
  const shown = differences.reduce((sum, { deleted, inserted }) => sum + deleted + inserted, 0)
  const atLeast = differences.reduce((sum, difference) => sum + difference.atLeast, 0)
  return shown === atLeast ? { kind: "exact" } : { kind: "bounded", shown, atLeast }
}
