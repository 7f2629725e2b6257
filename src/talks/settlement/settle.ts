/**
 * Settles a table: the whole answer, exact where it can be reached, bounded and said so where not.
 */

import { formatRational, rational } from "../../base/index.ts"
import { isOpen, saysUnknown, type Talks } from "../model/index.ts"
import { acceptanceOf } from "./acceptance.ts"
import { countAdopted } from "./adopted.ts"
import { compile, isCertain, isMeasured, type Compiled, type Reading } from "./compile.ts"
import { countTable } from "./count-table.ts"
import { between, exactly, least, most, type Count } from "./count.ts"
import { findBlockers, type Blocking, type Naming } from "./find-blockers.ts"
import type { Limits } from "./frontier.ts"
import { viewOf } from "./frontier-view.ts"
import { leftOutOf } from "./left-out.ts"
import { findPoints, listFrontier } from "./outlook.ts"
import { noPackages, type Listing } from "./package-list.ts"
import { reachFrontier, type Reached } from "./reach.ts"
import { listRegion } from "./region.ts"
import type { Judged } from "./standing.ts"
import { capped, packageCount, type Table } from "./table.ts"
import { type Settlement, type Standings, type Outlook } from "./settlement.ts"

export interface SettleOptions {
  /** Most packages in each list. */
  readonly limit: number
  /** The share of the time that is used up: from 0, past 1 when it is over. */
  readonly used: () => number
}

/** Bytes that the candidates of one stage may take, so that everything stays within 500 MB. */
const ROOM = 300_000_000

/**
 * About what a candidate takes while it is compared: its keys and place, and its totals twice, in
 * limbs where they are long.
 */
function candidatesFor({ columns }: Table): number {
  const bytes = columns.reduce((sum, { scores }) => {
    const bits = scores
      .reduce(
        (total, options) =>
          total + options.reduce((most, score) => (score > most ? score : most), 0n),
        1n,
      )
      .toString(2).length
    return sum + (bits <= 31 ? 10 : 30 + bits / 2)
  }, 64)
  return Math.floor(ROOM / bytes)
}

/** The whole answer for these talks. */
export function settle(talks: Talks, options: SettleOptions): Settlement {
  const leastJudged = judgedAs(talks, "least")
  const possible = isCertain(talks) ? leastJudged : judgedAs(talks, "most")
  const asked: Asked = { talks, ...leastJudged, possible, options }
  return isMeasured(talks) && leastJudged === possible
    ? settleMeasured(asked)
    : settleUnmeasured(asked, leastJudged)
}

/** The table read one way, and who accepts what in it. */
function judgedAs(talks: Talks, reading: Reading): Judged {
  const compiled = compile(talks, reading)
  return {
    compiled,
    acceptance: acceptanceOf(
      talks.parties.map(({ id }) => id),
      talks.adoption,
      compiled.meanings,
    ),
  }
}

/** What is ruled out is what nobody may accept. */
function standingsFrom(feasible: Count, accepted: Count, possible: Count): Standings {
  return {
    knownAcceptable: accepted,
    ruledOut: lessBy(feasible, possible),
    notKnown: lessBy(possible, accepted),
  }
}

/** How many of these are not among those, which are all among these. */
function lessBy(all: Count, some: Count): Count {
  const fewest = least(all) - most(some)
  return between(fewest > 0n ? fewest : 0n, most(all) - least(some))
}

interface Asked extends Judged {
  readonly possible: Judged
  readonly talks: Talks
  readonly options: SettleOptions
}

/** Limits for a part of the work that is to end when this share of the time is used. */
const until = ({ compiled: { table }, options: { used } }: Asked, share: number): Limits => ({
  candidates: candidatesFor(table),
  used,
  until: share,
})

