/** What cannot be so of an issue, a position, or anything that is held for a time. */

import { endsBeforeItBegins } from "./held.ts"
import type { IssueBody } from "../kinds/issue.ts"
import type { PositionBody } from "../kinds/position.ts"
import type { PreferenceBody } from "../kinds/preference.ts"
import type { SafeguardBody } from "../kinds/safeguard.ts"
import type { Body } from "../kinds/index.ts"
import { choicesOf } from "./choices.ts"

/** Where in a body something is wrong, what stands there, and what to write instead. */
export interface BodyFault {
  readonly field: string
  readonly found: string
  readonly mend: string
}

/** What is wrong within a body, whatever else is on the record; undefined where nothing is. */
export function faultWithin(body: Body): BodyFault | undefined {
  if (body.kind === "issue") return issueFault(body)
  if (body.kind === "position" && body.sort !== "need" && (body.rulesOut ?? []).length > 0) {
    return { field: "body.rulesOut", found: `what a ${body.sort} rules out`, mend: RULES_OUT }
  }
  if (body.kind === "safeguard" && body.title !== undefined)
    return { field: "body.title", found: "a title", mend: TITLED }
  if (body.kind === "relation" && body.from === body.to)
    return { field: "body.to", found: "the same actor at both ends", mend: "choose another actor" }
  if (body.kind === "meeting" && new Set(body.between).size < (body.sort === "presence" ? 1 : 2))
    return {
      field: "body.between",
      found: `${body.between.length === 0 ? "nobody" : "one actor alone"}`,
      mend:
        body.sort === "presence"
          ? "name who was there"
          : "name at least two, or write that somebody was at a place",
    }
  if ("held" in body && endsBeforeItBegins(body.held))
    return {
      field: "body.held.until",
      found: `${body.held.until ?? ""}, which is before ${body.held.from ?? ""}`,
      mend: "write a last day that does not come before the first",
    }
  return undefined
}

const RULES_OUT =
  "leave it out: a need says what it rules out, and a red line refuses the options it names"
const TITLED = "leave it out: a safeguard is named by its condition"

function issueFault({ options }: IssueBody): BodyFault | undefined {
  for (const [index, { key, name }] of options.entries()) {
    const field = `body.options[${index}]`
    if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u.test(key))
      return {
        field: `${field}.key`,
        found: JSON.stringify(key.slice(0, 40)),
        mend: "write a short key of letters, digits, - or _",
      }
    if (name.trim() === "")
      return { field: `${field}.name`, found: "nothing", mend: "name the option" }
    if (options.findIndex((other) => other.key === key) < index)
      return {
        field: `${field}.key`,
        found: `${JSON.stringify(key)} a second time`,
        mend: "give each option a key of its own",
      }
  }
  return undefined
}

/** A body that names choices of an issue by their keys. */
export type OnIssue = PositionBody | PreferenceBody | SafeguardBody

/** What is wrong with the choices that a body names on this issue; undefined where nothing is. */
export function faultOnIssue(body: OnIssue, issue: IssueBody): BodyFault | undefined {
  for (const { field, keys } of namedOn(body)) {
    const fault = keysFault(field, keys, issue)
    if (fault !== undefined) return fault
  }
  return undefined
}

interface Named {
  readonly field: (index: number) => string
  readonly keys: readonly string[]
}

/** The keys that a body names, by the field in which they stand. */
function namedOn(body: OnIssue): readonly Named[] {
  const at = (name: string) => (index: number) => `body.${name}[${index}]`
  switch (body.kind) {
    case "position":
      return [
        { field: at("options"), keys: body.options },
        { field: at("rulesOut"), keys: body.rulesOut ?? [] },
      ]
    case "safeguard":
      return [{ field: at("options"), keys: body.options }]
    case "preference":
      return judgedKeys(body.judged)
  }
}

function judgedKeys(judged: PreferenceBody["judged"]): readonly Named[] {
  const at = (name: string) => (index: number) => `body.judged.${name}[${index}].option`
  switch (judged.kind) {
    case "classes":
      return [{ field: at("classes"), keys: judged.classes.map(({ option }) => option) }]
    case "ranges":
      return [{ field: at("ranges"), keys: judged.ranges.map(({ option }) => option) }]
    case "scores":
      return [{ field: at("scores"), keys: judged.scores.map(({ option }) => option) }]
    case "order":
      return judged.groups.map((keys, group) => ({
        field: (index) => `body.judged.groups[${group}][${index}]`,
        keys,
      }))
  }
}

function keysFault(
  field: Named["field"],
  keys: readonly string[],
  issue: IssueBody,
): BodyFault | undefined {
  const known = choicesOf(issue).map(({ key }) => key)
  const index = keys.findIndex((key) => !known.includes(key))
  if (index !== -1) {
    const mend =
      known.length === 0
        ? `leave it out: the issue “${issue.title}” has no options`
        : `write one of ${known.join(", ")}, the options of “${issue.title}”`
    return { field: field(index), found: JSON.stringify((keys[index] ?? "").slice(0, 40)), mend }
  }
  const twice = keys.findIndex((key, at) => keys.indexOf(key) < at)
  return twice === -1
    ? undefined
    : {
        field: field(twice),
        found: `${JSON.stringify(keys[twice])} a second time`,
        mend: "name each option once",
      }
}
