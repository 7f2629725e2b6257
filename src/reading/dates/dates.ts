/** All dates of a text: resolved against the document's own day, with what falls due. */

import type { Day } from "../../base/index.ts"
import type { Grammar } from "../syntax/grammar.ts"
import type { Run } from "../text/sentences.ts"
import type { DateKind, DateStatus, Grain } from "../types.ts"
import { localNoon, NO_DAY, type DateParser } from "./calendar.ts"
import { bounded } from "./bounds.ts"
import { directionOf, dueBy } from "./deadlines.ts"
import { timeExpressions, type Expression } from "./expressions.ts"
import { resolve } from "./resolve.ts"

/** A date before its people are known: places are token indexes. */
export interface FoundTime {
  readonly run: Run
  readonly value: string | undefined
  readonly grain: Grain
  readonly kind: DateKind
  readonly what: Run | undefined
  readonly setBy: readonly Run[]
  readonly status: DateStatus
  /** Of a time that comes again: when it begins and ends, where that is told beside it. */
  readonly from: string | undefined
  readonly until: string | undefined
}

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
