/**
 * The days over which something is held. Days compare as text; a bound that is not known is no
 * bound.
 */

import type { Day } from "../../base/index.ts"
import type { Held } from "../kinds/parts.ts"

/** Whether it is held on this day, both ends included. */
export const heldOn = ({ from, until }: Held, day: Day): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until)

/** Whether it has begun by this day, over or not. */
export const begunBy = ({ from }: Held, day: Day): boolean => from === undefined || from <= day

/** Whether the last day comes before the first. */
export const endsBeforeItBegins = ({ from, until }: Held): boolean =>
  from !== undefined && until !== undefined && until < from

/** Order of beginning, unknown first. */
export const byBeginning = (a: Held, b: Held): number => order(a.from ?? "", b.from ?? "")

export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
