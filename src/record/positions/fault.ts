/** What cannot be so of an issue, a position, or anything that is held for a time. */

import { endsBeforeItBegins } from "./held.ts"
import type { IssueBody, PositionBody } from "../bodies/positions.ts"
import type { Body } from "../types.ts"

/** Where in a body something is wrong, what stands there, and what to write instead. */
export interface BodyFault { readonly field: string; readonly found: string; readonly mend: string }

/** What is wrong within a body, whatever else is on the record; undefined where nothing is. */
export function faultWithin(body: Body): BodyFault | undefined {
  if (body.kind === "issue") return issueFault(body)
  if (body.kind === "relation" && body.from === body.to) return { field: "body.to", found: "the same actor at both ends", mend: "choose another actor" }
  if (body.kind === "meeting" && new Set(body.between).size < (body.sort === "presence" ? 1 : 2)) return { field: "body.between", found: `${body.between.length === 0 ? "nobody" : "one actor alone"}`, mend: body.sort === "presence" ? "name who was there" : "name at least two, or write that somebody was at a place" }
  if ("held" in body && endsBeforeItBegins(body.held)) return { field: "body.held.until", found: `${body.held.until ?? ""}, which is before ${body.held.from ?? ""}`, mend: "write a last day that does not come before the first" }
  return undefined
}

function issueFault({ options }: IssueBody): BodyFault | undefined {
  for (const [index, { key, name }] of options.entries()) {
    const field = `body.options[${index}]`
    if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u.test(key)) return { field: `${field}.key`, found: JSON.stringify(key.slice(0, 40)), mend: "write a short key of letters, digits, - or _" }
    if (name.trim() === "") return { field: `${field}.name`, found: "nothing", mend: "name the option" }
    if (options.findIndex((other) => other.key === key) < index) return { field: `${field}.key`, found: `${JSON.stringify(key)} a second time`, mend: "give each option a key of its own" }
  }
  return undefined
}

/** What is wrong with a position on this issue; undefined where nothing is. */
export function faultOnIssue({ options }: PositionBody, issue: IssueBody): BodyFault | undefined {
  const known = issue.options.map(({ key }) => key)
  const index = options.findIndex((key) => !known.includes(key))
  if (index !== -1) return { field: `body.options[${index}]`, found: JSON.stringify((options[index] ?? "").slice(0, 40)), mend: known.length === 0 ? `leave it out: the issue “${issue.title}” has no options` : `write one of ${known.join(", ")}, the options of “${issue.title}”` }
  const twice = options.findIndex((key, at) => options.indexOf(key) < at)
  return twice === -1 ? undefined : { field: `body.options[${twice}]`, found: `${JSON.stringify(options[twice])} a second time`, mend: "name each option once" }
}
