/** What the engines say of an arrangement: power against seats, who can block, what formulas would give, which checks hold. */

import { approximate, parseRational, rational, ZERO, type Json, type Rational } from "../../base/index.ts"
import { apportion, minimalWinning, pickPortfolios, votingPower, type SeatMethod } from "../../talks/powersharing/index.ts"
import { decodeRule, formatRule, type Member, type Rule } from "../../talks/rules/index.ts"
import { writtenOf } from "../../base/index.ts"
import type { ArrangementBody } from "../../api/contract.ts"

/** What the page edits: an arrangement without whose it is. */
export type Draft = Pick<ArrangementBody, "title" | "groups" | "chair" | "rule" | "quotas" | "offices">

export interface GroupLine {
  readonly key: string
  readonly name: string
  readonly seats: number
  /** Shares from 0 to 1, for drawing. */
  readonly seatShare: number
  readonly basisShare: number | undefined
  readonly power: number | undefined
  readonly remark: string
}

export interface QuotaLine { readonly name: string; readonly least: string; readonly needs: number; readonly held: number | undefined; readonly state: "kept" | "broken" | "unanswered" }

export interface Reckoned {
  readonly groups: readonly GroupLine[]
  readonly seats: number
  readonly rule: string
  /** Sentences on who decides. */
  readonly notes: readonly string[]
  /** By formula: the seats it would give, in the order of the groups, where they differ from what was agreed; undefined without a basis. */
  readonly formulas: readonly { readonly method: SeatMethod; readonly name: string; readonly seats: readonly number[]; readonly same: boolean; readonly tied: boolean }[] | undefined
  readonly quotas: readonly QuotaLine[]
  /** The order in which offices would be picked by d'Hondt on seats; a tie ends it. */
  readonly picks: readonly string[]
  readonly pickTie: readonly string[] | undefined
}

/** Groups beyond which power is not reckoned while one edits. */
const MOST_GROUPS = 30

const FORMULAS: readonly { readonly method: SeatMethod; readonly name: string }[] = [
  { method: "dhondt", name: "d’Hondt" }, { method: "sainte-lague", name: "Sainte-Laguë" }, { method: "hare", name: "largest remainder (Hare)" },
]

/** All that the page shows of an arrangement. A rule that cannot be read is told in the notes. */
export function reckon(draft: Draft): Reckoned {
  const seats = draft.groups.reduce((sum, group) => sum + group.seats, 0)
  const rule = ruleOf(draft)
  const { power, remarks, notes } = powerOf(draft, typeof rule === "string" ? undefined : rule)
  const basis = draft.groups.reduce((sum, group) => sum + numberOf(group.basis), 0)
  return {
    seats, rule: typeof rule === "string" ? "the rule cannot be read" : formatRule(rule, nameIn(draft)), notes: typeof rule === "string" ? [rule] : notes,
    groups: draft.groups.map(({ key, name, seats: own, basis: on }, index) => ({
      key, name, seats: own, seatShare: seats === 0 ? 0 : own / seats, basisShare: on === undefined || basis === 0 ? undefined : numberOf(on) / basis,
      power: power?.[index], remark: remarks.get(key) ?? "",
    })),
    formulas: formulasOf(draft, seats), quotas: draft.quotas.map((quota) => quotaLine(quota, seats)), ...picksOf(draft),
  }
}

const numberOf = (text: string | undefined): number => {
  const parsed = text === undefined ? undefined : parseRational(text)
  return parsed?.ok === true ? approximate(parsed.value) : 0
}

const nameIn = ({ groups }: Draft) => (key: string): string => groups.find((group) => group.key === key)?.name ?? key

const membersOf = ({ groups }: Draft): readonly Member[] => groups.map(({ key, seats }) => ({ id: key, weights: new Map([["seats", rational(seats)]]) }))

/** The rule of the draft, or a sentence; without one, more than half the seats. */
function ruleOf(draft: Draft): Rule | string {
  const seats = draft.groups.reduce((sum, group) => sum + group.seats, 0)
  const json: Json | undefined = draft.rule === undefined ? { weight: "seats", quota: `${seats}/2`, over: true } : jsonOf(draft.rule)
  if (json === undefined) return "The rule is not JSON; write it as the rule language has it."
  const rule = decodeRule(membersOf(draft))(writtenOf(json))
  return rule.ok ? rule.value : `The rule: found ${rule.fault.found}; ${rule.fault.mend}.`
}

