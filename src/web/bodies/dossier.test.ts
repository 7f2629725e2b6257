import { expect, test } from "vitest"
import type { DocumentId, EntryId, ItemId } from "../../base/index.ts"
import type { Anchor, Body, ItemView, Standing } from "../../contract/index.ts"
import { dossierOf, nameOf, neighbour, nextDraft } from "./dossier.ts"

const anchor = (start: number): Anchor => ({
  document: "v" as DocumentId,
  start,
  end: start + 3,
  exact: "abc",
  prefix: "",
  suffix: "",
})
const item = (name: string, body: Body, standing: Standing = "draft"): ItemView => ({
  item: name as ItemId,
  head: `${name}-1` as EntryId,
  standing,
  maker: "rules/1",
  author: "p" as ItemView["author"],
  recordedAt: "2021-03-08T12:00:00.000Z" as ItemView["recordedAt"],
  entries: 1,
  body,
})
const statement = (name: string, start: number, by: string, standing?: Standing): ItemView =>
  item(
    name,
    {
      kind: "statement",
      form: "direct",
      act: "say",
      terms: "on-record",
      negated: false,
      confidence: 0.9,
      cue: undefined,
      speakers: [{ actor: by as ItemId, anchor: undefined }],
      content: [anchor(start)],
      addressees: [],
      occasion: undefined,
      basis: undefined,
      inAnswerTo: undefined,
      manner: undefined,
    },
    standing,
  )
const date = (
  name: string,
  start: number,
  dateKind: "deadline" | "date",
  value: string | undefined,
): ItemView =>
  item(name, {
    kind: "date",
    dateKind,
    anchor: anchor(start),
    value,
    grain: "day",
    what: undefined,
    setBy: [],
    status: "set",
  })
const actor = (name: string): ItemView =>
  item(name, {
    kind: "actor",
    name: name.toUpperCase(),
    actorKind: "person",
    aliases: [],
    offices: [],
    mentions: [anchor(0)],
  })

const items = [
  actor("quiet"),
  actor("loud"),
  statement("late", 50, "loud"),
  statement("early", 10, "loud", "admitted"),
  date("plain", 5, "date", "2021-01-01"),
  date("open", 6, "deadline", undefined),
  date("far", 7, "deadline", "2022-01-01"),
  date("soon", 90, "deadline", "2021-05-01"),
  item("stance", {
    kind: "corroboration",
    stance: "confirms",
    by: ["quiet" as ItemId],
    statement: "late" as ItemId,
    about: undefined,
    claim: undefined,
    lineage: undefined,
    grade: undefined,
  }),
]
const dossier = dossierOf(items, "v", "all")
const listed = (id: string): readonly string[] =>
  dossier.sections.find((section) => section.id === id)?.views.map((view) => view.item) ?? []

test("the sections come in the order they are read", () =>
  expect(dossier.sections.map(({ id }) => id)).toEqual([
    "deadline",
    "statement",
    "corroboration",
    "date",
    "actor",
  ]))
test("deadlines come by value, unresolved ones last; other dates stand apart", () => {
  expect(listed("deadline")).toEqual(["soon", "far", "open"])
  expect(listed("date")).toEqual(["plain"])
})
test("statements come by place", () => expect(listed("statement")).toEqual(["early", "late"]))
test("actors come by how much they say", () => expect(listed("actor")).toEqual(["loud", "quiet"]))
test("a stance is found by its statement", () =>
  expect(dossier.stancesOf.get("late" as ItemId)?.map((view) => view.item)).toEqual(["stance"]))
test("only drafts wait", () => expect(dossier.waiting).toBe(8))

test("with only drafts shown, what was judged is left out, but not what is selected", () => {
  const order = (keep?: ItemId): readonly string[] =>
    dossierOf(items, "v", "waiting", keep).order.map((view) => view.item)
  expect(order()).not.toContain("early")
  expect(order("early" as ItemId)).toContain("early")
})

test.each([
  { why: "the item after", from: "far", step: 1 as const, want: "open" },
  { why: "from nowhere, the first", from: undefined, step: 1 as const, want: "soon" },
  { why: "from nowhere back, the last", from: undefined, step: -1 as const, want: "quiet" },
  { why: "after the last, none", from: "quiet", step: 1 as const, want: undefined },
])("stepping: $why", ({ from, step, want }) =>
  expect(neighbour(dossier.order, from as ItemId | undefined, step)).toBe(want),
)

test.each([
  { why: "the next one that waits, past what was judged", from: "open", want: "late" },
  { why: "at the end, the first that waits", from: "quiet", want: "soon" },
])("the next draft: $why", ({ from, want }) =>
  expect(nextDraft(dossier.order, from as ItemId)).toBe(want),
)

test("an actor that is not here is not given a wrong name", () => {
  expect(nameOf(dossier.byItem, "loud" as ItemId)).toBe("LOUD")
  expect(nameOf(dossier.byItem, "late" as ItemId)).toBe("somebody not shown here")
  expect(nameOf(dossier.byItem, undefined)).toBe("nobody named")
})
