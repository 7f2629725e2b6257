/** How many packages are feasible, accepted by all, and adopted under the rule. */

import type { Acceptance } from "./acceptance.ts"
import { countSubsets, type SubsetCounts } from "./count-subsets.ts"
import { between, countByHalves, countFeasible, exactly, least, most, type Count } from "./count.ts"
import { termsOf, type Term } from "./subsets.ts"
import { withColumns, type Table } from "./table.ts"

export interface TableCounts {
  readonly feasible: Count
  readonly accepted: Count
  readonly adopted: Count
  /** Why a count is not exact; undefined where all are. */
  readonly because: string | undefined
}

/** Parties whose every combination is asked for. */
const MOST_ASKED = 10

/**
 * The three counts: exact where one of the ways of counting fits, else two numbers each that the
 * truth lies between.
 */
export function countTable(table: Table, acceptance: Acceptance): TableCounts {
  const feasible = countFeasible(table)
  const never = acceptance.parties.map((columns) =>
    columns.some((column) => isNever(table, column)),
  )
  if (never.includes(true) && acceptance.needsAll)
    return {
      feasible,
      accepted: exactly(0n),
      adopted: exactly(0n),
      because: reasonFor(NOTHING, 0, feasible),
    }
  const halves = countByHalves(table, acceptance)
  if (halves?.adopted !== undefined)
    return {
      feasible,
      accepted: exactly(halves.accepted),
      adopted: exactly(halves.adopted),
      because: undefined,
    }
  const tested = table.columns.flatMap(({ threshold }, column) =>
    threshold === undefined || isNever(table, column) ? [] : [column],
  )
  const asked = acceptance.parties.flatMap((columns, party) =>
    never[party] !== true && columns.some((column) => tested.includes(column)) ? [party] : [],
  )
  const accepts = (accepting: readonly number[], party: number): boolean =>
    never[party] !== true && (!asked.includes(party) || accepting.includes(party))
  const terms =
    asked.length <= MOST_ASKED
      ? termsOf(asked, (accepting) =>
          acceptance.adopts(acceptance.parties.map((_, party) => accepts(accepting, party))),
        )
      : []
  const all: Term = { parties: asked, times: 1n }
  const subsets = [all, ...terms].map(({ parties }) =>
    parties.flatMap((party) =>
      (acceptance.parties[party] ?? []).flatMap((column) =>
        tested.includes(column) ? [tested.indexOf(column)] : [],
      ),
    ),
  )
  const counts = countSubsets(withColumns(table, tested), subsets)
  const accepted = never.includes(true)
    ? exactly(0n)
    : counts === undefined
      ? between(0n, most(feasible))
      : between(counts.low[0] ?? 0n, smaller(counts.high[0] ?? 0n, most(feasible)))
  const adopted =
    counts === undefined || asked.length > MOST_ASKED
      ? between(0n, most(feasible))
      : adoptedOf(terms, counts, feasible, acceptance.monotone)
  return {
    feasible,
    accepted: halves === undefined ? accepted : exactly(halves.accepted),
    adopted,
    because: reasonFor(counts, asked.length, feasible),
  }
}

/** Whether the column is the same everywhere and stays below its threshold. */
const isNever = ({ columns, patterns }: Table, column: number): boolean => {
  const { scores = [], threshold } = columns[column] ?? {}
  return (
    threshold !== undefined &&
    threshold > 0n &&
    scores.every((options) => options.every((score) => score === 0n)) &&
    patterns.every(({ bonus }) => (bonus?.[column] ?? 0n) === 0n)
  )
}

function adoptedOf(
  terms: readonly Term[],
  { low, high }: SubsetCounts,
  feasible: Count,
  monotone: boolean,
): Count {
  const sum = (pick: (times: bigint, index: number) => bigint): bigint =>
    terms.reduce((total, { times }, index) => total + times * pick(times, index + 1), 0n)
  const fewest = sum((times, index) => (monotone || times > 0n ? low[index] : high[index]) ?? 0n)
  const largest = sum((times, index) => (monotone || times > 0n ? high[index] : low[index]) ?? 0n)
  return between(fewest > 0n ? fewest : 0n, smaller(largest, most(feasible)))
}

const NOTHING: SubsetCounts = { low: [], high: [], because: undefined }

function reasonFor(
  counts: SubsetCounts | undefined,
  asked: number,
  feasible: Count,
): string | undefined {
  if (counts === undefined)
    return "so many issues hang together that accepted packages could not be counted"
  if (asked > MOST_ASKED)
    return (
      `with ${asked} parties in question and so many packages, those that the rule adopts ` +
      "could not be counted"
    )
  if (least(feasible) !== most(feasible))
    return (
      "so many forbidden combinations overlap that feasible packages could not be counted " +
      "exactly"
    )
  return counts.because
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)
