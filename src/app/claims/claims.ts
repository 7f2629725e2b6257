/** The claims of a process, each with the state that the rule gives it; and one claim in full. */

import { failed, ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { ClaimsView, ClaimView } from "../../contract/index.ts"
import {
  CLAIM_RULES,
  claimReport,
  claimWorld,
  gradeTally,
  sideOf,
  type ClaimBody,
  type ClaimReport,
  type ClaimState,
  type ClaimWorld,
  type Entry,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
} from "../../record/index.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { destroyedFault, findItem, findProcess, itemViews } from "../inside.ts"
import type { Ports } from "../ports.ts"
import { staleIn } from "../stale.ts"
import { claimHeads } from "./load.ts"
import { claimLine, claimStance, provenanceView, restingLine } from "./shown.ts"

/**
 * How many of the newest claims a list looks at, and how many entries that rest on a claim its page
 * lists.
 */
const [LOOKED, RESTING] = [500, 100]

export interface ClaimsAsked extends Look {
  readonly process: ProcessId
  readonly state?: ClaimState | undefined
}

/**
 * The claims of a process, last changed first; with `state` those of that state alone. Rejected
 * ones are left out.
 */
export function listClaims(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, state, ...look }: ClaimsAsked,
): Promise<Result<ClaimsView, Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const query = {
      process,
      kinds: ["claim"],
      standings: ["draft", "admitted", "withdrawn"],
    } as const
    const claims = await inside.current({ ...query, newest: LOOKED })
    const count =
      claims.length < LOOKED
        ? claims.length
        : (await inside.counts(query)).reduce((sum, each) => sum + each.count, 0)
    const lines = await claimLines(inside, process, claims)
    const listed = lines.filter((line) => state === undefined || line.state === state)
    return ok({
      process: { id: process, title: found.value.body.title },
      claims: [...listed].sort((a, b) =>
        a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0,
      ),
      count,
      looked: claims.length,
    })
  })
}

async function claimLines(record: RecordTransaction, process: ProcessId, claims: readonly Entry[]) {
  const heads = await claimHeads(record, process, claims)
  const [world, stale] = [claimWorld(heads), staleIn(heads, claims)]
  const bodies = new Map(bodiesOf("claim", claims).map(({ entry, body }) => [entry.item, body]))
  return (await itemViews(record, claims)).flatMap((view) => {
    const body = bodies.get(view.item)
    return body === undefined
      ? []
      : [claimLine(world, view, claimReport(world, view.item, body), stale.get(view.item))]
  })
}

export interface ClaimAsked extends Look {
  readonly process: ProcessId
  readonly claim: ItemId
}

/**
 * One claim: its state and why, both sides with their words, where each has it from, and what rests
 * on it.
 */
export function claimView(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, claim, ...look }: ClaimAsked,
): Promise<Result<ClaimView, Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const entry = await findItem(inside, process, claim, "item", ["claim"])
    if (!entry.ok) return entry
    const destroyed = destroyedFault(entry.value)
    if (destroyed !== undefined) return failed(destroyed)
    const [held] = bodiesOf("claim", [entry.value])
    if (held === undefined) return failed({ kind: "not-found", what: "item" })
    return ok({
      process: { id: process, title: found.value.body.title },
      ...(await wholeClaim(inside, process, held.entry, held.body)),
    })
  })
}

async function wholeClaim(
  record: RecordTransaction,
  process: ProcessId,
  entry: Entry,
  body: ClaimBody,
): Promise<Omit<ClaimView, "process">> {
  const heads = await claimHeads(record, process, [entry])
  const world = claimWorld(heads)
  const report = claimReport(world, entry.item, body)
  const views = new Map(
    (
      await itemViews(record, [
        entry,
        ...(world.stances.get(entry.item) ?? []).map((stance) => stance.entry),
      ])
    ).map((view) => [view.item, view]),
  )
  const claim = views.get(entry.item)
  if (claim === undefined) throw new RangeError("a claim that was found cannot be shown")
  const stale = staleIn(heads, [entry]).get(entry.item)
  return {
    claim,
    state: { kind: report.state, words: report.words, rule: report.rule },
    rules: CLAIM_RULES,
    ...shownReport(world, report, views),
    about: body.about.flatMap((item) => {
      const thing = world.heads.get(item)
      return thing === undefined ? [] : [restingLine(thing)]
    }),
    ...(await restingOn(record, process, entry.item)),
    ...(stale === undefined ? {} : { stale }),
  }
}

function shownReport(
  world: ClaimWorld,
  report: ClaimReport,
  views: ReadonlyMap<ItemId, ClaimView["claim"]>,
): Pick<ClaimView, "stances" | "for" | "against" | "grades"> {
  const { facts } = report
  return {
    stances: facts.flatMap((fact) => {
      const view = views.get(fact.item)
      return view === undefined ? [] : [claimStance(world, fact, view)]
    }),
    for: provenanceView(world, report.for, facts),
    against: provenanceView(world, report.against, facts),
    grades: gradeTally(
      facts.filter((fact) => fact.out === undefined && sideOf(fact) !== "declined"),
    ),
  }
}

/** What rests on an item at once: neither rejected nor withdrawn. */
async function restingOn(
  record: RecordTransaction,
  process: ProcessId,
  item: ItemId,
): Promise<Pick<ClaimView, "resting" | "restingCount">> {
  const query = {
    process,
    refersTo: item,
    refersAs: "rests",
    standings: ["draft", "admitted"],
  } as const
  const entries = await record.current({ ...query, newest: RESTING })
  const restingCount =
    entries.length < RESTING
      ? entries.length
      : (await record.counts(query)).reduce((sum, each) => sum + each.count, 0)
  return { resting: entries.map(restingLine), restingCount }
}
