/**
 * Withdraw a source, and everything that rested on it says so: which grounds are gone, through how
 * many steps, and why.
 */

import type { ItemId } from "../base/index.ts"
import { groundWords } from "./stale-words.ts"
import { carried, groundsIn, standingIn, waysIn, webOf } from "./stale-web.ts"
import type { Entry } from "./types.ts"

/**
 * How an entry stands whose grounds are not all whole. `weakened`: something it rests on is gone,
 * or is weakened itself, and enough is left. `unsupported`: nothing that it rests on is left, or
 * something that it cannot do without is gone.
 */
export interface Stale {
  readonly kind: "weakened" | "unsupported"
  /** How many of its grounds still stand, and how many it has. */
  readonly left: number
  readonly of: number
  /** One for each ground that is gone or weakened, in the order of the body; at least one. */
  readonly reasons: readonly StaleReason[]
}

export interface StaleReason {
  /** The ground; a document's own item where it is words in a document. */
  readonly item: ItemId
  /** `gone`: it no longer stands. `weakened`: it stands on less than it did. */
  readonly kind: "gone" | "weakened"
  /**
   * What was itself withdrawn, rejected or destroyed, at the end of the chain; undefined where
   * items rest on each other alone.
   */
  readonly root: ItemId | undefined
  /**
   * `rests on a statement in “The letter”, which was withdrawn on 9 March 2021, because: it is
   * forged`
   */
  readonly words: string
}

/**
 * What is stale among these items, and why. An item stands when it is neither withdrawn nor
 * rejected nor destroyed, everything it needs stands, and something stands of what it has several
 * of; items that rest on each other alone do not stand. What an item rests on is looked at also
 * where it was itself withdrawn. Time and space grow with the links between the items given.
 *
 * @param heads  the newest entries of the items and of everything reachable through what they rest
 *               on (`groundsOf`), documents included; a ground that is not among them counts as
 *               standing
 * @returns the items of which some ground is gone or weakened, in the order given; others are left
 *   out
 */
export function staleness(heads: readonly Entry[]): ReadonlyMap<ItemId, Stale> {
  const web = webOf(heads)
  const standing = standingIn(web)
  const ways = waysIn(web, standing)
  const reasonOf = (ground: ItemId): StaleReason => ({
    item: ground,
    kind: standing.has(ground) ? "weakened" : "gone",
    ...groundWords(ground, web, ways),
  })
  return new Map(
    [...web.nodes].flatMap(([item, node]): readonly (readonly [ItemId, Stale])[] => {
      const reasons = groundsIn(node)
        .filter((ground) => !standing.has(ground) || ways.weakened.has(ground))
        .map(reasonOf)
      if (reasons.length === 0) return []
      const gone = reasons.filter(({ kind }) => kind === "gone").length
      const kind = carried(node, (ground) => standing.has(ground)) ? "weakened" : "unsupported"
      return [[item, { kind, left: node.of - gone, of: node.of, reasons }]]
    }),
  )
}
