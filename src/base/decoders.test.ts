import { expect, test } from "vitest"
import { distinct, fewNames, identifier, mapped, nonEmpty, notNegative } from "./decoders.ts"
import { formatRational } from "./rational.ts"
import type { Decoder, Written } from "./written.ts"

const place = { path: "$", line: 1 }
const word = (text: string, path = "$"): Written => ({
  kind: "text",
  text,
  place: { path, line: 1 },
})
const list = (...items: Written[]): Written => ({ kind: "list", items, place })
const faultOf = (decode: Decoder<unknown>, written: Written) => {
  const result = decode(written)
  return result.ok
    ? undefined
    : `${result.fault.place.path}: found ${result.fault.found}; ${result.fault.mend}`
}
const ids = distinct(nonEmpty(identifier), "the member", (id) => id)

test.each([
  {
    why: "an empty list names nobody",
    decode: ids,
    written: list(),
    want: "$: found an empty list; name at least one",
  },
  {
    why: "a name twice is a fault at the second",
    decode: ids,
    written: list(word("a", "$[0]"), word("a", "$[1]")),
    want: '$[1]: found the member "a" a second time; name each only once',
  },
  {
    why: "blanks are no id",
    decode: identifier,
    written: word("  "),
    want: '$: found "  "; write an id such as "north"',
  },
  {
    why: "a loss is no count",
    decode: notNegative,
    written: word("-1/3"),
    want: '$: found "-1/3"; write zero or more',
  },
  { why: "two names are fine", decode: ids, written: list(word("a"), word("b")), want: undefined },
])("decoders: $why", ({ decode, written, want }) => expect(faultOf(decode, written)).toBe(want))

test("mapped: the value is changed, a fault is not", () => {
  const doubled = mapped(notNegative, (value) => `${formatRational(value)} twice`)
  expect(doubled(word("1/2"))).toEqual({ ok: true, value: "1/2 twice" })
  expect(faultOf(doubled, word("x"))).toContain("write a number")
})

test("fewNames: a long list is cut, and says by how much", () =>
  expect(fewNames(Array.from({ length: 10 }, (_, i) => `m${i}`))).toBe(
    "m0, m1, m2, m3, m4, m5, m6, m7 and 2 more",
  ))

test("fewNames: a name that could steer a screen is made harmless", () =>
  expect(fewNames(["\u001b[31mred", "b\u202ec"])).toBe("\ufffd[31mred, b\ufffdc"))
