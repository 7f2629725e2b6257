/**
 * The smallest coalitions that win, which lose if any member leaves, and the smallest that can
 * block.
 */

import { holds, type Rule } from "../rules/index.ts"

/** Most coalitions listed, most members looked at, and most coalitions tried. */
const MOST_LISTED = 100
const MOST_MEMBERS = 30
const MOST_TRIED = 5000

type Coalition = readonly string[]

/**
 * Every minimal winning coalition of a rule that growing cannot lose, members in the given order,
 * where they are few enough to be listed; else undefined. Members who never decide may be left out
 * beforehand.
 */
export const minimalWinning = (rule: Rule, ids: Coalition): readonly Coalition[] | undefined =>
  minimalSets(ids, (coalition) => holds(rule, (id) => coalition.includes(id)))

/**
 * Every minimal blocking coalition: without its members all the others together lose, and with any
 * one of them they win. In the given order, where they are few enough to be listed; else undefined.
 * Of a rule that nobody wins, the empty coalition alone.
 */
export const minimalBlocking = (rule: Rule, ids: Coalition): readonly Coalition[] | undefined =>
  minimalSets(ids, (coalition) => !holds(rule, (id) => !coalition.includes(id)))

/**
 * The smallest sets of which `isEnough` says so; a larger set than one that is enough must be
 * enough too.
 */
function minimalSets(
  ids: Coalition,
  isEnough: (coalition: Coalition) => boolean,
): readonly Coalition[] | undefined {
  if (ids.length > MOST_MEMBERS) return undefined
  const found: Coalition[] = []
  const open: { readonly inside: Coalition; readonly next: number }[] = [{ inside: [], next: 0 }]
  let tried = 0
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { inside, next } = at
    tried += 1
    if (tried > MOST_TRIED || found.length > MOST_LISTED) return undefined
    if (isEnough(inside)) {
      if (inside.every((id) => !isEnough(inside.filter((each) => each !== id)))) found.push(inside)
      continue
    }
    const joining = ids[next]
    if (joining === undefined || !isEnough([...inside, ...ids.slice(next)])) continue
    open.push({ inside, next: next + 1 }, { inside: [...inside, joining], next: next + 1 })
  }
  return found.length > MOST_LISTED ? undefined : found
}
