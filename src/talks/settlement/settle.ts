/** Settles a table: the whole answer, exact where it can be reached, bounded and said so where not. */

import { formatRational, rational } from "../../base/index.ts"
import type { Talks } from "../model/index.ts"
import { acceptanceOf, type Acceptance } from "./acceptance.ts"
import { compile, isCertain, isMeasured, isNumber, type Compiled } from "./compile.ts"
import { countTable } from "./count-table.ts"
import { between, exactly, least, most, type Count } from "./count.ts"
import { findBlockers, type Blocker, type Blocking, type Naming } from "./find-blockers.ts"
import type { Limits } from "./frontier.ts"
import { findPoints, listFrontier, type Listing, type Points } from "./outlook.ts"
import { noPackages } from "./package-list.ts"
import { reachFrontier, type Reached } from "./reach.ts"
import { listRegion } from "./region.ts"
import { packageCount, type Table } from "./table.ts"

export interface SettleOptions {
  /** Most packages in each list. */
  readonly limit: number
  /** The share of the time that is used up: from 0, past 1 when it is over. */
  readonly used: () => number
}

/** Bytes that the candidates of one stage may take, so that everything stays within 500 MB. */
const ROOM = 300_000_000

/** About what a candidate takes while it is compared: its keys and place, and its totals twice, in limbs where they are long. */
function candidatesFor({ columns }: Table): number {
  const bytes = columns.reduce((sum, { scores }) => {
    const bits = scores.reduce((total, options) => total + options.reduce((most, score) => score > most ? score : most, 0n), 1n).toString(2).length
    return sum + (bits <= 31 ? 10 : 30 + bits / 2)
  }, 64)
  return Math.floor(ROOM / bytes)
}

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
  /** Undefined where some party's utilities are not numbers. */
  readonly outlook: Outlook | undefined
  readonly blockers: readonly Blocker[]
  /** Why not everything is exact, one phrase each; empty where everything is. */
  readonly bounded: readonly string[]
  /** What was left out for want of numbers, one sentence each. */
  readonly leftOut: readonly string[]
  readonly compiled: Compiled
  readonly acceptance: Acceptance
  /** The frontier as the engine holds it, for questions that come after. */
  readonly reached: Reached | undefined
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
const until = ({ compiled: { table }, options: { used } }: Asked, share: number): Limits => ({ candidates: candidatesFor(table), used, until: share })

function settleMeasured(asked: Asked): Settlement {
  const { talks, compiled, acceptance, options: { limit } } = asked
  const { table } = compiled
  const { reached, isEmpty, because } = reachFrontier(table, (issue) => talks.issues[issue]?.name ?? "", until(asked, 0.75))
  const counts = countTable(table, acceptance)
  const outlook = outlookOf(asked, reached, isEmpty, counts.feasible)
  const zone = zoneOf(table, isEmpty ? exactly(0n) : counts.accepted, limit, until(asked, 0.9))
  const accepted = zone.of
  const known = reached?.isWhole === true ? { ...reached, columns: table.columns.map((_, column) => column) } : undefined
  const blocking = most(accepted) > 0n || least(counts.feasible) === 0n ? noBlockers : findBlockers({ table, acceptance, naming: namingOf(talks, compiled) }, known, until(asked, 1))
  return {
    talks, packages: packageCount(table), feasible: counts.feasible, accepted, adopted: acceptance.needsAll ? accepted : counts.adopted, zone, outlook,
    blockers: blocking.blockers, compiled, acceptance, reached, leftOut: [],
    bounded: reasons([because, accepted.kind === "exact" && acceptance.needsAll ? undefined : counts.because, unsureLists(outlook), blocking.complete ? undefined : INCOMPLETE]),
  }
}

/** The frontier as far as it was reached. */
function outlookOf(asked: Asked, reached: Reached | undefined, isEmpty: boolean, feasible: Count): Outlook {
  const { compiled: { table }, options: { limit } } = asked
  if (reached === undefined) {
    const some = between(least(feasible) > 0n ? 1n : 0n, most(feasible))
    const unknown: Listing = { list: noPackages, of: isEmpty ? exactly(0n) : between(0n, most(feasible)), sure: isEmpty }
    return { vectors: some, frontier: { ...unknown, of: some, sure: false }, points: { nash: unknown, kalaiSmorodinsky: unknown, egalitarian: unknown, utilitarian: unknown } }
  }
  const { vectors, packages } = listFrontier(reached, feasible, limit)
  return { vectors, frontier: packages, points: findPoints(table, reached, limit, until(asked, 0.85)) }
}

