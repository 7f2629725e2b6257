/** Whether more members can only help: no coalition loses by growing. */

import { ok, type Result } from "../../base/index.ts"
import { diagramOf, type Diagram } from "./diagram.ts"
import { LOST, WON, type TooLarge } from "./ladder.ts"
import { isPlainlyMonotone, linearRule } from "./linear.ts"
import type { Rule } from "./rule.ts"

/**
 * The smaller coalition wins and the larger, which has one member more, loses. Ids in the members'
 * order.
 */
export interface LostByGrowing {
  readonly smaller: readonly string[]
  readonly larger: readonly string[]
  readonly joined: string
}

/**
 * Two coalitions of which the larger loses what the smaller wins, or undefined where there are
 * none: exact for any rule.
 *
 * A rule without negation over weights that are not negative is answered at once; any other by its
 * decision diagram, and a diagram too large to build is a fault.
 */
export function lostByGrowing(
  rule: Rule,
  members: readonly string[],
): Result<LostByGrowing | undefined, TooLarge> {
  const linear = linearRule(rule, members)
  if (isPlainlyMonotone(linear)) return ok(undefined)
  const diagram = diagramOf(linear)
  return diagram.ok ? ok(witness(diagram.value, members)) : diagram
}

function witness(diagram: Diagram, members: readonly string[]): LostByGrowing | undefined {
  const tried = diagram.levels.map(() => new Set<number>())
  for (const [level, { out, into }] of diagram.levels.entries()) {
    for (const [i, low] of out.entries()) {
      const after = wayDown(diagram, { level: level + 1, low, high: into[i] ?? LOST }, tried)
      const joined = diagram.order[level]
      if (after === undefined || joined === undefined) continue
      const others = new Set([...wayTo(diagram, level, i + 2), ...after])
      const inOrder = (isIn: (member: number) => boolean): readonly string[] =>
        members.filter((_, member) => isIn(member))
      return {
        smaller: inOrder((m) => others.has(m)),
        larger: inOrder((m) => others.has(m) || m === joined),
        joined: members[joined] ?? "",
      }
    }
  }
  return undefined
}

interface Pair {
  readonly level: number
  readonly low: number
  readonly high: number
}

/**
 * Members to add so that `low` wins and `high` loses, by depth-first search; undefined where `high`
 * wins whenever `low` does.
 */
function wayDown(
  diagram: Diagram,
  from: Pair,
  tried: readonly Set<number>[],
): readonly number[] | undefined {
  const open: { readonly pair: Pair; readonly added: Chain | undefined }[] = [
    { pair: from, added: undefined },
  ]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const {
      pair: { level, low, high },
      added,
    } = at
    if (low === WON && high === LOST) return chained(added)
    const branching = diagram.levels[level]
    const member = diagram.order[level]
    const key = low * 2 ** 26 + high
    if (
      low === LOST ||
      high === WON ||
      low === high ||
      branching === undefined ||
      member === undefined ||
      tried[level]?.has(key) === true
    )
      continue
    tried[level]?.add(key)
    const step = (way: "out" | "into", node: number): number =>
      node < 2 ? node : (branching[way][node - 2] ?? LOST)
    open.push({
      pair: { level: level + 1, low: step("into", low), high: step("into", high) },
      added: { member, before: added },
    })
    open.push({ pair: { level: level + 1, low: step("out", low), high: step("out", high) }, added })
  }
  return undefined
}

interface Chain {
  readonly member: number
  readonly before: Chain | undefined
}

function chained(chain: Chain | undefined): readonly number[] {
  const all: number[] = []
  for (let at = chain; at !== undefined; at = at.before) all.push(at.member)
  return all
}

/** Members whose joining leads from the root to this node; the first way found. */
function wayTo({ root, levels, order }: Diagram, level: number, node: number): readonly number[] {
  let here = new Map<number, Chain | undefined>([[root, undefined]])
  for (let i = 0; i < level; i += 1) {
    const next = new Map<number, Chain | undefined>()
    for (const [from, chain] of here) {
      if (from < 2) continue
      const [out, into] = [levels[i]?.out[from - 2] ?? LOST, levels[i]?.into[from - 2] ?? LOST]
      if (!next.has(out)) next.set(out, chain)
      if (!next.has(into)) next.set(into, { member: order[i] ?? -1, before: chain })
    }
    here = next
  }
  return chained(here.get(node))
}
