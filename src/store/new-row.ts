/** A row of the history as it is to be written. */

import type { HistoryRow } from "../record/index.ts"
import type { SourceDocument } from "../sources/index.ts"
import type { SearchRow } from "./search-rows.ts"

/** A link with its content, and what queries need of it. */
export interface NewRow extends HistoryRow {
  readonly links: readonly (readonly [role: string, target: string])[]
  readonly document: SourceDocument | undefined
  readonly searched: SearchRow | undefined
}