/** Without numbers from everybody there is no frontier and there are no points; what is accepted can still be told, or enclosed. */
function settleUnmeasured(asked: Asked): Settlement {
  const { talks, compiled, acceptance, options } = asked
  const isSure = isCertain(talks)
  const possible = isSure ? compiled : compile(talks, "most")
  const mayAccept = isSure ? acceptance : acceptanceOf(talks.parties.map(({ id }) => id), talks.adoption, possible.meanings)
  const low = countTable(compiled.table, acceptance)
  const high = isSure ? low : countTable(possible.table, mayAccept)
  const accepted = between(least(low.accepted), most(high.accepted))
  const zone = zoneOf(compiled.table, low.accepted, options.limit, until(asked, 0.6))
  const blocking = most(accepted) > 0n || least(low.feasible) === 0n ? noBlockers
    : findBlockers({ table: possible.table, acceptance: mayAccept, naming: namingOf(talks, possible) }, undefined, until(asked, 1))
  return {
    talks, packages: packageCount(compiled.table), feasible: low.feasible, accepted, zone, blockers: blocking.blockers, compiled, acceptance, reached: undefined, outlook: undefined, leftOut: leftOutOf(talks),
    adopted: isSure ? low.adopted : acceptance.monotone ? between(least(low.adopted), most(high.adopted)) : between(0n, most(low.feasible)),
    bounded: reasons([low.because, high.because, accepted.kind === "exact" ? undefined : NOT_KNOWN, blocking.complete ? undefined : INCOMPLETE]),
  }
}

const NOT_KNOWN = "some scores are ranges or unknown: the smaller count is what is surely accepted, the larger what might be"
const INCOMPLETE = "not every set of parties could be tried for what blocks an agreement"
const noBlockers: Blocking = { blockers: [], complete: true }

/** The packages that all accept. Listing may count what no other way could. */
function zoneOf(table: Table, accepted: Count, limit: number, limits: Limits): Listing {
  if (accepted.kind === "exact" && accepted.value === 0n) return { list: noPackages, of: accepted, sure: true }
  const { list, count, sure } = listRegion(table, limit, limits)
  const found = BigInt(list.length)
  if (count !== undefined) return { list, of: exactly(count), sure }
  return { list, of: accepted.kind === "exact" ? accepted : between(found > accepted.atLeast ? found : accepted.atLeast, accepted.atMost), sure }
}

const reasons = (all: readonly (string | undefined)[]): readonly string[] => [...new Set(all.filter((each) => each !== undefined))]

const unsureLists = ({ points }: Outlook): string | undefined =>
  Object.values(points).every(({ sure, of }: Listing) => sure && of.kind === "exact") ? undefined : "some points could not be searched to their end"

/** What was left out, and whose preferences give no numbers. */
function leftOutOf(talks: Talks): readonly string[] {
  const names = new Map(talks.issues.map(({ id, name }) => [id, name]))
  return talks.parties.flatMap(({ id, name }) => {
    const unknown = talks.preferences.filter(({ party, judgement }) => party === id && !isNumber(judgement))
    if (unknown.length === 0) return []
    const kinds = [...new Set(unknown.map(({ judgement: { kind } }) => kind))]
    const what = kinds.map((kind) => `${kind === "order" ? "an order" : kind} for ${unknown.flatMap(({ issue, judgement }) => judgement.kind === kind ? [names.get(issue) ?? issue] : []).join(", ")}`)
    return [`The frontier and the four points are left out: ${name} gives ${what.join("; ")}; and no numbers.`]
  })
}

/** Utilities as the file writes them. */
export function namingOf(talks: Talks, { table, meanings }: Compiled): Naming {
  const number = (column: number, total: bigint): string => formatRational(rational(total, table.columns[column]?.denominator ?? 1n))
  const isRedLine = (column: number): boolean => meanings[column]?.kind === "red-lines"
  return {
    party: (party) => talks.parties[party]?.name ?? "",
    demand: (column) => isRedLine(column) ? "asks that none of its red lines is crossed" : `asks for at least ${number(column, table.columns[column]?.threshold ?? 0n)}`,
    outcome: (column, most) => isRedLine(column) ? `has at least ${-most} red ${most === -1n ? "line" : "lines"} crossed` : `gets at most ${number(column, most)}`,
  }
}
