/**
 * Sorts of what can be found, as small numbers beside each word: kinds of which there are many by
 * name, all others as one.
 */

import type { BodyKind, Standing } from "../record/index.ts"

/** Numbers that are in databases: never given to anything else. Sort 0 is any other kind. */
export const SORTS = {
  keep: 1,
  document: 2,
  statement: 3,
  actor: 4,
  corroboration: 5,
  date: 6,
  proposal: 7,
  event: 8,
  narration: 9,
} as const
const STANDINGS: Readonly<Record<Standing, number>> = {
  draft: 0,
  admitted: 1,
  rejected: 2,
  withdrawn: 3,
}

/** The number of a kind and standing; the standing is its last two bits. */
export const sortOf = (kind: string, standing: string): number =>
  (kindSort(kind) << 2) | standingSort(standing)

/** The number of a kind; 0 for those that have none of their own. */
export const kindSort = (kind: BodyKind | string): number =>
  (SORTS as Readonly<Record<string, number>>)[kind] ?? 0

export const standingSort = (standing: Standing | string): number =>
  (STANDINGS as Readonly<Record<string, number>>)[standing] ?? 0
