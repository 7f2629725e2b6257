import fc from "fast-check"
import { expect, test } from "vitest"
import { layOut } from "./course.ts"
import { isFinished, mergeFrontier, type Frontier } from "./frontier.ts"
import type { Table } from "./table.ts"
import { anyTable } from "./testing/any-table.ts"
import { feasiblePackages, slowFrontier } from "./testing/slow.ts"

const unlimited = { candidates: 1e6, used: () => 0, until: 1 }

function merged(table: Table, order: readonly number[]): Frontier {
  const course = layOut(table, order)
  if (!course.ok) throw new Error("too linked")
  const frontier = mergeFrontier(course.value, unlimited)
  if (!isFinished(frontier)) throw new Error("unfinished")
  return frontier
}

/** Vectors with how many packages have them, as text. */
function tally(vectors: readonly (readonly bigint[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const vector of vectors)
    counts.set(vector.join(" "), (counts.get(vector.join(" ")) ?? 0) + 1)
  return new Map([...counts].sort())
}

function tallyOf(table: Table, { front, course }: Frontier): Map<string, number> {
  const entries = Array.from({ length: front.size }, (_, vector): [string, number] => [
    table.columns
      .map(
        (_, column) =>
          (course.scales[column]?.offset ?? 0n) +
          (course.scales[column]?.unit ?? 1n) * front.values.at(column, vector),
      )
      .join(" "),
    front.counts[vector] ?? 0,
  ])
  return new Map(entries.sort())
}

test.each([
  { why: "small tables of any kind", shape: {} },
  { why: "six columns", shape: { columns: 6, issues: 4 } },
  { why: "numbers of 40 bits", shape: { range: 2n ** 40n } },
  { why: "numbers of 133 bits", shape: { range: 10n ** 40n } },
  { why: "many patterns", shape: { patterns: 12 } },
])("mergeFrontier: every vector and every tie that full enumeration finds ($why)", ({ shape }) =>
  fc.assert(
    fc.property(anyTable(shape), fc.integer(), (table, turn) => {
      const order = table.sizes
        .map((_, issue) => issue)
        .sort((a, b) => ((a * 7 + turn) % 5) - ((b * 7 + turn) % 5))
      expect(tallyOf(table, merged(table, order))).toEqual(
        tally(slowFrontier(feasiblePackages(table)).map(({ totals }) => totals)),
      )
    }),
    { numRuns: 400 },
  ),
)
