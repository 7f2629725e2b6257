/**
 * What every keeper of the record must do. One suite, run on the database and on the record in
 * memory.
 */

import { describe } from "vitest"
import { contractOfAppending } from "./contract-appending.ts"
import { contractOfAsking } from "./contract-asking.ts"
import { contractOfDestroying } from "./contract-destroying.ts"
import { contractOfHiding } from "./contract-hiding.ts"
import { contractOfRelying } from "./contract-relying.ts"
import { contractOfSearching } from "./contract-searching.ts"
import type { OpenRecord } from "./contract-parts.ts"

export { type OpenRecord } from "./contract-parts.ts"

/**
 * Runs the whole suite on records that `open` gives, each empty; whoever opened them closes them.
 */
export function recordContract(name: string, open: OpenRecord): void {
  describe(name, () => {
    contractOfAppending(open)
    contractOfAsking(open)
    contractOfRelying(open)
    contractOfSearching(open)
    contractOfDestroying(open)
    contractOfHiding(open)
  })
}
