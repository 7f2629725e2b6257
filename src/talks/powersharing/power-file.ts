/** Reads a question about voting power from a file, and says at which place of it a fault lies. */

import {
  distinct,
  failed,
  faultAt,
  fewNames,
  fields,
  identifier,
  listOf,
  ok,
  optional,
  text,
  type Decoder,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import { decodeMembers, decodeRule, type Member, type Rule } from "../rules/index.ts"
import type { PowerFault } from "./power.ts"

export interface PowerQuestion {
  readonly members: readonly Member[]
  readonly rule: Rule
  /** Members for a proposal, where the file asks how a vote would fall. */
  readonly vote: readonly string[] | undefined
}

const anything: Decoder<Written> = (written) => ok(written)

/** The question as FORMATS.md writes it, and optionally `vote`: the ids of those in favour. */
export const decodePower: Decoder<PowerQuestion> = (written) => {
  const read = fields({
    format: optional(text, ""),
    title: optional(text, ""),
    members: decodeMembers,
    rule: anything,
    vote: optional(
      distinct(listOf(identifier), "the member", (id) => id),
      undefined,
    ),
  })(written)
  if (!read.ok) return read
  const { members, vote } = read.value
  const rule = decodeRule(members)(read.value.rule)
  if (!rule.ok) return rule
  const unknownMember = vote?.find((id) => !members.some((member) => member.id === id))
  if (unknownMember !== undefined)
    return failed(
      faultAt(
        written.kind === "map" ? (written.fields.get("vote") ?? written) : written,
        "name members of the file",
        `a vote of ${JSON.stringify(unknownMember)}, who is not a member`,
      ),
    )
  return ok({ members, rule: rule.value, vote })
}

/** The fault at its place in the file, with the mend. */
export function powerFaultAt(written: Written, fault: PowerFault): WrittenFault {
  const rule = written.kind === "map" ? (written.fields.get("rule") ?? written) : written
  if (fault.kind === "too-large")
    return faultAt(
      rule,
      "make the weights smaller or the parts of the rule fewer",
      `a rule too large to be counted exactly: ${fault.what} is above ${fault.limit}`,
    )
  const [smaller, larger] = [fault.smaller, fault.larger].map((each) =>
    each.length === 0 ? "nobody" : fewNames(each),
  )
  return faultAt(
    rule,
    "change the rule so that more members never lose what fewer win",
    `a rule that ${smaller} wins and ${larger} loses`,
  )
}
