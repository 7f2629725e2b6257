/** Shapes of the bodies that a person writes. A list that is left out is empty. */

import { parseRational } from "../base/index.ts"
import type { Anchor } from "../sources/index.ts"
import { MEETING_SORTS, RELATION_SORTS, ROLES } from "./bodies/actors.ts"
import { CLAIM_KINDS, INFORMATION_GRADES, NOTE_TERMS, OCCASIONS, SOURCE_GRADES, type Grade, type Lineage } from "./bodies/claims.ts"
import type { Deadline, Grounds, Held, When } from "./bodies/grounds.ts"
import { HOLDERS, POSITION_SORTS } from "./bodies/positions.ts"
import { FINDINGS } from "./bodies/promises.ts"
import type { Assumption, ScenarioChoice } from "./bodies/scenarios.ts"
import { ARRANGEMENT_PARTS, type Committee, type ConflictCase, type PartSource, type SeatGroup, type SeatQuota } from "./bodies/arrangements.ts"
import { OPTION_STANDINGS, PREFERENCE_BASES, type Judged } from "./bodies/preferences.ts"
import { ANSWERS, CLAUSE_STATUSES, TEXT_KINDS, type Clause } from "./bodies/texts.ts"
import { day, instant, isoValue, itemId, itemIds, otherwise, someOf } from "./json-words.ts"
import { anyText, count, isObject, list, maybe, misshapen, object, parsedText, truth, word, type Shape } from "./json-shape.ts"
import type { WrittenBody } from "./types.ts"

type Shapes = { readonly [K in WrittenBody["kind"]]: Shape<Extract<WrittenBody, { kind: K }>> }

/** The shape of every kind that a person writes, given the shape of an anchor. */
export function writtenShapes(anchor: Shape<Anchor>): Shapes {
  const rests = groundsOf(anchor)
  return { ...aboutClaims(rests), ...aboutTexts(anchor, rests), ...aboutPositions(rests), ...aboutActors(rests), ...aboutPromises(rests), ...aboutPreferences(rests), ...aboutArrangements(rests) }
}

const groundsOf = (anchor: Shape<Anchor>): Shape<Grounds> =>
  otherwise(object<Grounds>({ anchors: someOf(anchor), items: someOf(itemId) }), { anchors: [], items: [] })

const some = otherwise(itemIds, [])
const when: Shape<When> = object<When>({ value: maybe(isoValue), words: maybe(anyText) })
const held: Shape<Held> = otherwise(object<Held>({ from: maybe(day), until: maybe(day) }), { from: undefined, until: undefined })
const deadline: Shape<Deadline> = object<Deadline>({ words: anyText, written: maybe(isoValue), computed: maybe(isoValue), instant: maybe(instant), zone: maybe(anyText) })

/** Where somebody has a stance from. */
export const lineage: Shape<Lineage> = (value) => {
  const kind = isObject(value) ? value["kind"] : undefined
  if (kind === "own") return object<Extract<Lineage, { kind: "own" }>>({ kind: word(["own"]) })(value)
  if (kind === "unknown") return object<Extract<Lineage, { kind: "unknown" }>>({ kind: word(["unknown"]) })(value)
  if (kind === "repeats") return object<Extract<Lineage, { kind: "repeats" }>>({ kind: word(["repeats"]), of: itemIds })(value)
  return misshapen(value, "send a lineage of kind own, repeats or unknown")
}

export const grade: Shape<Grade> = object<Grade>({ source: maybe(word(SOURCE_GRADES)), information: maybe(word(INFORMATION_GRADES)) })

const aboutClaims = (rests: Shape<Grounds>): Pick<Shapes, "claim" | "risk" | "note"> => ({
  claim: object({ kind: word(["claim"]), claimKind: word(CLAIM_KINDS), text: anyText, about: some, rests }),
  risk: object({ kind: word(["risk"]), condition: maybe(anyText), stake: anyText, for: some, by: some, rests }),
  note: object({ kind: word(["note"]), document: itemId, occasion: word(OCCASIONS), with: some, terms: word(NOTE_TERMS), day: maybe(day), describedAs: maybe(anyText) }),
})

const clauseOf = (anchor: Shape<Anchor>): Shape<Clause> => object<Clause>({
  number: anyText, words: anyText, status: word(CLAUSE_STATUSES), alternatives: someOf(anyText), proposedBy: some, supportedBy: some, anchor: maybe(anchor),
})

const aboutTexts = (anchor: Shape<Anchor>, rests: Shape<Grounds>): Pick<Shapes, "letter" | "text" | "version" | "showing" | "response"> => ({
  letter: object({
    kind: word(["letter"]), title: anyText, document: maybe(itemId), authors: some, carriers: some, recipients: some, copies: some, written: maybe(when),
    delivered: maybe(when), acknowledged: maybe(when), madePublic: maybe(when), publishers: some, rests,
  }),
  text: object({
    kind: word(["text"]), textKind: word(TEXT_KINDS), title: anyText, by: some, to: some, through: some, letter: maybe(itemId), term: maybe(when),
    exit: maybe(anyText), endedBy: some, rests,
  }),
  version: object({ kind: word(["version"]), text: itemId, label: anyText, when: maybe(when), document: maybe(itemId), clauses: someOf(clauseOf(anchor)), rests }),
  showing: object({ kind: word(["showing"]), version: itemId, by: some, to: some, when: maybe(when), rests }),
  response: object({
    kind: word(["response"]), version: itemId, clause: maybe(anyText), by: some, answer: word(ANSWERS), counter: maybe(itemId), until: maybe(deadline),
    words: maybe(anyText), when: maybe(when), rests,
  }),
})

