/**
 * Items and what they rest on, as a web: which stand, which stand on less than they did, and the
 * shortest way to what is gone.
 */

import type { DocumentId, ItemId } from "../base/index.ts"
import { groundsOf, type Ground } from "./grounds-of.ts"
import type { Entry } from "./types.ts"

/** One item in the web; grounds that are not in the web count as standing, and only in `of`. */
export interface Node {
  readonly entry: Entry
  readonly needs: readonly ItemId[]
  readonly any: readonly ItemId[]
  /** Whether a ground of which it has several lies beyond the web. */
  readonly anyBeyond: boolean
  /** How many grounds it has. */
  readonly of: number
}

export interface Web {
  readonly nodes: ReadonlyMap<ItemId, Node>
  /** The item of each document version. */
  readonly documents: ReadonlyMap<DocumentId, ItemId>
}

/** The web of these newest entries. */
export function webOf(heads: readonly Entry[]): Web {
  const documents = new Map(
    heads.flatMap(({ item, content }) =>
      content.kind === "held" && content.body.kind === "document"
        ? [[content.body.version, item] as const]
        : [],
    ),
  )
  const here = new Set(heads.map(({ item }) => item))
  return {
    nodes: new Map(heads.map((entry) => [entry.item, nodeOf(entry, here, documents)])),
    documents,
  }
}

function nodeOf(
  entry: Entry,
  here: ReadonlySet<ItemId>,
  documents: ReadonlyMap<DocumentId, ItemId>,
): Node {
  const { needs, any } =
    entry.content.kind === "held" ? groundsOf(entry.content.body) : { needs: [], any: [] }
  const known = (grounds: readonly Ground[]): readonly ItemId[] =>
    grounds.flatMap((ground) => {
      const item = ground.kind === "item" ? ground.item : documents.get(ground.version)
      return item !== undefined && here.has(item) ? [item] : []
    })
  const found = known(any)
  return {
    entry,
    needs: known(needs),
    any: found,
    anyBeyond: found.length < any.length,
    of: needs.length + any.length,
  }
}

/** Whether it was itself withdrawn, rejected or destroyed. */
export const isGone = ({ standing, content }: Entry): boolean =>
  content.kind === "destroyed" || standing === "withdrawn" || standing === "rejected"

export const groundsIn = ({ needs, any }: Node): readonly ItemId[] => [...needs, ...any]

/** Whether what it rests on carries it, given what stands; what it is itself is not asked. */
export const carried = (
  { needs, any, anyBeyond }: Node,
  stands: (item: ItemId) => boolean,
): boolean => needs.every(stands) && (anyBeyond || any.length === 0 || any.some(stands))

/**
 * The items that stand: from those that rest on nothing upwards, so that items which rest on each
 * other alone do not. Each link is followed once for each time that its ground comes to stand,
 * which is once.
 */
export function standingIn(web: Web): ReadonlySet<ItemId> {
  const standing = new Set<ItemId>()
  const resting = dependentsIn(web)
  const open = [...web.nodes.keys()]
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const node = web.nodes.get(item)
    if (
      node === undefined ||
      standing.has(item) ||
      isGone(node.entry) ||
      !carried(node, (ground) => standing.has(ground))
    )
      continue
    standing.add(item)
    open.push(...(resting.get(item) ?? []))
  }
  return standing
}

/**
 * For each item that no longer stands, or stands on less than it did, the ground through which the
 * shortest way leads to what is gone.
 */
export interface Ways {
  readonly gone: ReadonlyMap<ItemId, ItemId>
  readonly weakened: ReadonlyMap<ItemId, ItemId>
}

/**
 * Ways through the web. In `gone` each step is to something that does not stand either; an item
 * that was itself withdrawn, and items that rest on each other alone, have none. In `weakened` are
 * the items that stand while something they rest on does not, at once or through others.
 */
export function waysIn(web: Web, standing: ReadonlySet<ItemId>): Ways {
  const resting = dependentsIn(web)
  const fallen = [...web.nodes.keys()].filter((item) => !standing.has(item))
  const roots = fallen.filter((item) => {
    const node = web.nodes.get(item)
    return node !== undefined && isGone(node.entry)
  })
  const cause = (item: ItemId, ground: ItemId): boolean => {
    const node = web.nodes.get(item)
    return node !== undefined && !isGone(node.entry) && causes(node, ground, standing)
  }
  return {
    gone: outwards(roots, resting, (item, ground) => !standing.has(item) && cause(item, ground)),
    weakened: outwards(fallen, resting, (item) => standing.has(item)),
  }
}

/** Whether the fall of this ground is among what brought the node down. */
const causes = ({ needs, any }: Node, ground: ItemId, standing: ReadonlySet<ItemId>): boolean =>
  needs.includes(ground) || (any.includes(ground) && any.every((each) => !standing.has(each)))

/**
 * From these items to those that rest on them, nearest first: each one reached, with the ground it
 * was reached through.
 */
function outwards(
  from: readonly ItemId[],
  resting: ReadonlyMap<ItemId, readonly ItemId[]>,
  goes: (item: ItemId, ground: ItemId) => boolean,
): ReadonlyMap<ItemId, ItemId> {
  const through = new Map<ItemId, ItemId>()
  const queue = [...from]
  for (const ground of queue) {
    for (const item of resting.get(ground) ?? []) {
      if (through.has(item) || !goes(item, ground)) continue
      through.set(item, ground)
      queue.push(item)
    }
  }
  return through
}

/** Who rests on each item. */
function dependentsIn(web: Web): ReadonlyMap<ItemId, readonly ItemId[]> {
  const resting = new Map<ItemId, ItemId[]>()
  for (const [item, node] of web.nodes) {
    for (const ground of groundsIn(node)) {
      const known = resting.get(ground)
      if (known === undefined) resting.set(ground, [item])
      else known.push(item)
    }
  }
  return resting
}
