import { comesAgain, recurringInWords } from "../../base/index.ts"
import { DATE_KINDS, DATE_STATUSES, GRAINS } from "../../reading/index.ts"
import { added, iso, items, maybe, word, type Parts } from "./field.ts"
import { declare, type BodyMoment, type BodyOf } from "./kind.ts"
import { words } from "./parts.ts"

const fields = {
  dateKind: word(DATE_KINDS, { leaves: "open" }),
  /** The words it was written in. */
  anchor: words,
  value: maybe(iso({ leaves: "fact" })),
  grain: word(GRAINS, { leaves: "open" }),
  what: maybe(words),
  setBy: items({ leaves: "fact", links: ["about"] }),
  status: word(DATE_STATUSES, { leaves: "fact" }),
  /**
   * Of a time that comes again: when it begins and ends, in ISO 8601, where that is told beside it.
   */
  from: added(iso({ leaves: "fact" })),
  until: added(iso({ leaves: "fact" })),
}

/** A day, a period or a time that comes again, as a document names it. */
export const date = declare("date", fields, {
  called: "a date",
  stands: "read",
  moments: (body) => [momentOf(body)],
  search: ({ what, anchor }) => [
    [what?.exact, "said"],
    [anchor.exact, "said"],
  ],
})
export type DateBody = BodyOf<typeof date>

/**
 * A time that comes again says so with its bounds; the moment it begins, where that is told, stands
 * in its value.
 */
function momentOf(body: Parts<typeof fields>): BodyMoment {
  const { dateKind, value, anchor, what, from, until } = body
  const again = value !== undefined && comesAgain(value)
  const written = again
    ? recurringInWords({ value, words: anchor.exact, from, until })
    : anchor.exact
  const bounded =
    again && from !== undefined ? value.replace(/^(R\d*)\/(?=P)/, `$1/${from}/`) : value
  const moment = {
    value: bounded,
    words: what === undefined ? written : `${what.exact}: ${written}`,
  }
  return dateKind === "deadline" ? { kind: "deadline", ...moment } : moment
}
