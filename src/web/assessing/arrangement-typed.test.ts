import { describe, expect, test } from "vitest"
import type { ArrangementBody } from "../../contract/index.ts"
import {
  arrangementBody,
  arrangementFaults,
  NEW_GROUP,
  typedArrangement,
  type TypedArrangement,
} from "./arrangement-typed.ts"
import { rowsOf, ruleOfRows } from "./rule-rows.ts"

const rests = { anchors: [], items: [] }
const group = (key: string, seats: number) => ({
  key,
  name: key.toUpperCase(),
  actor: undefined,
  seats,
  basis: undefined,
})
const body: ArrangementBody = {
  kind: "arrangement",
  title: "Council",
  text: undefined,
  groups: [group("a", 7), group("b", 7), group("c", 1)],
  chair: "c",
  rule: '{"all":["a",{"weight":"seats","quota":"10"}]}',
  quotas: [{ name: "women", least: "3/10", held: undefined }],
  offices: [
    { name: "Interior", group: undefined },
    { name: "Chair", group: "c" },
  ],
  committees: [{ name: "Money", seats: [{ group: "a", seats: 2 }] }],
  term: { value: "P18M", words: undefined },
  exit: "By both.",
  endedBy: [],
  proposedBy: [],
  parts: [
    { part: "groups", by: [], clause: { version: "item_v" as never, number: "3 (a)" }, items: [] },
  ],
  rests,
}
const typed = (part: Partial<TypedArrangement>): TypedArrangement => ({
  ...typedArrangement(body),
  ...part,
})
const faults = (part: Partial<TypedArrangement>) =>
  Object.entries(arrangementFaults(typed(part))).filter(([, fault]) => fault !== undefined)

test("what is corrected in nothing stays what it was", () =>
  expect(arrangementBody(typedArrangement(body), rests)).toEqual(body))

test.each([
  { why: "a rule that rows cannot say", rule: '{"any":["a","b"]}' },
  { why: "a rule of strictly more", rule: '{"weight":"seats","quota":"9","over":true}' },
  { why: "all groups but one", rule: '{"atLeast":2,"of":["a","b","c"]}' },
  { why: "no rule", rule: undefined },
])("$why stays as it was", ({ rule }) =>
  expect(arrangementBody(typedArrangement({ ...body, rule }), rests).rule).toBe(rule),
)

test("a share of the seats stays a share when the seats change", () => {
  const rows = rowsOf('{"weight":"seats","quota":"10"}', { keys: ["a", "b"], seats: 15 })
  expect(rows).toEqual([{ kind: "seats", share: "2/3", over: false }])
  expect(ruleOfRows(rows ?? [], { keys: ["a", "b"], seats: 30 })).toBe(
    '{"weight":"seats","quota":"20"}',
  )
})

test("a group that is added has a key of its own, made from its name", () =>
  expect(
    arrangementBody(
      typed({
        groups: [
          { ...NEW_GROUP, name: "North side" },
          { ...NEW_GROUP, name: "North side" },
          { ...NEW_GROUP, name: "…" },
          NEW_GROUP,
        ],
      }),
      rests,
    ).groups.map(({ key }) => key),
  ).toEqual(["north-side", "north-side-2", "g3"]))

test("a percentage becomes a fraction", () =>
  expect(
    arrangementBody(typed({ quotas: [{ name: "women", least: "30 %", held: "5" }] }), rests).quotas,
  ).toEqual([{ name: "women", least: "3/10", held: 5 }]))

describe("what is wrong is said at its field", () => {
  test("nothing is, where nothing is", () => expect(faults({})).toEqual([]))
  test.each<{ why: string; part: Partial<TypedArrangement>; field: string }>([
    { why: "no title", part: { title: " " }, field: "body.title" },
    { why: "nobody in it", part: { groups: [NEW_GROUP], rule: "x" }, field: "body.groups" },
    {
      why: "seats that are no number",
      part: { groups: [{ ...NEW_GROUP, name: "A", seats: "many" }], rule: "x" },
      field: "groups.0",
    },
    {
      why: "votes below zero",
      part: { groups: [{ ...NEW_GROUP, name: "A", basis: "-3" }], rule: "x" },
      field: "groups.0",
    },
    { why: "a rule of nothing", part: { rule: [] }, field: "body.rule" },
    {
      why: "more than all of the seats",
      part: { rule: [{ kind: "seats", share: "3/2", over: false }] },
      field: "rule.0",
    },
    {
      why: "more groups than there are",
      part: { rule: [{ kind: "heads", count: "9" }] },
      field: "rule.0",
    },
    {
      why: "a check without a share",
      part: { quotas: [{ name: "women", least: "", held: "" }] },
      field: "quotas.0",
    },
    {
      why: "a committee without a name",
      part: { committees: [{ name: "", seats: { a: "1" } }] },
      field: "committees.0",
    },
    {
      why: "a term that is no date",
      part: { term: { value: "soon", words: "" } },
      field: "body.term",
    },
  ])("$why", ({ part, field }) => expect(faults(part).map(([at]) => at)).toEqual([field]))
})
