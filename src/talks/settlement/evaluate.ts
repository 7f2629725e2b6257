/** What one package is worth: exact totals, quickly enough for long lists. */

import { capped, type Pattern, type Table } from "./table.ts"

/** A package's totals by column, over the columns' denominators. */
export type Evaluate = (digits: readonly number[]) => readonly bigint[]

/**
 * An evaluator for many packages of one table. A pattern is looked at only where its first option
 * is in the package.
 */
export function evaluator(table: Table): Evaluate {
  const columns = table.columns.map(({ scores }) => adder(scores))
  const met = patternFinder(table.patterns)
  return (digits) => {
    const bonuses = met(digits)
    return columns.map((add, column) =>
      capped(
        bonuses.reduce((sum, { bonus }) => sum + (bonus?.[column] ?? 0n), add(digits)),
        table.columns[column],
      ),
    )
  }
}

/** Adds the scores of a column: in doubles where every sum stays whole there. */
function adder(scores: readonly (readonly bigint[])[]): (digits: readonly number[]) => bigint {
  const reach = scores.reduce(
    (sum, options) =>
      sum +
      options.reduce((most, score) => (score > most ? score : -score > most ? -score : most), 0n),
    0n,
  )
  if (reach >= 2n ** 53n)
    return (digits) =>
      scores.reduce((sum, options, issue) => sum + (options[digits[issue] as number] ?? 0n), 0n)
  const numbers = scores.map((options) => Float64Array.from(options, Number))
  return (digits) => {
    let sum = 0
    for (let issue = 0; issue < numbers.length; issue += 1)
      sum += (numbers[issue] as Float64Array)[digits[issue] as number] as number
    return BigInt(sum)
  }
}

/** Finds the patterns with a bonus that a package matches. */
function patternFinder(
  patterns: readonly Pattern[],
): (digits: readonly number[]) => readonly Pattern[] {
  const adding = patterns.filter(({ bonus }) => bonus !== undefined)
  const always = adding.filter(({ when }) => when.length === 0)
  const byFirst = new Map<number, Map<number, Pattern[]>>()
  for (const pattern of adding) {
    const [first] = pattern.when
    if (first === undefined) continue
    const byOption = byFirst.get(first[0]) ?? new Map<number, Pattern[]>()
    byOption.set(first[1], [...(byOption.get(first[1]) ?? []), pattern])
    byFirst.set(first[0], byOption)
  }
  if (adding.length === 0) return () => []
  return (digits) => {
    const met = [...always]
    for (const [issue, byOption] of byFirst) {
      for (const pattern of byOption.get(digits[issue] as number) ?? [])
        if (pattern.when.every(([at, option]) => digits[at] === option)) met.push(pattern)
    }
    return met
  }
}
