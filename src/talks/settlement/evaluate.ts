/** What one package is worth: exact totals, quickly enough for long lists. */

import type { Pattern, Table } from "./table.ts"

/** A package's totals by column, over the columns' denominators. */
export type Evaluate = (digits: readonly number[]) => readonly bigint[]

/** An evaluator for many packages of one table: a pattern is looked at only where its first option is in the package. */
export function evaluator(table: Table): Evaluate {
  const byFirst = new Map<string, Pattern[]>()
  for (const pattern of table.patterns) {
    if (pattern.bonus === undefined) continue
    const [issue = 0, option = 0] = pattern.when[0] ?? []
    const key = pattern.when.length === 0 ? "always" : `${issue} ${option}`
    byFirst.set(key, [...(byFirst.get(key) ?? []), pattern])
  }
  const linked = [...new Set(table.patterns.flatMap(({ when }) => when[0]?.[0] ?? []))]
  const always = byFirst.get("always") ?? []
  return (digits) => {
    const met = [...always, ...linked.flatMap((issue) => (byFirst.get(`${issue} ${digits[issue] ?? -1}`) ?? []).filter(({ when }) => when.every(([at, option]) => digits[at] === option)))]
    return table.columns.map(({ scores }, column) => {
      let total = 0n
      for (let issue = 0; issue < digits.length; issue += 1) total += scores[issue]?.[digits[issue] as number] ?? 0n
      for (const { bonus } of met) total += bonus?.[column] ?? 0n
      return total
    })
  }
}
