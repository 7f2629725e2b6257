import { expect, test } from "vitest"
import { rational } from "./rational.ts"
import { unlikeFault } from "./unlike.ts"
import { formatWrittenFault, type Written } from "./written.ts"

const written: Written = { kind: "list", items: [], place: { path: "$.items", line: 3 } }
const over = (...denominators: readonly (bigint | number)[]) =>
  denominators.map((each) => rational(1, each))
const long = (index: number): bigint => 10n ** 900n + BigInt(2 * index + 1)

test.each([
  {
    why: "whole numbers",
    all: over(...Array.from({ length: 100_000 }, () => 1)),
    copies: 1,
    isFault: false,
  },
  {
    why: "3,000 unlike denominators of small numbers",
    all: over(...Array.from({ length: 3000 }, (_, i) => 2 * i + 1)),
    copies: 3000,
    isFault: false,
  },
  {
    why: "thousands over the same long denominator",
    all: over(...Array.from({ length: 5000 }, () => long(0))),
    copies: 1,
    isFault: false,
  },
  {
    why: "decimals of every length up to a thousand digits",
    all: over(...Array.from({ length: 1000 }, (_, i) => 10n ** BigInt(i + 1))),
    copies: 1000,
    isFault: false,
  },
  {
    why: "hundreds of unlike denominators of 900 digits",
    all: over(...Array.from({ length: 400 }, (_, i) => long(i))),
    copies: 1,
    isFault: true,
  },
  {
    why: "fewer of them, where all are held over one denominator",
    all: over(...Array.from({ length: 100 }, (_, i) => long(i))),
    copies: 2000,
    isFault: true,
  },
])("unlikeFault: $why", ({ all, copies, isFault }) => {
  expect(unlikeFault(written, "points", all, copies) !== undefined).toBe(isFault)
})

test("unlikeFault: one sentence that names the place and the mend", () => {
  const fault = unlikeFault(
    written,
    "points",
    over(...Array.from({ length: 400 }, (_, i) => long(i))),
    1,
  )
  expect(fault && formatWrittenFault("f.json", fault)).toBe(
    "f.json: $.items (line 3): found points over denominators with so little in common that " +
      "one for all of them would have more than 157826 digits; round them, such as to six " +
      "decimals.",
  )
})
