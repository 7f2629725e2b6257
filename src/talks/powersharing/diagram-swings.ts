/**
 * Swings read off a decision diagram: exact for rules of many parts, for weights of any length, and
 * for negation.
 */

import { diagramOf, WON, type Diagram, type LinearRule, type TooLarge } from "../rules/index.ts"
import { failed, ok, type Result } from "../../base/index.ts"
import { kindsOf, type SwingCounts } from "./swings.ts"

/** Most bits of counts held at once: 256 MiB. */
const MOST_BITS = 2 ** 31

/**
 * Swings and winning coalitions by size.
 *
 * A node holds its counts by size as one long whole number, n + 1 bits a count, so that adding and
 * shifting numbers adds and shifts polynomials. A member's swings are, over the nodes of its level:
 * ways to reach the node, times wins when it is in less wins when it is out.
 */
export function diagramSwings(rule: LinearRule): Result<SwingCounts, TooLarge> {
  const diagram = diagramOf(rule)
  if (!diagram.ok) return diagram
  const n = rule.members.length
  const bits = diagram.value.levels.reduce((sum, { out }) => sum + out.length, 0) * n * (n + 1)
  if (bits > MOST_BITS)
    return failed({
      kind: "too-large",
      what: "the counts for all coalitions told apart, in bits",
      limit: MOST_BITS,
    })
  const slot = BigInt(n + 1)
  const wins = winsBelow(diagram.value, slot)
  const winning = unpacked(winsOf(wins, 0, diagram.value.root), slot, n + 1)
  return ok({ winning, swings: swingsByKind(rule, diagram.value, { wins, slot }) })
}

/** By level, what LOST, WON and each open node still win, counted by members still to join. */
type Wins = readonly (readonly bigint[])[]

function winsBelow({ levels }: Diagram, slot: bigint): Wins {
  const wins: bigint[][] = [[0n, 1n]]
  for (const { out, into } of [...levels].reverse()) {
    const below = wins[wins.length - 1] ?? []
    const free = below[WON] ?? 0n
    const open = Array.from(
      out,
      (node, i) => (below[node] ?? 0n) + ((below[into[i] ?? 0] ?? 0n) << slot),
    )
    wins.push([0n, free + (free << slot), ...open])
  }
  return wins.reverse()
}

const winsOf = (wins: Wins, level: number, node: number): bigint => wins[level]?.[node] ?? 0n

function swingsByKind(
  rule: LinearRule,
  diagram: Diagram,
  { wins, slot }: { readonly wins: Wins; readonly slot: bigint },
): readonly (readonly bigint[])[] {
  const { kindOf, first } = kindsOf(rule)
  const n = rule.members.length
  const byKind = new Map<number, readonly bigint[]>()
  let ways: bigint[] = []
  if (diagram.root >= 2) ways[diagram.root] = 1n
  for (const [level, { out, into }] of diagram.levels.entries()) {
    const kind = kindOf[diagram.order[level] ?? 0] ?? 0
    const next: bigint[] = []
    const isNew = !byKind.has(kind)
    let packed = 0n
    for (const [i, low] of out.entries()) {
      const [way, high] = [ways[i + 2] ?? 0n, into[i] ?? 0]
      if (isNew) packed += way * (winsOf(wins, level + 1, high) - winsOf(wins, level + 1, low))
      next[low] = (next[low] ?? 0n) + way
      next[high] = (next[high] ?? 0n) + (way << slot)
    }
    if (isNew) byKind.set(kind, unpacked(packed, slot, n))
    ways = next
  }
  const none = new Array<bigint>(n).fill(0n)
  return first.length === 0 ? [] : kindOf.map((kind) => byKind.get(kind) ?? none)
}

/** The counts packed into one number, the lowest first. */
function unpacked(packed: bigint, slot: bigint, length: number): readonly bigint[] {
  return Array.from({ length }, (_, i) =>
    BigInt.asUintN(Number(slot), packed >> (slot * BigInt(i))),
  )
}
