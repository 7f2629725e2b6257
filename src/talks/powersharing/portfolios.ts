/**
 * Offices picked in turn: the executive formation of Northern Ireland and its like, pick by pick,
 * with refusals and ties.
 */

import { compareRationals, divide, rational, type Rational } from "../../base/index.ts"
import { divisor, type DivisorMethod } from "./methods.ts"

/** Divisor methods whose first divisor is not zero: only these put parties in an order of picks. */
export const PICK_METHODS = [
  "dhondt",
  "sainte-lague",
  "modified-sainte-lague",
] as const satisfies readonly DivisorMethod[]
export type PickMethod = (typeof PICK_METHODS)[number]

/**
 * How equal figures are told apart; `formula-on-votes` puts first-preference votes in the place of
 * seats for the lists that are equal.
 */
export const TIE_RULES = ["formula-on-votes"] as const
export type TieRule = (typeof TIE_RULES)[number]

export interface PickingList {
  readonly id: string
  readonly seats: Rational
  readonly votes: Rational | undefined
  /** Offices held outside this procedure; they count in the divisor. */
  readonly held: number
  /** Its own turn, from 1, that the list refuses, and with it all later ones. */
  readonly declinesFrom: number | undefined
  /** Offices it wants, best first; empty where nothing is known. */
  readonly prefers: readonly string[]
}

export interface PortfolioQuestion {
  readonly method: PickMethod
  readonly offices: number
  /** What the offices are called; empty where they are only counted. */
  readonly names: readonly string[]
  readonly lists: readonly PickingList[]
  readonly ties: TieRule | undefined
}

/** One pick: whose, by which figure, and the office where preferences tell which. */
export interface Pick {
  readonly pick: number
  readonly list: string
  readonly figure: Rational
  readonly office: string | undefined
}

export interface PickTie {
  readonly pick: number
  readonly lists: readonly string[]
  readonly resolved: string | undefined
  /** What broke it: the tie rule, or that all but one of the lists refuse. */
  readonly by: TieRule | "refusal" | undefined
}

export interface Refusal {
  readonly pick: number
  readonly list: string
}

export interface PortfolioAnswer {
  readonly picks: readonly Pick[]
  readonly ties: readonly PickTie[]
  readonly refusals: readonly Refusal[]
  /** Offices that nobody has: every list refused, or a tie stopped the picking. */
  readonly unfilled: number
}

/**
 * Picks in order. Each office goes to the list with the highest figure, seats over the method's
 * divisor at the offices it has: S/(1+M) by d'Hondt, M counting those held outside and those picked
 * so far. A list whose turn comes and that refuses is passed over, then and later. Equal figures
 * are recalculated with votes for seats where the tie rule says so; a tie that nothing breaks ends
 * the picking. A list without seats has no turn.
 *
 * @see Northern Ireland Act 1998, s. 18(2)-(6)
 */
export function pickPortfolios(question: PortfolioQuestion): PortfolioAnswer {
  const table = question.lists.map((list) => ({ list, picked: 0, out: list.seats.numerator <= 0n }))
  const [picks, ties, refusals]: [Pick[], PickTie[], Refusal[]] = [[], [], []]
  const rest = new Set(question.names)
  while (picks.length < question.offices) {
    const turn = nextTurn(question, table)
    if (turn.tie !== undefined) ties.push({ pick: picks.length + 1, ...turn.tie })
    for (const seat of turn.refusing) {
      seat.out = true
      refusals.push({ pick: picks.length + 1, list: seat.list.id })
    }
    if (turn.taker !== undefined)
      picks.push(taken(question.method, turn.taker, { pick: picks.length + 1, rest }))
    else if (turn.refusing.length === 0) break
  }
  return { picks, ties, refusals, unfilled: question.offices - picks.length }
}

interface Seat {
  readonly list: PickingList
  picked: number
  out: boolean
}
interface Turn {
  readonly taker: Seat | undefined
  readonly refusing: readonly Seat[]
  readonly tie: Omit<PickTie, "pick"> | undefined
}

function nextTurn({ method, ties }: PortfolioQuestion, table: readonly Seat[]): Turn {
  const first = highest(
    table.filter(({ out }) => !out),
    (seat) => figure(method, seat, seat.list.seats),
  )
  const [only] = first
  if (only === undefined) return { taker: undefined, refusing: [], tie: undefined }
  if (first.length === 1) return turnOf(only, undefined)
  return tieBroken(first, ties === undefined ? first : recalculated(method, first), ties)
}

/** The tie as it was met, and who of its lists is left after the tie rule. */
function tieBroken(met: readonly Seat[], left: readonly Seat[], rule: TieRule | undefined): Turn {
  const lists = met.map(({ list }) => list.id)
  const [only] = left
  if (only !== undefined && left.length === 1)
    return turnOf(only, { lists, resolved: only.list.id, by: rule })
  const takers = left.filter((seat) => !refuses(seat))
  const [taker] = takers
  if (takers.length > 1)
    return { taker: undefined, refusing: [], tie: { lists, resolved: undefined, by: undefined } }
  return {
    taker,
    refusing: left.filter(refuses),
    tie: { lists, resolved: taker?.list.id, by: "refusal" },
  }
}

const turnOf = (seat: Seat, tie: Turn["tie"]): Turn =>
  refuses(seat) ? { taker: undefined, refusing: [seat], tie } : { taker: seat, refusing: [], tie }

const refuses = ({ list, picked }: Seat): boolean =>
  list.declinesFrom !== undefined && picked + 1 >= list.declinesFrom

/**
 * The formula again with votes for seats, among the lists that were equal; all of them where one
 * has no votes given.
 */
function recalculated(method: PickMethod, equal: readonly Seat[]): readonly Seat[] {
  if (equal.some(({ list }) => list.votes === undefined)) return equal
  return highest(equal, (seat) => figure(method, seat, seat.list.votes ?? seat.list.seats))
}

function highest(seats: readonly Seat[], figureOf: (seat: Seat) => Rational): readonly Seat[] {
  let best: Seat[] = []
  for (const seat of seats) {
    const against = best[0] === undefined ? 1 : compareRationals(figureOf(seat), figureOf(best[0]))
    if (against > 0) best = [seat]
    else if (against === 0) best.push(seat)
  }
  return best
}

function figure(method: PickMethod, { list, picked }: Seat, strength: Rational): Rational {
  const { over, under } = divisor(method, list.held + picked)
  return divide(strength, rational(over, under))
}

/** Records the pick and takes the office that the list wants most off the table. */
function taken(
  method: PickMethod,
  seat: Seat,
  { pick, rest }: { readonly pick: number; readonly rest: Set<string> },
): Pick {
  const office = seat.list.prefers.find((name) => rest.has(name))
  const record = { pick, list: seat.list.id, figure: figure(method, seat, seat.list.seats), office }
  if (office !== undefined) rest.delete(office)
  seat.picked += 1
  return record
}