function settleMeasured(asked: Asked): Settlement {
  const {
    talks,
    compiled,
    acceptance,
    possible,
    options: { limit },
  } = asked
  const { table } = compiled
  const { reached, isEmpty, because } = reachFrontier(
    table,
    (issue) => talks.issues[issue]?.name ?? "",
    until(asked, 0.75),
  )
  const counts = countTable(table, acceptance)
  const outlook = outlookOf(asked, reached, isEmpty, counts.feasible)
  const zone = zoneOf(table, isEmpty ? exactly(0n) : counts.accepted, limit, until(asked, 0.9))
  const accepted = zone.of
  const known =
    reached?.isWhole === true
      ? { ...reached, columns: table.columns.map((_, column) => column) }
      : undefined
  const blocking =
    most(accepted) > 0n || least(counts.feasible) === 0n
      ? noBlockers
      : findBlockers(
          { table, acceptance, naming: namingOf(talks, compiled) },
          known,
          until(asked, 1),
        )
  return {
    talks,
    packages: packageCount(table),
    feasible: counts.feasible,
    accepted,
    adopted: acceptance.needsAll ? accepted : counts.adopted,
    zone,
    outlook,
    blockers: blocking.blockers,
    compiled,
    acceptance,
    possible,
    reached,
    leftOut: [],
    saysUnknown: saysUnknown(talks),
    standings: { ...standingsFrom(counts.feasible, accepted, accepted), notKnown: exactly(0n) },
    bounded: reasons([
      because,
      accepted.kind === "exact" && acceptance.needsAll ? undefined : counts.because,
      unsureLists(outlook),
      blocking.complete ? undefined : INCOMPLETE,
    ]),
  }
}

/** The frontier as far as it was reached. */
function outlookOf(
  asked: Asked,
  reached: Reached | undefined,
  isEmpty: boolean,
  feasible: Count,
): Outlook {
  const {
    compiled: { table },
    options: { limit },
  } = asked
  if (reached === undefined) {
    const some = between(least(feasible) > 0n ? 1n : 0n, most(feasible))
    const unknown: Listing = {
      list: noPackages,
      of: isEmpty ? exactly(0n) : between(0n, most(feasible)),
      sure: isEmpty,
    }
    return {
      vectors: some,
      frontier: { ...unknown, of: some, sure: false },
      points: {
        nash: unknown,
        kalaiSmorodinsky: unknown,
        egalitarian: unknown,
        utilitarian: unknown,
      },
    }
  }
  const view = viewOf(table, reached, until(asked, 0.85))
  const { vectors, packages } = listFrontier(view, reached, feasible, limit)
  return {
    vectors,
    frontier: packages,
    points: findPoints(table, reached, view, { limit, limits: until(asked, 0.85) }),
  }
}

/**
 * Without numbers from everybody there is no frontier, and without every reservation there are no
 * points; what is accepted can still be told, or enclosed.
 */
function settleUnmeasured(asked: Asked, leastJudged: Judged): Settlement {
  const { talks, compiled, acceptance, possible, options } = asked
  const low = countTable(compiled.table, acceptance)
  const high =
    leastJudged === possible ? low : countTable(possible.compiled.table, possible.acceptance)
  const accepted = between(least(low.accepted), most(high.accepted))
  const adopted = countAdopted({
    sure: leastJudged,
    possible,
    low,
    high,
    saysUnknown: saysUnknown(talks),
  })
  const zone = zoneOf(compiled.table, low.accepted, options.limit, until(asked, 0.6))
  const outlook = unjudgedOutlook(asked, low.feasible)
  const blocking =
    most(accepted) > 0n || least(low.feasible) === 0n
      ? noBlockers
      : findBlockers(
          {
            table: possible.compiled.table,
            acceptance: possible.acceptance,
            naming: namingOf(talks, possible.compiled),
          },
          undefined,
          until(asked, 1),
        )
  return {
    talks,
    packages: packageCount(compiled.table),
    feasible: low.feasible,
    accepted,
    adopted: adopted.count,
    zone,
    blockers: blocking.blockers,
    compiled,
    acceptance,
    possible,
    leftOut: leftOutOf(talks),
    ...outlook.found,
    saysUnknown: saysUnknown(talks),
    standings: standingsFrom(low.feasible, low.accepted, high.accepted),
    bounded: reasons([
      outlook.because,
      low.because,
      high.because,
      adopted.because,
      accepted.kind === "exact" ? undefined : notKnownOf(talks),
      blocking.complete ? undefined : INCOMPLETE,
    ]),
  }
}

