/**
 * Who accepts what, as questions about columns: which columns a party's acceptance hangs on, and
 * which acceptances adopt a package.
 */

import {
  diagramOf,
  holds,
  linearRule,
  lostByGrowing,
  type Diagram,
  type Rule,
} from "../rules/index.ts"
import type { Table } from "./table.ts"

export interface Acceptance {
  /** By party the columns whose thresholds it needs; none where it accepts anything. */
  readonly parties: readonly (readonly number[])[]
  /** Whether the rule adopts what exactly these parties accept. */
  readonly adopts: (accepting: readonly boolean[]) => boolean
  /**
   * The same as a decision diagram over the parties' places, for counting; undefined where that
   * would be too large.
   */
  readonly diagram: Diagram | undefined
  /** Whether more acceptance can never lose what less of it adopts. */
  readonly monotone: boolean
  /** Whether exactly the packages that all accept are adopted. */
  readonly needsAll: boolean
}

/**
 * The questions that a rule over these parties asks; `columns` says for each column whose it is.
 */
export function acceptanceOf(
  ids: readonly string[],
  rule: Rule,
  columns: readonly { readonly party: number }[],
): Acceptance {
  const places = new Map(ids.map((id, place) => [id, place]))
  const diagram = diagramOf(linearRule(rule, ids))
  const lost = lostByGrowing(rule, ids)
  const holdsFor = (isIn: (place: number) => boolean): boolean =>
    holds(rule, (id) => isIn(places.get(id) ?? -1))
  const monotone = lost.ok && lost.value === undefined
  const parties = ids.map((_, party) =>
    columns.flatMap((column, index) => (column.party === party ? [index] : [])),
  )
  return {
    parties,
    monotone,
    needsAll:
      monotone &&
      holdsFor(() => true) &&
      ids.every(
        (_, party) => parties[party]?.length === 0 || !holdsFor((place) => place !== party),
      ),
    adopts: (accepting) => holds(rule, (id) => accepting[places.get(id) ?? -1] === true),
    diagram: diagram.ok ? diagram.value : undefined,
  }
}

/** Whether a package with these totals is accepted by each party. */
export const acceptedBy = (
  table: Table,
  { parties }: Acceptance,
  totals: readonly bigint[],
): readonly boolean[] =>
  parties.map((columns) =>
    columns.every((column) => {
      const threshold = table.columns[column]?.threshold
      return threshold === undefined || (totals[column] ?? 0n) >= threshold
    }),
  )
