import { expect, test } from "vitest"
import { EMPTY_FORM, faultOf, formData } from "./report-form.ts"

const pasted = { ...EMPTY_FORM, source: "text" as const, text: "The envoy spoke." }

test.each([
  { why: "nothing chosen yet", form: EMPTY_FORM, want: "file" },
  {
    why: "a file without a byte",
    form: { ...EMPTY_FORM, file: new File([], "empty.txt") },
    want: "file",
  },
  { why: "white space is no text", form: { ...pasted, text: " \n" }, want: "text" },
  { why: "30 February does not exist", form: { ...pasted, date: "2021-02-30" }, want: "date" },
  { why: "a day written in words", form: { ...pasted, date: "8 March 2021" }, want: "date" },
  { why: "no date at all is allowed", form: pasted, want: undefined },
  {
    why: "a day with spaces around it is a day",
    form: { ...pasted, date: " 2021-03-08 " },
    want: undefined,
  },
])("before sending: $why", ({ form, want }) => expect(faultOf(form)?.field).toBe(want))

test("only what was filled in is sent, trimmed", () =>
  expect([
    ...formData({ ...pasted, title: " Letter ", file: new File(["x"], "other.txt") }),
  ]).toEqual([
    ["text", "The envoy spoke."],
    ["title", "Letter"],
    ["nature", "report"],
  ]))