/**
 * The frontier hangs on utilities alone: it is there where only reservations are not known. The
 * points hang on both.
 */
function unjudgedOutlook(
  asked: Asked,
  feasible: Count,
): {
  readonly found: Pick<Settlement, "outlook" | "reached">
  readonly because?: string | undefined
} {
  if (!isMeasured(asked.talks)) return { found: { outlook: undefined, reached: undefined } }
  const {
    talks,
    possible: { compiled },
    options: { limit },
  } = asked
  const table = withoutThresholds(compiled.table)
  const { reached, because } = reachFrontier(
    table,
    (issue) => talks.issues[issue]?.name ?? "",
    until(asked, 0.5),
  )
  if (reached === undefined) {
    const some = between(least(feasible) > 0n ? 1n : 0n, most(feasible))
    return {
      because,
      found: {
        reached,
        outlook: {
          vectors: some,
          frontier: { list: noPackages, of: some, sure: false },
          points: undefined,
        },
      },
    }
  }
  const { vectors, packages } = listFrontier(
    viewOf(table, reached, until(asked, 0.55)),
    reached,
    feasible,
    limit,
  )
  return {
    because,
    found: { reached, outlook: { vectors, frontier: packages, points: undefined } },
  }
}

/** The same utilities, with nothing asked of them. */
const withoutThresholds = (table: Table): Table => ({
  ...table,
  columns: table.columns.map((column) => ({ ...column, threshold: undefined })),
})

const notKnownOf = (talks: Talks): string =>
  talks.parties.some((party) => isOpen(talks, party)) ? UNKNOWN : NOT_KNOWN

const UNKNOWN =
  "some of what the parties think is not known: the smaller count is what is known to be " +
  "accepted, the larger what is not ruled out"
const NOT_KNOWN =
  "some scores are ranges or unknown: the smaller count is what is surely accepted, the " +
  "larger what might be"
const INCOMPLETE = "not every set of parties could be tried for what blocks an agreement"
const noBlockers: Blocking = { blockers: [], complete: true }

/** The packages that all accept. Listing may count what no other way could. */
function zoneOf(table: Table, accepted: Count, limit: number, limits: Limits): Listing {
  if (accepted.kind === "exact" && accepted.value === 0n)
    return { list: noPackages, of: accepted, sure: true }
  const { list, count, sure: leastJudged } = listRegion(table, limit, limits)
  const found = BigInt(list.length)
  if (count !== undefined) return { list, of: exactly(count), sure: leastJudged }
  return {
    list,
    of:
      accepted.kind === "exact"
        ? accepted
        : between(found > accepted.atLeast ? found : accepted.atLeast, accepted.atMost),
    sure: leastJudged,
  }
}

const reasons = (all: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(all.filter((each) => each !== undefined)),
]

const unsureLists = ({ points }: Outlook): string | undefined =>
  points === undefined ||
  Object.values(points).every(
    ({ sure: leastJudged, of }: Listing) => leastJudged && of.kind === "exact",
  )
    ? undefined
    : "some points could not be searched to their end"

/** Utilities as the file writes them. */
function namingOf(talks: Talks, { table, meanings }: Compiled): Naming {
  const number = (column: number, total: bigint): string =>
    formatRational(rational(total, table.columns[column]?.denominator ?? 1n))
  const asked = (column: number): string => {
    const reservation = talks.parties[meanings[column]?.party ?? -1]?.reservation
    return reservation === undefined || reservation === "unknown" ? "" : formatRational(reservation)
  }
  const isRedLine = (column: number): boolean => meanings[column]?.kind === "red-lines"
  return {
    party: (party) => talks.parties[party]?.name ?? "",
    demand: (column) =>
      isRedLine(column)
        ? "asks that none of its red lines is crossed"
        : `asks for at least ${asked(column)}`,
    outcome: (column, most) =>
      isRedLine(column)
        ? `has at least ${-most} red ${most === -1n ? "line" : "lines"} crossed`
        : `gets at most ${number(column, capped(most, table.columns[column]))}`,
  }
}
