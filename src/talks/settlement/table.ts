/**
 * The table in whole numbers: what the engine works on. Rooms outside see exact fractions; in here
 * each column has one denominator.
 */

/** A combination of options: for some issues, which option. */
export type When = readonly (readonly [issue: number, option: number])[]

/**
 * Something that happens in the packages that match: a bonus in each column, or the package is
 * forbidden.
 */
export interface Pattern {
  /** At least two issues, in rising order. */
  readonly when: When
  /** One a column, over the column's denominator; undefined where the packages are forbidden. */
  readonly bonus: readonly bigint[] | undefined
}

/** One number a package: a party's utility, or how many of a party's red lines it leaves whole. */
export interface Column {
  /** By issue, by option, over `denominator`. */
  readonly scores: readonly (readonly bigint[])[]
  readonly denominator: bigint
  /** The least that is accepted, over `denominator`; undefined where anything is. */
  readonly threshold: bigint | undefined
  /**
   * What a total above it counts for, over `denominator`; only where some total is above it. The
   * threshold is not.
   */
  readonly cap?: bigint
}

export interface Table {
  /** How many options each issue has. */
  readonly sizes: readonly number[]
  readonly columns: readonly Column[]
  readonly patterns: readonly Pattern[]
}

/** The number of packages, forbidden ones too. */
export const packageCount = ({ sizes }: Pick<Table, "sizes">): bigint =>
  sizes.reduce((product, size) => product * BigInt(size), 1n)

/** Whether this package (an option's index an issue) matches. */
export const matches = (when: When, digits: ArrayLike<number>): boolean =>
  when.every(([issue, option]) => digits[issue] === option)

/** A package's total in one column, over its denominator. */
export function totalOf(table: Table, column: number, digits: ArrayLike<number>): bigint {
  const scores = table.columns[column]?.scores ?? []
  const added = scores.reduce(
    (sum, options, issue) => sum + (options[digits[issue] ?? -1] ?? 0n),
    0n,
  )
  const total = table.patterns.reduce(
    (sum, { when, bonus }) =>
      bonus !== undefined && matches(when, digits) ? sum + (bonus[column] ?? 0n) : sum,
    added,
  )
  return capped(total, table.columns[column])
}

/** The total, or the column's cap where it is above that. */
export const capped = (
  total: bigint,
  column: { readonly cap?: bigint | undefined } | undefined,
): bigint => (column?.cap !== undefined && total > column.cap ? column.cap : total)

/** Whether no forbidden combination is in the package. */
export const isFeasible = (table: Table, digits: ArrayLike<number>): boolean =>
  table.patterns.every(({ when, bonus }) => bonus !== undefined || !matches(when, digits))

/** The same table with some of its columns. */
export function withColumns(table: Table, chosen: readonly number[]): Table {
  const columns = chosen.flatMap((index) => table.columns[index] ?? [])
  const patterns = table.patterns.map(({ when, bonus }): Pattern => ({
    when,
    bonus: bonus === undefined ? undefined : chosen.map((index) => bonus[index] ?? 0n),
  }))
  return {
    sizes: table.sizes,
    columns,
    patterns: patterns.filter(
      ({ bonus }) => bonus === undefined || bonus.some((value) => value !== 0n),
    ),
  }
}
