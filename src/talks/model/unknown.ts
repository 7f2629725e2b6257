/** What a table says is not known, and whose acceptance hangs on it. */

import type { Party, Preference, Talks } from "./types.ts"

/**
 * Whether nothing is known of what the party thinks of the issue. On one that weighs nothing it
 * does not matter.
 */
export const isUnknown = ({ judgement, weight }: Preference): boolean =>
  judgement.kind === "unknown" && weight.numerator !== 0n

/** Whether of some option that the party classes nobody knows where it stands. */
export const hasUnknownClass = ({ judgement }: Preference): boolean =>
  judgement.kind === "classes" && [...judgement.classes.values()].includes("unknown")

/** Whether the table says anywhere that something is not known, even where it does not matter. */
export const saysUnknown = ({ parties, preferences }: Talks): boolean =>
  parties.some(({ reservation }) => reservation === "unknown") ||
  preferences.some((each) => each.judgement.kind === "unknown" || hasUnknownClass(each))

/**
 * Whether so little is known of the party that it is known to accept nothing: a preference, or its
 * reservation.
 */
export const isOpen = (
  { preferences }: Pick<Talks, "preferences">,
  { id, reservation }: Party,
): boolean =>
  reservation === "unknown" || preferences.some((each) => each.party === id && isUnknown(each))
