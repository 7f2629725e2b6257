/** How often each member decides: the counts that every index of voting power is made of. */

import type { Formula, Inequality, LinearRule } from "../rules/index.ts"

/** Counts over the coalitions of n members, by how many members they have. */
export interface SwingCounts {
  /** `winning[s]`: winning coalitions of s members, s from 0 to n. */
  readonly winning: readonly bigint[]
  /**
   * By member, in the rule's order: `swings[i][s]` coalitions of s others lose, and win when the
   * member joins.
   */
  readonly swings: readonly (readonly bigint[])[]
}

/**
 * Numbers for members, the same number for members that every inequality weighs alike: they decide
 * equally often.
 */
export function kindsOf({ members, inequalities }: LinearRule): {
  readonly kindOf: readonly number[]
  readonly first: readonly number[]
} {
  const numbers = new Map<string, number>()
  const first: number[] = []
  const kindOf = members.map((_, i) => {
    const column = inequalities.map(({ weights }) => weights[i]).join()
    const known = numbers.get(column)
    if (known !== undefined) return known
    numbers.set(column, first.length)
    return first.push(i) - 1
  })
  return { kindOf, first }
}

/**
 * The rule that loses exactly where the complement wins; each member decides as often in it, among
 * as many others as stayed out.
 */
export function dualRule({ members, inequalities, formula }: LinearRule): LinearRule {
  const dual = ({ weights, need }: Inequality): Inequality => ({
    weights,
    need: weights.reduce((sum, weight) => sum + weight, 0n) - need + 1n,
  })
  return { members, inequalities: inequalities.map(dual), formula: dualFormula(formula) }
}

function dualFormula(formula: Formula): Formula {
  switch (formula.kind) {
    case "known":
      return { kind: "known", value: !formula.value }
    case "inequality":
      return formula
    case "and":
      return { kind: "or", of: formula.of.map(dualFormula) }
    case "or":
      return { kind: "and", of: formula.of.map(dualFormula) }
  }
}

/** Counts for a rule from the counts for its dual. */
export function undualed({ winning, swings }: SwingCounts): SwingCounts {
  const all = binomials(winning.length - 1)
  return {
    winning: winning.map((_, s) => (all[s] ?? 0n) - (winning[winning.length - 1 - s] ?? 0n)),
    swings: sharedMap(swings, (counts) => [...counts].reverse()),
  }
}

/** Members that share their counts go on sharing them. */
export function sharedMap(
  all: readonly (readonly bigint[])[],
  change: (counts: readonly bigint[]) => readonly bigint[],
): readonly (readonly bigint[])[] {
  const made = new Map<readonly bigint[], readonly bigint[]>()
  return all.map((counts) => {
    const known = made.get(counts) ?? change(counts)
    made.set(counts, known)
    return known
  })
}

/** n over 0, n over 1, … n over n. */
export function binomials(n: number): readonly bigint[] {
  const row = [1n]
  for (let k = 1; k <= n; k += 1) row.push(((row[k - 1] ?? 0n) * BigInt(n - k + 1)) / BigInt(k))
  return row
}
