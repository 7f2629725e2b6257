import fc from "fast-check"
import { expect, test } from "vitest"
import { writtenOf, type Json } from "../../base/index.ts"
import {
  decodeTalks,
  formatTalks,
  hasUnknownClass,
  type Judgement,
  type Talks,
} from "../model/index.ts"
import { settle } from "./settle.ts"
import { type Settlement } from "./settlement.ts"
import { standingsOf } from "./standing.ts"
import { tallyWords } from "./tally.ts"
import { anyTalks } from "./testing/any-talks.ts"
import { slowStandings } from "./testing/slow-standing.ts"
import { settlementBlocks } from "./words.ts"
import { explainPackage } from "./why.ts"
import { openQuestions, openQuestionWords } from "./open-questions.ts"

const settled = (talks: Talks): Settlement => settle(talks, { limit: 1000, used: () => 0 })

/** Random tables in which classes leave some options open. */
const withOpenClasses = anyTalks({ judgements: ["classes", "classes", "scores", "unknown"] }).chain(
  (talks) =>
    fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }).map((opened): Talks => {
      let next = 0
      const open = (judgement: Judgement): Judgement =>
        judgement.kind !== "classes"
          ? judgement
          : {
              kind: "classes",
              classes: new Map(
                [...judgement.classes].map(([id, is]) => [
                  id,
                  opened[next++ % 64] === true ? "unknown" : is,
                ]),
              ),
            }
      return {
        ...talks,
        preferences: talks.preferences.map((each) => ({
          ...each,
          judgement: open(each.judgement),
        })),
      }
    }),
)

test("an option whose class is not known is counted as one package after another gives it", () =>
  fc.assert(
    fc.property(withOpenClasses, (talks) => {
      fc.pre(talks.preferences.some(hasUnknownClass))
      const settlement = settled(talks)
      const rows = slowStandings(talks)
      const counted = (all: string) => ({
        kind: "exact",
        value: BigInt(rows.filter((row) => row.all === all).length),
      })
      expect(settlement.standings).toEqual({
        knownAcceptable: counted("accepted"),
        ruledOut: counted("ruled-out"),
        notKnown: counted("not-known"),
      })
      const standing = standingsOf(settlement, settlement.possible)
      for (const { digits, ...row } of rows) expect(standing(digits)).toEqual(row)
      const [known, ruledOut, notKnown] = [
        ...tallyWords(settlement)
          .replace(/ \(.*?\)/, "")
          .matchAll(/\d+/g),
      ].map(([digits]) => BigInt(digits))
      expect((known ?? 0n) + (ruledOut ?? 0n) + (notKnown ?? 0n)).toBe(settlement.packages)
    }),
    { numRuns: 400 },
  ))

const table = (classes: Json): Talks => {
  const read = decodeTalks(
    writtenOf({
      parties: [{ id: "p1", name: "North" }],
      issues: [
        {
          id: "i1",
          name: "The road",
          options: [
            { id: "a", name: "Open" },
            { id: "b", name: "Closed" },
          ],
        },
      ],
      preferences: [{ party: "p1", issue: "i1", classes }],
    }),
  )
  if (!read.ok) throw new Error(read.fault.found)
  return read.value
}

test("a file may say of one option that it is not known, and is written the same", () =>
  expect(formatTalks(table({ a: "acceptable", b: "unknown" }))).toMatchObject({
    preferences: [{ classes: { a: "acceptable", b: "unknown" } }],
  }))

test("what is missing is a sentence, of the package and of the table", () => {
  const talks = table({ a: "acceptable", b: "unknown" })
  const settlement = settled(talks)
  const told = (digits: readonly number[]) =>
    settlementBlocks(settlement, { why: explainPackage(settlement, digits, 5) }).flatMap((block) =>
      "text" in block ? [block.text] : [],
    )
  expect(told([1])).toContain(
    "It is not known whether North accepts it: what it thinks of The road is not known.",
  )
  expect(told([0])).toContain("Everybody accepts it.")
  expect(openQuestions(talks).map(openQuestionWords)).toEqual([
    "Nobody has said what North thinks of The road: Closed.",
  ])
})
