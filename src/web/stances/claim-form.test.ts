import { expect, test } from "vitest"
import type { ItemId } from "../../base/index.ts"
import { EMPTY_CLAIM, missingIn, sentClaim, withStance } from "./claim-form.ts"
import { draftOf } from "./stance-fields.tsx"

const statement = { statement: "one" as ItemId, words: "it opens", by: "Noor" }
const says = draftOf({ stance: "asserts", lineage: undefined, grade: undefined })

test("a statement is taken once, changed in its place, and left out again", () => {
  const taken = withStance(EMPTY_CLAIM, statement, says)
  expect(withStance(taken, statement, { ...says, stance: "denies" }).taken).toEqual([
    { ...statement, draft: { ...says, stance: "denies" } },
  ])
  expect(withStance(taken, statement, undefined)).toEqual(EMPTY_CLAIM)
})

test.each([
  { why: "without words", form: withStance(EMPTY_CLAIM, statement, says), field: "text" },
  { why: "about nothing", form: { ...EMPTY_CLAIM, text: "The road opens." }, field: "stances" },
  {
    why: "whole",
    form: { ...withStance(EMPTY_CLAIM, statement, says), text: "The road opens." },
    field: undefined,
  },
])("a claim $why", ({ form, field }) => expect(missingIn(form)?.field).toBe(field))

test("what nobody looked at and nobody graded is not sent", () => {
  const form = { ...withStance(EMPTY_CLAIM, statement, says), text: " The road opens. " }
  expect(sentClaim(form)).toEqual({
    text: "The road opens.",
    claimKind: "fact",
    about: [],
    stances: [{ statement: "one", stance: "asserts" }],
  })
  expect(
    sentClaim(
      withStance(form, statement, {
        ...says,
        lineage: "repeats",
        of: ["two" as ItemId],
        source: "B",
      }),
    ).stances,
  ).toEqual([
    {
      statement: "one",
      stance: "asserts",
      lineage: { kind: "repeats", of: ["two"] },
      grade: { source: "B", information: undefined },
    },
  ])
})

test(
  "a statement whose words take no stance starts without one, and the claim is not sent until " +
    "somebody says it",
  () => {
    const unsaid = draftOf({ stance: undefined, lineage: undefined, grade: undefined })
    expect(unsaid.stance).toBe("")
    const form = { ...withStance(EMPTY_CLAIM, statement, unsaid), text: "The road opens." }
    expect(missingIn(form)).toMatchObject({
      field: "stances",
      sentence: expect.stringContaining("Its words alone do not tell") as string,
    })
    expect(
      missingIn(withStance(form, statement, { ...unsaid, stance: "declines" })),
    ).toBeUndefined()
  },
)
