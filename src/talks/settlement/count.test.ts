import fc from "fast-check"
import { expect, test } from "vitest"
import { acceptanceOf, acceptedBy } from "./acceptance.ts"
import { countByHalves, countFeasible } from "./count.ts"
import type { Table } from "./table.ts"
import { unanimity, type Rule } from "../rules/index.ts"
import { anyTable } from "./testing/any-table.ts"
import { accepts, feasiblePackages } from "./testing/slow.ts"

const ids = (table: Table): string[] => table.columns.map((_, column) => `p${column}`)

const rules: readonly { why: string; rule: (ids: readonly string[]) => Rule }[] = [
  { why: "all", rule: unanimity },
  {
    why: "any one",
    rule: (all) => ({ kind: "any", of: all.map((id) => ({ kind: "member", id })) }),
  },
  {
    why: "all but one",
    rule: (all) => ({ kind: "at-least", count: Math.max(0, all.length - 1), of: all }),
  },
  {
    why: "an odd rule that more acceptance can break",
    rule: ([first = "p0", second = "p0"]) => ({
      kind: "all",
      of: [
        { kind: "member", id: first },
        { kind: "not", rule: { kind: "member", id: second } },
      ],
    }),
  },
  { why: "nobody has to agree", rule: () => ({ kind: "at-least", count: 0, of: [] }) },
]

test.each(rules)("countByHalves: what full enumeration counts, with $why", ({ rule }) =>
  fc.assert(
    fc.property(
      fc.oneof(anyTable(), anyTable({ range: 10n ** 25n }), anyTable({ patterns: 9, columns: 3 })),
      (table) => {
        const acceptance = acceptanceOf(
          ids(table),
          rule(ids(table)),
          table.columns.map((_, party) => ({ party })),
        )
        const all = feasiblePackages(table)
        expect(countFeasible(table)).toEqual({ kind: "exact", value: BigInt(all.length) })
        expect(countByHalves(table, acceptance)).toEqual({
          accepted: BigInt(all.filter(({ totals }) => accepts(table, totals)).length),
          adopted: BigInt(
            all.filter(({ totals }) => acceptance.adopts(acceptedBy(table, acceptance, totals)))
              .length,
          ),
        })
      },
    ),
    { numRuns: 300 },
  ),
)
