import { expect, test } from "vitest"
import type { EntryId, ItemId } from "../../../base/index.ts"
import { beginning, readerState, type Mode } from "./reader-state.ts"

const [one, other] = ["one" as ItemId, "other" as ItemId]
const correcting: Mode = { kind: "speaker", item: one, head: "head" as EntryId }
const marking: Mode = {
  kind: "marking",
  content: { start: 0, end: 4 },
  speaker: undefined,
  cue: undefined,
}
const during = (mode: Mode) => readerState(beginning(one), { kind: "mode", mode })

test("what the address asks for is shown from the start", () => {
  expect(beginning(one).reveal.turn).toBe(1)
  expect(beginning(undefined).reveal.turn).toBe(0)
})

test("selecting shows the item on both sides and looks at the side that gets the focus", () =>
  expect(
    readerState(beginning(undefined), { kind: "select", item: one, focus: "dossier" }),
  ).toMatchObject({ selected: one, side: "dossier", reveal: { focus: "dossier", turn: 1 } }))

test("going to another item ends a correction that was not saved", () =>
  expect(
    readerState(during(correcting), { kind: "select", item: other, focus: "dossier" }).mode,
  ).toEqual({ kind: "reading" }))

test.each([
  { why: "selects the item while reading", mode: { kind: "reading" } as Mode, want: other },
  {
    why: "selects it while a speaker is corrected, which ends that",
    mode: correcting,
    want: other,
  },
  {
    why: "selects nothing while a statement is marked, whose words it may be about",
    mode: marking,
    want: one,
  },
])("a click on a mark in the text $why", ({ mode, want }) =>
  expect(readerState(during(mode), { kind: "pick", item: other }).selected).toBe(want),
)

test.each([
  { why: "marking is done beside the dossier", mode: marking, want: "dossier" },
  { why: "reading stays where it is", mode: { kind: "reading" } as Mode, want: "text" },
])("the side that is seen: $why", ({ mode, want }) => expect(during(mode).side).toBe(want))
