/**
 * What the engines say of an arrangement: power against seats, who can block, what formulas would
 * give, which checks hold.
 */

import {
  approximate,
  formatRational,
  parseRational,
  rational,
  ZERO,
  type Json,
  type Rational,
} from "../../base/index.ts"
import {
  apportion,
  minimalBlocking,
  minimalWinning,
  pickPortfolios,
  votingPower,
  type SeatMethod,
} from "../../talks/powersharing/index.ts"
import { decodeRule, formatRule, holds, type Member, type Rule } from "../../talks/rules/index.ts"
import { writtenOf } from "../../base/index.ts"
import type { ArrangementBody } from "../../contract/index.ts"

/** What the page edits: an arrangement without whose it is. */
export type Draft = Pick<
  ArrangementBody,
  "title" | "groups" | "chair" | "rule" | "quotas" | "offices"
>

export interface GroupLine {
  readonly key: string
  readonly name: string
  readonly seats: number
  /** Shares from 0 to 1, for drawing. */
  readonly seatShare: number
  readonly basisShare: number | undefined
  readonly power: number | undefined
  /** The same exactly, and the Shapley-Shubik index. */
  readonly banzhaf: string | undefined
  readonly shapleyShubik: string | undefined
  readonly remark: string
}

export interface QuotaLine {
  readonly name: string
  readonly least: string
  readonly needs: number
  readonly held: number | undefined
  readonly state: "kept" | "broken" | "unanswered"
}

export interface Reckoned {
  readonly groups: readonly GroupLine[]
  readonly seats: number
  readonly rule: string
  /** Sentences on who decides. */
  readonly notes: readonly string[]
  /**
   * By formula: the seats it would give, in the order of the groups, where they differ from what
   * was agreed; undefined without a basis.
   */
  readonly formulas:
    | readonly {
        readonly method: SeatMethod
        readonly name: string
        readonly seats: readonly number[]
        readonly same: boolean
        readonly tied: boolean
        readonly words: string
      }[]
    | undefined
  readonly quotas: readonly QuotaLine[]
  /** The order in which offices would be picked by d'Hondt on seats; a tie ends it. */
  readonly picks: readonly PickLine[]
  readonly pickTie: readonly string[] | undefined
}

/**
 * One pick: whose turn it is, by name and by place among the groups, and the figure that gave it
 * the turn.
 */
export interface PickLine {
  readonly name: string
  readonly group: number
  readonly figure: string
}

/** Groups beyond which power is not reckoned while one edits. */
const MOST_GROUPS = 30

const FORMULAS: readonly { readonly method: SeatMethod; readonly name: string }[] = [
  { method: "dhondt", name: "d’Hondt" },
  { method: "sainte-lague", name: "Sainte-Laguë" },
  { method: "hare", name: "largest remainder (Hare)" },
]

/** All that the page shows of an arrangement. A rule that cannot be read is told in the notes. */
export function reckon(draft: Draft): Reckoned {
  const seats = draft.groups.reduce((sum, group) => sum + group.seats, 0)
  const rule = ruleOf(draft)
  const { power, remarks, notes } = powerOf(draft, typeof rule === "string" ? undefined : rule)
  const basis = draft.groups.reduce((sum, group) => sum + numberOf(group.basis), 0)
  return {
    seats,
    rule: typeof rule === "string" ? "the rule cannot be read" : formatRule(rule, nameIn(draft)),
    notes: typeof rule === "string" ? [rule] : notes,
    groups: draft.groups.map(({ key, name, seats: own, basis: on }, index) => ({
      key,
      name,
      seats: own,
      seatShare: seats === 0 ? 0 : own / seats,
      basisShare: on === undefined || basis === 0 ? undefined : numberOf(on) / basis,
      power: power?.[index]?.share,
      banzhaf: power?.[index]?.banzhaf,
      shapleyShubik: power?.[index]?.shapleyShubik,
      remark: remarks.get(key) ?? "",
    })),
    formulas: formulasOf(draft, seats),
    quotas: draft.quotas.map((quota) => quotaLine(quota, seats)),
    ...picksOf(draft),
  }
}

