/**
 * Random small tables for laws: ties, negative scores, links between issues, forbidden
 * combinations, thresholds, odd shapes.
 */

import fc from "fast-check"
import type { Pattern, Table } from "../table.ts"

export interface TableShape {
  readonly issues: number
  readonly options: number
  readonly columns: number
  readonly patterns: number
  /** Scores lie between plus and minus this; huge ones need wide arithmetic. */
  readonly range: bigint
}

const SMALL: TableShape = { issues: 5, options: 4, columns: 4, patterns: 3, range: 12n }

/** Any table within a shape. */
export function anyTable(shape: Partial<TableShape> = {}): fc.Arbitrary<Table> {
  const { issues, options, columns, patterns, range } = { ...SMALL, ...shape }
  const score = fc.oneof(fc.bigInt({ min: -2n, max: 3n }), fc.bigInt({ min: -range, max: range }))
  return fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: options }), { maxLength: issues }),
      fc.integer({ min: 0, max: columns }),
    )
    .chain(([sizes, width]) =>
      fc.record({
        sizes: fc.constant(sizes),
        columns: fc.array(
          fc.record({
            scores: fc.tuple(
              ...sizes.map((size) => fc.array(score, { minLength: size, maxLength: size })),
            ),
            denominator: fc.constant(1n),
            threshold: fc.option(fc.bigInt({ min: -range, max: 2n * range }), { nil: undefined }),
          }),
          { minLength: width, maxLength: width },
        ),
        patterns:
          sizes.length === 0
            ? fc.constant([])
            : fc.array(anyPattern(sizes, width, score), { maxLength: patterns }),
      }),
    )
}

function anyPattern(
  sizes: readonly number[],
  columns: number,
  score: fc.Arbitrary<bigint>,
): fc.Arbitrary<Pattern> {
  const issues = fc.subarray(
    sizes.map((_, issue) => issue),
    { minLength: 1, maxLength: Math.min(3, sizes.length) },
  )
  return issues.chain((chosen) =>
    fc.record({
      when: fc.tuple(
        ...chosen.map((issue) =>
          fc
            .integer({ min: 0, max: (sizes[issue] ?? 1) - 1 })
            .map((option): readonly [number, number] => [issue, option]),
        ),
      ),
      bonus: fc.option(fc.array(score, { minLength: columns, maxLength: columns }), {
        nil: undefined,
        freq: 2,
      }),
    }),
  )
}
