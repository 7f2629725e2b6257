/** What a page is given: who looks, and at what. */

import type { ItemId, ProcessId } from "../../base/index.ts"
import type { SessionView } from "../../contract/index.ts"

/** A page about one process. */
export interface ProcessPageProps {
  readonly session: SessionView
  readonly process: ProcessId
}
/** A page about one item of it. */
export interface ItemPageProps extends ProcessPageProps {
  readonly item: ItemId
}
