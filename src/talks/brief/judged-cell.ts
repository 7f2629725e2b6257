/**
 * What one party thinks of one issue: acceptable, not acceptable, or not known, each by somebody's
 * word.
 */

import { ONE, type ItemId } from "../../base/index.ts"
import { askedBy, ruledOutBy, type PositionBody, type PreferenceBody } from "./from-record.ts"
import type { Judgement, OptionClass, OptionId, PartyId, Preference } from "../model/index.ts"
import { countingPositions } from "./counting.ts"
import { classOf, numbersOf, weightOf } from "./entered.ts"
import type { LaidIssue } from "./laid-issues.ts"
import type {
  Because,
  BriefCell,
  BriefInput,
  JudgedOption,
  Seat,
  Sourced,
  TableStanding,
} from "./types.ts"

export interface PartyAt extends Seat {
  readonly id: PartyId
}

/** A cell of the table, and where its sentences go. */
export interface Place {
  readonly party: PartyAt
  readonly issue: LaidIssue
  readonly notes: string[]
}

/** The cell of this party on this issue. */
export function cellAt(input: BriefInput, place: Place): BriefCell {
  const { party, issue } = place
  const at = { party: party.item, issue: issue.id }
  if (party.decides?.includes(issue.item) === false) {
    return { ...at, preference: undefined, from: "not-asked", options: [], rests: [] }
  }
  const entered = enteredAt(input, place)
  const held = countingPositions(
    input.positions.filter(({ body }) => body.actor === party.item && body.issue === issue.item),
    input.day,
  ).filter(({ body }) => isAbout(body, issue))
  const numbers = entered === undefined ? undefined : numbersOf(entered.body.judged, issue)
  if (typeof numbers === "string") note(place, entered, numbers)
  const said: Said = { place, entered: typeof numbers === "string" ? undefined : entered, held }
  const judged = typeof numbers === "object" ? measured(said, numbers) : classed(said)
  const because = judged.options.flatMap(({ because: { items } }) => items)
  return { ...at, ...judged, rests: [...new Set([...because, ...held.map(({ item }) => item)])] }
}

/**
 * Of options that may be taken together a position is about those that it names; one that names
 * none is about the issue.
 */
function isAbout(body: PositionBody, { of, choices }: LaidIssue): boolean {
  const named = [...askedBy(body), ...ruledOutBy(body)]
  return (
    of === undefined ||
    named.length === 0 ||
    [...choices.values()].some((choice) => named.includes(choice))
  )
}

interface Said {
  readonly place: Place
  /** The preference that counts, where there is one. */
  readonly entered: Sourced<PreferenceBody> | undefined
  readonly held: readonly Sourced<PositionBody>[]
}

/** The newest preference that still stands; each that rests on nothing any more is noted once. */
function enteredAt({ preferences }: BriefInput, place: Place): Sourced<PreferenceBody> | undefined {
  const { party, issue, notes } = place
  const mine = preferences.filter(
    ({ body }) => body.party === party.item && body.issue === issue.item,
  )
  for (const { author, stale } of mine) {
    const message =
      `A preference of ${party.name} on “${issue.body.title}”, entered by ${author}, is left ` +
      `out: ${GONE}.`
    if (stale && !notes.includes(message)) notes.push(message)
  }
  return mine.findLast(({ stale }) => !stale)
}

export const GONE = "what it rests on was withdrawn"

function note(
  { party, issue, notes }: Place,
  entered: Sourced<PreferenceBody> | undefined,
  because: string,
): void {
  const message =
    `The preference of ${party.name} on “${issue.body.title}”, entered by ` +
    `${entered?.author ?? "somebody"}, is left out: ${because}.`
  if (!notes.includes(message)) notes.push(message)
}

type Judged = Pick<BriefCell, "preference" | "from" | "options">

/**
 * An order, ranges or scores say how much each option is worth, and whatever is worth enough is
 * acceptable.
 */
function measured({ place, entered }: Said, judgement: Judgement): Judged {
  const because: Because = { kind: "entered", items: entered === undefined ? [] : [entered.item] }
  const options = place.issue.options.map(({ id }): JudgedOption => ({
    option: id,
    is: "unknown",
    because,
  }))
  return { preference: preferenceOf(place, entered, judgement), from: "entered", options }
}

