/** All dates of a text: resolved against the document's own day, with what falls due. */

import type { Day } from "../../base/index.ts"
import type { Grammar } from "../syntax/grammar.ts"
import { localNoon, NO_DAY, type DateParser } from "./calendar.ts"
import { bounded, type FoundTime } from "./bounds.ts"
import { directionOf, dueBy } from "./deadlines.ts"
import type { Expression } from "./expression.ts"
import { timeExpressions } from "./expressions.ts"
import { resolve } from "./resolve.ts"

/**
 * The dates on a page, in order. Without the document's day, whatever depends on it has no value.
 */
export function findDates(grammar: Grammar, parse: DateParser, day: Day | undefined): FoundTime[] {
  const expressions = timeExpressions(grammar, parse, localNoon(day ?? NO_DAY))
  return bounded(
    grammar,
    expressions.map((each) => understood(grammar, each, day)),
  )
}

function understood(grammar: Grammar, each: Expression, day: Day | undefined): FoundTime {
  const { page } = grammar
  const sentence = page.sentences[page.sentenceOf[each.from] ?? 0] ?? {
    from: each.from,
    to: each.to,
  }
  const { value, grain, kind } = resolve(each.said, day, directionOf(grammar, each, sentence))
  const passed =
    value !== undefined &&
    day !== undefined &&
    kind === "date" &&
    value.length >= 7 &&
    value < day.slice(0, value.length)
  const due = dueBy(grammar, each, sentence, passed)
  return {
    run: { from: each.from, to: each.to },
    value,
    grain,
    what: due.what,
    setBy: due.setBy,
    // What falls due again and again has no one day to be late on.
    kind: due.isDeadline && kind !== "recurring" ? "deadline" : kind,
    status: value === undefined ? "unresolved" : due.status,
    from: undefined,
    until: undefined,
  }
}
