/**
 * A rule as a decision diagram: read member by member, coalitions that the rest of the members
 * cannot tell apart share a node.
 */

import { allOf, failed, ok, type Result } from "../../base/index.ts"
import { ladderOf, LOST, WON, type Branching, type Ladder, type TooLarge } from "./ladder.ts"
import type { Formula, LinearRule } from "./linear.ts"

/**
 * Levels in reading order; `order[level]` is the member read there. A node is a number: LOST, WON,
 * or an open node of the next level counted from 2. No two open nodes of a level are the same
 * function of the members still to be read.
 */
export interface Diagram {
  readonly order: readonly number[]
  readonly root: number
  readonly levels: readonly Branching[]
}

/** Most nodes in a diagram: fewer where each holds many inequalities. */
const MOST_NODES = 400_000
const MOST_STATES = 10_000_000

/** The diagram of a rule; too large is a fault that says what and where the limit lies. */
export function diagramOf(rule: LinearRule): Result<Diagram, TooLarge> {
  const order = readingOrder(rule)
  const ladders = allOf(
    rule.inequalities.map(({ weights, need }) =>
      ladderOf({ weights: order.map((member) => weights[member] ?? 0n), need }),
    ),
  )
  if (!ladders.ok) return ladders
  const grown = grow(rule.formula, ladders.value, order.length)
  return grown.ok ? ok({ order, ...reduced(grown.value) }) : grown
}

/** Members that the same few inequalities weigh are read one after another, heaviest first. */
function readingOrder({ members, inequalities }: LinearRule): readonly number[] {
  const fewestFirst = inequalities
    .map((each) => ({
      weights: each.weights,
      counted: each.weights.filter((weight) => weight !== 0n).length,
    }))
    .sort((a, b) => a.counted - b.counted)
  const heavier = (a: number, b: number): number => {
    for (const { weights } of fewestFirst) {
      const difference = size(weights[b]) - size(weights[a])
      if (difference !== 0n) return difference < 0n ? -1 : 1
    }
    return a - b
  }
  return members.map((_, i) => i).sort(heavier)
}

const size = (weight = 0n): bigint => (weight < 0n ? -weight : weight)

interface Grown {
  readonly root: number
  readonly levels: readonly Branching[]
}

function grow(
  formula: Formula,
  ladders: readonly Ladder[],
  members: number,
): Result<Grown, TooLarge> {
  const limit = Math.min(MOST_NODES, Math.ceil(MOST_STATES / Math.max(1, ladders.length)))
  let nodes = level()
  const root = nodes.nodeOf(residual(formula, (index) => ladders[index]?.start ?? LOST))
  const levels: Branching[] = []
  let total = 0
  for (let i = 0; i < members; i += 1) {
    const next = level()
    const step = (node: Residual, way: keyof Branching): number =>
      next.nodeOf(
        residual(node, (index, state) => ladders[index]?.levels[i]?.[way][state - 2] ?? LOST),
      )
    levels.push({
      out: Int32Array.from(nodes.open, (node) => step(node, "out")),
      into: Int32Array.from(nodes.open, (node) => step(node, "into")),
    })
    nodes = next
    total += next.open.length
    if (total > limit)
      return failed({ kind: "too-large", what: "the number of coalitions to tell apart", limit })
  }
  return ok({ root, levels })
}

/** What is left of a formula: each inequality that still matters at its state. */
type Residual =
  | { readonly kind: "known"; readonly value: boolean }
  | { readonly kind: "inequality"; readonly index: number; readonly state: number }
  | { readonly kind: "and" | "or"; readonly of: readonly Residual[] }

/**
 * The formula once every inequality has gone to its next state, with what is settled folded away.
 */
function residual(
  formula: Formula | Residual,
  next: (index: number, state: number) => number,
): Residual {
  if (formula.kind === "known") return formula
  if (formula.kind === "inequality") {
    const state = next(formula.index, "state" in formula ? formula.state : LOST)
    return state < 2
      ? { kind: "known", value: state === WON }
      : { kind: "inequality", index: formula.index, state }
  }
  const decisive = formula.kind === "or"
  const open: Residual[] = []
  for (const each of formula.of) {
    const part = residual(each, next)
    if (part.kind !== "known") open.push(part)
    else if (part.value === decisive) return part
  }
  const [only] = open
  if (only === undefined) return { kind: "known", value: !decisive }
  return open.length === 1 ? only : { kind: formula.kind, of: open }
}

/** The open nodes of one level, numbered from 2 in the order met. */
function level(): { readonly open: Residual[]; nodeOf(left: Residual): number } {
  const open: Residual[] = []
  const numbers = new Map<string, number>()
  const nodeOf = (left: Residual): number => {
    if (left.kind === "known") return left.value ? WON : LOST
    const key = keyOf(left)
    const node = numbers.get(key) ?? open.push(left) + 1
    numbers.set(key, node)
    return node
  }
  return { open, nodeOf }
}

function keyOf(left: Residual): string {
  switch (left.kind) {
    case "known":
      return String(left.value)
    case "inequality":
      return `${left.index}:${left.state}`
    case "and":
    case "or":
      return `${left.kind}(${left.of.map(keyOf).join()})`
  }
}

/**
 * From the last level up, nodes that branch alike become one, and a node whose branches are settled
 * alike is settled.
 */
function reduced({ root, levels }: Grown): Grown {
  const rebuilt: Branching[] = []
  let renamed: Int32Array = Int32Array.of(LOST, WON)
  for (const { out, into } of [...levels].reverse()) {
    const level = {
      out: out.map((node) => renamed[node] ?? LOST),
      into: into.map((node) => renamed[node] ?? LOST),
    }
    const merged = merge(level)
    rebuilt.push(merged.branching)
    renamed = merged.renamed
  }
  return { root: renamed[root] ?? LOST, levels: rebuilt.reverse() }
}

function merge({ out, into }: Branching): {
  readonly branching: Branching
  readonly renamed: Int32Array
} {
  const renamed = new Int32Array(out.length + 2)
  renamed[WON] = WON
  const [outs, intos]: [number[], number[]] = [[], []]
  const seen = new Map<number, number>()
  for (const [i, low] of out.entries()) {
    const high = into[i] ?? LOST
    const key = low * 2 ** 26 + high
    const node = low === high && low < 2 ? low : (seen.get(key) ?? outs.push(low) + 1)
    if (node >= 2 && intos.length < outs.length) intos.push(high)
    seen.set(key, node)
    renamed[i + 2] = node
  }
  return { branching: { out: Int32Array.from(outs), into: Int32Array.from(intos) }, renamed }
}
