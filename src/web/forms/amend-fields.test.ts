import { expect, test } from "vitest"
import fc from "fast-check"
import { someBody } from "../../record/testing/arbitrary-body.ts"
import { AMEND_FIELDS, amended, amendFaults, typedOf, type Grounded } from "./amend-fields.ts"

const KINDS = Object.keys(AMEND_FIELDS) as (keyof typeof AMEND_FIELDS)[]
const anyOf = (kind: keyof typeof AMEND_FIELDS): fc.Arbitrary<Grounded> =>
  someBody([kind]) as fc.Arbitrary<Grounded>

test("a kind is corrected in fields that its body has", () => {
  fc.assert(
    fc.property(someBody(KINDS), (body) => {
      const fields = AMEND_FIELDS[body.kind as keyof typeof AMEND_FIELDS]
      if (fields !== undefined)
        for (const { name } of fields) expect(Object.keys(body)).toContain(name)
    }),
    { numRuns: 500 },
  )
})

test.each(KINDS)(
  "%s: opened and sent again as it was, nothing changes but spaces around words",
  (kind) => {
    const fields = AMEND_FIELDS[kind] ?? []
    fc.assert(
      fc.property(anyOf(kind), (body) => {
        const once = amended(body, fields, typedOf(body, fields), body.rests)
        expect(trimmed(once)).toEqual(trimmed(body))
        expect(amended(once, fields, typedOf(once, fields), once.rests)).toEqual(once)
      }),
      { numRuns: 30 },
    )
  },
)

/** Words without spaces around them; where none are left, none were there. */
function trimmed(value: unknown): unknown {
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim()
  if (Array.isArray(value)) return value.map(trimmed)
  if (typeof value !== "object" || value === null) return value
  const fields = Object.entries(value)
    .map(([name, each]) => [name, trimmed(each)] as const)
    .filter(([, each]) => each !== undefined)
  return fields.length === 0 ? undefined : Object.fromEntries(fields)
}

const MEETING = {
  kind: "meeting",
  sort: "call",
  between: [],
  place: "Doha",
  when: { value: "2021-03-08", words: undefined },
  about: undefined,
  rests: { anchors: [], items: [] },
} as const

test("what is needed and was left empty, and a day that is none, is told at its field", () => {
  const fields = AMEND_FIELDS.meeting ?? []
  const faults = amendFaults(fields, {
    ...typedOf(MEETING, fields),
    when: { value: "March", words: "" },
  })
  expect(Object.entries(faults).filter(([, sentence]) => sentence !== undefined)).toEqual([
    ["body.between", "Name who met."],
    ["body.when", '"March" is no date. Write it as 2021-03-08, 2021-03 or 2021, or only in words.'],
  ])
})