const aboutPositions = (rests: Shape<Grounds>): Pick<Shapes, "issue" | "position"> => ({
  issue: object({ kind: word(["issue"]), title: anyText, summary: otherwise(anyText, ""), options: someOf(object({ key: anyText, name: anyText })), rests }),
  position: object({
    kind: word(["position"]), sort: word(POSITION_SORTS), actor: itemId, holder: word(HOLDERS), issue: itemId, text: anyText, options: someOf(anyText), held, rests,
  }),
})

const aboutActors = (rests: Shape<Grounds>): Pick<Shapes, "relation" | "role" | "office" | "name" | "meeting"> => ({
  relation: object({ kind: word(["relation"]), sort: word(RELATION_SORTS), from: itemId, to: itemId, words: maybe(anyText), held, rests }),
  role: object({ kind: word(["role"]), actor: itemId, role: word(ROLES), held, rests }),
  office: object({ kind: word(["office"]), actor: itemId, title: anyText, held, appointedBy: some, rests }),
  name: object({ kind: word(["name"]), actor: itemId, name: anyText, usedBy: some, rests }),
  meeting: object({ kind: word(["meeting"]), sort: word(MEETING_SORTS), between: some, place: maybe(anyText), when: maybe(when), about: maybe(anyText), rests }),
})

const aboutPromises = (rests: Shape<Grounds>): Pick<Shapes, "agreement" | "commitment" | "finding"> => ({
  agreement: object({ kind: word(["agreement"]), title: anyText, signed: maybe(when), parties: some, outside: some, guarantors: some, text: maybe(itemId), rests }),
  commitment: object({
    kind: word(["commitment"]), agreement: maybe(itemId), by: some, to: some, what: anyText, measure: maybe(anyText), condition: maybe(anyText), setBy: some,
    due: maybe(deadline), rests,
  }),
  finding: object({ kind: word(["finding"]), commitment: itemId, status: word(FINDINGS), by: some, when: maybe(when), words: maybe(anyText), due: maybe(deadline), rests }),
})

/** A number as somebody writes it; whether it is one is checked where it is reckoned with. */
const exact = parsedText((text) => parseRational(text).ok ? text : undefined, "a number as text, such as \"3\", \"0.5\" or \"1/3\"")

type JudgedOf<K extends Judged["kind"]> = Extract<Judged, { kind: K }>

/** What a party thinks of an issue's options. */
export const judged: Shape<Judged> = (value) => {
  switch (isObject(value) ? value["kind"] : undefined) {
    case "classes": return object<JudgedOf<"classes">>({ kind: word(["classes"]), classes: list(object({ option: anyText, is: word(OPTION_STANDINGS) })) })(value)
    case "order": return object<JudgedOf<"order">>({ kind: word(["order"]), groups: list(list(anyText)) })(value)
    case "ranges": return object<JudgedOf<"ranges">>({ kind: word(["ranges"]), ranges: list(object({ option: anyText, low: exact, high: exact })) })(value)
    case "scores": return object<JudgedOf<"scores">>({ kind: word(["scores"]), scores: list(object({ option: anyText, score: exact })) })(value)
    default: return misshapen(value, "send a judgement of kind classes, order, ranges or scores")
  }
}

const aboutPreferences = (rests: Shape<Grounds>): Pick<Shapes, "preference" | "fallback" | "safeguard"> => ({
  preference: object({ kind: word(["preference"]), party: itemId, issue: itemId, weight: maybe(exact), judged, basis: word(PREFERENCE_BASES), rests }),
  fallback: object({ kind: word(["fallback"]), party: itemId, value: exact, words: maybe(anyText), held, basis: word(PREFERENCE_BASES), rests }),
  safeguard: object({ kind: word(["safeguard"]), title: anyText, issue: itemId, options: someOf(anyText), rulesOut: truth, by: some, rests }),
})

const partSource: Shape<PartSource> = object<PartSource>({
  part: word(ARRANGEMENT_PARTS), by: some, clause: maybe(object({ version: itemId, number: anyText })), items: some,
})

const aboutArrangements = (rests: Shape<Grounds>): Pick<Shapes, "arrangement" | "conflict" | "scenario"> => ({
  scenario: object({
    kind: word(["scenario"]), title: anyText, choices: someOf(object<ScenarioChoice>({ issue: itemId, option: anyText, day: maybe(day) })), arrangement: maybe(itemId),
    assumptions: someOf(object<Assumption>({ text: anyText, items: some })), rests,
  }),
  arrangement: object({
    kind: word(["arrangement"]), title: anyText, text: maybe(itemId),
    groups: list(object<SeatGroup>({ key: anyText, name: anyText, actor: maybe(itemId), seats: count, basis: maybe(exact) })), chair: maybe(anyText), rule: maybe(anyText),
    quotas: someOf(object<SeatQuota>({ name: anyText, least: exact, held: maybe(count) })), offices: someOf(object({ name: anyText, group: maybe(anyText) })),
    term: maybe(when), exit: maybe(anyText), endedBy: some, proposedBy: some,
    committees: maybe(list(object<Committee>({ name: anyText, seats: list(object({ group: anyText, seats: count })) }))), parts: maybe(list(partSource)), rests,
  }),
  conflict: object({
    kind: word(["conflict"]), title: anyText, model: anyText, today: someOf(anyText), basis: someOf(object({ of: anyText, items: some, words: maybe(anyText) })),
    cases: maybe(list(object<ConflictCase>({ of: itemId, options: someOf(anyText) }))), rests,
  }),
})