/**
 * Option by option: what was entered of it, else what positions, needs and red lines say of it,
 * else not known.
 */
function classed(said: Said): Judged {
  const { place, entered } = said
  const options = place.issue.options.map(({ id }): JudgedOption => ({
    option: id,
    ...standingOf(said, id),
  }))
  const items = [...new Set(options.flatMap(({ because }) => because.items))]
  if (items.length === 0) return { preference: unknownTo(place), from: "silent", options }
  const isEntered = entered !== undefined && items.includes(entered.item)
  const classes = new Map(options.map(({ option, is }) => [option, CLASS[is]]))
  const preference = isEntered
    ? preferenceOf(place, entered, { kind: "classes", classes })
    : readPreference(said, items, { kind: "classes", classes })
  return { preference, from: isEntered ? "entered" : "read", options }
}

/**
 * What a party must have is acceptable to it; what it will not have instead, only its own words
 * say.
 */
const CLASS: Readonly<Record<TableStanding, OptionClass>> = {
  must: "acceptable",
  acceptable: "acceptable",
  unacceptable: "unacceptable",
  unknown: "unknown",
}

interface Standing {
  readonly is: TableStanding
  readonly because: Because
}

function standingOf(said: Said, option: OptionId): Standing {
  const own = ownStanding(said, option)
  if (own !== undefined) return own
  // Of a yes and a no, one of which is refused, the other is what is left.
  const other =
    said.place.issue.of === undefined
      ? undefined
      : said.place.issue.options.find(({ id }) => id !== option)
  const refused = other === undefined ? undefined : ownStanding(said, other.id)
  return refused?.is === "unacceptable"
    ? { is: "acceptable", because: { kind: "other-refused", items: refused.because.items } }
    : { is: "unknown", because: { kind: "silent", items: [] } }
}

function ownStanding({ place, entered, held }: Said, option: OptionId): Standing | undefined {
  const key = place.issue.choices.get(option) ?? option
  const is = entered === undefined ? undefined : classOf(entered.body.judged, key)
  if (entered !== undefined && is !== undefined)
    return { is, because: { kind: "entered", items: [entered.item] } }
  const saying = (
    says: (body: PositionBody) => readonly string[],
  ): readonly Sourced<PositionBody>[] => held.filter(({ body }) => says(body).includes(key))
  const [against, asking] = [saying(ruledOutBy), saying(askedBy)]
  const items = (of: readonly Sourced<PositionBody>[]): readonly ItemId[] =>
    of.map(({ item }) => item)
  if (against.length > 0) {
    const kind = against.some(({ body }) => body.sort === "red-line") ? "refuses" : "rules-out"
    return { is: "unacceptable", because: { kind, items: items(against) } }
  }
  return asking.length === 0
    ? undefined
    : { is: "acceptable", because: { kind: "asks", items: items(asking) } }
}

function preferenceOf(
  place: Place,
  entered: Sourced<PreferenceBody> | undefined,
  judgement: Judgement,
): Preference {
  const { weight, weighed } = weightOf(entered?.body.weight)
  return {
    party: place.party.id,
    issue: place.issue.id,
    weight,
    weighed,
    judgement,
    origin: {
      heldBy: place.party.name,
      author: entered?.author,
      basis: entered?.body.basis,
      evidence: entered === undefined ? [] : [entered.item, ...entered.body.rests.items],
    },
  }
}

function readPreference(
  { place: { party, issue }, held }: Said,
  items: readonly ItemId[],
  judgement: Judgement,
): Preference {
  const read = held.filter(({ item }) => items.includes(item))
  const evidence = read.flatMap(({ item, body }) => [item, ...body.rests.items])
  const origin = {
    heldBy: party.name,
    author: read.at(-1)?.author,
    basis: "stated",
    evidence,
  } as const
  return { party: party.id, issue: issue.id, weight: ONE, weighed: false, judgement, origin }
}

const unknownTo = ({ party, issue }: Place): Preference => ({
  party: party.id,
  issue: issue.id,
  weight: ONE,
  weighed: false,
  judgement: { kind: "unknown" },
  origin: { heldBy: party.name, author: undefined, basis: undefined, evidence: [] },
})
