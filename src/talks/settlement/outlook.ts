/** What needs numbers: the frontier and the bargaining points. */

import { between, countByHalves, exactly, type Count } from "./count.ts"
import { inTopLimbs } from "./coarse.ts"
import { layOut, type Course } from "./course.ts"
import { distinctColumns, type Smaller } from "./distinct-columns.ts"
import { floorsFor, weigh } from "./floors.ts"
import { mergeFrontier, type Frontier, type Limits, type Unfinished } from "./frontier.ts"
import { acceptedVectors, gainsOf, type Gains } from "./gains.ts"
import { mergeOrder } from "./order.ts"
import { noPackages, type PackageList } from "./package-list.ts"
import { countPaths, listPaths } from "./paths.ts"
import { egalitarian, kalaiSmorodinsky, nash, utilitarian, type KalaiSmorodinsky } from "./points.ts"
import { listRegion } from "./region.ts"
import { packageCount, type Table } from "./table.ts"

/** Some packages of a set, in package order, and how many the set has. */
export interface Listing {
  readonly list: PackageList
  readonly of: Count
  /** False where the search was cut short, so that earlier packages may be missing from the list. */
  readonly sure: boolean
}

export interface Points { readonly nash: Listing; readonly kalaiSmorodinsky: Listing; readonly egalitarian: Listing; readonly utilitarian: Listing }

/** How far the merge came: the whole frontier, the part of it that all accept, or neither. */
export type Reach =
  | { readonly kind: "whole"; readonly frontier: Frontier; readonly smaller: Smaller }
  | { readonly kind: "accepted"; readonly frontier: Frontier; readonly smaller: Smaller; readonly because: string }
  | { readonly kind: "none"; readonly because: string }

/** Merges the whole frontier; where that is out of reach within its limits, the part of it that all accept within a second set of limits. */
export function reachFrontier(table: Table, limits: Limits, second: Limits): Reach {
  const smaller = distinctColumns(table)
  const laid = layOut(smaller.table, mergeOrder(smaller.table))
  if (!laid.ok) return { kind: "none", because: `issue ${laid.fault.issue + 1} hangs together with so many others that ${laid.fault.moves} cases would have to be told apart` }
  const merged = mergeFrontier(laid.value, limits)
  if ("front" in merged) return { kind: "whole", frontier: merged, smaller }
  const because = unfinished(merged)
  const zone = mergeAccepted(table, smaller, laid.value, second)
  return "front" in zone ? { kind: "accepted", frontier: zone, smaller, because } : { kind: "none", because }
}

const unfinished = ({ kind, vectors, stage }: Unfinished): string => kind === "too-many"
  ? `after ${stage} issues ${vectors} vectors were left, more than fit`
  : `time was up after ${stage} issues, with ${vectors} vectors left`

/** Only what reaches every threshold. A package that dominates an accepted one is accepted, so this is the frontier's accepted part. */
function mergeAccepted(table: Table, { table: distinct, derived }: Smaller, course: Course, limits: Limits): Frontier | Unfinished {
  const thresholds = distinct.columns.map((_, column) => derived.reduce<bigint | undefined>((highest, each, whole) => {
    const threshold = table.columns[whole]?.threshold
    if (each.column !== column || threshold === undefined) return highest
    const here = ceilDivide(threshold - each.offset, each.unit)
    return highest === undefined || here > highest ? here : highest
  }, undefined))
  const { course: coarse, demands } = inTopLimbs(course, thresholds)
  const weighed = weigh(coarse, demands)
  const floors = floorsFor(coarse, demands, weighed.kind === "open" && coarse === course ? weighed.weightings : [])
  return mergeFrontier(course, limits, { needs: (place) => floors.after(place) })
}

const ceilDivide = (value: bigint, by: bigint): bigint => value <= 0n ? -(-value / by) : (value + by - 1n) / by

/** The frontier's packages, dominated by no feasible one. */
export function listFrontier({ kind, frontier }: Reach & { kind: "whole" | "accepted" }, chosen: readonly number[], feasible: Count, limit: number): { readonly vectors: Count; readonly packages: Listing } {
  const count = countPaths(frontier, chosen)
  const of = kind === "whole" ? exactly(count) : between(count, feasible.kind === "exact" ? feasible.value : feasible.atMost)
  return {
    vectors: kind === "whole" ? exactly(BigInt(chosen.length)) : between(BigInt(chosen.length), of.kind === "exact" ? of.value : of.atMost),
    packages: { list: listPaths(frontier, chosen, limit), of, sure: true },
  }
}

/** The four points, over the accepted packages. */
export function findPoints(table: Table, { frontier, smaller }: Reach & { kind: "whole" | "accepted" }, limit: number, limits: Limits): Points {
  const gains = gainsOf(table, smaller, frontier, acceptedVectors(table, smaller, frontier))
  const listed = (indices: readonly number[]): Listing => {
    const vectors = indices.map((index) => gains.vectors[index] ?? 0)
    return vectors.length === 0 ? none : { list: listPaths(frontier, vectors, limit), of: exactly(countPaths(frontier, vectors)), sure: true }
  }
  return {
    nash: listed(nash(gains)), egalitarian: listed(egalitarian(gains)), utilitarian: listed(utilitarian(gains)),
    kalaiSmorodinsky: listKalaiSmorodinsky(table, gains, limit, limits),
  }
}

function listKalaiSmorodinsky(table: Table, gains: Gains, limit: number, limits: Limits): Listing {
  const point = gains.vectors.length === 0 ? undefined : kalaiSmorodinsky(gains)
  if (point === undefined) return none
  const region = withThresholds(table, gains, point)
  const { list, count, sure } = listRegion(region, limit, limits)
  const counted = count ?? countByHalves(region, { parties: region.columns.map((_, column) => [column]), diagram: undefined })?.accepted
  return { list, sure, of: counted === undefined ? between(BigInt(list.length), packageCount(table)) : exactly(counted) }
}

const none: Listing = { list: noPackages, of: exactly(0n), sure: true }

/** The table in which exactly the point's packages are accepted. */
function withThresholds(table: Table, gains: Gains, { leastGains }: KalaiSmorodinsky): Table {
  return { ...table, columns: table.columns.map((column, party) => {
    const gain = leastGains[party]
    return gain === undefined ? column : { ...column, threshold: (column.threshold ?? 0n) + ceilDivide(gain, gains.denominator / column.denominator) }
  }) }
}
