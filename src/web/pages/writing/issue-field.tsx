/** The issue that something is about. */

import { useId, type ReactNode } from "react"
import { Link } from "wouter"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import { pages } from "../../server/addresses.ts"
import { FieldFault } from "../../forms/line-field.tsx"
import { visibleName } from "../../words/bidi.ts"
import type { Beginning } from "../../forms/use-beginning.ts"

interface IssueFieldProps {
  readonly process: ProcessId
  readonly issues: Beginning["choices"]["issues"]
  readonly chosen: ItemId | undefined
  readonly onChange: (issue: ItemId | undefined) => void
  readonly fault: string | undefined
}

export function IssueField({
  process,
  issues,
  chosen,
  onChange,
  fault,
}: IssueFieldProps): ReactNode {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>On which issue</label>
      <select
        id={id}
        value={chosen ?? ""}
        onChange={({ target }) => onChange(issues.find(({ item }) => item === target.value)?.item)}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? `${id}-hint` : `${id}-fault`}
      >
        <option value="">choose …</option>
        {issues.map(({ item, title }) => (
          <option key={item} value={item}>
            {visibleName(title)}
          </option>
        ))}
      </select>
      <FieldFault id={`${id}-fault`} fault={fault} />
      <p className="hint" id={`${id}-hint`}>
        {issues.length === 0 ? "There is no issue yet. " : "Another issue? "}
        <Link href={pages.write(process, "issue")}>Add an issue</Link>
      </p>
    </div>
  )
}
