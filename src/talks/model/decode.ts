/** Reads `parley-talks/1`, and says at which place of it a fault lies. */

import {
  distinct,
  exactNumber,
  failed,
  faultAt,
  fewNames,
  fields,
  identifier,
  listOf,
  mapped,
  nonEmpty,
  ok,
  oneOf,
  ONE,
  multiply,
  optional,
  text,
  truth,
  unlikeFault,
  type Decoder,
  type Rational,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import { decodeRule, unanimity, type Member, type Rule } from "../rules/index.ts"
import { decodeJudgement } from "./judgement.ts"
import {
  BASES,
  type Combination,
  type Interaction,
  type Issue,
  type IssueId,
  type Judgement,
  type Option,
  type OptionId,
  type Origin,
  type Party,
  type PartyId,
  type Preference,
  type Reservation,
  type Talks,
} from "./types.ts"

/** The name of the format. */
export const TALKS_FORMAT = "parley-talks/1"

/**
 * A table as FORMATS.md writes it.
 *
 * Faults, each at its place: no party or no issue, an issue without options, an id twice, a
 * preference or a combination that names what is not there, two preferences of one party on one
 * issue, a preference that leaves out an option, a number that is none.
 */
export const decodeTalks: Decoder<Talks> = (written) => {
  const parts = fields({
    format: optional(oneOf([TALKS_FORMAT]), TALKS_FORMAT),
    title: optional(text, ""),
    parties: asWritten,
    issues: decodeIssues,
    preferences: asWritten,
    interactions: asWritten,
    forbidden: asWritten,
    adoption: asWritten,
  })(written)
  if (!parts.ok) return parts
  const { title, issues } = parts.value
  const parties = decodeParties(["weight", ...weightsNamed(parts.value.adoption)])(
    parts.value.parties,
  )
  if (!parties.ok) return parties
  const known: Known = {
    parties: parties.value,
    issues: new Map(issues.map((issue) => [issue.id, issue])),
  }
  const preferences = decodePreferences(known)(parts.value.preferences)
  if (!preferences.ok) return preferences
  const interactions = optional(listOf(decodeInteraction(known)), [])(parts.value.interactions)
  if (!interactions.ok) return interactions
  const forbidden = optional(listOf(decodeCombination(known)), [])(parts.value.forbidden)
  if (!forbidden.ok) return forbidden
  const adoption = decodeAdoption(parties.value)(parts.value.adoption)
  if (!adoption.ok) return adoption
  const unlike = unlikeIn(
    parts.value.preferences,
    parties.value,
    preferences.value,
    interactions.value,
  )
  if (unlike !== undefined) return failed(unlike)
  return ok({
    title,
    parties: parties.value,
    issues,
    preferences: preferences.value,
    interactions: interactions.value,
    forbidden: forbidden.value,
    adoption: adoption.value,
    notes: [],
  })
}

/** Whose numbers cannot be brought over one denominator. */
function unlikeIn(
  written: Written,
  parties: readonly Party[],
  preferences: readonly Preference[],
  interactions: readonly Interaction[],
): WrittenFault | undefined {
  for (const { id, reservation } of parties) {
    const own = preferences.filter(({ party }) => party === id)
    const bonuses = interactions.flatMap(({ party, score }) => (party === id ? [score] : []))
    const least = reservation === undefined || reservation === "unknown" ? [] : [reservation]
    const all = [
      ...own.flatMap(({ judgement, weight }) =>
        numbersIn(judgement).map((each) => multiply(weight, each)),
      ),
      ...bonuses,
      ...least,
    ]
    const fault = unlikeFault(written, `scores of ${id}`, all, all.length)
    if (fault !== undefined) return fault
  }
  return undefined
}

function numbersIn(judgement: Judgement): readonly Rational[] {
  switch (judgement.kind) {
    case "scores":
      return [...judgement.scores.values()]
    case "ranges":
      return [...judgement.ranges.values()].flatMap(({ low, high }) => [low, high])
    case "classes":
    case "order":
    case "unknown":
      return []
  }
}

interface Known {
  readonly parties: readonly Party[]
  readonly issues: ReadonlyMap<string, Issue>
}

const asWritten: Decoder<Written> = (written) => ok(written)

const option: Decoder<Option> = mapped(
  fields({ id: identifier, name: optional(text, "") }),
  ({ id, name }) => ({ id: id as OptionId, name: name || id }),
)

const issue: Decoder<Issue> = mapped(
  fields({
    id: identifier,
    name: optional(text, ""),
    options: distinct(nonEmpty(option), "the option", ({ id }) => id),
  }),
  ({ id, name, options }) => ({ id: id as IssueId, name: name || id, options }),
)

const decodeIssues: Decoder<readonly Issue[]> = distinct(
  nonEmpty(issue),
  "the issue",
  ({ id }) => id,
)

/**
 * The fields of members that a rule weighs by; a party may have a field only if it is one of these.
 */
function weightsNamed(rule: Written): readonly string[] {
  if (rule.kind === "list") return rule.items.flatMap(weightsNamed)
  if (rule.kind !== "map") return []
  const field = rule.fields.get("weight")
  return [
    ...(field?.kind === "text" ? [field.text] : []),
    ...[...rule.fields.values()].flatMap(weightsNamed),
  ]
}

const decodeParties = (weights: readonly string[]): Decoder<readonly Party[]> =>
  distinct(nonEmpty(decodeParty(weights)), "the party", ({ id }) => id)

const decodeParty =
  (weights: readonly string[]): Decoder<Party> =>
  (written) => {
    const named = weights.filter(
      (name) => name !== "id" && name !== "name" && name !== "reservation",
    )
    const weighing = Object.fromEntries(
      named.map((name) => [name, optional(exactNumber, undefined)]),
    )
    const own = {
      id: identifier,
      name: optional(text, ""),
      reservation: optional(decodeReservation, undefined),
    }
    const read = fields<Record<string, Rational | string | undefined>>({ ...own, ...weighing })(
      written,
    )
    if (!read.ok) return read
    const { id, name, reservation } = read.value as unknown as Pick<
      Party,
      "id" | "name" | "reservation"
    >
    const numbers = [...new Set(weights)].map((field) => [field, read.value[field]] as const)
    const held = new Map(
      numbers.flatMap(([field, value]) =>
        typeof value === "object" ? [[field, value] as const] : [],
      ),
    )
    return ok({ id, name: name || id, reservation, weights: held, discount: undefined })
  }

/** A number; or, where it is not known, `{"unknown": true}` or `"unknown"`. */
const decodeReservation: Decoder<Reservation> = (written) => {
  if (written.kind === "text" && written.text === "unknown") return ok("unknown")
  if (written.kind !== "map") return exactNumber(written)
  const said = fields({ unknown: truth })(written)
  if (!said.ok) return said
  return said.value.unknown
    ? ok("unknown")
    : failed(faultAt(written, 'write the number, or {"unknown": true}'))
}

const origin = {
  heldBy: optional(text, undefined),
  author: optional(text, undefined),
  basis: optional(oneOf(BASES), undefined),
  evidence: optional(listOf(text), []),
}

const originOf = ({ heldBy, author, basis, evidence }: Origin): Origin => ({
  heldBy,
  author,
  basis,
  evidence,
})

const decodePreferences = (known: Known): Decoder<readonly Preference[]> =>
  distinct(
    optional(listOf(decodePreference(known)), []),
    "the preference of",
    ({ party, issue }) => `${party} on ${issue}`,
  )

const decodePreference =
  (known: Known): Decoder<Preference> =>
  (written) => {
    const read = fields({
      party: partyOf(known),
      issue: issueOf(known),
      weight: optional(exactNumber, undefined),
      scores: asWritten,
      classes: asWritten,
      order: asWritten,
      ranges: asWritten,
      unknown: asWritten,
      ...origin,
    })(written)
    if (!read.ok) return read
    const { party, issue, weight, ...rest } = read.value
    const judgement = decodeJudgement(issue)(written)
    return judgement.ok
      ? ok({
          party,
          issue: issue.id,
          weight: weight ?? ONE,
          weighed: weight !== undefined,
          judgement: judgement.value,
          origin: originOf(rest),
        })
      : judgement
  }

const decodeInteraction =
  (known: Known): Decoder<Interaction> =>
  (written) => {
    const read = fields({
      party: partyOf(known),
      when: decodeCombination(known),
      score: exactNumber,
      ...origin,
    })(written)
    if (!read.ok) return read
    const { party, when, score, ...rest } = read.value
    return ok({ party, when, score, origin: originOf(rest) })
  }

const decodeCombination =
  (known: Known): Decoder<Combination> =>
  (written) => {
    if (written.kind !== "map")
      return failed(
        faultAt(written, 'write which option of which issue, such as {"A": "A1", "B": "B2"}'),
      )
    const chosen = new Map<IssueId, OptionId>()
    for (const [id, value] of written.fields) {
      const found = known.issues.get(id)
      if (found === undefined)
        return failed(
          faultAt(
            value,
            `name an issue: ${fewNames([...known.issues.keys()])}`,
            `the issue ${JSON.stringify(id)}, which is not in the file`,
          ),
        )
      const option = found.options.find(
        (each) => (value.kind === "text" || value.kind === "number") && each.id === value.text,
      )
      if (option === undefined)
        return failed(
          faultAt(
            value,
            `name an option of ${found.id}: ${fewNames(found.options.map((each) => each.id))}`,
          ),
        )
      chosen.set(found.id, option.id)
    }
    return ok(chosen)
  }

const decodeAdoption = (parties: readonly Party[]): Decoder<Rule> =>
  optional(
    decodeRule(parties.map(({ id, weights }): Member => ({ id, weights }))),
    unanimity(parties.map(({ id }) => id)),
  )

const partyOf =
  ({ parties }: Known): Decoder<PartyId> =>
  (written) => {
    const found = parties.find(
      ({ id }) => (written.kind === "text" || written.kind === "number") && id === written.text,
    )
    return found === undefined
      ? failed(faultAt(written, `name a party: ${fewNames(parties.map(({ id }) => id))}`))
      : ok(found.id)
  }

const issueOf =
  ({ issues }: Known): Decoder<Issue> =>
  (written) => {
    const found =
      written.kind === "text" || written.kind === "number" ? issues.get(written.text) : undefined
    return found === undefined
      ? failed(faultAt(written, `name an issue: ${fewNames([...issues.keys()])}`))
      : ok(found)
  }
