/** An arrangement as it is typed, and as the record keeps it. */

import { formatRational, parseRational, type ItemId } from "../../base/index.ts"
import type { ArrangementBody, ArrangementPart, PartSource } from "../../contract/index.ts"
import { NO_WHEN, whenFault, whenOf, type WhenText } from "../forms/when-field.tsx"
import { keyFor } from "../forms/option-keys.ts"
import type { Draft } from "./reckon.ts"
import { MAJORITY, rowFault, rowsOf, ruleOfRows, shareIn, type RuleRow } from "./rule-rows.ts"

export interface TypedGroup {
  readonly key: string
  readonly name: string
  readonly actor: ItemId | undefined
  readonly seats: string
  readonly basis: string
}
export interface TypedQuota {
  readonly name: string
  readonly least: string
  readonly held: string
}
export interface TypedOffice {
  readonly name: string
  readonly group: string
}
export interface TypedCommittee {
  readonly name: string
  readonly seats: Readonly<Record<string, string>>
}
/**
 * `clause` is the version's item and the clause's number, a space between; empty where none is
 * named.
 */
export interface TypedSource {
  readonly by: readonly ItemId[]
  readonly clause: string
  readonly items: readonly ItemId[]
}

export interface TypedArrangement {
  readonly title: string
  readonly text: ItemId | undefined
  readonly groups: readonly TypedGroup[]
  readonly chair: string
  /** Rows that must all be met, or a rule of its own as it is written. */
  readonly rule: readonly RuleRow[] | string
  readonly quotas: readonly TypedQuota[]
  readonly offices: readonly TypedOffice[]
  readonly committees: readonly TypedCommittee[]
  readonly term: WhenText
  readonly exit: string
  readonly endedBy: readonly ItemId[]
  readonly proposedBy: readonly ItemId[]
  readonly sources: Readonly<Partial<Record<ArrangementPart, TypedSource>>>
}

export const NEW_GROUP: TypedGroup = { key: "", name: "", actor: undefined, seats: "1", basis: "" }
export const NO_SOURCE: TypedSource = { by: [], clause: "", items: [] }

/**
 * What the form begins with: an arrangement that is corrected, a draft from the page, or nothing.
 */
export function typedArrangement(from: ArrangementBody | Draft | undefined): TypedArrangement {
  const body: Partial<ArrangementBody> = from ?? {}
  const groups = (from?.groups ?? []).map((group) => ({
    ...group,
    seats: String(group.seats),
    basis: group.basis ?? "",
  }))
  return {
    title: from?.title ?? "",
    text: body.text,
    groups: groups.length === 0 ? [NEW_GROUP, NEW_GROUP] : groups,
    chair: from?.chair ?? "",
    rule:
      from === undefined ? [MAJORITY] : (rowsOf(from.rule, countedIn(groups)) ?? from.rule ?? ""),
    quotas: (from?.quotas ?? []).map(({ name, least, held }) => ({
      name,
      least,
      held: held === undefined ? "" : String(held),
    })),
    offices: (from?.offices ?? []).map(({ name, group }) => ({ name, group: group ?? "" })),
    committees: (body.committees ?? []).map(({ name, seats }) => ({
      name,
      seats: Object.fromEntries(seats.map((each) => [each.group, String(each.seats)])),
    })),
    term:
      body.term === undefined
        ? NO_WHEN
        : { value: body.term.value ?? "", words: body.term.words ?? "" },
    exit: body.exit ?? "",
    endedBy: body.endedBy ?? [],
    proposedBy: body.proposedBy ?? [],
    sources: Object.fromEntries(
      (body.parts ?? []).map(({ part, by, clause, items }) => [
        part,
        { by, items, clause: clause === undefined ? "" : `${clause.version} ${clause.number}` },
      ]),
    ),
  }
}

const written = ({ name, seats, basis }: TypedGroup): boolean =>
  name.trim() !== "" || basis.trim() !== "" || (seats.trim() !== "" && seats !== NEW_GROUP.seats)

/** The groups that are filled in, each with a key of its own. */
export function groupsIn({ groups }: Pick<TypedArrangement, "groups">): readonly TypedGroup[] {
  const keyed: TypedGroup[] = []
  for (const group of groups.filter(written)) {
    const others = [
      ...keyed.map(({ key }) => key),
      ...groups.map(({ key }) => key).filter((key) => key !== ""),
    ]
    keyed.push(
      group.key === ""
        ? { ...group, key: keyFor(group.name, others) || `g${keyed.length + 1}` }
        : group,
    )
  }
  return keyed
}

export const countedIn = (
  groups: readonly TypedGroup[],
): { readonly keys: readonly string[]; readonly seats: number } => ({
  keys: groups.map(({ key }) => key),
  seats: groups.reduce((sum, { seats }) => sum + (countOf(seats) ?? 0), 0),
})

const countOf = (text: string): number | undefined =>
  /^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined
const exactOf = (text: string): string | undefined => {
  const value = parseRational(text.trim())
  return value.ok && value.value.numerator >= 0n ? text.trim() : undefined
}

