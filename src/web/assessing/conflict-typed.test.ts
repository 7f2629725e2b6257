import { expect, test } from "vitest"
import {
  conflictBody,
  conflictFaults,
  inNames,
  NEW_DECIDER,
  NEW_OPTION,
  typedConflict,
  type TypedConflict,
} from "./conflict-typed.ts"

const option = (name: string, today = false) => ({ ...NEW_OPTION, name, today })
const typed = (...statements: readonly string[]): TypedConflict => ({
  title: "Spring",
  cases: [],
  apart: [{ options: ["raise-the-attacks", "agree"] }],
  deciders: [
    {
      ...NEW_DECIDER,
      name: "North",
      options: [option("Raise the attacks", true), option("Agree"), NEW_OPTION],
      statements: statements.map((text) => ({ text })),
    },
    { ...NEW_DECIDER, name: "If", options: [option("Not")] },
    NEW_DECIDER,
  ],
})
const rests = { anchors: [], items: [] }
const faults = (of: TypedConflict) =>
  Object.entries(conflictFaults(of)).filter(([, fault]) => fault !== undefined)

test(
  "what is typed becomes a model, each option with a key of its own that is no word of the " +
    "language",
  () => {
    const { model, today, basis } = conflictBody(typed("agree if not not-2"), rests)
    expect(JSON.parse(model)).toMatchObject({
      deciders: [
        { id: "north", options: [{ id: "raise-the-attacks" }, { id: "agree" }] },
        { id: "if-2", options: [{ id: "not-2" }] },
      ],
      infeasible: [{ "raise-the-attacks": true, agree: true }],
      preferences: { north: { statements: ["agree if not not-2"] }, "if-2": { statements: [] } },
    })
    expect([today, basis.map(({ of }) => of)]).toEqual([
      ["raise-the-attacks"],
      ["raise-the-attacks", "agree", "not-2", "the preferences of North", "the preferences of If"],
    ])
  },
)

test("a conflict that is corrected in nothing stays what it was", () => {
  const body = conflictBody(typed("agree"), rests)
  const again = typedConflict(body)
  expect(again === undefined ? undefined : conflictBody(again, rests)).toEqual(body)
})

test("a model whose states are given outright is not changed by the form", () =>
  expect(
    typedConflict({
      ...conflictBody(typed("agree"), rests),
      model: '{"deciders":[{"id":"n"}],"states":["x"],"preferences":{"n":{"ranking":[["x"]]}}}',
    }),
  ).toBeUndefined())

test.each<{ why: string; of: TypedConflict; field: string }>([
  {
    why: "a preference that names no option, at its row",
    of: typed("agree", "", "z"),
    field: "statement.north.1",
  },
  { why: "no title", of: { ...typed("agree"), title: "" }, field: "body.title" },
  { why: "nobody", of: { ...typed("agree"), deciders: [NEW_DECIDER] }, field: "body.model" },
  {
    why: "a side that could do nothing",
    of: { ...typed(), deciders: [{ ...NEW_DECIDER, name: "North" }] },
    field: "body.model",
  },
])("$why is said", ({ of, field }) => expect(faults(of).map(([at]) => at)).toEqual([field]))

test("a statement is read with the options' names", () =>
  expect(
    inNames('not attack if "my key"', [
      {
        ...NEW_DECIDER,
        options: [
          { ...NEW_OPTION, id: "attack", name: "Raise the attacks" },
          { ...NEW_OPTION, id: "my key", name: "Stay" },
        ],
      },
    ]),
  ).toBe("not “Raise the attacks” if “Stay”"))
