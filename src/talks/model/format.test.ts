import fc from "fast-check"
import { expect, test } from "vitest"
import { parseWritten } from "../../intake/index.ts"
import { anyTalks } from "../settlement/testing/any-talks.ts"
import { decodeTalks } from "./decode.ts"
import { formatTalks } from "./format.ts"

test("a table that is written and read again is written the same", () =>
  fc.assert(
    fc.property(
      anyTalks({
        judgements: ["scores", "classes", "order", "ranges", "unknown"],
        openReservations: true,
        huge: true,
      }),
      (talks) => {
        const text = JSON.stringify(formatTalks(talks))
        const written = parseWritten(text)
        const again = written.ok ? decodeTalks(written.value) : written
        expect(again.ok ? JSON.stringify(formatTalks(again.value)) : again.fault).toBe(text)
      },
    ),
  ))
