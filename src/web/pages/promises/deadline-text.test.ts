import { expect, test } from "vitest"
import { Problem } from "../../server/requests.ts"
import { askedOf, deadlineFaults, NO_DEADLINE } from "./deadline-text.ts"

test.each([
  { why: "nothing typed asks nothing", text: NO_DEADLINE, want: undefined },
  { why: "white space is nothing", text: { ...NO_DEADLINE, words: "  " }, want: undefined },
  {
    why: "the day that words count from is nothing by itself",
    text: { ...NO_DEADLINE, from: "2020-02-29" },
    want: undefined,
  },
  {
    why: "words and the day they count from",
    text: { ...NO_DEADLINE, words: " within 14 months ", from: "2020-02-29" },
    want: { words: "within 14 months", from: "2020-02-29" },
  },
  {
    why: "a day alone",
    text: { ...NO_DEADLINE, written: "2021-05-01" },
    want: { words: "", written: "2021-05-01" },
  },
  {
    why: "a zone alone is sent, to be looked at",
    text: { ...NO_DEADLINE, zone: "Mars" },
    want: { words: "", zone: "Mars" },
  },
])("a deadline as typed: $why", ({ text, want }) => expect(askedOf(text)).toEqual(want))

test.each([
  { field: "zone", want: { zone: "No." } },
  { field: "body.due.written", want: { written: "No." } },
  { field: "body.by", want: {} },
])("a sentence about $field stands at its field", ({ field, want }) =>
  expect(
    deadlineFaults(
      new Problem({ type: "/api/problems/invalid", title: "", status: 422, detail: "No.", field }),
    ),
  ).toEqual(want),
)
