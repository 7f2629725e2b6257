/**
 * From the record to the table: issues, positions, preferences, fallbacks and safeguards become talks that can be settled.
 * The only file of talks that reads the record.
 */

import { compareRationals, ONE, parseRational, type Day, type ItemId, type Rational } from "../../base/index.ts"
import type { FallbackBody, IssueBody, Judged, PositionBody, PreferenceBody, SafeguardBody } from "../../record/index.ts"
import type { Combination, Issue, IssueId, Judgement, OptionClass, OptionId, Party, PartyId, Preference, ScoreRange, Talks } from "../model/index.ts"
import { unanimity } from "../rules/index.ts"

/** An entry that the table is built from. */
export interface Sourced<B> {
  readonly item: ItemId
  readonly body: B
  /** Who wrote it, by name. */
  readonly author: string
  /** Whether all that it rests on is gone: it is then left out. */
  readonly stale: boolean
}

/** What the record says that bears on the table; each list oldest first, so that the newest word counts. */
export interface BriefInput {
  readonly title: string
  readonly parties: readonly { readonly item: ItemId; readonly name: string }[]
  readonly issues: readonly Sourced<IssueBody>[]
  readonly positions: readonly Sourced<PositionBody>[]
  readonly preferences: readonly Sourced<PreferenceBody>[]
  readonly fallbacks: readonly Sourced<FallbackBody>[]
  readonly safeguards: readonly Sourced<SafeguardBody>[]
  /** The day on which the table is looked at: what a party falls back on may differ from day to day. */
  readonly day: Day
}

/** What one party thinks of one issue, and the entries that say so; the preference itself is undefined where the record is silent. */
export interface BriefCell {
  readonly party: ItemId
  readonly issue: ItemId
  readonly preference: Preference | undefined
  /** `entered` by somebody as a preference, `read` from positions, or neither. */
  readonly from: "entered" | "read" | "silent"
  readonly rests: readonly ItemId[]
}

/** An option that touches a safeguard. */
export interface Touched { readonly safeguard: ItemId; readonly issue: IssueId; readonly option: OptionId; readonly rulesOut: boolean }

export interface Brief {
  readonly talks: Talks
  /** Ids in the talks, in order, and the items they stand for. */
  readonly parties: readonly { readonly id: PartyId; readonly item: ItemId }[]
  readonly issues: readonly { readonly id: IssueId; readonly item: ItemId }[]
  readonly cells: readonly BriefCell[]
  readonly touched: readonly Touched[]
  /** The entry that each party's reservation comes from. */
  readonly fallbacks: ReadonlyMap<ItemId, ItemId>
  /** Whether something told in confidence is in it: the result is then private to its author. */
  readonly isPrivate: boolean
}

/**
 * The table as the record has it. What had to be decided on the way is in `talks.notes`, one sentence each.
 *
 * A party's newest preference on an issue counts. Without one its needs are musts and its red lines are unacceptable; every
 * other option counts as acceptable, since nothing on the record refuses it. Positions and interests say what is asked for,
 * not what would be refused, and constrain nothing. What rests on nothing that still stands is left out.
 */
export function briefTalks(input: BriefInput): Brief {
  const notes: string[] = []
  const issues = input.issues.filter((issue) => usable(issue, notes)).map((issue, index) => ({ ...issue, id: `i${index + 1}` as IssueId }))
  const parties = input.parties.map((party, index) => ({ ...party, id: `p${index + 1}` as PartyId }))
  const cells = parties.flatMap((party) => issues.map((issue) => cellOf(input, { party, issue, notes })))
  const fallbacks = new Map(parties.flatMap(({ item }) => fallbackOn(input, item)))
  const touched = touchedBy(input.safeguards.filter(({ stale }) => !stale), issues)
  const talks: Talks = {
    title: input.title, notes, interactions: [], forbidden: touched.filter(({ rulesOut }) => rulesOut).map(asForbidden),
    issues: issues.map(asIssue), parties: parties.map((party) => asParty(party, fallbacks.get(party.item)?.body)),
    preferences: cells.flatMap(({ preference }) => preference ?? []), adoption: unanimity(parties.map(({ id }) => id)),
  }
  return {
    talks, parties: parties.map(({ id, item }) => ({ id, item })), issues: issues.map(({ id, item }) => ({ id, item })), cells, touched,
    fallbacks: new Map([...fallbacks].map(([party, { item }]) => [party, item])),
    isPrivate: [...input.preferences, ...input.fallbacks].some(({ stale, body }) => !stale && body.basis === "confided"),
  }
}

