import { expect, test } from "vitest"
import type { Body } from "../types.ts"
import type { IssueBody } from "../bodies/positions.ts"
import { faultOnIssue, faultWithin } from "./fault.ts"
import { day, item, position } from "./testing/positions.ts"

const rests = { anchors: [], items: [item(60)] }
const issue = (...keys: readonly string[]): IssueBody => ({ kind: "issue", title: "Withdrawal", summary: "", options: keys.map((key) => ({ key, name: `option ${key}` })), rests })
const always = { from: undefined, until: undefined }
const meeting = (between: readonly number[], sort: "call" | "presence" = "call"): Body => ({ kind: "meeting", sort, between: between.map(item), place: undefined, when: undefined, about: undefined, rests })

test.each<{ why: string; body: Body; field: string | undefined }>([
  { why: "an issue with two options of one key", body: issue("early", "late", "early"), field: "body.options[2].key" },
  { why: "an option without a key", body: issue(""), field: "body.options[0].key" },
  { why: "a key with a space in it", body: issue("by May"), field: "body.options[0].key" },
  { why: "an option without a name", body: { ...issue(), options: [{ key: "early", name: " " }] }, field: "body.options[0].name" },
  { why: "an issue as it should be, in any script", body: issue("early", "late_2", "زود"), field: undefined },
  { why: "a position held until before it began", body: position(40, { from: "2021-03-08", until: "2021-03-07" }).body, field: "body.held.until" },
  { why: "an office held until before it began", body: { kind: "office", actor: item(1), title: "envoy", held: { from: day("2021-03-08"), until: day("2021-03-01") }, appointedBy: [], rests }, field: "body.held.until" },
  { why: "a position held for one day", body: position(40, { from: "2021-03-08", until: "2021-03-08" }).body, field: undefined },
  { why: "a relation of an actor to itself", body: { kind: "relation", sort: "supports", from: item(1), to: item(1), words: undefined, held: always, rests }, field: "body.to" },
  { why: "a call of one alone", body: meeting([1]), field: "body.between" },
  { why: "a call of one with itself", body: meeting([1, 1]), field: "body.between" },
  { why: "somebody at a place", body: meeting([1], "presence"), field: undefined },
  { why: "a presence of nobody", body: meeting([], "presence"), field: "body.between" },
])("$why", ({ body, field }) => expect(faultWithin(body)?.field).toBe(field))

test.each([
  { why: "an option that the issue has", options: ["late"], found: undefined },
  { why: "no option at all", options: [], found: undefined },
  { why: "an option that the issue does not have", options: ["late", "never"], found: { field: "body.options[1]", found: '"never"', mend: "write one of early, late, the options of “Withdrawal”" } },
  { why: "the same option twice", options: ["late", "late"], found: { field: "body.options[1]", found: '"late" a second time', mend: "name each option once" } },
])("a position that asks for $why", ({ options, found }) => expect(faultOnIssue(position(40, { options }).body, issue("early", "late"))).toEqual(found))

test("a position that asks for an option of an issue without any", () =>
  expect(faultOnIssue(position(40, { options: ["late"] }).body, issue())?.mend).toBe("leave it out: the issue “Withdrawal” has no options"))
