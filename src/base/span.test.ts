import fc from "fast-check"
import { expect, test } from "vitest"
import { codePointLength, placeMap } from "./span.ts"

const anyText = fc.string({ unit: "binary" })

test("placeMap: code points agree with the string's own iterator", () =>
  fc.assert(
    fc.property(anyText, (text) => {
      expect(placeMap(text).length).toBe([...text].length)
      expect(codePointLength(text)).toBe([...text].length)
    }),
  ))

test("placeMap: a unit and the code point that begins there convert to each other", () =>
  fc.assert(
    fc.property(anyText, (text) => {
      const map = placeMap(text)
      for (let point = 0; point <= map.length; point += 1)
        expect(map.toCodePoint(map.toUnit(point))).toBe(point)
    }),
  ))

test("placeMap: a slice is what the iterator gives between two places", () =>
  fc.assert(
    fc.property(
      anyText,
      fc.nat(20),
      fc.nat(20),
      (text, start, size) =>
        placeMap(text).slice({ start, end: start + size }) ===
        [...text].slice(start, start + size).join(""),
    ),
  ))

test("placeMap: the second half of a pair belongs to the code point that began before it", () =>
  expect(placeMap("a😀b").toCodePoint(2)).toBe(1))
