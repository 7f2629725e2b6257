/** What needs numbers: the frontier and the bargaining points. */

import { between, countByHalves, exactly, least, most, type Count } from "./count.ts"
import type { Limits } from "./frontier.ts"
import type { FrontierView } from "./frontier-view.ts"
import { acceptedVectors, gainsOf, type Gains } from "./gains.ts"
import { noPackages, type Listing } from "./package-list.ts"
import {
  egalitarian,
  kalaiSmorodinsky,
  nash,
  utilitarian,
  type KalaiSmorodinsky,
} from "./points.ts"
import type { Reached } from "./reach.ts"
import { listRegion } from "./region.ts"
import { packageCount, type Table } from "./table.ts"
import { ceilDivide } from "./units.ts"

export interface Points {
  readonly nash: Listing
  readonly kalaiSmorodinsky: Listing
  readonly egalitarian: Listing
  readonly utilitarian: Listing
}

/**
 * The frontier's packages: all of them, or only those that all accept, and then more may be
 * undominated.
 */
export function listFrontier(
  { vectors, packages }: FrontierView,
  { isWhole }: Reached,
  feasible: Count,
  limit: number,
): { readonly vectors: Count; readonly packages: Listing } {
  const found = BigInt(vectors.length)
  const { list, of, sure } = packages(vectors, limit)
  return {
    vectors: isWhole ? exactly(found) : between(found, most(feasible)),
    packages: {
      list,
      of: isWhole ? of : between(least(of), most(feasible)),
      sure: isWhole && sure,
    },
  }
}

/** The four points, over the accepted packages. */
export function findPoints(
  table: Table,
  { frontier, smaller }: Reached,
  view: FrontierView,
  { limit, limits }: { readonly limit: number; readonly limits: Limits },
): Points {
  const stands = new Set(view.vectors)
  const gains = gainsOf(
    table,
    smaller,
    frontier,
    acceptedVectors(table, smaller, frontier).filter((vector) => stands.has(vector)),
  )
  const listed = (indices: readonly number[]): Listing =>
    view.packages(
      indices.map((index) => gains.vectors[index] ?? 0),
      limit,
    )
  return {
    nash: listed(nash(gains)),
    egalitarian: listed(egalitarian(gains)),
    utilitarian: listed(utilitarian(gains)),
    kalaiSmorodinsky: listKalaiSmorodinsky(table, gains, limit, limits),
  }
}

function listKalaiSmorodinsky(table: Table, gains: Gains, limit: number, limits: Limits): Listing {
  const point = gains.vectors.length === 0 ? undefined : kalaiSmorodinsky(gains)
  if (point === undefined) return none
  const region = withThresholds(table, gains, point)
  const { list, count, sure } = listRegion(region, limit, limits)
  const counted =
    count ??
    countByHalves(region, {
      parties: region.columns.map((_, column) => [column]),
      diagram: undefined,
    })?.accepted
  return {
    list,
    sure,
    of:
      counted === undefined ? between(BigInt(list.length), packageCount(table)) : exactly(counted),
  }
}

/**
 * The table in which exactly the point's packages are accepted. The share may be below zero, but
 * nobody accepts less than before.
 */
function withThresholds(table: Table, gains: Gains, { leastGains }: KalaiSmorodinsky): Table {
  return {
    ...table,
    columns: table.columns.map((column, party) => {
      const gain = leastGains[party]
      if (gain === undefined) return column
      const needed = ceilDivide(gain, gains.denominator / column.denominator)
      return {
        ...column,
        threshold:
          column.threshold === undefined ? needed : column.threshold + (needed > 0n ? needed : 0n),
      }
    }),
  }
}

/** Nothing, for sure. */
const none: Listing = { list: noPackages, of: exactly(0n), sure: true }
