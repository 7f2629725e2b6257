/** Settles a table: the whole answer, exact where it can be reached, bounded and said so where not. */

import { formatRational, rational } from "../../base/index.ts"
import type { Talks } from "../model/index.ts"
import { acceptanceOf, type Acceptance } from "./acceptance.ts"
import { compile, isCertain, isMeasured, isNumber, type Compiled } from "./compile.ts"
import { countTable } from "./count-table.ts"
import { between, exactly, least, most, type Count } from "./count.ts"
import { findBlockers, type Blocker, type Blocking, type Merge, type Naming } from "./find-blockers.ts"
import type { Limits } from "./frontier.ts"
import { acceptedVectors } from "./gains.ts"
import { findPoints, listFrontier, reachFrontier, type Listing, type Points, type Reach } from "./outlook.ts"
import { listRegion } from "./region.ts"
import { packageCount, type Table } from "./table.ts"

export interface SettleOptions {
  /** Most packages in each list. */
  readonly limit: number
  /** Most candidates that a merge may look at in one stage: about 80 bytes each. */
  readonly candidates: number
  /** The share of the time that is used up: from 0, past 1 when it is over. */
  readonly used: () => number
}

/** The most candidates of a stage that stay within 500 MB. */
export const MOST_CANDIDATES = 3_500_000

/** What needs a number from every party. */
export interface Outlook { readonly vectors: Count; readonly frontier: Listing; readonly points: Points }

export interface Settlement {
  readonly talks: Talks
  readonly packages: bigint
  readonly feasible: Count
  readonly accepted: Count
  readonly adopted: Count
  /** The packages that all accept; where something is not known, those that all surely accept. */
  readonly zone: Listing
  /** Undefined where some party's utilities are not numbers, or nothing of it could be reached. */
  readonly outlook: Outlook | undefined
  readonly blockers: readonly Blocker[]
  /** Why not everything is exact, one phrase each; empty where everything is. */
  readonly bounded: readonly string[]
  /** What was left out for want of numbers, one sentence each. */
  readonly leftOut: readonly string[]
  readonly compiled: Compiled
  readonly acceptance: Acceptance
}

/** The whole answer for these talks. */
export function settle(talks: Talks, options: SettleOptions): Settlement {
  const compiled = compile(talks, "least")
  const acceptance = acceptanceOf(talks.parties.map(({ id }) => id), talks.adoption, compiled.meanings)
  const asked: Asked = { talks, compiled, acceptance, options }
  return isMeasured(talks) ? settleMeasured(asked) : settleUnmeasured(asked)
}

interface Asked { readonly talks: Talks; readonly compiled: Compiled; readonly acceptance: Acceptance; readonly options: SettleOptions }

/** Limits for a part of the work that is to end when this share of the time is used. */
const until = ({ candidates, used }: SettleOptions, share: number): Limits => ({ candidates, expired: () => used() > share })

function settleMeasured({ talks, compiled, acceptance, options }: Asked): Settlement {
  const { table } = compiled
  const reach = reachFrontier(table, until(options, 0.5), until(options, 0.7))
  const isEmpty = reach.kind !== "none" && acceptedVectors(table, reach.smaller, reach.frontier).length === 0
  const counts = countTable(table, acceptance)
  const accepted = isEmpty ? exactly(0n) : counts.accepted
  const points = reach.kind === "none" ? undefined : findPoints(table, reach, options.limit, until(options, 0.8))
  const listed = reach.kind === "none" ? undefined : listFrontier(reach, everyVector(reach), counts.feasible, options.limit)
  const zone = zoneOf(table, accepted, options.limit, until(options, 0.9))
  const blocking = most(accepted) > 0n || least(counts.feasible) === 0n ? noBlockers
    : findBlockers({ table, acceptance, naming: namingOf(talks, compiled) }, mergeOf(table, reach), until(options, 1))
  return {
    talks, packages: packageCount(table), feasible: counts.feasible, accepted, adopted: counts.adopted, zone, blockers: blocking.blockers, compiled, acceptance, leftOut: [],
    outlook: points === undefined || listed === undefined ? undefined : { vectors: listed.vectors, frontier: listed.packages, points },
    bounded: reasons([reach.kind === "whole" ? undefined : reach.because, counts.because, unsureLists(zone, points), blocking.complete ? undefined : INCOMPLETE]),
  }
}

