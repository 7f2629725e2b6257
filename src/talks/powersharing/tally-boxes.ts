/**
 * Swings where coalitions lose exactly while two sums stay below a limit each: read off sums over
 * boxes, for all kinds in one pass.
 */

import type { TallyPlan } from "./tally-plan.ts"
import type { Joining, Layer, Table } from "./tally-shape.ts"

/**
 * By size: a coalition loses while its outer sum is below `outer` and its inner sum below `inner`.
 */
interface Boxes {
  readonly outer: Int32Array
  readonly inner: Int32Array
}

/**
 * Swings of one member of each kind by size, a list for each layer; undefined where what loses is
 * no box in two sums. Sums must not be clipped in any row.
 *
 * The losing coalitions without a member are all of them, less all moved once by its weights, plus
 * all moved twice, and so on, and a box moved is a box: each term is one number of a plane of
 * running sums.
 */
export function takenOutOfBoxes(
  plan: TallyPlan,
  table: Table,
): ((joining: Joining) => readonly Float64Array[]) | undefined {
  const boxes = boxesOf(plan)
  if (boxes === undefined || !plan.joining.every(isPlain(plan))) return undefined
  const swings = table.layers.map((layer) => swingsIn({ plan, boxes, start: table.start }, layer))
  return ({ kind }) => swings.map((byKind) => byKind.get(kind) ?? new Float64Array(plan.members))
}

/** Whether a member moves every outer state by the same weight: there is one outer sum. */
const isPlain =
  ({ outers }: TallyPlan) =>
  ({ outerStep }: Joining): boolean =>
    outerStep.every((target, state) => target === Math.min(outers - 1, state + (outerStep[0] ?? 0)))

function boxesOf({ members, outers, losing }: TallyPlan): Boxes | undefined {
  const boxes = { outer: new Int32Array(members + 1), inner: new Int32Array(members + 1) }
  for (let size = 0; size <= members; size += 1) {
    const limits = losing.subarray(size * outers, (size + 1) * outers)
    const [inner = 0, end] = [limits[0], limits.indexOf(0)]
    if (end === -1 || !limits.every((limit, outer) => limit === (outer < end ? inner : 0)))
      return undefined
    boxes.outer[size] = end
    boxes.inner[size] = inner
  }
  return boxes
}

interface Question {
  readonly plan: TallyPlan
  readonly boxes: Boxes
  readonly start: Int32Array
}

/**
 * `cells[outer * width + inner]`: the row's and all rows' before it up to that inner sum; 0 below
 * `low[outer]`, no more than at `high[outer]`.
 */
interface Plane {
  readonly cells: Float64Array
  readonly width: number
  readonly low: Int32Array
  readonly high: Int32Array
}

function swingsIn(question: Question, layer: Layer): ReadonlyMap<number, Float64Array> {
  const {
    plan: { members, outers, innerClip, joining },
  } = question
  const plane: Plane = {
    cells: new Float64Array(outers * (innerClip + 1)),
    width: innerClip + 1,
    low: new Int32Array(outers),
    high: new Int32Array(outers),
  }
  const swings = new Map(joining.map(({ kind }) => [kind, new Float64Array(members)]))
  for (let size = 0; size < members; size += 1) {
    fillPlane(question, layer, { size, plane })
    for (const each of joining)
      readOff(question, layer, {
        size,
        plane,
        joining: each,
        swings: swings.get(each.kind) ?? new Float64Array(0),
      })
  }
  return swings
}

/** The running sums of one size. */
function fillPlane(
  { plan, start }: Question,
  layer: Layer,
  { size, plane }: { readonly size: number; readonly plane: Plane },
): void {
  let [lowest, highest] = [2 ** 30, -1]
  for (let outer = 0; outer < plan.outers; outer += 1) {
    const row = size * plan.outers + outer
    const [low = 0, high = -1] = [plan.low[row], plan.high[row]]
    const before = { low: lowest, high: highest }
    if (low <= high) [lowest, highest] = [Math.min(lowest, low), Math.max(highest, high)]
    plane.low[outer] = lowest
    plane.high[outer] = highest
    addRow(layer, plane, { outer, at: (start[row] ?? 0) - low, low, high, before })
  }
}

interface Adding {
  readonly outer: number
  readonly at: number
  readonly low: number
  readonly high: number
  readonly before: { readonly low: number; readonly high: number }
}

/** The row's running sum, reduced every eighth time, on top of the plane's row before it. */
function addRow(
  { cells, modulus, inverse }: Layer,
  plane: Plane,
  { outer, at, low, high, before }: Adding,
): void {
  const [sums, goal] = [plane.cells, outer * plane.width]
  const above = goal - plane.width
  const end = plane.high[outer] ?? -1
  const last = before.high < before.low ? 0 : (sums[above + before.high] ?? 0)
  let running = 0
  for (let x = plane.low[outer] ?? 0; x <= end; x += 1) {
    if (x >= low && x <= high) running += cells[at + x] ?? 0
    if ((x & 7) === 7) running -= modulus * Math.floor(running * inverse)
    const sum = running + (x < before.low ? 0 : x > before.high ? last : (sums[above + x] ?? 0))
    sums[goal + x] = sum - modulus * Math.floor(sum * inverse)
  }
}

interface Reading {
  readonly size: number
  readonly plane: Plane
  readonly joining: Joining
  readonly swings: Float64Array
}

/** What coalitions of this size add to the swings at this size and all larger ones. */
function readOff(
  { plan: { members }, boxes }: Question,
  { modulus }: Layer,
  { size, plane, joining, swings }: Reading,
): void {
  const [outerStep = 0, innerStep] = [joining.outerStep[0], joining.innerStep]
  const below = (at: number, moved: number): number =>
    sumBelow(
      plane,
      (boxes.outer[at] ?? 0) - moved * outerStep,
      (boxes.inner[at] ?? 0) - moved * innerStep,
    )
  for (let others = size; others < members; others += 1) {
    const moved = others - size
    if (
      moved * outerStep >= (boxes.outer[others] ?? 0) ||
      moved * innerStep >= (boxes.inner[others] ?? 0)
    )
      return
    const part = below(others, moved) - below(others + 1, moved + 1)
    swings[others] = ((swings[others] ?? 0) + (moved % 2 === 0 ? part : -part)) % modulus
  }
}

/** Coalitions with an outer sum below `outer` and an inner sum below `inner`. */
function sumBelow({ cells, width, low, high }: Plane, outer: number, inner: number): number {
  const row = outer - 1
  if (row < 0 || inner - 1 < (low[row] ?? 0)) return 0
  return cells[row * width + Math.min(inner - 1, high[row] ?? -1)] ?? 0
}
