import { expect, test } from "vitest"
import { formatFault } from "../index.ts"
import type { ArrangementBody, ConflictBody } from "../../record/index.ts"
import { checkArrangement, checkConflict } from "./checks.ts"

const group = (key: string, seats = 7) => ({
  key,
  name: key.toUpperCase(),
  actor: undefined,
  seats,
  basis: undefined,
})
const arrangement = (change: Partial<ArrangementBody> = {}): ArrangementBody => ({
  kind: "arrangement",
  title: "Council",
  text: undefined,
  groups: [group("a"), group("b"), group("c", 1)],
  chair: undefined,
  rule: undefined,
  quotas: [],
  offices: [],
  term: undefined,
  exit: undefined,
  endedBy: [],
  proposedBy: [],
  rests: { anchors: [], items: [] },
  ...change,
})
const conflict = (model: unknown): ConflictBody => ({
  kind: "conflict",
  title: "Spring",
  model: typeof model === "string" ? model : JSON.stringify(model),
  today: [],
  basis: [],
  rests: { anchors: [], items: [] },
})

const sentence = (
  checked: ReturnType<typeof checkArrangement> | ReturnType<typeof checkConflict>,
): string => (checked.ok ? "" : formatFault(checked.fault))

test.each<{ why: string; change: Partial<ArrangementBody>; want: RegExp }>([
  { why: "a council of three groups stands", change: {}, want: /^$/ },
  { why: "a rule over its groups stands", change: { rule: '{"all":["a","b"]}' }, want: /^$/ },
  {
    why: "nobody in it",
    change: { groups: [] },
    want: /^body\.groups: found nobody; name at least one group with its seats\.$/,
  },
  {
    why: "two groups of one key",
    change: { groups: [group("a"), group("a")] },
    want: /^body\.groups: found the key "a" twice; give each group a key of its own\.$/,
  },
  {
    why: "a chair from elsewhere",
    change: { chair: "z" },
    want: new RegExp(
      String.raw`^body\.chair: found the group "z", which the arrangement does not have; ` +
        String.raw`name one of a, b, c\.$`,
    ),
  },
  {
    why: "a committee of strangers",
    change: { committees: [{ name: "Money", seats: [{ group: "z", seats: 1 }] }] },
    want: /^body\.committees\[0\]: found the group "z"/,
  },
  {
    why: "a quota of more than all",
    change: { quotas: [{ name: "women", least: "3/2", held: undefined }] },
    want: /^body\.quotas\[0\]\.least: found "3\/2"; write a share from 0 to 1/,
  },
  {
    why: "a rule that is no JSON",
    change: { rule: "all" },
    want: /^body\.rule: found something else than JSON; write it as FORMATS\.md has it\.$/,
  },
  {
    why: "a rule of strangers",
    change: { rule: '{"all":["z"]}' },
    want: /^body\.rule: found body\.rule: \$\.rule/,
  },
  {
    why: "a rule nested without end",
    change: { rule: "[".repeat(5000) },
    want: /^body\.rule: found JSON nested too deeply; write it flatter\.$/,
  },
])("$why", ({ change, want }) =>
  expect(sentence(checkArrangement(arrangement(change)))).toMatch(want),
)

const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `o${index}` }))

test.each<{ why: string; model: unknown; want: RegExp }>([
  {
    why: "a conflict of two options stands",
    model: {
      deciders: [{ id: "n", options: options(2) }],
      preferences: { n: { statements: ["o0"] } },
    },
    want: /^$/,
  },
  { why: "an empty conflict", model: {}, want: /^body\.model: found body\.model: \$/ },
  {
    why: "a conflict too large to draw",
    model: { deciders: [{ id: "n", options: options(11) }], preferences: {} },
    want: new RegExp(
      String.raw`^body\.model: found over 10 options; leave some out here; parley stability ` +
        String.raw`takes more\.$`,
    ),
  },
  {
    why: "a preference that names no option",
    model: {
      deciders: [{ id: "n", options: options(1) }],
      preferences: { n: { statements: ["z"] } },
    },
    want: /^body\.model: found body\.model: \$\.preferences/,
  },
  { why: "no JSON", model: "no", want: /^body\.model: found something else than JSON/ },
])("$why", ({ model, want }) => expect(sentence(checkConflict(conflict(model)))).toMatch(want))

test.each([
  {
    why: "what holds today names an option",
    change: { today: ["z"] },
    want: /^body\.today: found the option "z", which the model does not have; name one of a\.$/,
  },
  {
    why: "a case names options of the model",
    change: { cases: [{ of: "item_x" as never, options: ["a", "z"] }] },
    want: /^body\.cases\[0\]\.options: found the option "z"/,
  },
  {
    why: "a case of no option is the state in which nothing is done",
    change: { cases: [{ of: "item_x" as never, options: [] }] },
    want: /^$/,
  },
])("$why", ({ change, want }) =>
  expect(
    sentence(
      checkConflict({
        ...conflict({
          deciders: [{ id: "n", options: [{ id: "a" }] }],
          preferences: { n: { statements: ["a"] } },
        }),
        ...change,
      }),
    ),
  ).toMatch(want),
)
