import { expect, test } from "vitest"
import { fieldsOf, isNarrowed, NO_WISH, wishIn } from "./timeline-wish.ts"

const WISH = {
  ...NO_WISH,
  order: "recorded",
  kinds: ["statement", "act"],
  from: "2021-03-01",
  text: "the road",
  offset: 10_000,
} as const

test("a wish goes into an address and comes back", () =>
  expect(wishIn(new URLSearchParams(fieldsOf(WISH)).toString())).toEqual(WISH))
test("nothing wished is nothing in the address", () =>
  expect([fieldsOf(NO_WISH), wishIn("")]).toEqual([{}, NO_WISH]))
test("what is strange in an address is passed over", () =>
  expect(wishIn("order=sideways&kind=rumour,act&offset=-3&as-of=2021-03-08")).toEqual({
    ...NO_WISH,
    kinds: ["act"],
  }))
test("the order and the page narrow nothing", () =>
  expect([
    isNarrowed({ ...NO_WISH, order: "recorded", offset: 10 }),
    isNarrowed({ ...NO_WISH, kinds: ["act"] }),
  ]).toEqual([false, true]))
