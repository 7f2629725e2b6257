/**
 * Dates that cannot all be right. They are kept as they are told: the record may hold a
 * contradiction; a page says so beside the field.
 */

import type { Day } from "../../base/index.ts"
import type { When } from "../kinds/parts.ts"
import type { LetterBody } from "../kinds/letter.ts"
import { surelyBefore } from "./when-order.ts"

/** What is doubtful about a field of a body, in one sentence. */
export interface DateDoubt {
  readonly field: string
  readonly words: string
}

/**
 * A letter's steps that come before what they follow. `documentDate`: of the document that holds
 * its text.
 */
export function letterDoubts(
  letter: Pick<LetterBody, "written" | "delivered" | "acknowledged" | "madePublic">,
  documentDate?: Day,
): readonly DateDoubt[] {
  const { written, delivered, acknowledged, madePublic } = letter
  return [
    ...doubt("delivered", delivered, "Delivered before it was written", written),
    ...doubt("acknowledged", acknowledged, "Acknowledged before it was written", written),
    ...doubt("acknowledged", acknowledged, "Acknowledged before it was delivered", delivered),
    ...doubt("madePublic", madePublic, "Made public before it was written", written),
    ...(written === undefined
      ? doubt(
          "delivered",
          delivered,
          "Delivered before the date of the document that holds it",
          dated(documentDate),
        )
      : []),
    ...(written === undefined
      ? doubt(
          "madePublic",
          madePublic,
          "Made public before the date of the document that holds it",
          dated(documentDate),
        )
      : []),
  ]
}

/** A version that is dated before the document that holds it. */
export const versionDoubts = (
  version: { readonly when: When | undefined },
  documentDate?: Day,
): readonly DateDoubt[] =>
  doubt("when", version.when, "Dated before the document that holds it", dated(documentDate))

/** A showing, or a response, of a day before the version's own. */
export const laterDoubts = (
  what: "showing" | "response",
  when: When | undefined,
  version: When | undefined,
): readonly DateDoubt[] =>
  doubt(
    "when",
    when,
    what === "showing"
      ? "Shown before the version’s own date"
      : "Answered before the version’s own date",
    version,
  )

const dated = (day: Day | undefined): When | undefined =>
  day === undefined ? undefined : { value: day, words: undefined }

function doubt(
  field: string,
  when: When | undefined,
  words: string,
  before: When | undefined,
): readonly DateDoubt[] {
  if (!surelyBefore(when?.value, before?.value)) return []
  return [
    {
      field,
      words:
        `${words}: ${when?.value ?? ""} is earlier than ${before?.value ?? ""}; see which of ` +
        "the two is right. Both are kept.",
    },
  ]
}