const numberOf = (text: string | undefined): number => {
  const parsed = text === undefined ? undefined : parseRational(text)
  return parsed?.ok === true ? approximate(parsed.value) : 0
}

const nameIn =
  ({ groups }: Draft) =>
  (key: string): string =>
    groups.find((group) => group.key === key)?.name ?? key

const membersOf = ({ groups }: Draft): readonly Member[] =>
  groups.map(({ key, seats }) => ({ id: key, weights: new Map([["seats", rational(seats)]]) }))

/** The rule of the draft, or a sentence; without one, more than half the seats. */
function ruleOf(draft: Draft): Rule | string {
  const seats = draft.groups.reduce((sum, group) => sum + group.seats, 0)
  const json: Json | undefined =
    draft.rule === undefined
      ? { weight: "seats", quota: `${seats}/2`, over: true }
      : jsonOf(draft.rule)
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

interface Power {
  readonly power:
    | readonly {
        readonly share: number
        readonly banzhaf: string
        readonly shapleyShubik: string
      }[]
    | undefined
  readonly remarks: ReadonlyMap<string, string>
  readonly notes: readonly string[]
}

function powerOf(draft: Draft, rule: Rule | undefined): Power {
  const nothing = { power: undefined, remarks: new Map<string, string>() }
  if (rule === undefined || isNobody(draft)) return { ...nothing, notes: [] }
  if (draft.groups.length > MOST_GROUPS)
    return {
      ...nothing,
      notes: [
        `Power is not reckoned for over ${MOST_GROUPS} groups here; parley power takes them.`,
      ],
    }
  const answer = votingPower(rule, membersOf(draft))
  if (!answer.ok)
    return {
      ...nothing,
      notes: ["This rule can be lost by gaining a supporter, so it is no rule to decide by."],
    }
  const { banzhaf, shapleyShubik, vetoers, dummies, dictator } = answer.value
  const remark = (key: string): string => {
    if (dictator === key) return "decides alone"
    if (dummies.includes(key)) return "never decides"
    return vetoers.includes(key) ? "can block alone" : ""
  }
  return {
    power: banzhaf.map((share, index) => ({
      share: approximate(share),
      banzhaf: formatRational(share),
      shapleyShubik: formatRational(shapleyShubik[index] ?? ZERO),
    })),
    remarks: new Map(draft.groups.map(({ key }) => [key, remark(key)])),
    notes: powerNotes(draft, rule, dummies, vetoers),
  }
}

/** Whether there is nobody yet to decide anything: no group has a name, or none has a seat. */
export const isNobody = ({ groups }: Pick<Draft, "groups">): boolean =>
  groups.every(({ name }) => name.trim() === "") || groups.every(({ seats }) => seats === 0)

/** Coalitions told one by one. */
const TOLD = 12

/** Who decides and who can block, alone or together. */
function powerNotes(
  draft: Draft,
  rule: Rule,
  dummies: readonly string[],
  vetoers: readonly string[],
): readonly string[] {
  const name = nameIn(draft)
  const deciding = draft.groups.map(({ key }) => key).filter((key) => !dummies.includes(key))
  const listed = (coalitions: readonly (readonly string[])[]): string =>
    `${coalitions
      .slice(0, TOLD)
      .map((keys) => keys.map(name).join(" with "))
      .join("; ")}${coalitions.length > TOLD ? `; and ${coalitions.length - TOLD} more` : ""}.`
  if (deciding.length === 0)
    return [
      holds(rule, () => false)
        ? "Anything is decided, even if nobody is for it."
        : "Nothing can be decided, even if everybody is for it.",
    ]
  const [winning, blocking] = [
    minimalWinning(rule, deciding),
    minimalBlocking(rule, deciding)?.filter((keys) => keys.length > 1),
  ]
  return [
    winning === undefined
      ? "Too many coalitions are just enough to decide to tell them all."
      : `Just enough to decide: ${listed(winning)}`,
    vetoers.length === 0
      ? "Nobody can block alone."
      : `Can block alone: ${vetoers.map(name).join(", ")}.`,
    ...(blocking === undefined
      ? ["Too many coalitions can block together to tell them all."]
      : blocking.slice(0, 1).map(() => `Can block together: ${listed(blocking)}`)),
    "A priori power leaves out what the groups think of each other.",
  ]
}

/**
 * What formulas would give for the votes or population stated, beside what was agreed; the agreed
 * seats are never overwritten.
 */
function formulasOf({ groups }: Draft, seats: number): Reckoned["formulas"] {
  const lists = groups.map(({ key, basis }) => ({ id: key, votes: exactOf(basis) }))
  if (
    seats === 0 ||
    isNobody({ groups }) ||
    groups.some(({ basis }) => basis === undefined) ||
    lists.every(({ votes }) => votes.numerator === 0n)
  )
    return undefined
  return FORMULAS.flatMap(({ method, name }) => {
    const answer = apportion({
      method,
      seats,
      threshold: ZERO,
      lists,
      floors: new Map(),
      caps: new Map(),
    })
    if (!answer.ok) return []
    const { seats: given, ties } = answer.value
    const [tied, same] = [
      ties.length > 0,
      ties.length === 0 && given.every((each, index) => each === groups[index]?.seats),
    ]
    const apart = groups.flatMap(({ name: group, seats: agreed }, index) =>
      given[index] === agreed ? [] : [`${group} ${given[index]} instead of ${agreed}`],
    )
    const words = same
      ? `As ${name} would give.`
      : `${name} would give ${apart.join(", ")}${tied ? ", and leaves a tie open" : ""}.`
    return [{ method, name, seats: given, tied, same, words }]
  })
}

function exactOf(text: string | undefined): Rational {
  const parsed = text === undefined ? undefined : parseRational(text)
  return parsed?.ok === true && parsed.value.numerator >= 0n ? parsed.value : ZERO
}

function quotaLine({ name, least, held }: Draft["quotas"][number], seats: number): QuotaLine {
  const share = exactOf(least)
  const needs = Number(
    (share.numerator * BigInt(seats) + share.denominator - 1n) / share.denominator,
  )
  const state = (held ?? 0) >= needs ? "kept" : "broken"
  return { name, least, needs, held, state: held === undefined ? "unanswered" : state }
}

/**
 * Offices that nobody holds yet, picked in turn by d'Hondt on seats; offices already held count.
 */
function picksOf(draft: Draft): Pick<Reckoned, "picks" | "pickTie"> {
  const open = draft.offices.filter(({ group }) => group === undefined)
  const seated = draft.groups.filter(({ seats }) => seats > 0)
  if (open.length === 0 || seated.length === 0 || isNobody(draft))
    return { picks: [], pickTie: undefined }
  const held = (key: string): number => draft.offices.filter(({ group }) => group === key).length
  const { picks, ties } = pickPortfolios({
    method: "dhondt",
    offices: open.length,
    names: [],
    ties: undefined,
    lists: seated.map(({ key, seats }) => ({
      id: key,
      seats: rational(seats),
      votes: undefined,
      held: held(key),
      declinesFrom: undefined,
      prefers: [],
    })),
  })
  const unbroken = ties.find(({ resolved }) => resolved === undefined)
  return {
    picks: picks.map(({ list, figure }) => ({
      name: nameIn(draft)(list),
      group: draft.groups.findIndex(({ key }) => key === list),
      figure: formatRational(figure),
    })),
    pickTie: unbroken?.lists.map(nameIn(draft)),
  }
}
