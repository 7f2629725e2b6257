/** Shapes of the bodies that a person writes. A list that is left out is empty. */

import { parseRational } from "../base/index.ts"
import type { Anchor } from "../sources/index.ts"
import { MEETING_SORTS, RELATION_SORTS, ROLES } from "./bodies/actors.ts"
import { CLAIM_KINDS, NOTE_TERMS, OCCASIONS } from "./bodies/claims.ts"
import type { Grounds } from "./bodies/grounds.ts"
import { CHOOSES, HOLDERS, POSITION_SORTS } from "./bodies/positions.ts"
import { FINDINGS } from "./bodies/promises.ts"
import type { Assumption, ScenarioChoice } from "./bodies/scenarios.ts"
import {
  ARRANGEMENT_PARTS,
  type Committee,
  type ConflictCase,
  type PartSource,
  type SeatGroup,
  type SeatQuota,
} from "./bodies/arrangements.ts"
import { OPTION_STANDINGS, PREFERENCE_BASES, type Judged } from "./bodies/preferences.ts"
import {
  day,
  itemId,
  itemIds,
  jsonText,
  key,
  line,
  maybeProse,
  otherwise,
  prose,
  someOf,
} from "./json-words.ts"
import {
  count,
  either,
  list,
  maybe,
  object,
  parsedText,
  truth,
  word,
  type Shape,
} from "./json-shape.ts"
import { type Shapes, groundsOf, some, when, deadline, held } from "./written-parts.ts"
import { aboutTexts } from "./texts-json.ts"

/** The shape of every kind that a person writes, given the shape of an anchor. */
export function writtenShapes(anchor: Shape<Anchor>): Shapes {
  const rests = groundsOf(anchor)
  return {
    ...aboutClaims(rests),
    ...aboutTexts(anchor, rests),
    ...aboutPositions(rests),
    ...aboutActors(rests),
    ...aboutPromises(rests),
    ...aboutPreferences(rests),
    ...aboutArrangements(rests),
  }
}

const aboutClaims = (rests: Shape<Grounds>): Pick<Shapes, "claim" | "risk" | "note"> => ({
  claim: object({
    kind: word(["claim"]),
    claimKind: word(CLAIM_KINDS),
    text: line,
    about: some,
    rests,
  }),
  risk: object({
    kind: word(["risk"]),
    condition: maybe(line),
    stake: line,
    for: some,
    by: some,
    rests,
  }),
  note: object({
    kind: word(["note"]),
    document: itemId,
    occasion: word(OCCASIONS),
    with: some,
    terms: word(NOTE_TERMS),
    day: maybe(day),
    describedAs: maybe(line),
  }),
})

const aboutPositions = (rests: Shape<Grounds>): Pick<Shapes, "issue" | "position"> => ({
  issue: object({
    kind: word(["issue"]),
    title: line,
    summary: otherwise(maybeProse, ""),
    options: someOf(object({ key, name: line })),
    choose: maybe(word(CHOOSES)),
    decidedBy: maybe(itemIds),
    rests,
  }),
  position: object({
    kind: word(["position"]),
    sort: word(POSITION_SORTS),
    actor: itemId,
    holder: word(HOLDERS),
    issue: itemId,
    text: prose,
    options: someOf(key),
    rulesOut: maybe(list(key)),
    held,
    rests,
  }),
})

const aboutActors = (
  rests: Shape<Grounds>,
): Pick<Shapes, "relation" | "role" | "office" | "name" | "meeting"> => ({
  relation: object({
    kind: word(["relation"]),
    sort: word(RELATION_SORTS),
    from: itemId,
    to: itemId,
    words: maybe(line),
    held,
    rests,
  }),
  role: object({ kind: word(["role"]), actor: itemId, role: word(ROLES), held, rests }),
  office: object({
    kind: word(["office"]),
    actor: itemId,
    title: line,
    held,
    appointedBy: some,
    rests,
  }),
  name: object({ kind: word(["name"]), actor: itemId, name: line, usedBy: some, rests }),
  meeting: object({
    kind: word(["meeting"]),
    sort: word(MEETING_SORTS),
    between: some,
    place: maybe(line),
    when: maybe(when),
    about: maybe(line),
    rests,
  }),
})

