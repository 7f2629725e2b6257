/** Readings by Parley's own reader, told apart from those by an outside model. */

import type { ReadingBody } from "../record/index.ts"

/** Whether an outside model read, which says nothing of how far our own reading has come. */
export const isByModel = ({ reader }: Pick<ReadingBody, "reader">): boolean => reader.startsWith("model/")
