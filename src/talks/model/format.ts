/** A table written as `parley-talks/1`. `decodeTalks` reads it back as the same table. */

import { formatRational, type Json, type Rational } from "../../base/index.ts"
import { ruleJson } from "../rules/index.ts"
import { TALKS_FORMAT } from "./decode.ts"
import type {
  Interaction,
  Judgement,
  Origin,
  Party,
  Preference,
  Reservation,
  Talks,
} from "./types.ts"

/** The document; numbers are text, as they are exact. */
export const formatTalks = (talks: Talks): Json => ({
  format: TALKS_FORMAT,
  title: talks.title,
  parties: talks.parties.map(partyJson),
  issues: talks.issues.map(({ id, name, options }) => ({
    id,
    name,
    options: options.map((option) => ({ id: option.id, name: option.name })),
  })),
  preferences: talks.preferences.map(preferenceJson),
  interactions: talks.interactions.map(interactionJson),
  forbidden: talks.forbidden.map((combination) => Object.fromEntries(combination)),
  adoption: ruleJson(talks.adoption),
})

const partyJson = ({ id, name, reservation, weights }: Party): Json => ({
  id,
  name,
  ...(reservation === undefined ? {} : { reservation: reservationJson(reservation) }),
  ...numbers(weights),
})

/** A number as text, or `{"unknown": true}`. */
export const reservationJson = (reservation: Reservation): Json =>
  reservation === "unknown" ? { unknown: true } : formatRational(reservation)

const numbers = (values: ReadonlyMap<string, Rational>): { readonly [name: string]: string } =>
  Object.fromEntries([...values].map(([name, value]) => [name, formatRational(value)]))

const preferenceJson = ({
  party,
  issue,
  weight,
  weighed,
  judgement,
  origin,
}: Preference): Json => ({
  party,
  issue,
  ...(weighed ? { weight: formatRational(weight) } : {}),
  ...judgementJson(judgement),
  ...originJson(origin),
})

const interactionJson = ({ party, when, score, origin }: Interaction): Json => ({
  party,
  when: Object.fromEntries(when),
  score: formatRational(score),
  ...originJson(origin),
})

function judgementJson(judgement: Judgement): { readonly [form: string]: Json } {
  switch (judgement.kind) {
    case "scores":
      return { scores: numbers(judgement.scores) }
    case "classes":
      return { classes: Object.fromEntries(judgement.classes) }
    case "order":
      return { order: judgement.groups.map((group) => [...group]) }
    case "unknown":
      return { unknown: true }
    case "ranges":
      return {
        ranges: Object.fromEntries(
          [...judgement.ranges].map(([option, { low, high }]) => [
            option,
            [formatRational(low), formatRational(high)],
          ]),
        ),
      }
  }
}

const originJson = ({
  heldBy,
  author,
  basis,
  evidence,
}: Origin): { readonly [name: string]: Json } => ({
  ...(heldBy === undefined ? {} : { heldBy }),
  ...(author === undefined ? {} : { author }),
  ...(basis === undefined ? {} : { basis }),
  ...(evidence.length === 0 ? {} : { evidence: [...evidence] }),
})
