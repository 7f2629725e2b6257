/**
 * Five columns and more: a tree of the vectors kept so far, searched for one that is at least as
 * large everywhere.
 */

import type { Vectors } from "./vectors.ts"
import type { Scratch } from "./scratch.ts"

/** Vectors in one leaf. */
const LEAF = 16

/**
 * See `dominanceFilter`. Vectors are taken in order of their falling sum (each column stretched to
 * the same range), so the strongest are in the tree first and nothing has to be taken out again.
 * The tree splits a full leaf at the middle of its widest column (Bentley 1975, k-d tree); a branch
 * whose upper corner does not reach the vector is passed over.
 */
export function treeFilter(vectors: Vectors, kept: Int32Array, scratch: Scratch): number {
  const order = bySum(vectors, scratch)
  const tree = emptyTree(vectors.columns.length)
  let found = 0
  for (let i = 0; i < vectors.count; i += 1) {
    const place = order[i] as number
    for (let column = 0; column < tree.width; column += 1)
      tree.query[column] = (vectors.columns[column] as Int32Array)[place] as number
    if (someReaches(tree)) continue
    insert(tree)
    kept[found++] = place
  }
  kept.subarray(0, found).sort()
  return found
}

/**
 * Places are packed behind sums into doubles that sort as they are: room for four million vectors.
 */
const ROOM = 2 ** 22
const STEPS = 2 ** 30

/**
 * Rounded sums keep the order of dominance, since every step of the sum rises with every column;
 * equal ones stay in the order they came.
 */
function bySum({ count, columns, most }: Vectors, scratch: Scratch): Int32Array {
  if (count > ROOM) throw new RangeError(`at most ${ROOM} vectors are compared at once`)
  const sums = scratch.float64("tree sums", count).fill(0, 0, count)
  for (const [column, values] of columns.entries()) {
    const factor = 1 / Math.max(1, most[column] as number)
    for (let i = 0; i < count; i += 1)
      sums[i] = (sums[i] as number) + (values[i] as number) * factor
  }
  const steps = STEPS / columns.length
  for (let i = 0; i < count; i += 1)
    sums[i] = (STEPS - Math.floor((sums[i] as number) * steps)) * ROOM + i
  sums.subarray(0, count).sort()
  const order = scratch.int32("tree order", count)
  for (let i = 0; i < count; i += 1) order[i] = (sums[i] as number) % ROOM
  return order
}

interface Tree {
  readonly width: number
  /** The vector that is asked for or put in. */
  readonly query: Int32Array
  readonly stack: number[]
  nodes: number
  /** A leaf's vectors one behind the other, LEAF × width a node. */
  rows: Int32Array
  /** Upper corners, width a node. */
  corners: Int32Array
  /**
   * By node four numbers: how many vectors (-1 in a branch), the column split at, the least value
   * of the upper side, the lower child.
   */
  heads: Int32Array
}

const emptyTree = (width: number): Tree => ({
  width,
  query: new Int32Array(width),
  stack: [],
  nodes: 1,
  rows: new Int32Array(64 * LEAF * width),
  corners: new Int32Array(64 * width).fill(-1, 0, width),
  heads: new Int32Array(64 * 4),
})

/** Whether some vector in the tree is at least as large as the query in every column. */
function someReaches(tree: Tree): boolean {
  const { stack, heads } = tree
  stack.length = 0
  let node = 0
  for (;;) {
    if (cornerReaches(tree, node)) {
      if ((heads[node * 4] as number) < 0) {
        const child = heads[node * 4 + 3] as number
        stack.push(child)
        node = child + 1
        continue
      }
      if (leafReaches(tree, node)) return true
    }
    const next = stack.pop()
    if (next === undefined) return false
    node = next
  }
}

function cornerReaches({ corners, query, width }: Tree, node: number): boolean {
  const corner = node * width
  for (let column = 0; column < width; column += 1)
    if ((corners[corner + column] as number) < (query[column] as number)) return false
  return true
}

function leafReaches({ rows, heads, query, width }: Tree, node: number): boolean {
  const first = node * LEAF * width
  const end = first + (heads[node * 4] as number) * width
  for (let row = first; row < end; row += width) {
    let column = 0
    while (column < width && (rows[row + column] as number) >= (query[column] as number))
      column += 1
    if (column === width) return true
  }
  return false
}

function insert(tree: Tree): void {
  const { heads, query } = tree
  let node = 0
  raise(tree, node, query, 0)
  while ((heads[node * 4] as number) < 0) {
    const column = heads[node * 4 + 1] as number
    node =
      (heads[node * 4 + 3] as number) +
      ((query[column] as number) >= (heads[node * 4 + 2] as number) ? 1 : 0)
    raise(tree, node, query, 0)
  }
  add(tree, node, query, 0)
  if (heads[node * 4] === LEAF) splitLeaf(tree, node)
}

function raise({ corners, width }: Tree, node: number, from: Int32Array, at: number): void {
  const corner = node * width
  for (let column = 0; column < width; column += 1) {
    const value = from[at + column] as number
    if (value > (corners[corner + column] as number)) corners[corner + column] = value
  }
}

function add({ rows, heads, width }: Tree, leaf: number, from: Int32Array, at: number): void {
  const size = heads[leaf * 4] as number
  const row = (leaf * LEAF + size) * width
  for (let column = 0; column < width; column += 1) rows[row + column] = from[at + column] as number
  heads[leaf * 4] = size + 1
}

/**
 * Splits where the leaf is widest, at its middle value; vectors are distinct, so some column has
 * two values.
 */
function splitLeaf(tree: Tree, node: number): void {
  grow(tree)
  const { width } = tree
  const child = tree.nodes
  tree.nodes += 2
  tree.corners.fill(-1, child * width, (child + 2) * width)
  tree.heads.fill(0, child * 4, (child + 2) * 4)
  const first = node * LEAF * width
  const held = tree.rows.slice(first, first + LEAF * width)
  const [split, value] = widest(held, width)
  tree.heads.set([-1, split, value, child], node * 4)
  for (let row = 0; row < held.length; row += width) {
    const side = child + ((held[row + split] as number) >= value ? 1 : 0)
    raise(tree, side, held, row)
    add(tree, side, held, row)
  }
}

function widest(held: Int32Array, width: number): readonly [column: number, value: number] {
  let [best, range, value] = [0, -1, 0]
  for (let column = 0; column < width; column += 1) {
    const sorted = Int32Array.from(
      { length: LEAF },
      (_, k) => held[k * width + column] as number,
    ).sort()
    const [low, high] = [sorted[0] as number, sorted[LEAF - 1] as number]
    if (high - low <= range) continue
    const middle = sorted[LEAF / 2] as number
    ;[best, range, value] = [
      column,
      high - low,
      middle > low ? middle : (sorted.find((each) => each > low) ?? high),
    ]
  }
  return [best, value]
}

function grow(tree: Tree): void {
  const room = tree.heads.length / 4
  if (tree.nodes + 2 <= room) return
  tree.rows = longer(tree.rows)
  tree.corners = longer(tree.corners)
  tree.heads = longer(tree.heads)
}

function longer(array: Int32Array): Int32Array {
  const made = new Int32Array(array.length * 2)
  made.set(array)
  return made
}
