/**
 * Why nothing is accepted by all: the smallest sets of parties whose demands no package meets
 * together, and what stands between them.
 */

import type { Acceptance } from "./acceptance.ts"
import { minimalBlockers, type PartySet } from "./blockers.ts"
import { inTopLimbs } from "./coarse.ts"
import { layOut } from "./course.ts"
import { distinctColumns, type Smaller } from "./distinct-columns.ts"
import { floorsFor, weigh } from "./floors.ts"
import { isFinished, mergeFrontier, type Frontier, type Limits } from "./frontier.ts"
import { linesOf, totalAt } from "./gains.ts"
import { mergeOrder } from "./order.ts"
import { withColumns, type Table } from "./table.ts"

export interface Blocker {
  readonly parties: PartySet
  readonly because: string
}

/** How the parties and what they ask are called. */
export interface Naming {
  /** `north`. */
  readonly party: (party: number) => string
  /** What a column asks for: `asks for at least 55`. */
  readonly demand: (column: number) => string
  /** What the most that can be had in a column means: `gets at most 41`. */
  readonly outcome: (column: number, most: bigint) => string
}

/** Blockers, and whether all of them were found. */
export interface Blocking {
  readonly blockers: readonly Blocker[]
  readonly complete: boolean
}

export interface BlockerQuestion {
  readonly table: Table
  readonly acceptance: Acceptance
  readonly naming: Naming
}

/** A finished frontier and which of the table's columns it is over, in its order. */
export interface Merge {
  readonly frontier: Frontier
  readonly smaller: Smaller
  readonly columns: readonly number[]
}

/** Ask only where feasible packages exist and none is accepted by all. */
export function findBlockers(
  question: BlockerQuestion,
  known: Merge | undefined,
  limits: Limits,
): Blocking {
  const merge =
    known ??
    mergeTested(question.table, {
      ...limits,
      candidates: Math.min(limits.candidates, FIRST_CANDIDATES),
    })
  if (merge === undefined) return searchBlockers(question, limits)
  const sight = makeSight(question, merge)
  const sets = minimalBlockers(question.acceptance.parties.length, sight.satisfied)
  if (sets === undefined) return { blockers: [], complete: false }
  return {
    blockers: sets.map((parties) => ({ parties, because: inWords(question, parties, sight) })),
    complete: true,
  }
}

/**
 * Candidates of a first attempt at a frontier; where it needs more, sets of parties are tried one
 * by one.
 */
const FIRST_CANDIDATES = 300_000

/** The frontier over the columns that have thresholds: all that acceptance hangs on. */
function mergeTested(table: Table, limits: Limits): Merge | undefined {
  const columns = testedColumns(table)
  const smaller = distinctColumns(withColumns(table, columns))
  const laid = layOut(smaller.table, mergeOrder(smaller.table))
  const merged = laid.ok ? mergeFrontier(laid.value, limits) : undefined
  return merged !== undefined && isFinished(merged)
    ? { frontier: merged, smaller, columns }
    : undefined
}

const testedColumns = (table: Table): readonly number[] =>
  table.columns.flatMap(({ threshold }, column) => (threshold === undefined ? [] : [column]))

/** What the frontier shows of who can be satisfied together. */
interface Sight {
  readonly satisfied: readonly PartySet[]
  /** The largest total of a column among packages that these parties accept. */
  readonly best: (column: number, accepting: PartySet) => bigint | undefined
}

function makeSight(
  { table, acceptance: { parties } }: BlockerQuestion,
  { frontier, smaller, columns }: Merge,
): Sight {
  const lines = linesOf(smaller, frontier)
  const total = (column: number, vector: number): bigint => {
    const line = lines[columns.indexOf(column)]
    return line === undefined ? 0n : totalAt(frontier, line, vector)
  }
  const accepting = Array.from({ length: frontier.front.size }, (_, vector) =>
    parties.flatMap((needed, party) =>
      needed.every(
        (column) =>
          table.columns[column]?.threshold === undefined ||
          total(column, vector) >= table.columns[column].threshold,
      )
        ? [party]
        : [],
    ),
  )
  return {
    satisfied: [...new Map(accepting.map((set) => [set.join(","), set])).values()],
    best: (column, wanted) =>
      accepting.reduce<bigint | undefined>((best, set, vector) => {
        if (!wanted.every((party) => set.includes(party))) return best
        const value = total(column, vector)
        return best === undefined || value > best ? value : best
      }, undefined),
  }
}

