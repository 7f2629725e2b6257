/**
 * The three states of a table's packages in one line: known to be acceptable to all, ruled out, not
 * known.
 */

import { between, exactly, least, most, type Count } from "./count.ts"
import type { Settlement } from "./settlement.ts"

/**
 * All packages, each in one of three states; what a safeguard or a forbidden combination excludes
 * is ruled out too.
 */
export interface Tally {
  readonly known: Count
  readonly ruledOut: Count
  readonly notKnown: Count
  /** Of those ruled out, the ones that no party had to refuse. */
  readonly excluded: Count
}

type Settled = Pick<Settlement, "packages" | "feasible" | "standings">

/** How many packages are in each state; together all of them. */
export function tallyOf({ packages, feasible, standings }: Settled): Tally {
  const { knownAcceptable: known, ruledOut, notKnown } = standings
  const excluded = between(packages - most(feasible), packages - least(feasible))
  const all =
    feasible.kind === "exact" && ruledOut.kind === "exact"
      ? exactly(packages - feasible.value + ruledOut.value)
      : between(least(ruledOut) + least(excluded), most(ruledOut) + most(excluded))
  return { known, notKnown, excluded, ruledOut: all }
}

/**
 * `Known to be acceptable to all: 0; ruled out: 2 (1 by safeguards); not known: 4`
 *
 * @param excluders  what excludes packages that no party had to refuse
 */
export function tallyWords(settled: Settled, excluders = "safeguards"): string {
  const { known, ruledOut, notKnown, excluded } = tallyOf(settled)
  const by = most(excluded) === 0n ? "" : ` (${countWords(excluded)} by ${excluders})`
  return (
    `Known to be acceptable to all: ${countWords(known)}; ruled out: ` +
    `${countWords(ruledOut)}${by}; not known: ${countWords(notKnown)}`
  )
}

/** A number, or from the least to the most that it may be. */
export const countWords = (count: Count): string =>
  count.kind === "exact" ? String(count.value) : `${count.atLeast} to ${count.atMost}`
