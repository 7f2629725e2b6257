/** Readings by Parley's own reader, told apart from those by an outside model. */

import { type Entry, type ReadingBody, bodiesOf, type HeldBody } from "../record/index.ts"

/** Whether an outside model read, which says nothing of how far our own reading has come. */
export const isByModel = ({ reader }: Pick<ReadingBody, "reader">): boolean =>
  reader.startsWith("model/")

/**
 * Those of these entries that say how far our own reading has come: also that it failed, but not
 * what was withdrawn to try again.
 */
export const ownReadings = (entries: readonly Entry[]): readonly HeldBody<ReadingBody>[] =>
  bodiesOf("reading", entries).filter(
    ({ entry, body }) => !isByModel(body) && entry.standing !== "withdrawn",
  )
