/** What settling a table answers. */

import type { Talks } from "../model/index.ts"
import type { Acceptance } from "./acceptance.ts"
import type { Compiled } from "./compile.ts"
import type { Count } from "./count.ts"
import type { Blocker } from "./find-blockers.ts"
import type { Points } from "./outlook.ts"
import type { Listing } from "./package-list.ts"
import type { Reached } from "./reach.ts"
import type { Judged } from "./standing.ts"

/**
 * What needs a number from every party; the points need every reservation too, and are undefined
 * where one is not known.
 */
export interface Outlook {
  readonly vectors: Count
  readonly frontier: Listing
  readonly points: Points | undefined
}

/** The feasible packages by what is known of them; together they are all of the feasible ones. */
export interface Standings {
  /** Known to be accepted by every party. */
  readonly knownAcceptable: Count
  /** Known to be refused by some party. */
  readonly ruledOut: Count
  readonly notKnown: Count
}

export interface Settlement {
  readonly talks: Talks
  readonly packages: bigint
  readonly feasible: Count
  readonly accepted: Count
  readonly adopted: Count
  readonly standings: Standings
  /** Whether the table says of something that it is not known. */
  readonly saysUnknown: boolean
  /** The packages that all accept; where something is not known, those that all surely accept. */
  readonly zone: Listing
  /** Undefined where some party's utilities are not numbers. */
  readonly outlook: Outlook | undefined
  readonly blockers: readonly Blocker[]
  /** Why not everything is exact, one phrase each; empty where everything is. */
  readonly bounded: readonly string[]
  /** What was left out for want of numbers, one sentence each. */
  readonly leftOut: readonly string[]
  /** The table with what is not known taken as the least it may be: who is known to accept what. */
  readonly compiled: Compiled
  readonly acceptance: Acceptance
  /** The table with the most it may be: who may accept what. The same where all is known. */
  readonly possible: Judged
  /** The frontier as the engine holds it, for questions that come after. */
  readonly reached: Reached | undefined
}