function usable({ body: { title, options }, stale }: Sourced<IssueBody>, notes: string[]): boolean {
  if (stale) notes.push(`The issue “${title}” is left out: what it rests on was withdrawn.`)
  else if (options.length === 0) notes.push(`The issue “${title}” is left out: it has no options yet.`)
  return !stale && options.length > 0
}

type IssueAt = Sourced<IssueBody> & { readonly id: IssueId }
interface PartyAt { readonly item: ItemId; readonly name: string; readonly id: PartyId }
interface Place { readonly party: PartyAt; readonly issue: IssueAt; readonly notes: string[] }

function cellOf(input: BriefInput, place: Place): BriefCell {
  const { party, issue } = place
  const at = { party: party.item, issue: issue.item }
  const mine = input.preferences.filter(({ body }) => body.party === party.item && body.issue === issue.item)
  for (const { author } of mine.filter(({ stale }) => stale)) place.notes.push(`A preference of ${party.name} on “${issue.body.title}”, entered by ${author}, is left out: what it rests on was withdrawn.`)
  const entered = mine.findLast(({ stale }) => !stale)
  if (entered !== undefined) {
    const preference = enteredPreference(entered, place)
    if (preference !== undefined) return { ...at, preference, from: "entered", rests: [entered.item] }
  }
  const held = input.positions.filter(({ body, stale }) => !stale && body.actor === party.item && body.issue === issue.item && isHeld(body.held, input.day))
  return { ...at, ...readPreference(held, place) }
}

const isHeld = ({ from, until }: { readonly from: Day | undefined; readonly until: Day | undefined }, day: Day): boolean =>
  (from === undefined || from <= day) && (until === undefined || until >= day)

function enteredPreference({ item, author, body }: Sourced<PreferenceBody>, { party, issue, notes }: Place): Preference | undefined {
  const judgement = judgementOf(body.judged, issue)
  if (typeof judgement === "string") {
    notes.push(`The preference of ${party.name} on “${issue.body.title}”, entered by ${author}, is left out: ${judgement}.`)
    return undefined
  }
  return {
    party: party.id, issue: issue.id, weight: numberOf(body.weight) ?? ONE, weighed: body.weight !== undefined, judgement,
    origin: { heldBy: party.name, author, basis: body.basis, evidence: [item, ...body.rests.items] },
  }
}

/** The judgement over the issue's options as they are now; a phrase where one of them is not in it. */
function judgementOf(judged: Judged, { body: { options } }: IssueAt): Judgement | string {
  switch (judged.kind) {
    case "classes": return { kind: "classes", classes: classesOver(options, (key) => judged.classes.find(({ option }) => option === key)?.is) }
    case "order": {
      const groups = orderedOnce(judged.groups, options)
      const missing = options.find(({ key }) => !groups.some((group) => group.some((each) => each === key)))
      return missing === undefined ? { kind: "order", groups } : `it does not say where “${missing.name}” stands`
    }
    case "ranges": return valued(options, (key) => rangeOf(judged.ranges.find(({ option }) => option === key)), (ranges) => ({ kind: "ranges", ranges }))
    case "scores": return valued(options, (key) => numberOf(judged.scores.find(({ option }) => option === key)?.score), (scores) => ({ kind: "scores", scores }))
  }
}

type Options = IssueBody["options"]

