/**
 * How a package stands with each party, with all of them, and under the rule: three states, and
 * silence is none of the other two.
 */

import { LOST, WON, type Diagram } from "../rules/index.ts"
import { acceptedBy, type Acceptance } from "./acceptance.ts"
import type { Compiled } from "./compile.ts"
import { evaluator } from "./evaluate.ts"

/** How a party stands to a package. */
export type Standing = "accepts" | "refuses" | "not-known"

/** A table read one way, and who accepts what in it. */
export interface Judged {
  readonly compiled: Compiled
  readonly acceptance: Acceptance
}

export interface PackageStanding {
  /** By party. */
  readonly parties: readonly Standing[]
  /** Accepted by all, ruled out by some party, or neither is known. */
  readonly all: "accepted" | "ruled-out" | "not-known"
  readonly rule: "adopted" | "not-adopted" | "not-known"
}

/**
 * A package's standing, from its options and, where they are at hand, its totals in the table of
 * what is sure.
 */
export type JudgePackage = (
  digits: readonly number[],
  totals?: readonly bigint[],
) => PackageStanding

/**
 * How packages stand; feasible or not is not asked.
 *
 * @param sure      the table with what is not known taken as the least it may be; a settlement is
 * one
 * @param possible  the same with the most it may be
 */
export function standingsOf(sure: Judged, possible: Judged): JudgePackage {
  const [least, most] = [judge(sure), judge(possible)]
  return (digits, totals) => {
    const accepting = least(digits, totals)
    const may = sure.compiled === possible.compiled ? accepting : most(digits, undefined)
    const parties = accepting.map((each, party): Standing =>
      each ? "accepts" : may[party] === true ? "not-known" : "refuses",
    )
    return { parties, all: allOf(parties), rule: ruleOf(sure.acceptance, parties) }
  }
}

type Accepting = (
  digits: readonly number[],
  totals: readonly bigint[] | undefined,
) => readonly boolean[]

function judge({ compiled: { table }, acceptance }: Judged): Accepting {
  const evaluate = evaluator(table)
  return (digits, totals) => acceptedBy(table, acceptance, totals ?? evaluate(digits))
}

const allOf = (parties: readonly Standing[]): PackageStanding["all"] =>
  parties.includes("refuses")
    ? "ruled-out"
    : parties.includes("not-known")
      ? "not-known"
      : "accepted"

/**
 * What the rule says whatever those would say of whom it is not known; not known where that
 * decides.
 */
export function ruleOf(
  { adopts, monotone, diagram }: Acceptance,
  parties: readonly Standing[],
): PackageStanding["rule"] {
  const low = adopts(parties.map((each) => each === "accepts"))
  if (!parties.includes("not-known")) return low ? "adopted" : "not-adopted"
  const high = adopts(parties.map((each) => each !== "refuses"))
  if (low !== high) return "not-known"
  if (!monotone && (diagram === undefined || outcomesOf(diagram, parties).size > 1))
    return "not-known"
  return low ? "adopted" : "not-adopted"
}

/**
 * Where the rule can end, level by level: both ways where it is not known whether the member is in.
 */
function outcomesOf(
  { order, root, levels }: Diagram,
  parties: readonly Standing[],
): ReadonlySet<number> {
  const ends = new Set<number>()
  let here = new Set([root])
  for (const [level, { out, into }] of levels.entries()) {
    const standing = parties[order[level] ?? -1]
    const next = new Set<number>()
    for (const node of here) {
      if (node < 2) ends.add(node)
      else {
        if (standing !== "accepts") next.add(out[node - 2] ?? LOST)
        if (standing !== "refuses") next.add(into[node - 2] ?? LOST)
      }
    }
    here = next
  }
  for (const node of here) ends.add(node === WON ? WON : LOST)
  return ends
}
