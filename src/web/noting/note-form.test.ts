import { expect, test } from "vitest"
import { parseDay, parseId, type Day, type ProcessId } from "../../base/index.ts"
import {
  draftOf,
  emptyNote,
  keepDraft,
  noteFaultOf,
  noteFieldOf,
  noteToSend,
  withName,
} from "./note-form.ts"

const TODAY = parseDay("2021-03-08") as Day
const FILLED = { ...emptyNote(TODAY), text: "They would come.", terms: "background" as const }

test.each([
  { why: "nothing was written", form: { ...FILLED, text: " \n" }, want: "text" },
  { why: "no terms were chosen", form: { ...FILLED, terms: "" as const }, want: "terms" },
  { why: "all is there", form: FILLED, want: undefined },
])("a note is held back where $why", ({ form, want }) =>
  expect(noteFaultOf(form)?.field).toBe(want),
)

test.each([
  {
    why: "the last name filled makes room for the next",
    names: [""],
    at: 0,
    name: "Noor",
    want: ["Noor", ""],
  },
  {
    why: "a name emptied while it is written stays where it is",
    names: ["Noor", "Lina", ""],
    at: 0,
    name: "",
    want: ["", "Lina", ""],
  },
  {
    why: "others that are empty go",
    names: ["", "Lina", ""],
    at: 1,
    name: "Lin",
    want: ["Lin", ""],
  },
])("names: $why", ({ names, at, name, want }) => expect(withName(names, at, name)).toEqual(want))

test("a note is sent with its names and without what is empty", () =>
  expect(noteToSend({ ...FILLED, with: [" Noor Amiri ", ""], describedAs: " " })).toEqual({
    text: "They would come.",
    terms: "background",
    occasion: "call",
    day: TODAY,
    with: [{ kind: "named", name: "Noor Amiri" }],
  }))

test.each([
  ["with[0].name", "with"],
  ["describedAs", "describedAs"],
  ["text", "text"],
  ["request", undefined],
  [undefined, undefined],
] as const)("the server's field %s is shown at %s", (field, want) =>
  expect(noteFieldOf(field)).toBe(want),
)

test("a draft is kept until it is sent or empty", () => {
  const process = parseId("process", `process_${"p".repeat(26)}`) as ProcessId
  keepDraft(process, FILLED)
  expect(draftOf(process)).toBe(FILLED)
  keepDraft(process, undefined)
  expect(draftOf(process)).toBeUndefined()
  keepDraft(process, emptyNote(TODAY))
  expect(draftOf(process)).toBeUndefined()
})
