/**
 * How a body decides: conditions that must all be met; a rule of another shape as it is written.
 */

import type { ReactNode } from "react"
import { Name } from "../../parts/name.tsx"
import type { Faults } from "../../forms/form-faults.ts"
import { LineField } from "../../forms/line-field.tsx"
import { visibleName } from "../../words/bidi.ts"
import {
  countedIn,
  type TypedArrangement,
  type TypedGroup,
} from "../../assessing/arrangement-typed.ts"
import { reckon } from "../../assessing/reckon.ts"
import { RowInput, RowsField } from "./rows-field.tsx"
import { MAJORITY, rowFault, ruleOfRows, type RuleRow } from "../../assessing/rule-rows.ts"

interface RuleRowsProps {
  readonly rule: TypedArrangement["rule"]
  readonly groups: readonly TypedGroup[]
  readonly faults: Faults
  readonly onChange: (rule: TypedArrangement["rule"]) => void
}

const KINDS = {
  more: "more than this share of the seats",
  least: "at least this share of the seats",
  consent: "the consent of this group (a veto)",
  heads: "so many groups",
} as const

/** Conditions in rows where the rule has that shape, else the rule as it is written. */
export function RuleRows({ rule, ...props }: RuleRowsProps): ReactNode {
  return typeof rule === "string" ? (
    <WrittenRule {...props} rule={rule} />
  ) : (
    <Conditions {...props} rule={rule} />
  )
}

function WrittenRule({
  rule,
  groups,
  faults,
  onChange,
}: RuleRowsProps & { readonly rule: string }): ReactNode {
  return (
    <div>
      <LineField
        label="How it decides, in the rule language"
        rows={3}
        value={rule}
        onChange={onChange}
        fault={faults["body.rule"]}
        hint="It has a shape that conditions in rows cannot say, so it stays as it is written."
      />
      <p>
        <button type="button" onClick={() => onChange([MAJORITY])}>
          Begin anew with conditions
        </button>
      </p>
      <InWords rule={rule} groups={groups} />
    </div>
  )
}

function Conditions({
  rule,
  groups,
  faults,
  onChange,
}: RuleRowsProps & { readonly rule: readonly RuleRow[] }): ReactNode {
  const counted = countedIn(groups)
  const isFaulty = rule.some((row) => rowFault(row, counted) !== undefined)
  const half = { weight: "seats", quota: `${counted.seats}/2`, over: true }
  return (
    <>
      <RowsField<{ readonly row: RuleRow }>
        legend="How it decides: all of this is needed"
        one="condition"
        rows={rule.map((row) => ({ row }))}
        blank={{ row: MAJORITY }}
        fault={faults["body.rule"]}
        faultOf={(index) => faults[`rule.${index}`]}
        onChange={(rows) => onChange(rows.map(({ row }) => row))}
      >
        {({ row }, change, _, wrong) => (
          <>
            <KindSelect row={row} groups={groups} onChange={(next) => change({ row: next })} />
            <Value
              row={row}
              groups={groups}
              wrong={wrong}
              onChange={(next) => change({ row: next })}
            />
          </>
        )}
      </RowsField>
      <p>
        <button
          type="button"
          className="quiet"
          onClick={() => onChange(ruleOfRows(rule, counted) ?? JSON.stringify(half))}
          disabled={isFaulty}
        >
          Write it in the rule language
        </button>
      </p>
      {isFaulty ? null : <InWords rule={ruleOfRows(rule, counted)} groups={groups} />}
    </>
  )
}

interface RowProps {
  readonly row: RuleRow
  readonly groups: readonly TypedGroup[]
  readonly onChange: (row: RuleRow) => void
}

function KindSelect({ row, groups, onChange }: RowProps): ReactNode {
  return (
    <label>
      Needed
      <select
        value={kindOf(row)}
        onChange={({ target }) => onChange(turned(row, target.value, groups))}
      >
        {Object.entries(KINDS).map(([kind, words]) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

function kindOf(row: RuleRow): string {
  if (row.kind !== "seats") return row.kind
  return row.over ? "more" : "least"
}

function turned(row: RuleRow, kind: string, groups: readonly TypedGroup[]): RuleRow {
  if (kind === "consent") return { kind, group: groups[0]?.key ?? "" }
  if (kind === "heads") return { kind, count: String(Math.max(1, groups.length - 1)) }
  const usual = kind === "more" ? "1/2" : "2/3"
  return { kind: "seats", share: row.kind === "seats" ? row.share : usual, over: kind === "more" }
}

function Value({
  row,
  groups,
  wrong,
  onChange,
}: RowProps & { readonly wrong: boolean }): ReactNode {
  if (row.kind === "seats")
    return (
      <RowInput
        label="Share"
        value={row.share}
        wrong={wrong}
        onChange={(share) => onChange({ ...row, share })}
      />
    )
  if (row.kind === "heads")
    return (
      <RowInput
        label="How many"
        inputMode="numeric"
        value={row.count}
        wrong={wrong}
        onChange={(count) => onChange({ ...row, count })}
      />
    )
  return (
    <label>
      Group
      <select
        value={row.group}
        aria-invalid={wrong}
        onChange={({ target }) => onChange({ ...row, group: target.value })}
      >
        <option value="">choose …</option>
        {groups.map(({ key, name }) => (
          <option key={key} value={key}>
            {visibleName(name)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The rule as it reads, and who could block. */
function InWords({
  rule,
  groups,
}: {
  readonly rule: string | undefined
  readonly groups: readonly TypedGroup[]
}): ReactNode {
  if (groups.length === 0) return null
  const { rule: words, notes } = reckon({
    title: "",
    chair: undefined,
    quotas: [],
    offices: [],
    rule,
    groups: groups.map((group) => ({
      ...group,
      seats: Number(group.seats) || 0,
      basis: undefined,
    })),
  })
  return (
    <p className="hint" aria-live="polite">
      It decides by: <Name>{words}</Name>. {notes.find(isTelling)}
    </p>
  )
}

/** What stands under the rule: who could block it, or what is odd about it. */
const isTelling = (note: string): boolean =>
  ["Can block alone", "Nobody can block", "The rule", "This rule", "Nothing can"].some((begin) =>
    note.startsWith(begin),
  )
