import { isUtf8 } from "node:buffer"
import fc from "fast-check"
import { expect, test } from "vitest"
import { firstInvalidByte } from "./utf8.ts"

test(
  "firstInvalidByte: none exactly where the platform finds none, and what stands before it is " +
    "whole",
  () =>
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 12 }),
        fc.array(fc.constantFrom(0xe0, 0xa0, 0x80, 0xf4, 0x8f, 0xed, 0x9f, 0xc3, 0x41), {
          maxLength: 8,
        }),
        (random, crafted) => {
          for (const file of [random, Uint8Array.from(crafted)]) {
            const place = firstInvalidByte(file)
            expect(place === -1).toBe(isUtf8(file))
            expect(place === -1 || isUtf8(file.subarray(0, place))).toBe(true)
          }
        },
      ),
    ),
)
