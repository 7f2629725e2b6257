/**
 * Dates of a promise that cannot all be right. They are kept as they are told; a page says so
 * beside them.
 */

import type { Day } from "../../base/index.ts"
import type { Deadline, When } from "../kinds/parts.ts"
import { dayInWords } from "../day-words.ts"
import type { DateDoubt } from "../texts/date-doubts.ts"
import { daysOf } from "../texts/when-order.ts"
import { dueOf } from "./due.ts"

/** What is known around a commitment. */
export interface Around {
  /** When its agreement was signed. */
  readonly signed: When | undefined
  /** The earliest date of the documents that it rests on; undefined where none has one. */
  readonly document: Day | undefined
}

/** A due date before the agreement was signed, or before the document that tells of it. */
export function dueDoubts(
  deadline: Deadline | undefined,
  { signed, document }: Around,
): readonly DateDoubt[] {
  const due = dueOf(deadline)
  const signedOn = daysOf(signed?.value)?.first
  if (due === undefined) return []
  return [
    ...(signedOn !== undefined && due.day < signedOn
      ? [
          doubt(
            `Due on ${dayInWords(due.day)}, before its agreement was signed on ` +
              `${dayInWords(signedOn)}`,
          ),
        ]
      : []),
    ...(document !== undefined && due.day < document
      ? [
          doubt(
            `Due on ${dayInWords(due.day)}, before the date of the document that it rests ` +
              `on, ${dayInWords(document)}`,
          ),
        ]
      : []),
  ]
}

/** An agreement signed after the document that tells of it was dated. */
export function signedDoubts(
  signed: When | undefined,
  document: Day | undefined,
): readonly DateDoubt[] {
  const signedOn = daysOf(signed?.value)?.first
  if (signedOn === undefined || document === undefined || signedOn <= document) return []
  return [
    {
      field: "signed",
      words:
        `Signed on ${dayInWords(signedOn)}, after the date of the document that tells of it, ` +
        `${dayInWords(document)}; see which of the two is right. Both are kept.`,
    },
  ]
}

const doubt = (words: string): DateDoubt => ({
  field: "due",
  words: `${words}; see which of the two is right. Both are kept.`,
})
