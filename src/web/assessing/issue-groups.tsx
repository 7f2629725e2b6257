/**
 * The issues of a table as people know them: the options of which any may be taken stand together
 * under their issue.
 */

import type { ReactNode } from "react"
import type { TableView } from "../../contract/index.ts"

/** An issue of the talks and its place among them. */
export interface Placed {
  readonly issue: TableView["issues"][number]
  readonly index: number
}

interface GroupsProps {
  readonly issues: TableView["issues"]
  readonly one: (placed: Placed) => ReactNode
  /** The title is the record's issue's. */
  readonly any: (title: string, issues: readonly Placed[]) => ReactNode
}

/** Each issue of the record once, in order. */
export const IssueGroups = ({ issues, one, any }: GroupsProps): ReactNode =>
  groupsOf(issues).map((group) => {
    const [first] = group
    if (first === undefined) return null
    return first.issue.of === undefined ? one(first) : any(first.issue.of.title, group)
  })

/** The issues of the talks by the record's issue that they come from. */
function groupsOf(issues: TableView["issues"]): readonly (readonly Placed[])[] {
  const groups = new Map<string, Placed[]>()
  for (const [index, issue] of issues.entries()) {
    groups.set(issue.item, [...(groups.get(issue.item) ?? []), { issue, index }])
  }
  return [...groups.values()]
}