/** The options that the issue has, each where it was first named; groups left empty fall away. */
function orderedOnce(groups: readonly (readonly string[])[], options: Options): readonly (readonly OptionId[])[] {
  const left = new Set(options.map(({ key }) => key))
  return groups.map((group) => group.filter((key) => left.delete(key)).map((key) => key as OptionId)).filter(({ length }) => length > 0)
}

/** An option that is not spoken of counts as acceptable. */
const classesOver = (options: Options, classOf: (key: string) => OptionClass | undefined): ReadonlyMap<OptionId, OptionClass> =>
  new Map(options.map(({ key }) => [key as OptionId, classOf(key) ?? "acceptable"]))

function valued<T>(options: Options, valueOf: (key: string) => T | undefined, make: (values: ReadonlyMap<OptionId, T>) => Judgement): Judgement | string {
  const values = new Map<OptionId, T>()
  for (const { key, name } of options) {
    const value = valueOf(key)
    if (value === undefined) return `it gives no number for “${name}”`
    values.set(key as OptionId, value)
  }
  return make(values)
}

/** Least and largest, in whichever order they were written. */
function rangeOf(range: { readonly low: string; readonly high: string } | undefined): ScoreRange | undefined {
  const [low, high] = [numberOf(range?.low), numberOf(range?.high)]
  if (low === undefined || high === undefined) return undefined
  return compareRationals(low, high) <= 0 ? { low, high } : { low: high, high: low }
}

function numberOf(text: string | undefined): Rational | undefined {
  const parsed = text === undefined ? undefined : parseRational(text)
  return parsed?.ok === true ? parsed.value : undefined
}

/** What the needs and red lines of a party on an issue say of its options; nothing where it has none that name options. */
function readPreference(held: readonly Sourced<PositionBody>[], { party, issue }: Place): Pick<BriefCell, "preference" | "from" | "rests"> {
  const binding = held.filter(({ body: { sort, options } }) => (sort === "need" || sort === "red-line") && options.length > 0)
  const rests = held.map(({ item }) => item)
  if (binding.length === 0) return { preference: undefined, from: "silent", rests }
  const says = (key: string, sort: PositionBody["sort"]): boolean => binding.some(({ body }) => body.sort === sort && body.options.includes(key))
  const classes = classesOver(issue.body.options, (key) => says(key, "red-line") ? "unacceptable" : says(key, "need") ? "must" : undefined)
  const origin = { heldBy: party.name, author: binding.at(-1)?.author, basis: "stated", evidence: binding.flatMap(({ item, body }) => [item, ...body.rests.items]) } as const
  return { preference: { party: party.id, issue: issue.id, weight: ONE, weighed: false, judgement: { kind: "classes", classes }, origin }, from: "read", rests }
}

/** The newest fallback of this party that holds on the day, if there is one. */
function fallbackOn({ fallbacks, day }: BriefInput, party: ItemId): readonly (readonly [ItemId, Sourced<FallbackBody>])[] {
  const found = fallbacks.findLast(({ body, stale }) => !stale && body.party === party && isHeld(body.held, day))
  return found === undefined ? [] : [[party, found]]
}

const touchedBy = (safeguards: readonly Sourced<SafeguardBody>[], issues: readonly IssueAt[]): readonly Touched[] =>
  safeguards.flatMap(({ item, body }) => issues.filter((issue) => issue.item === body.issue).flatMap((issue) =>
    issue.body.options.filter(({ key }) => body.options.includes(key)).map(({ key }) => ({ safeguard: item, issue: issue.id, option: key as OptionId, rulesOut: body.rulesOut }))))

const asForbidden = ({ issue, option }: Touched): Combination => new Map([[issue, option]])

const asIssue = ({ id, body: { title, options } }: IssueAt): Issue => ({ id, name: title, options: options.map(({ key, name }) => ({ id: key as OptionId, name })) })

const asParty = ({ id, name }: PartyAt, fallback: FallbackBody | undefined): Party =>
  ({ id, name, reservation: numberOf(fallback?.value), weights: new Map(), discount: undefined })
