import fc from "fast-check"
import { expect, test } from "vitest"
import { compareRationals, formatRational, subtract, ZERO } from "../../base/index.ts"
import { parsePackage } from "./package-words.ts"
import { settle } from "./settle.ts"
import { anyTalks } from "./testing/any-talks.ts"
import { knownReservation, slowPareto, slowRows } from "./testing/slow-settle.ts"
import { explainPackage } from "./why.ts"

const options = { limit: 1000, used: () => 0 }

test.each([false, true])(
  "explainPackage: who refuses and by how much, and what betters it, as full enumeration " +
    "finds (caps: %s)",
  (caps) =>
    fc.assert(
      fc.property(anyTalks({ caps }), fc.nat(), (talks, turn) => {
        const rows = slowRows(talks)
        const row = rows[turn % Math.max(1, rows.length)]
        if (row === undefined) return
        const why = explainPackage(settle(talks, options), row.digits, 1000)
        expect(why.accepting).toEqual(row.accepting)
        expect(
          why.refusals.map(({ party, short }) => [party, short && formatRational(short)]),
        ).toEqual(
          row.accepting.flatMap((accepts, party) =>
            accepts
              ? []
              : [
                  [
                    party,
                    formatRational(
                      subtract(
                        knownReservation(talks.parties[party]) ?? ZERO,
                        row.utilities[party] ?? ZERO,
                      ),
                    ),
                  ],
                ],
          ),
        )
        const better = slowPareto(rows).filter((other) => {
          const differences = other.utilities.map((value, party) =>
            compareRationals(value, row.utilities[party] ?? ZERO),
          )
          return differences.every((each) => each >= 0) && differences.some((each) => each > 0)
        })
        expect(
          Array.from({ length: why.better?.list.length ?? 0 }, (_, i) => why.better?.list.at(i)),
        ).toEqual(better.map(({ digits }) => digits))
        expect(why.room?.map(formatRational)).toEqual(
          talks.parties.map((_, party) =>
            formatRational(
              better
                .map(({ utilities }) =>
                  subtract(utilities[party] ?? ZERO, row.utilities[party] ?? ZERO),
                )
                .reduce((most, gain) => (compareRationals(gain, most) > 0 ? gain : most), ZERO),
            ),
          ),
        )
      }),
      { numRuns: 200 },
    ),
)

const [talks] = fc.sample(
  anyTalks({ issues: 3, options: 3 }).filter(
    ({ issues }) => issues.length === 3 && issues.every(({ options: all }) => all.length === 3),
  ),
  { numRuns: 1, seed: 1 },
)

test.each([
  { why: "options in issue order", words: "o00, o11,o22", want: [0, 1, 2] },
  { why: "issues by name in any order", words: "i2=o20,i0=o02,i1=o10", want: [2, 0, 0] },
  {
    why: "an issue left out",
    words: "o00,o11",
    want:
      'A package names one option for each of the 3 issues, such as o00,o10,o20; "o00,o11" ' +
      "names 2.",
  },
  {
    why: "an option of another issue",
    words: "o10,o11,o20",
    want: 'i0 has no option "o10"; name one of o00, o01, o02.',
  },
  {
    why: "an unknown issue",
    words: "i9=o00,i1=o10,i2=o20",
    want: 'There is no issue "i9"; name one of i0, i1, i2.',
  },
  {
    why: "an issue twice",
    words: "i0=o00,i0=o01,i2=o20",
    want: "The package names i0 twice; name each issue once.",
  },
])("parsePackage: $why", ({ words, want }) => {
  if (talks === undefined) throw new Error("nothing drawn")
  const read = parsePackage(talks, words)
  expect(read.ok ? read.value : read.fault).toEqual(want)
})
