import { expect, test } from "vitest"
import type { DocumentId, EntryId, ItemId } from "../../../base/index.ts"
import type { Anchor, ItemView, StatementBody } from "../../../contract/index.ts"
import { marked, newSpeaker, partsOf, undoOf, withSpan, withSpeaker } from "./correction.ts"

const anchor = (start: number, end: number): Anchor => ({
  document: "d" as DocumentId,
  start,
  end,
  exact: "x",
  prefix: "",
  suffix: "",
})
const [first, second, third] = ["first" as ItemId, "second" as ItemId, "third" as ItemId]
const statement: StatementBody = {
  kind: "statement",
  form: "direct",
  act: "say",
  terms: "on-record",
  negated: false,
  confidence: 0.9,
  cue: anchor(6, 10),
  speakers: [
    { actor: first, anchor: anchor(0, 5) },
    { actor: second, anchor: undefined },
  ],
  content: [anchor(11, 20), anchor(30, 40)],
  addressees: [],
  occasion: undefined,
  basis: undefined,
  inAnswerTo: undefined,
  manner: undefined,
}

test("a statement's movable spans are its contents, the named speakers' words and the cue", () =>
  expect(partsOf(statement).map(({ name }) => name)).toEqual([
    "content 1",
    "content 2",
    "speaker’s words",
    "cue",
  ]))

test("an actor has no span to move", () =>
  expect(
    partsOf({
      kind: "actor",
      name: "A",
      actorKind: "person",
      aliases: [],
      offices: [],
      mentions: [anchor(0, 5)],
    }),
  ).toEqual([]))

test.each([
  {
    why: "the second content alone",
    ref: { kind: "content" as const, index: 1 },
    want: { ...statement, content: [anchor(11, 20), anchor(1, 2)] },
  },
  { why: "the cue", ref: { kind: "cue" as const }, want: { ...statement, cue: anchor(1, 2) } },
  {
    why: "the first speaker's words, not who it is",
    ref: { kind: "speaker" as const, index: 0 },
    want: {
      ...statement,
      speakers: [{ actor: first, anchor: anchor(1, 2) }, statement.speakers[1]],
    },
  },
])("a moved span changes $why", ({ ref, want }) =>
  expect(withSpan(statement, ref, anchor(1, 2))).toEqual(want),
)

test.each([
  {
    why: "one of two speakers is put right, the other stays",
    body: statement,
    index: 1,
    actor: third,
    want: [statement.speakers[0], { actor: third, anchor: undefined }],
  },
  {
    why: "nobody known keeps the words",
    body: statement,
    index: 0,
    actor: undefined,
    want: [{ actor: undefined, anchor: anchor(0, 5) }, statement.speakers[1]],
  },
  {
    why: "a statement without a speaker gets one",
    body: { ...statement, speakers: [] },
    index: 0,
    actor: third,
    want: [{ actor: third, anchor: undefined }],
  },
])("another speaker: $why", ({ body, index, actor, want }) =>
  expect(withSpeaker(body, index, actor).speakers).toEqual(want),
)

const view = (standing: ItemView["standing"], body: StatementBody): ItemView => ({
  item: first,
  head: `entry_${standing}` as EntryId,
  standing,
  maker: "person",
  author: "p" as ItemView["author"],
  recordedAt: "2021-03-08T12:00:00.000Z" as ItemView["recordedAt"],
  entries: 1,
  body,
})
const changed = { ...statement, act: "deny" as const }

test.each([
  {
    why: "a corrected draft gets the draft's words again",
    before: view("draft", statement),
    after: view("admitted", changed),
    want: "correct",
  },
  {
    why: "a rejected admission is admitted again, with its words",
    before: view("admitted", statement),
    after: view("rejected", statement),
    want: "admit",
  },
  {
    why: "an admitted rejection is rejected again",
    before: view("rejected", statement),
    after: view("admitted", statement),
    want: "reject",
  },
  {
    why: "what was admitted again after it was withdrawn is withdrawn again",
    before: view("withdrawn", statement),
    after: view("admitted", statement),
    want: "withdraw",
  },
  {
    why: "a judged draft is a draft again",
    before: view("draft", statement),
    after: view("admitted", statement),
    want: "reopen",
  },
])("taking back: $why", ({ before, after, want }) =>
  expect(undoOf(before, after).action).toBe(want),
)

test("somebody new speaks in the place of one of two; the other stays as it was", () => {
  expect(newSpeaker(statement, 0, { name: "Leyla Osman", actorKind: "person" })).toEqual([
    { kind: "new", name: "Leyla Osman", actorKind: "person", span: { start: 0, end: 5 } },
    marked(statement.speakers[1]),
  ])
  expect(
    newSpeaker({ ...statement, speakers: [] }, 0, { name: "Leyla Osman", actorKind: "person" }),
  ).toEqual([{ kind: "new", name: "Leyla Osman", actorKind: "person" }])
})
