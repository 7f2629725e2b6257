/** Voting power: how often each member decides, exactly. */

import {
  failed,
  greatestCommonDivisor,
  ok,
  rational,
  ZERO,
  type Rational,
  type Result,
} from "../../base/index.ts"
import {
  isPlainlyMonotone,
  linearRule,
  lostByGrowing,
  type LinearRule,
  type LostByGrowing,
  type Member,
  type Rule,
  type TooLarge,
} from "../rules/index.ts"
import { diagramSwings } from "./diagram-swings.ts"
import { freed, settledCounts, withForced } from "./forced.ts"
import { binomials, dualRule, undualed, type SwingCounts } from "./swings.ts"
import { tallyPlan, type TallyPlan } from "./tally-plan.ts"
import { tally } from "./tally.ts"

/** All lists in the members' order. */
export interface PowerAnswer {
  /** Swings as a share of all members' swings; zero for all where there are none. */
  readonly banzhaf: readonly Rational[]
  /**
   * Swings over 2^(n-1): how likely the member is to decide when all coalitions of the others are
   * equally likely.
   */
  readonly banzhafAbsolute: readonly Rational[]
  /** How likely the member is to decide when all orders of joining are equally likely. */
  readonly shapleyShubik: readonly Rational[]
  readonly swings: readonly bigint[]
  /** Members who never decide. */
  readonly dummies: readonly string[]
  /** Members of every winning coalition; everybody where nothing wins. */
  readonly vetoers: readonly string[]
  /** The member who wins alone and without whom nothing wins. */
  readonly dictator: string | undefined
  readonly winning: bigint
}

export type PowerFault = TooLarge | ({ readonly kind: "lost-by-growing" } & LostByGrowing)

/**
 * Power under a rule, exact for any weights. A rule that a larger coalition can lose is refused
 * with the two coalitions.
 *
 * @see Banzhaf (1965), Rutgers Law Review 19: 317-343; Shapley and Shubik (1954), American
 *      Political Science Review 48: 787-792; Felsenthal and Machover, The Measurement of Voting
 *      Power (1998)
 */
export function votingPower(
  rule: Rule,
  members: readonly Member[],
): Result<PowerAnswer, PowerFault> {
  const ids = members.map(({ id }) => id)
  const lost = lostByGrowing(rule, ids)
  if (!lost.ok) return lost
  if (lost.value !== undefined) return failed({ kind: "lost-by-growing", ...lost.value })
  const counts = swingCounts(linearRule(rule, ids))
  return counts.ok ? ok(answerFrom(counts.value, ids)) : counts
}

/**
 * Past this many cells touched, a decision diagram is tried first where members are few; past the
 * second, counting by sums is given up.
 */
const COSTLY = 1e9
const FEW_MEMBERS = 40
const TOO_COSTLY = 1e10
/** Most numbers held at once: 640 MB. */
const MOST_NUMBERS = 8e7

/** Swings and winning coalitions by size, by whichever exact method costs least. */
function swingCounts(rule: LinearRule): Result<SwingCounts, TooLarge> {
  const free = freed(rule)
  const counts = countsOf(free.rest)
  return counts.ok ? ok(withForced(free, counts.value)) : counts
}

function countsOf(rule: LinearRule): Result<SwingCounts, TooLarge> {
  if (rule.formula.kind === "known") return ok(settledCounts(rule, binomials(rule.members.length)))
  if (!isPlainlyMonotone(rule)) return diagramSwings(rule)
  const way = cheaper(rule)
  const diagramFirst =
    way === undefined ||
    way.cost > TOO_COSTLY ||
    (way.cost > COSTLY && rule.members.length <= FEW_MEMBERS)
  if (!diagramFirst) return ok(way.count())
  const byDiagram = diagramSwings(rule)
  if (byDiagram.ok || way === undefined || way.cost > TOO_COSTLY) return byDiagram
  return ok(way.count())
}

interface Way {
  readonly cost: number
  readonly count: () => SwingCounts
}

/**
 * Losing coalitions of the rule or of its dual, whichever are fewer to count; undefined where both
 * are too many to hold.
 */
function cheaper(rule: LinearRule): Way | undefined {
  const dual = dualRule(rule)
  const [own, other] = [tallyPlan(rule), tallyPlan(dual)]
  const ways: Way[] = []
  if (own !== undefined && numbersOf(own) <= MOST_NUMBERS)
    ways.push({ cost: costOf(own), count: () => tally(rule, own) })
  if (other !== undefined && numbersOf(other) <= MOST_NUMBERS)
    ways.push({ cost: costOf(other), count: () => undualed(tally(dual, other)) })
  return ways.reduce<Way | undefined>(
    (best, way) => (best === undefined || way.cost < best.cost ? way : best),
    undefined,
  )
}

const layersOf = (members: number): number => Math.ceil((members + 1) / 49)

const numbersOf = ({ cells, members }: TallyPlan): number => cells * layersOf(members)

const costOf = ({ steps, cells, joining, members, chained, outers }: TallyPlan): number =>
  (steps * (chained ? 1 : 5) + (outers === 1 ? 0 : cells * joining.length * 5)) * layersOf(members)

function answerFrom({ winning, swings }: SwingCounts, ids: readonly string[]): PowerAnswer {
  const n = ids.length
  const decided = sharing(swings, (counts) => counts.reduce((sum, count) => sum + count, 0n))
  const all = decided.reduce((sum, count) => sum + count, 0n)
  const won = winning.reduce((sum, count) => sum + count, 0n)
  const orders = orderings(n)
  const wins = won > 0n
  const isDictator = (i: number): boolean => decided[i] === all && all === 2n ** BigInt(n - 1)
  return {
    banzhaf: sharing(decided, (count) => (all === 0n ? ZERO : rational(count, all))),
    banzhafAbsolute: sharing(decided, (count) => rational(count, 2n ** BigInt(n - 1))),
    shapleyShubik: sharing(swings, (counts) =>
      rational(
        counts.reduce((sum, count, s) => sum + count * (orders.ways[s] ?? 0n), 0n),
        orders.all,
      ),
    ),
    swings: decided,
    dummies: ids.filter((_, i) => decided[i] === 0n),
    vetoers: ids.filter((_, i) => !wins || decided[i] === won),
    dictator: ids.find((_, i) => isDictator(i)),
    winning: won,
  }
}

/**
 * For each size s, the orders in which exactly s members come before a given one, and all orders,
 * both divided by what divides them all: the orders are s!(n-1-s)!, one in n times (n-1 over s) of
 * all, and the least common multiple of those is that of the numbers 1 to n.
 */
function orderings(n: number): { readonly ways: readonly bigint[]; readonly all: bigint } {
  let all = 1n
  for (let k = 2n; k <= BigInt(n); k += 1n) all = (all / greatestCommonDivisor(all, k)) * k
  return { ways: binomials(n - 1).map((each) => all / (BigInt(n) * each)), all }
}

/** Maps values that members of one kind share only once. */
function sharing<A, B>(values: readonly A[], change: (value: A) => B): readonly B[] {
  const made = new Map<A, B>()
  return values.map((value) => {
    const known = made.get(value) ?? change(value)
    made.set(value, known)
    return known
  })
}
