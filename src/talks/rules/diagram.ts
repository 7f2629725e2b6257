/** A rule as a decision diagram: read member by member, coalitions that the rest of the members cannot tell apart share a node. */

import { allOf, failed, ok, type Result } from "../../base/index.ts"
import { ladderOf, LOST, WON, type Branching, type Ladder, type TooLarge } from "./ladder.ts"
import type { Formula, LinearRule } from "./linear.ts"

/**
 * Levels in reading order; `order[level]` is the member read there. A node is a number: LOST, WON, or an open node of the
 * next level counted from 2. No two open nodes of a level are the same function of the members still to be read.
 */
export interface Diagram { readonly order: readonly number[]; readonly root: number; readonly levels: readonly Branching[] }

/** Most nodes in a diagram. */
const MOST_NODES = 400_000

/** The diagram of a rule; too large is a fault that says what and where the limit lies. */
export function diagramOf(rule: LinearRule): Result<Diagram, TooLarge> {
  const order = readingOrder(rule)
  const ladders = allOf(rule.inequalities.map(({ weights, need }) => ladderOf({ weights: order.map((member) => weights[member] ?? 0n), need })))
  if (!ladders.ok) return ladders
  const grown = grow(rule.formula, ladders.value, order.length)
  return grown.ok ? ok({ order, ...reduced(grown.value) }) : grown
}

/** Members that the same few inequalities weigh are read one after another, heaviest first. */
function readingOrder({ members, inequalities }: LinearRule): readonly number[] {
  const fewestFirst = inequalities
    .map((each) => ({ weights: each.weights, counted: each.weights.filter((weight) => weight !== 0n).length }))
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

const size = (weight = 0n): bigint => weight < 0n ? -weight : weight

interface Grown { readonly root: number; readonly levels: readonly Branching[] }

function grow(formula: Formula, ladders: readonly Ladder[], members: number): Result<Grown, TooLarge> {
  const settle = settler(formula, ladders.length)
  let nodes = level()
  const root = nodes.nodeOf(settle(ladders.map(({ start }) => start)))
  const levels: Branching[] = []
  let total = 0
  for (let i = 0; i < members; i += 1) {
    const next = level()
    const step = (states: readonly number[], way: keyof Branching): number =>
      next.nodeOf(settle(states.map((state, k) => state < 2 ? state : (ladders[k]?.levels[i]?.[way][state - 2] ?? LOST))))
    levels.push({ out: Int32Array.from(nodes.open, (states) => step(states, "out")), into: Int32Array.from(nodes.open, (states) => step(states, "into")) })
    nodes = next
    total += next.open.length
    if (total > MOST_NODES) return failed({ kind: "too-large", what: "the number of coalitions to tell apart", limit: MOST_NODES })
  }
  return ok({ root, levels })
}

/** The open nodes of one level: the states of the inequalities that still matter, LOST in place of those that do not. */
function level(): { readonly open: (readonly number[])[]; nodeOf(states: readonly number[] | boolean): number } {
  const open: (readonly number[])[] = []
  const numbers = new Map<string, number>()
  const nodeOf = (states: readonly number[] | boolean): number => {
    if (typeof states === "boolean") return states ? WON : LOST
    const key = states.join()
    const node = numbers.get(key) ?? open.push(states) + 1
    numbers.set(key, node)
    return node
  }
  return { open, nodeOf }
}

/** Settles the formula where the states allow it; else keeps only the states that still matter. */
function settler(formula: Formula, inequalities: number): (states: readonly number[]) => readonly number[] | boolean {
  return (states) => {
    const kept = new Array<number>(inequalities).fill(LOST)
    const value = settled(formula, states, kept)
    return value ?? kept
  }
}

/** True, false, or undefined while open; then the states it hangs on are written into `kept`, with the won and lost beside them. */
function settled(formula: Formula, states: readonly number[], kept: number[]): boolean | undefined {
  if (formula.kind === "known") return formula.value
  if (formula.kind === "inequality") {
    const state = states[formula.index] ?? LOST
    kept[formula.index] = state
    return state < 2 ? state === WON : undefined
  }
  const decisive = formula.kind === "or"
  const trial = [...kept]
  let open = false
  for (const part of formula.of) {
    const value = settled(part, states, trial)
    if (value === decisive) return decisive
    open ||= value === undefined
  }
  if (!open) return !decisive
  for (const [i, state] of trial.entries()) kept[i] = state
  return undefined
}

/** From the last level up, nodes that branch alike become one, and a node whose branches are settled alike is settled. */
function reduced({ root, levels }: Grown): Grown {
  const rebuilt: Branching[] = []
  let renamed: Int32Array = Int32Array.of(LOST, WON)
  for (const { out, into } of [...levels].reverse()) {
    const level = { out: out.map((node) => renamed[node] ?? LOST), into: into.map((node) => renamed[node] ?? LOST) }
    const merged = merge(level)
    rebuilt.push(merged.branching)
    renamed = merged.renamed
  }
  return { root: renamed[root] ?? LOST, levels: rebuilt.reverse() }
}

function merge({ out, into }: Branching): { readonly branching: Branching; readonly renamed: Int32Array } {
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