/** What each asks, and what is the most that each can have while the others are satisfied. */
function inWords(
  { table, acceptance, naming }: BlockerQuestion,
  set: PartySet,
  sight: Sight,
): string {
  const demands = (party: number): readonly number[] =>
    (acceptance.parties[party] ?? []).filter(
      (column) => table.columns[column]?.threshold !== undefined,
    )
  const asks = set.map(
    (party) => `${naming.party(party)} ${joined(demands(party).map(naming.demand))}`,
  )
  const bounds = set.flatMap((party) =>
    demands(party).flatMap((column) => {
      const others = set.filter((other) => other !== party)
      const best = sight.best(column, others)
      if (best === undefined || best >= (table.columns[column]?.threshold ?? 0n)) return []
      const when =
        others.length === 0
          ? "in any package"
          : `where ${joined(others.map(naming.party))} ${others.length === 1 ? "is" : "are"} ` +
            "satisfied"
      return [`${when}, ${naming.party(party)} ${naming.outcome(column, best)}`]
    }),
  )
  const together =
    set.length === 1
      ? ""
      : set.length === 2
        ? "; no package gives both"
        : "; no package gives all of them"
  return `${joined(asks)}${together}${bounds.length === 0 ? "" : `: ${bounds.join("; ")}`}.`
}

/** `a`, `a and b`, `a, b and c`. */
const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`

/** Parties up to which every set is tried where no frontier is at hand. */
const MOST_TRIED = 8

/**
 * Tries sets of parties, smallest first: a proof by weights where there is one, else a merge of
 * what all of the set accept.
 */
function searchBlockers(question: BlockerQuestion, limits: Limits): Blocking {
  const { table, acceptance } = question
  const asked = acceptance.parties.flatMap((columns, party) =>
    columns.some((column) => table.columns[column]?.threshold !== undefined) ? [party] : [],
  )
  if (asked.length > MOST_TRIED) return { blockers: [], complete: false }
  const masks = Array.from({ length: 2 ** asked.length - 1 }, (_, i) => i + 1).map((mask) =>
    asked.filter((_, place) => ((mask >> place) & 1) === 1),
  )
  const found: PartySet[] = []
  let complete = true
  for (const set of masks.sort((a, b) => a.length - b.length)) {
    if (found.some((smaller) => smaller.every((party) => set.includes(party)))) continue
    const verdict = canSatisfy(question, set, limits)
    if (verdict === "no") found.push(set)
    if (verdict === "unknown") complete = false
  }
  const none: Sight = { satisfied: [], best: () => undefined }
  return {
    blockers: found.map((parties) => ({ parties, because: inWords(question, parties, none) })),
    complete,
  }
}

function canSatisfy(
  { table, acceptance }: BlockerQuestion,
  set: PartySet,
  limits: Limits,
): "yes" | "no" | "unknown" {
  const columns = set
    .flatMap((party) => acceptance.parties[party] ?? [])
    .filter((column) => table.columns[column]?.threshold !== undefined)
  const narrowed = withColumns(table, columns)
  const laid = layOut(narrowed, mergeOrder(narrowed))
  if (!laid.ok) return "unknown"
  const { course, demands } = inTopLimbs(
    laid.value,
    narrowed.columns.map(({ threshold }) => threshold),
  )
  const weighed = weigh(course, demands)
  if (weighed.kind === "impossible") return "no"
  const isExact = course === laid.value
  if (weighed.met && isExact) return "yes"
  const floors = floorsFor(course, demands, isExact ? weighed.weightings : [])
  const merged = mergeFrontier(laid.value, limits, { needs: (place) => floors.after(place) })
  if (!isFinished(merged)) return "unknown"
  const reaches = (vector: number): boolean =>
    narrowed.columns.every(({ threshold }, column) => {
      const { offset, unit } = laid.value.scales[column] ?? { offset: 0n, unit: 1n }
      return (
        threshold === undefined ||
        offset + unit * merged.front.values.at(column, vector) >= threshold
      )
    })
  return Array.from({ length: merged.front.size }, (_, vector) => vector).some(reaches)
    ? "yes"
    : "no"
}
