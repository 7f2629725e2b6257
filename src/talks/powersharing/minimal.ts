/** The smallest winning coalitions: those that lose if any member leaves. */

import { holds, type Rule } from "../rules/index.ts"

/** Most coalitions listed, most members looked at, and most coalitions tried. */
const MOST_LISTED = 100
const MOST_MEMBERS = 30
const MOST_TRIED = 5000

/**
 * Every minimal winning coalition of a rule that growing cannot lose, members in the given order, where they are few enough
 * to be listed; else undefined. Members who never decide may be left out beforehand.
 */
export function minimalWinning(rule: Rule, ids: readonly string[]): readonly (readonly string[])[] | undefined {
  if (ids.length > MOST_MEMBERS) return undefined
  const found: (readonly string[])[] = []
  const wins = (coalition: readonly string[]): boolean => holds(rule, (id) => coalition.includes(id))
  const open: { readonly inside: readonly string[]; readonly next: number }[] = [{ inside: [], next: 0 }]
  let tried = 0
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { inside, next } = at
    tried += 1
    if (tried > MOST_TRIED || found.length > MOST_LISTED) return undefined
    if (wins(inside)) {
      if (inside.every((id) => !wins(inside.filter((each) => each !== id)))) found.push(inside)
      continue
    }
    const joining = ids[next]
    if (joining === undefined || !wins([...inside, ...ids.slice(next)])) continue
    open.push({ inside, next: next + 1 }, { inside: [...inside, joining], next: next + 1 })
  }
  return found.length > MOST_LISTED ? undefined : found
}
