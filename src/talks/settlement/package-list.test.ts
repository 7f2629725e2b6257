import fc from "fast-check"
import { expect, test } from "vitest"
import { listOfCodes, packageCode } from "./package-list.ts"

const shapes = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 12 })

const inPackageOrder = (a: readonly number[], b: readonly number[]): number => {
  const issue = a.findIndex((option, i) => option !== b[i])
  return issue < 0 ? 0 : (a[issue] ?? 0) - (b[issue] ?? 0)
}

test(
  "packageCode: different packages of any number of issues sort in package order and come back " +
    "whole",
  () =>
    fc.assert(
      fc.property(
        shapes.chain((sizes) =>
          fc.tuple(
            fc.constant(sizes),
            fc.uniqueArray(fc.tuple(...sizes.map((size) => fc.nat(size - 1))), {
              maxLength: 40,
              selector: String,
            }),
          ),
        ),
        ([sizes, packages]) => {
          const code = packageCode(sizes)
          const words = Array.from({ length: code.words }, (_, word) =>
            Float64Array.from(packages, (digits) =>
              digits.reduce(
                (sum, option, issue) =>
                  code.word[issue] === word ? sum + option * (code.stride[issue] ?? 0) : sum,
                0,
              ),
            ),
          )
          const list = listOfCodes(code, words, 30)
          expect(Array.from({ length: list.length }, (_, index) => list.at(index))).toEqual(
            [...packages].sort(inPackageOrder).slice(0, 30),
          )
        },
      ),
    ),
)