/** Without numbers from everybody there is no frontier and there are no points; what is accepted can still be told, or enclosed. */
function settleUnmeasured({ talks, compiled, acceptance, options }: Asked): Settlement {
  const isSure = isCertain(talks)
  const possible = isSure ? compiled : compile(talks, "most")
  const mayAccept = isSure ? acceptance : acceptanceOf(talks.parties.map(({ id }) => id), talks.adoption, possible.meanings)
  const low = countTable(compiled.table, acceptance)
  const high = isSure ? low : countTable(possible.table, mayAccept)
  const accepted = between(least(low.accepted), most(high.accepted))
  const zone = zoneOf(compiled.table, low.accepted, options.limit, until(options, 0.6))
  const blocking = most(accepted) > 0n || least(low.feasible) === 0n ? noBlockers
    : findBlockers({ table: possible.table, acceptance: mayAccept, naming: namingOf(talks, possible) }, undefined, until(options, 1))
  return {
    talks, packages: packageCount(compiled.table), feasible: low.feasible, accepted, zone, blockers: blocking.blockers, compiled, acceptance, outlook: undefined, leftOut: leftOutOf(talks),
    adopted: isSure ? low.adopted : acceptance.monotone ? between(least(low.adopted), most(high.adopted)) : between(0n, most(low.feasible)),
    bounded: reasons([low.because, high.because, accepted.kind === "exact" ? undefined : NOT_KNOWN, unsureLists(zone, undefined), blocking.complete ? undefined : INCOMPLETE]),
  }
}

const NOT_KNOWN = "some scores are ranges or unknown: the smaller count is what is surely accepted, the larger what might be"
const INCOMPLETE = "not every set of parties could be tried for what blocks an agreement"
const noBlockers: Blocking = { blockers: [], complete: true }

const everyVector = ({ frontier }: Reach & { kind: "whole" | "accepted" }): readonly number[] => Array.from({ length: frontier.front.size }, (_, vector) => vector)

const mergeOf = (table: Table, reach: Reach): Merge | undefined =>
  reach.kind === "whole" ? { frontier: reach.frontier, smaller: reach.smaller, columns: table.columns.map((_, column) => column) } : undefined

function zoneOf(table: Table, accepted: Count, limit: number, limits: Limits): Listing {
  const { list, count, sure } = listRegion(table, limit, limits)
  return { list, of: count === undefined ? accepted : exactly(count), sure }
}

const reasons = (all: readonly (string | undefined)[]): readonly string[] => [...new Set(all.filter((each) => each !== undefined))]

function unsureLists(zone: Listing, points: Points | undefined): string | undefined {
  const unsure = [zone, ...(points === undefined ? [] : Object.values(points) as readonly Listing[])].some(({ sure, of }) => !sure || of.kind !== "exact")
  return unsure ? "some lists could not be searched to their end" : undefined
}

/** What was left out, and whose preferences give no numbers. */
function leftOutOf(talks: Talks): readonly string[] {
  return talks.parties.flatMap(({ id, name }) => {
    const unknown = talks.preferences.filter(({ party, judgement }) => party === id && !isNumber(judgement))
    if (unknown.length === 0) return []
    const what = unknown.map(({ issue, judgement: { kind } }) => `${kind === "order" ? "an order" : kind} for ${issue}`)
    return [`The frontier and the four points are left out: ${name} gives ${what.join(", ")} and no numbers.`]
  })
}

/** Utilities as the file writes them. */
export function namingOf(talks: Talks, { table, meanings }: Compiled): Naming {
  const number = (column: number, total: bigint): string => formatRational(rational(total, table.columns[column]?.denominator ?? 1n))
  const isRedLine = (column: number): boolean => meanings[column]?.kind === "red-lines"
  return {
    party: (party) => talks.parties[party]?.name ?? "",
    demand: (column) => isRedLine(column) ? "none of its red lines crossed" : `at least ${number(column, table.columns[column]?.threshold ?? 0n)}`,
    total: (column, total) => isRedLine(column) ? `a package that crosses ${-total} of its red lines` : number(column, total),
  }
}
