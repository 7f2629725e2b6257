/** What cannot be worked out of a table for want of numbers, said in sentences. */

import { isOpen, isUnknown, type Party, type Preference, type Talks } from "../model/index.ts"
import { isMeasured, isNumber } from "./compile.ts"

/**
 * One sentence for each party whose word is missing; empty where every utility and every
 * reservation is known.
 */
export function leftOutOf(talks: Talks): readonly string[] {
  if (isMeasured(talks))
    return talks.parties.filter((party) => isOpen(talks, party)).map(pointsLeftOut)
  return talks.parties.flatMap((party) => [
    ...withoutNumbers(talks, party),
    ...unknownTo(talks, party),
  ])
}

const pointsLeftOut = ({ name }: Party): string =>
  `The four points are left out: the least that ${name} accepts is not known.`

const namesOf = ({ issues }: Talks, preferences: readonly Preference[]): string =>
  preferences.map(({ issue }) => issues.find(({ id }) => id === issue)?.name ?? issue).join(", ")

const WHAT = "The frontier and the four points are left out"

function withoutNumbers(talks: Talks, { id, name }: Party): readonly string[] {
  const unmeasured = talks.preferences.filter(
    (each) => each.party === id && !isNumber(each) && !isUnknown(each),
  )
  if (unmeasured.length === 0) return []
  const kinds = [...new Set(unmeasured.map(({ judgement: { kind } }) => kind))]
  const what = kinds.map((kind) => {
    const these = unmeasured.filter(({ judgement }) => judgement.kind === kind)
    return `${kind === "order" ? "an order" : kind} for ${namesOf(talks, these)}`
  })
  return [`${WHAT}: ${name} gives ${what.join("; ")}; and no numbers.`]
}

function unknownTo(talks: Talks, { id, name, reservation }: Party): readonly string[] {
  const unknown = talks.preferences.filter((each) => each.party === id && isUnknown(each))
  return [
    ...(unknown.length === 0
      ? []
      : [`${WHAT}: it is not known what ${name} thinks of ${namesOf(talks, unknown)}.`]),
    ...(reservation === "unknown" ? [`It is not known what ${name} accepts at the least.`] : []),
  ]
}