const aboutPromises = (
  rests: Shape<Grounds>,
): Pick<Shapes, "agreement" | "commitment" | "finding"> => ({
  agreement: object({
    kind: word(["agreement"]),
    title: line,
    signed: maybe(when),
    parties: some,
    outside: some,
    guarantors: some,
    text: maybe(itemId),
    rests,
  }),
  commitment: object({
    kind: word(["commitment"]),
    agreement: maybe(itemId),
    by: some,
    to: some,
    what: prose,
    measure: maybe(prose),
    condition: maybe(prose),
    setBy: some,
    due: maybe(deadline),
    rests,
  }),
  finding: object({
    kind: word(["finding"]),
    commitment: itemId,
    status: word(FINDINGS),
    by: some,
    when: maybe(when),
    words: maybe(prose),
    due: maybe(deadline),
    rests,
  }),
})

/** A number as somebody writes it; whether it is one is checked where it is reckoned with. */
const exact = parsedText(
  (text) => (parseRational(text).ok ? text : undefined),
  'a number as text, such as "3", "0.5" or "1/3"',
  { kind: "closed", sample: "1/3" },
)

/** What a party thinks of an issue's options. */
const judged: Shape<Judged> = either<Judged>("judgement", {
  classes: object({
    kind: word(["classes"]),
    classes: list(object({ option: key, is: word(OPTION_STANDINGS) })),
  }),
  order: object({ kind: word(["order"]), groups: list(list(key)) }),
  ranges: object({
    kind: word(["ranges"]),
    ranges: list(object({ option: key, low: exact, high: exact })),
  }),
  scores: object({ kind: word(["scores"]), scores: list(object({ option: key, score: exact })) }),
})

const aboutPreferences = (
  rests: Shape<Grounds>,
): Pick<Shapes, "preference" | "fallback" | "safeguard"> => ({
  preference: object({
    kind: word(["preference"]),
    party: itemId,
    issue: itemId,
    weight: maybe(exact),
    judged,
    basis: word(PREFERENCE_BASES),
    rests,
  }),
  fallback: object({
    kind: word(["fallback"]),
    party: itemId,
    value: exact,
    words: maybe(line),
    held,
    basis: word(PREFERENCE_BASES),
    rests,
  }),
  safeguard: object({
    kind: word(["safeguard"]),
    title: maybe(line),
    issue: itemId,
    options: someOf(key),
    rulesOut: truth,
    by: some,
    rests,
  }),
})

const partSource: Shape<PartSource> = object<PartSource>({
  part: word(ARRANGEMENT_PARTS),
  by: some,
  clause: maybe(object({ version: itemId, number: key })),
  items: some,
})

const aboutArrangements = (
  rests: Shape<Grounds>,
): Pick<Shapes, "arrangement" | "conflict" | "scenario"> => ({
  scenario: object({
    kind: word(["scenario"]),
    title: line,
    choices: someOf(object<ScenarioChoice>({ issue: itemId, option: key, day: maybe(day) })),
    arrangement: maybe(itemId),
    assumptions: someOf(object<Assumption>({ text: prose, items: some })),
    rests,
  }),
  arrangement: object({
    kind: word(["arrangement"]),
    title: line,
    text: maybe(itemId),
    groups: list(
      object<SeatGroup>({
        key,
        name: line,
        actor: maybe(itemId),
        seats: count,
        basis: maybe(exact),
      }),
    ),
    chair: maybe(key),
    rule: maybe(jsonText),
    quotas: someOf(object<SeatQuota>({ name: line, least: exact, held: maybe(count) })),
    offices: someOf(object({ name: line, group: maybe(key) })),
    term: maybe(when),
    exit: maybe(prose),
    endedBy: some,
    proposedBy: some,
    committees: maybe(
      list(object<Committee>({ name: line, seats: list(object({ group: key, seats: count })) })),
    ),
    parts: maybe(list(partSource)),
    rests,
  }),
  conflict: object({
    kind: word(["conflict"]),
    title: line,
    model: jsonText,
    today: someOf(key),
    basis: someOf(object({ of: key, items: some, words: maybe(prose) })),
    cases: maybe(list(object<ConflictCase>({ of: itemId, options: someOf(key) }))),
    rests,
  }),
})
