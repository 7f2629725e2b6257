/** What people did about items after they were begun, told from an item's entries. */

import type { Entry } from "../types.ts"

export const ACTS_ON_ITEMS = ["admitted", "rejected", "withdrawn", "reopened", "corrected"] as const
export type ActOnItem = (typeof ACTS_ON_ITEMS)[number]

/**
 * The acts on one item: each later entry, and what it did to the one before. Oldest first; what was
 * destroyed tells nothing.
 */
export function actsIn(
  chain: readonly Entry[],
): readonly { readonly entry: Entry; readonly act: ActOnItem }[] {
  return chain.flatMap((entry, index) => {
    const before = chain[index - 1]
    return before === undefined || entry.content.kind === "destroyed"
      ? []
      : [{ entry, act: actOf(before, entry) }]
  })
}

/**
 * A correction admits what it corrects: what was admitted before was corrected, what was not,
 * admitted.
 */
function actOf(before: Entry, entry: Entry): ActOnItem {
  if (entry.standing === before.standing) return "corrected"
  return entry.standing === "draft" ? "reopened" : entry.standing
}
