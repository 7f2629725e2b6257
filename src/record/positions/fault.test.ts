import { expect, test } from "vitest"
import type { Body } from "../kinds/index.ts"
import type { IssueBody } from "../kinds/issue.ts"
import { faultOnIssue, faultWithin } from "./fault.ts"
import { choicesOf, safeguardTitle } from "./choices.ts"
import { day, item, position } from "./testing/positions.ts"

const rests = { anchors: [], items: [item(60)] }
const issue = (...keys: readonly string[]): IssueBody => ({
  kind: "issue",
  title: "Withdrawal",
  summary: "",
  options: keys.map((key) => ({ key, name: `option ${key}` })),
  rests,
})
const always = { from: undefined, until: undefined }
const meeting = (between: readonly number[], sort: "call" | "presence" = "call"): Body => ({
  kind: "meeting",
  sort,
  between: between.map(item),
  place: undefined,
  when: undefined,
  about: undefined,
  rests,
})

test.each<{ why: string; body: Body; field: string | undefined }>([
  {
    why: "an issue with two options of one key",
    body: issue("early", "late", "early"),
    field: "body.options[2].key",
  },
  { why: "an option without a key", body: issue(""), field: "body.options[0].key" },
  { why: "a key with a space in it", body: issue("by May"), field: "body.options[0].key" },
  {
    why: "an option without a name",
    body: { ...issue(), options: [{ key: "early", name: " " }] },
    field: "body.options[0].name",
  },
  {
    why: "an issue as it should be, in any script",
    body: issue("early", "late_2", "زود"),
    field: undefined,
  },
  {
    why: "a need that says what it rules out",
    body: { ...position(40, { options: ["early"], sort: "need" }).body, rulesOut: ["late"] },
    field: undefined,
  },
  {
    why: "a red line that rules out something beside what it refuses",
    body: { ...position(40, { sort: "red-line" }).body, rulesOut: ["late"] },
    field: "body.rulesOut",
  },
  {
    why: "a safeguard under a title of its own",
    body: {
      kind: "safeguard",
      title: "Peace",
      issue: item(1),
      options: ["late"],
      rulesOut: true,
      by: [],
      rests,
    },
    field: "body.title",
  },
  {
    why: "a safeguard by its condition alone",
    body: { kind: "safeguard", issue: item(1), options: ["late"], rulesOut: true, by: [], rests },
    field: undefined,
  },
  {
    why: "a position held until before it began",
    body: position(40, { from: "2021-03-08", until: "2021-03-07" }).body,
    field: "body.held.until",
  },
  {
    why: "an office held until before it began",
    body: {
      kind: "office",
      actor: item(1),
      title: "envoy",
      held: { from: day("2021-03-08"), until: day("2021-03-01") },
      appointedBy: [],
      rests,
    },
    field: "body.held.until",
  },
  {
    why: "a position held for one day",
    body: position(40, { from: "2021-03-08", until: "2021-03-08" }).body,
    field: undefined,
  },
  {
    why: "a relation of an actor to itself",
    body: {
      kind: "relation",
      sort: "supports",
      from: item(1),
      to: item(1),
      words: undefined,
      held: always,
      rests,
    },
    field: "body.to",
  },
  { why: "a call of one alone", body: meeting([1]), field: "body.between" },
  { why: "a call of one with itself", body: meeting([1, 1]), field: "body.between" },
  { why: "somebody at a place", body: meeting([1], "presence"), field: undefined },
  { why: "a presence of nobody", body: meeting([], "presence"), field: "body.between" },
])("$why", ({ body, field }) => expect(faultWithin(body)?.field).toBe(field))

test.each([
  { why: "an option that the issue has", options: ["late"], found: undefined },
  { why: "no option at all", options: [], found: undefined },
  {
    why: "an option that the issue does not have",
    options: ["late", "never"],
    found: {
      field: "body.options[1]",
      found: '"never"',
      mend: "write one of early, late, the options of “Withdrawal”",
    },
  },
  {
    why: "the same option twice",
    options: ["late", "late"],
    found: {
      field: "body.options[1]",
      found: '"late" a second time',
      mend: "name each option once",
    },
  },
])("a position that asks for $why", ({ options, found }) =>
  expect(faultOnIssue(position(40, { options }).body, issue("early", "late"))).toEqual(found),
)

test("a position that asks for an option of an issue without any", () =>
  expect(faultOnIssue(position(40, { options: ["late"] }).body, issue())?.mend).toBe(
    "leave it out: the issue “Withdrawal” has no options",
  ))

const anyOf: IssueBody = { ...issue("early", "late"), choose: "any" }

test(
  "where any of the options may be taken, going without one is a choice too, and is named as " +
    "such",
  () => {
    expect(choicesOf(anyOf).map(({ key, name }) => `${key}: ${name}`)).toEqual([
      "early: option early",
      "without:early: without “option early”",
      "late: option late",
      "without:late: without “option late”",
    ])
    expect(choicesOf(issue("early")).map(({ key }) => key)).toEqual(["early"])
  },
)

test.each<{
  why: string
  body: Parameters<typeof faultOnIssue>[0]
  of: IssueBody
  field: string | undefined
}>([
  {
    why: "a need that rules out going without",
    body: { ...position(40, { sort: "need" }).body, rulesOut: ["without:early"] },
    of: anyOf,
    field: undefined,
  },
  {
    why: "the same where one of the options is chosen",
    body: { ...position(40, { sort: "need" }).body, rulesOut: ["without:early"] },
    of: issue("early", "late"),
    field: "body.rulesOut[0]",
  },
  {
    why: "a class for an option that there is not",
    body: {
      kind: "preference",
      party: item(1),
      issue: item(2),
      weight: undefined,
      basis: "stated",
      rests,
      judged: { kind: "classes", classes: [{ option: "never", is: "must" }] },
    },
    of: anyOf,
    field: "body.judged.classes[0].option",
  },
  {
    why: "an order with an option that there is not",
    body: {
      kind: "preference",
      party: item(1),
      issue: item(2),
      weight: undefined,
      basis: "stated",
      rests,
      judged: { kind: "order", groups: [["early"], ["never"]] },
    },
    of: anyOf,
    field: "body.judged.groups[1][0]",
  },
  {
    why: "a safeguard on an option that there is not",
    body: { kind: "safeguard", issue: item(1), options: ["never"], rulesOut: true, by: [], rests },
    of: anyOf,
    field: "body.options[0]",
  },
])("$why", ({ body, of, field }) => expect(faultOnIssue(body, of)?.field).toBe(field))

test.each([
  {
    why: "what it rules out",
    body: { options: ["late"], rulesOut: true },
    of: issue("early", "late"),
    want: "No package with “option late” (Withdrawal)",
  },
  {
    why: "going without",
    body: { options: ["without:late", "early"], rulesOut: true },
    of: anyOf,
    want: "No package without “option late” or with “option early” (Withdrawal)",
  },
  {
    why: "what it only marks",
    body: { options: ["late"], rulesOut: false },
    of: anyOf,
    want: "Marked: a package with “option late” (Withdrawal)",
  },
  {
    why: "a key that is not there any more",
    body: { options: ["never"], rulesOut: true },
    of: undefined,
    want: "No package with “never”",
  },
])("a safeguard is named by its condition: $why", ({ body, of, want }) =>
  expect(safeguardTitle(body, of)).toBe(want),
)
