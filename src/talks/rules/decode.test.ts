import { expect, test } from "vitest"
import { formatWrittenFault } from "../../base/index.ts"
import { parseWritten } from "../../intake/index.ts"
import { decodeRule } from "./decode.ts"
import { decodeMembers } from "./member.ts"
import { explainRule, formatRule, reasonsOf } from "./words.ts"
import { holds } from "./rule.ts"

const written = (source: string) => {
  const read = parseWritten(source)
  if (!read.ok) throw new RangeError("the test's own source is broken")
  return read.value
}
const members = () => {
  const read = decodeMembers(
    written(
      '[{"id":"a","weight":5,"unionist":"1/2"},{"id":"b","weight":3},{"id":"c","name":"Third"}]',
    ),
  )
  if (!read.ok) throw new RangeError("the test's own members are broken")
  return read.value
}
const rule = (source: string) => decodeRule(members())(written(source))
const sentence = (result: ReturnType<typeof rule> | ReturnType<typeof decodeMembers>) =>
  result.ok ? "fine" : formatWrittenFault("f", result.fault)

test.each([
  {
    why: "an unknown member",
    source: '{"all": ["a", "x"]}',
    want: 'f: $.all[1] (line 1): found "x"; name a member: a, b, c.',
  },
  {
    why: "an empty list",
    source: '{"any": []}',
    want: "f: $.any (line 1): found an empty list; name at least one.",
  },
  {
    why: "a member named twice",
    source: '{"atLeast": 2, "of": ["a", "a"]}',
    want: 'f: $.of[1] (line 1): found the member "a" a second time; name each only once.',
  },
  {
    why: "two forms in one rule",
    source: '{"all": ["a"], "any": ["b"]}',
    want:
      "f: $ (line 1): found all and any in one rule; give each a map of its own inside an " +
      '{"all": […]} or {"any": […]}.',
  },
  {
    why: "a field that no member has",
    source: '{"weight": "wieght", "quota": 2}',
    want: 'f: $.weight (line 1): found "wieght"; name a field that members have: weight, unionist.',
  },
  {
    why: "a share in percent",
    source: '{"share": 66, "of": ["a"]}',
    want: 'f: $.share (line 1): found the number 66; write a share from 0 to 1, such as "2/3".',
  },
  {
    why: "a misspelt field",
    source: '{"weight": "weight", "qouta": 2}',
    want: 'f: $.qouta (line 1): found the unknown field "qouta"; use one of weight, quota, over.',
  },
  {
    why: "a weighted rule without a quota",
    source: '{"weight": "weight"}',
    want: 'f: $.quota (line 1): found nothing; write a number such as 3, 0.5 or "1/3".',
  },
])("decodeRule: $why is refused with its place and mend", ({ source, want }) =>
  expect(sentence(rule(source))).toBe(want),
)

test("decodeRule: an unknown form is told the forms there are", () =>
  expect(sentence(rule('{"most": ["a"]}'))).toMatch(
    /found a map with most; write a member's id or one of \{"all"/,
  ))

test.each([
  {
    why: "no id",
    source: '[{"weight": 5}]',
    want: 'f: $[0] (line 1): found a member without an id; give it an id, such as {"id": "a"}.',
  },
  {
    why: "an id twice",
    source: '[{"id": "a"}, {"id": "a"}]',
    want: 'f: $[1] (line 1): found the member "a" a second time; name each only once.',
  },
  {
    why: "a weight in words",
    source: '[{"id": "a", "weight": "five"}]',
    want: 'f: $[0].weight (line 1): found "five"; write a number such as 3, 0.5 or "1/3".',
  },
  { why: "nobody", source: "[]", want: "f: $ (line 1): found an empty list; name at least one." },
])("decodeMembers: $why is refused", ({ source, want }) =>
  expect(sentence(decodeMembers(written(source)))).toBe(want),
)

test("decodeRule: these two plus all but one", () => {
  const read = rule(
    '{"all": ["a", {"not": {"any": [{"not": "b"}]}}, {"atLeast": 2, "of": ["a", "b", "c"]}]}',
  )
  expect(read.ok && holds(read.value, (id) => id !== "c")).toBe(true)
  expect(read.ok && formatRule(read.value)).toBe(
    "a, and (not (not (b))), and (at least 2 of a, b, c)",
  )
})

test("decodeRule: a member without the field weighs nothing, no `of` means everybody", () => {
  const read = rule(
    '{"all": [{"weight": "unionist", "quota": "1/2"}, {"share": "1/3", "over": true}]}',
  )
  expect(read.ok && holds(read.value, (id) => id === "a")).toBe(false)
  expect(read.ok && reasonsOf(read.value, (id) => id === "a")).toEqual([
    "1 of 3 are for it: a, b, c; more than 1 is needed, so this fails",
  ])
})

test("explainRule: each part says what it has and what it needs", () => {
  const read = rule('{"all": [{"weight": "weight", "quota": 6}, "c"]}')
  if (!read.ok) throw new RangeError("the test's own rule is broken")
  expect(
    explainRule(
      read.value,
      (id) => id === "a",
      (id) => id.toUpperCase(),
    ),
  ).toEqual({
    holds: false,
    words: "weight of at least 6, and C",
    parts: [
      {
        holds: false,
        words: "5 of 8 weight is for it; at least 6 is needed, so this fails",
        parts: [],
      },
      { holds: false, words: "C is not for it", parts: [] },
    ],
  })
})