/** The body, what it rests on left to the caller. The form must have no fault. */
export function arrangementBody(
  typed: TypedArrangement,
  rests: ArrangementBody["rests"],
): ArrangementBody {
  const groups = groupsIn(typed)
  const counted = countedIn(groups)
  const known = (key: string): string | undefined => (counted.keys.includes(key) ? key : undefined)
  return {
    kind: "arrangement",
    title: typed.title,
    text: typed.text,
    rests,
    chair: known(typed.chair),
    groups: groups.map(({ key, name, actor, seats, basis }) => ({
      key,
      name: name.trim(),
      actor,
      seats: countOf(seats) ?? 0,
      basis: exactOf(basis),
    })),
    rule: typeof typed.rule === "string" ? typed.rule : ruleOfRows(typed.rule, counted),
    quotas: typed.quotas
      .filter(({ name }) => name.trim() !== "")
      .map(({ name, least, held }) => ({
        name: name.trim(),
        least: shareText(least),
        held: countOf(held),
      })),
    offices: typed.offices
      .filter(({ name }) => name.trim() !== "")
      .map(({ name, group }) => ({ name: name.trim(), group: known(group) })),
    committees: typed.committees
      .filter(({ name }) => name.trim() !== "")
      .map(({ name, seats }) => ({
        name: name.trim(),
        seats: counted.keys.flatMap((group) => {
          const own = countOf(seats[group] ?? "")
          return own === undefined || own === 0 ? [] : [{ group, seats: own }]
        }),
      })),
    term: whenOf(typed.term),
    exit: typed.exit.trim() === "" ? undefined : typed.exit,
    endedBy: typed.endedBy,
    proposedBy: typed.proposedBy,
    parts: partsOf(typed),
  }
}

function partsOf({ sources }: TypedArrangement): readonly PartSource[] {
  return Object.entries(sources).flatMap(([part, { by, clause, items }]) => {
    const [version = "", ...number] = clause.split(" ")
    const found =
      clause === "" ? undefined : { version: version as ItemId, number: number.join(" ") }
    return by.length === 0 && found === undefined && items.length === 0
      ? []
      : [{ part: part as ArrangementPart, by, clause: found, items }]
  })
}

/** A share as the record keeps it: a percentage becomes a fraction. */
function shareText(text: string): string {
  const share = shareIn(text)
  return share !== undefined && text.includes("%") ? formatRational(share) : text.trim()
}

/** What is wrong, by field. */
export function arrangementFaults(
  typed: TypedArrangement,
): Readonly<Record<string, string | undefined>> {
  const groups = groupsIn(typed)
  const counted = countedIn(groups)
  const rows = typeof typed.rule === "string" ? [] : typed.rule
  return {
    "body.title":
      typed.title.trim() === "" ? "Give the arrangement a title by which it is named." : undefined,
    "body.groups": groups.length === 0 ? "Name at least one group with its seats." : undefined,
    ...Object.fromEntries(
      typed.groups.flatMap((group, index) =>
        written(group) ? [[`groups.${index}`, groupFault(group)]] : [],
      ),
    ),
    "body.rule":
      typed.rule === "" || (rows.length === 0 && typeof typed.rule !== "string")
        ? "Say at least one thing that is needed for a decision."
        : undefined,
    ...Object.fromEntries(rows.map((row, index) => [`rule.${index}`, rowFault(row, counted)])),
    ...Object.fromEntries(
      typed.quotas.map((quota, index) => [`quotas.${index}`, quotaFault(quota)]),
    ),
    ...Object.fromEntries(
      typed.committees.map((committee, index) => [
        `committees.${index}`,
        committeeFault(committee),
      ]),
    ),
    "body.term": whenFault(typed.term),
  }
}

function groupFault({ name, seats, basis }: TypedGroup): string | undefined {
  if (name.trim() === "") return "Name the group, or empty its row."
  if (countOf(seats) === undefined) return "Write the seats as a whole number, such as 7."
  return basis.trim() === "" || exactOf(basis) !== undefined
    ? undefined
    : "Write votes or population as a number from 0, such as 250000 or 1/3, or leave it empty."
}

function quotaFault({ name, least, held }: TypedQuota): string | undefined {
  if (name.trim() === "" && least.trim() === "" && held.trim() === "") return undefined
  if (name.trim() === "") return "Say for whom the share is."
  if (shareIn(least) === undefined)
    return "Write the least share from 0 to 1, such as 3/10 or 30 %."
  return held.trim() === "" || countOf(held) !== undefined
    ? undefined
    : "Write how many there are as a whole number, or leave it empty while nobody has said."
}

function committeeFault({ name, seats }: TypedCommittee): string | undefined {
  const typed = Object.values(seats).filter((each) => each.trim() !== "")
  if (typed.some((each) => countOf(each) === undefined))
    return "Write the seats of each group as a whole number."
  return name.trim() === "" && typed.length > 0 ? "Name the committee." : undefined
}