function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

interface Power { readonly power: readonly number[] | undefined; readonly remarks: ReadonlyMap<string, string>; readonly notes: readonly string[] }

function powerOf(draft: Draft, rule: Rule | undefined): Power {
  const nothing = { power: undefined, remarks: new Map<string, string>() }
  if (rule === undefined) return { ...nothing, notes: [] }
  if (draft.groups.length > MOST_GROUPS) return { ...nothing, notes: [`Power is not reckoned for over ${MOST_GROUPS} groups here; parley power takes them.`] }
  const answer = votingPower(rule, membersOf(draft))
  if (!answer.ok) return { ...nothing, notes: ["This rule can be lost by gaining a supporter, so it is no rule to decide by."] }
  const { banzhaf, vetoers, dummies, dictator } = answer.value
  const name = nameIn(draft)
  const remark = (key: string): string => dictator === key ? "decides alone" : dummies.includes(key) ? "never decides" : vetoers.includes(key) ? "can block alone" : ""
  const minimal = minimalWinning(rule, draft.groups.map(({ key }) => key).filter((key) => !dummies.includes(key)))
  return {
    power: banzhaf.map(approximate), remarks: new Map(draft.groups.map(({ key }) => [key, remark(key)])),
    notes: [
      ...(minimal === undefined || minimal.length === 0 ? [] : [`Just enough to decide: ${minimal.slice(0, 12).map((keys) => keys.map(name).join(" with ")).join("; ")}${minimal.length > 12 ? `; and ${minimal.length - 12} more` : ""}.`]),
      vetoers.length === 0 ? "Nobody can block alone." : `Can block alone: ${vetoers.map(name).join(", ")}.`,
      "A priori power leaves out what the groups think of each other.",
    ],
  }
}

/** What formulas would give for the votes or population stated, beside what was agreed; the agreed seats are never overwritten. */
function formulasOf({ groups }: Draft, seats: number): Reckoned["formulas"] {
  const lists = groups.map(({ key, basis }) => ({ id: key, votes: exactOf(basis) }))
  if (seats === 0 || groups.some(({ basis }) => basis === undefined) || lists.every(({ votes }) => votes.numerator === 0n)) return undefined
  return FORMULAS.flatMap(({ method, name }) => {
    const answer = apportion({ method, seats, threshold: ZERO, lists, floors: new Map(), caps: new Map() })
    if (!answer.ok) return []
    const { seats: given, ties } = answer.value
    return [{ method, name, seats: given, tied: ties.length > 0, same: ties.length === 0 && given.every((each, index) => each === groups[index]?.seats) }]
  })
}

function exactOf(text: string | undefined): Rational {
  const parsed = text === undefined ? undefined : parseRational(text)
  return parsed?.ok === true && parsed.value.numerator >= 0n ? parsed.value : ZERO
}

function quotaLine({ name, least, held }: Draft["quotas"][number], seats: number): QuotaLine {
  const share = exactOf(least)
  const needs = Number((share.numerator * BigInt(seats) + share.denominator - 1n) / share.denominator)
  return { name, least, needs, held, state: held === undefined ? "unanswered" : held >= needs ? "kept" : "broken" }
}

/** Offices that nobody holds yet, picked in turn by d'Hondt on seats; offices already held count. */
function picksOf(draft: Draft): Pick<Reckoned, "picks" | "pickTie"> {
  const open = draft.offices.filter(({ group }) => group === undefined)
  const seated = draft.groups.filter(({ seats }) => seats > 0)
  if (open.length === 0 || seated.length === 0) return { picks: [], pickTie: undefined }
  const held = (key: string): number => draft.offices.filter(({ group }) => group === key).length
  const { picks, ties } = pickPortfolios({
    method: "dhondt", offices: open.length, names: [], ties: undefined,
    lists: seated.map(({ key, seats }) => ({ id: key, seats: rational(seats), votes: undefined, held: held(key), declinesFrom: undefined, prefers: [] })),
  })
  const unbroken = ties.find(({ resolved }) => resolved === undefined)
  return { picks: picks.map(({ list }) => nameIn(draft)(list)), pickTie: unbroken?.lists.map(nameIn(draft)) }
}
