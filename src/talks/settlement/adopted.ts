/**
 * How many packages the rule adopts where it is not known of everybody what it accepts: surely, and
 * perhaps.
 */

import type { Acceptance } from "./acceptance.ts"
import { countTable, type TableCounts } from "./count-table.ts"
import { between, least, most, type Count } from "./count.ts"
import {
  ruleOf,
  standingsOf,
  type Judged,
  type PackageStanding,
  type Standing,
} from "./standing.ts"
import { isFeasible, packageCount, type Pattern, type Table } from "./table.ts"

export interface AdoptedCount {
  readonly count: Count
  readonly because: string | undefined
}

/** Packages that are looked at one by one. */
const MOST_WALKED = 50_000n

export interface AdoptedQuestion {
  readonly sure: Judged
  readonly possible: Judged
  /** What is counted of either. */
  readonly low: TableCounts
  readonly high: TableCounts
  /** Whether the table says of something that it is not known. */
  readonly saysUnknown: boolean
}

/**
 * The number adopted, from what is counted of the table read both ways. Under a rule that more
 * acceptance can lose, the two counts do not enclose it, and it is counted anew; but a table that
 * only has ranges keeps the wide answer that its format promises.
 */
export function countAdopted({
  sure,
  possible,
  low,
  high,
  saysUnknown,
}: AdoptedQuestion): AdoptedCount {
  if (sure === possible) return { count: low.adopted, because: undefined }
  if (sure.acceptance.monotone)
    return { count: between(least(low.adopted), most(high.adopted)), because: undefined }
  if (!saysUnknown) return { count: between(0n, most(low.feasible)), because: undefined }
  if (packageCount(sure.compiled.table) <= MOST_WALKED)
    return { count: walked(sure, possible), because: undefined }
  const [surely, perhaps] = [
    countBoth(sure, possible, (rule) => rule === "adopted"),
    countBoth(sure, possible, (rule) => rule !== "not-adopted"),
  ]
  return {
    count: between(least(surely.adopted), most(perhaps.adopted)),
    because: surely.because ?? perhaps.because,
  }
}

/** Every feasible package, one after another. */
function walked(sure: Judged, possible: Judged): Count {
  const { table } = sure.compiled
  const standing = standingsOf(sure, possible)
  let [surely, perhaps] = [0n, 0n]
  const digits = table.sizes.map(() => 0)
  for (;;) {
    if (isFeasible(table, digits)) {
      const { rule } = standing(digits)
      if (rule === "adopted") surely += 1n
      if (rule !== "not-adopted") perhaps += 1n
    }
    let issue = table.sizes.length - 1
    while (issue >= 0 && (digits[issue] ?? 0) + 1 === table.sizes[issue]) digits[issue--] = 0
    if (issue < 0) return between(surely, perhaps)
    digits[issue] = (digits[issue] ?? 0) + 1
  }
}

/**
 * Both readings as one table; each party is asked twice, whether it surely accepts and whether it
 * may.
 */
function countBoth(
  sure: Judged,
  possible: Judged,
  wanted: (rule: PackageStanding["rule"]) => boolean,
): TableCounts {
  const { parties } = sure.acceptance
  const width = sure.compiled.table.columns.length
  const may = possible.acceptance.parties.map((columns) => columns.map((column) => width + column))
  const adopts = (accepting: readonly boolean[]): boolean =>
    wanted(
      ruleOf(
        sure.acceptance,
        parties.map((_, party): Standing =>
          accepting[party] === true
            ? "accepts"
            : accepting[parties.length + party] === true
              ? "not-known"
              : "refuses",
        ),
      ),
    )
  const acceptance: Acceptance = {
    parties: [...parties, ...may],
    adopts,
    diagram: undefined,
    monotone: false,
    needsAll: false,
  }
  return countTable(sideBySide(sure.compiled.table, possible.compiled.table), acceptance)
}

function sideBySide(first: Table, second: Table): Table {
  const zeros = (table: Table): readonly bigint[] => table.columns.map(() => 0n)
  const bonuses = [
    ...first.patterns.map(({ when, bonus }): Pattern => ({
      when,
      bonus: bonus && [...bonus, ...zeros(second)],
    })),
    ...second.patterns.flatMap(({ when, bonus }): Pattern[] =>
      bonus === undefined ? [] : [{ when, bonus: [...zeros(first), ...bonus] }],
    ),
  ]
  return { sizes: first.sizes, columns: [...first.columns, ...second.columns], patterns: bonuses }
}
