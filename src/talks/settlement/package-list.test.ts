import fc from "fast-check"
import { expect, test } from "vitest"
import { listOfCodes, packageCode } from "./package-list.ts"

const shapes = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 12 })

test("packageCode: packages of any number of issues sort in package order and come back whole", () =>
  fc.assert(fc.property(shapes.chain((sizes) => fc.tuple(fc.constant(sizes), fc.array(fc.tuple(...sizes.map((size) => fc.nat(size - 1))), { maxLength: 40 }))), ([sizes, packages]) => {
    const code = packageCode(sizes)
    const words = Array.from({ length: code.words }, (_, word) => Float64Array.from(packages, (digits) => digits.reduce((sum, option, issue) => code.word[issue] === word ? sum + option * (code.stride[issue] ?? 0) : sum, 0)))
    const list = listOfCodes(code, words, 30)
    const inOrder = [...packages].sort((a, b) => a[a.findIndex((option, issue) => option !== b[issue])] === undefined ? 0 : (a.find((option, issue) => option !== b[issue]) ?? 0) - (b.find((option, issue) => option !== a[issue]) ?? 0))
    expect(Array.from({ length: list.length }, (_, index) => list.at(index))).toEqual(inOrder.slice(0, 30))
  })))
