/**
 * A comparison as rows of a page: each change in its place, and at the old place of a clause that
 * moved a way to where it went.
 */

import type { ClauseChange, CompareView } from "../../../contract/index.ts"

export type CompareRow =
  | {
      readonly kind: "change"
      readonly id: string
      readonly change: ClauseChange
      readonly differs: boolean
    }
  /** Where a clause stood before it moved. */
  | {
      readonly kind: "left"
      readonly id: string
      readonly number: string
      readonly to: string
      readonly now: string
    }

/**
 * The rows in the order of the second text. Unchanged clauses are left out where they are not
 * wanted.
 */
export function compareRows(
  { changes, from, to }: Pick<CompareView, "changes" | "from" | "to">,
  unchanged: boolean,
): readonly CompareRow[] {
  const rows = changes.map(
    (change, index) =>
      ({ kind: "change", id: `change-${index}`, change, differs: differs(change) }) as const,
  )
  const after = new Map<number, string>()
  for (const row of rows) for (const at of fromOf(row.change)) after.set(at, row.id)
  const left = rows.flatMap(({ change, id }) =>
    change.kind === "pair" && change.move === "moved"
      ? [
          {
            beside: after.get(change.from - 1),
            row: {
              kind: "left",
              id: `left-${id}`,
              number: from.clauses[change.from]?.number ?? "",
              to: id,
              now: to.clauses[change.to]?.number ?? "",
            } as const,
          },
        ]
      : [],
  )
  const placed = [
    ...left.filter(({ beside }) => beside === undefined).map(({ row }) => row),
    ...rows.flatMap((row) => [
      row,
      ...left.filter(({ beside }) => beside === row.id).map((each) => each.row),
    ]),
  ]
  return placed.filter((row) => unchanged || row.kind === "left" || row.differs)
}

/** Whether anything about the clause differs. */
function differs(change: ClauseChange): boolean {
  if (change.kind !== "pair") return true
  return (
    change.move !== "stayed" ||
    change.status !== undefined ||
    change.difference.deleted + change.difference.inserted > 0
  )
}

function fromOf(change: ClauseChange): readonly number[] {
  if (change.kind === "added") return []
  if (change.kind === "joined") return change.from
  return [change.from]
}
