/**
 * From the record to the table: issues, positions, preferences, fallbacks and safeguards become
 * talks that can be settled. What it takes from the record stands in `from-record.ts`.
 */

import type { ItemId } from "../../base/index.ts"
import { heldOn, type FallbackBody, type IssueBody, type SafeguardBody } from "./from-record.ts"
import type {
  Combination,
  Judgement,
  OptionId,
  Party,
  PartyId,
  Reservation,
  Talks,
} from "../model/index.ts"
import { unanimity } from "../rules/index.ts"
import { numberOf } from "./entered.ts"
import { cellAt, GONE, type PartyAt } from "./judged-cell.ts"
import { asIssue, layIssues, type LaidIssue } from "./laid-issues.ts"
import type { Brief, BriefCell, BriefInput, Sourced, Touched } from "./types.ts"

/**
 * The table as the record has it. What had to be decided on the way is in `talks.notes`, one
 * sentence each.
 *
 * Option by option a party's newest preference counts; what it does not speak of is read from
 * positions: an option that one asks for is acceptable, one that a red line names or a need rules
 * out is not, and of every other nobody knows. Nothing else excludes an option. What a party falls
 * back on is not known where somebody gave numbers or an order and no fallback. What rests on
 * nothing that still stands is left out.
 */
export function briefTalks(input: BriefInput): Brief {
  const notes: string[] = []
  const issues = layIssues(input.issues.filter((issue) => usable(issue, notes)))
  const parties = input.parties.map((party, index): PartyAt => ({
    ...party,
    id: `p${index + 1}` as PartyId,
  }))
  const cells = parties.flatMap((party) =>
    issues.map((issue) => cellAt(input, { party, issue, notes })),
  )
  const fallbacks = new Map(parties.flatMap(({ item }) => fallbackOn(input, item)))
  const touched = touchedBy(
    input.safeguards.filter(({ stale }) => !stale),
    issues,
  )
  const asParty = (party: PartyAt): Party =>
    partyWith(party, cells, fallbacks.get(party.item)?.body)
  const talks: Talks = {
    title: input.title,
    notes,
    interactions: [],
    issues: issues.map(asIssue),
    parties: parties.map(asParty),
    forbidden: touched.filter(({ rulesOut }) => rulesOut).map(asForbidden),
    preferences: cells.flatMap(({ preference }) => preference ?? []),
    adoption: unanimity(parties.map(({ id }) => id)),
  }
  return {
    talks,
    cells,
    touched,
    parties: parties.map(({ id, item }) => ({ id, item })),
    issues: issues.map(({ id, item, of, choices }) => ({ id, item, of, choices })),
    fallbacks: new Map([...fallbacks].map(([party, { item }]) => [party, item])),
    isPrivate: [...input.preferences, ...input.fallbacks].some(
      ({ stale, body }) => !stale && body.basis === "confided",
    ),
  }
}

function usable({ body: { title, options }, stale }: Sourced<IssueBody>, notes: string[]): boolean {
  if (stale) notes.push(`The issue “${title}” is left out: ${GONE}.`)
  else if (options.length === 0)
    notes.push(`The issue “${title}” is left out: it has no options yet.`)
  return !stale && options.length > 0
}

/** The newest fallback of this party that holds on the day, if there is one. */
function fallbackOn(
  { fallbacks, day }: BriefInput,
  party: ItemId,
): readonly (readonly [ItemId, Sourced<FallbackBody>])[] {
  const found = fallbacks.findLast(
    ({ body, stale }) => !stale && body.party === party && heldOn(body.held, day),
  )
  return found === undefined ? [] : [[party, found]]
}

const touchedBy = (
  safeguards: readonly Sourced<SafeguardBody>[],
  issues: readonly LaidIssue[],
): readonly Touched[] =>
  safeguards.flatMap(({ item, body }) =>
    issues
      .filter((issue) => issue.item === body.issue)
      .flatMap((issue) =>
        [...issue.choices]
          .filter(([, choice]) => body.options.includes(choice))
          .map(([option]): Touched => ({
            safeguard: item,
            issue: issue.id,
            option,
            rulesOut: body.rulesOut,
          })),
      ),
  )

const asForbidden = ({ issue, option }: Touched): Combination =>
  new Map<typeof issue, OptionId>([[issue, option]])

function partyWith(
  { id, name, item }: PartyAt,
  cells: readonly BriefCell[],
  fallback: FallbackBody | undefined,
): Party {
  const judgements = cells.flatMap(({ party, preference }) =>
    party === item ? (preference?.judgement ?? []) : [],
  )
  return {
    id,
    name,
    reservation: reservationOf(fallback, judgements),
    weights: new Map(),
    discount: undefined,
  }
}

/**
 * Points and orders tell what is better, never what is enough: without a fallback nobody knows
 * that.
 */
const reservationOf = (
  fallback: FallbackBody | undefined,
  judgements: readonly Judgement[],
): Reservation | undefined =>
  numberOf(fallback?.value) ?? (judgements.some(saysHowMuch) ? "unknown" : undefined)

const saysHowMuch = ({ kind }: Judgement): boolean => kind !== "classes" && kind !== "unknown"
