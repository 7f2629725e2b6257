/** Seats to the strongest claims, within each list's bounds. */

import type { Claims } from "./claims.ts"
import { heap, type HeapEntry } from "./heap.ts"

export interface Filled {
  /** Without the seats in the tie. */
  readonly seats: number[]
  /** Lists whose claims to these last seats are equal, in order; empty where there is no tie. */
  readonly tied: { readonly lists: readonly number[]; readonly seats: number }
  /**
   * Lists whose last seat was won by the weakest claim of all, and lists whose next claim is the
   * strongest of all that got none.
   */
  readonly weakestHeld: readonly number[]
  readonly strongestOpen: readonly number[]
}

interface Limits {
  readonly least: readonly number[]
  readonly most: readonly number[]
}

/**
 * Gives `total` seats to the strongest claims, each list between its least and its most. Starts
 * near the end by floating point, then gives, takes and exchanges seats by exact comparison until
 * no open claim is stronger than one that holds. The least must not sum to more than the total, nor
 * the most to less.
 */
export function fill(claims: Claims, limits: Limits, total: number): Filled {
  const seats = start(claims, limits, total)
  const { strongest, weakest, give, take } = table(claims, limits, seats)
  for (
    let given = seats.reduce((sum, each) => sum + each, 0);
    given !== total;
    given += given < total ? 1 : -1
  ) {
    if (given < total) give(strongest())
    else take(weakest())
  }
  for (;;) {
    const [open, held] = [strongest(), weakest()]
    if (
      open === undefined ||
      held === undefined ||
      claims.compare(open, seats[open] ?? 0, held, (seats[held] ?? 0) - 1) <= 0
    )
      break
    take(held)
    give(open)
  }
  return settled(claims, limits, { seats, open: strongest(), held: weakest() })
}

interface Settling {
  readonly seats: number[]
  readonly open: number | undefined
  readonly held: number | undefined
}

function settled(claims: Claims, { least, most }: Limits, { seats, open, held }: Settling): Filled {
  const lists = seats.map((_, i) => i)
  const holding =
    held === undefined
      ? []
      : lists.filter(
          (i) =>
            (seats[i] ?? 0) > (least[i] ?? 0) &&
            claims.compare(i, (seats[i] ?? 0) - 1, held, (seats[held] ?? 0) - 1) === 0,
        )
  const waiting =
    open === undefined
      ? []
      : lists.filter(
          (i) =>
            (seats[i] ?? 0) < (most[i] ?? 0) &&
            claims.compare(i, seats[i] ?? 0, open, seats[open] ?? 0) === 0,
        )
  const isTie =
    open !== undefined &&
    held !== undefined &&
    claims.compare(open, seats[open] ?? 0, held, (seats[held] ?? 0) - 1) === 0
  if (!isTie)
    return { seats, tied: { lists: [], seats: 0 }, weakestHeld: holding, strongestOpen: waiting }
  for (const i of holding) seats[i] = (seats[i] ?? 0) - 1
  return {
    seats,
    tied: { lists: [...holding, ...waiting].sort((a, b) => a - b), seats: holding.length },
    weakestHeld: [],
    strongestOpen: [],
  }
}

/** Halves the level until the seats at or above it come to about the total. */
function start(claims: Claims, { least, most }: Limits, total: number): number[] {
  const at = (level: number): number[] =>
    least.map((floor, i) => Math.max(floor, Math.min(most[i] ?? 0, claims.seatsAbout(i, level))))
  let [low, high] = claims.levels
  for (let step = 0; step < 200 && low < high; step += 1) {
    const middle = low + (high - low) / 2
    if (middle === low || middle === high) break
    const sum = at(middle).reduce((all, each) => all + each, 0)
    if (sum === total) return at(middle)
    if (sum > total) low = middle
    else high = middle
  }
  return at(high)
}

interface Table {
  strongest(): number | undefined
  weakest(): number | undefined
  give(list: number | undefined): void
  take(list: number | undefined): void
}

/**
 * The seats as they stand, with the strongest open claim and the weakest held one at hand; changes
 * `seats` itself.
 */
function table(claims: Claims, { least, most }: Limits, seats: number[]): Table {
  const open = heap((a, b) => claims.compare(a.list, a.held, b.list, b.held) || b.list - a.list)
  const held = heap(
    (a, b) => claims.compare(b.list, b.held - 1, a.list, a.held - 1) || a.list - b.list,
  )
  const enter = (list: number): void => {
    const now = seats[list] ?? 0
    if (now < (most[list] ?? 0)) open.add({ list, held: now })
    if (now > (least[list] ?? 0)) held.add({ list, held: now })
  }
  const change = (list: number | undefined, by: number): void => {
    if (list === undefined) throw new RangeError("the bounds leave no seat to move")
    seats[list] = (seats[list] ?? 0) + by
    enter(list)
  }
  const stillHolds = (entry: HeapEntry): boolean => seats[entry.list] === entry.held
  for (let list = 0; list < seats.length; list += 1) enter(list)
  return {
    strongest: () => open.first(stillHolds)?.list,
    weakest: () => held.first(stillHolds)?.list,
    give: (list) => change(list, 1),
    take: (list) => change(list, -1),
  }
}
