/** Agreements, what was committed in them, and what became of it. */

import type { ItemId } from "../../base/index.ts"
import type { Deadline, Grounds, When } from "./grounds.ts"

export interface AgreementBody {
  readonly kind: "agreement"
  readonly title: string
  readonly signed: When | undefined
  readonly parties: readonly ItemId[]
  /** Those it concerns who are not party to it. */
  readonly outside: readonly ItemId[]
  readonly guarantors: readonly ItemId[]
  /** The text that it adopted. */
  readonly text: ItemId | undefined
  readonly rests: Grounds
}

/** Who shall do what, to what measure, by when, on what condition, set by whom. */
export interface CommitmentBody {
  readonly kind: "commitment"
  readonly agreement: ItemId | undefined
  readonly by: readonly ItemId[]
  readonly to: readonly ItemId[]
  readonly what: string
  readonly measure: string | undefined
  readonly condition: string | undefined
  readonly setBy: readonly ItemId[]
  readonly due: Deadline | undefined
  readonly rests: Grounds
}

export const FINDINGS = [
  "not-initiated",
  "minimal",
  "intermediate",
  "full",
  "broken",
  "under-review",
  "extended",
  "lapsed",
] as const
/** How far a commitment is carried out (the first four), or what else became of it. */
export type FindingStatus = (typeof FINDINGS)[number]

/**
 * What somebody found of a commitment. An allegation is a statement; a finding is a person's
 * judgement that rests on it.
 */
export interface FindingBody {
  readonly kind: "finding"
  readonly commitment: ItemId
  readonly status: FindingStatus
  readonly by: readonly ItemId[]
  readonly when: When | undefined
  readonly words: string | undefined
  /** The deadline that holds from now on, where it was extended. */
  readonly due: Deadline | undefined
  readonly rests: Grounds
}
