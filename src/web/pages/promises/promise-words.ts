/** Words for promises and their deadlines. */

import type { FindingStatus, StateView, Timing } from "../../../contract/index.ts"
import { FINDING_WORDS } from "../../../record/kinds/finding.ts"
import { count } from "../../words/when.ts"

export { FINDING_WORDS }

/** What became of it, in words: `disputed: broken, carried out in full`. */
export function stateInWords({ kind, status, words }: StateView): string {
  switch (kind) {
    case "unjudged":
      return "nobody has judged it"
    case "found":
      return status === undefined ? words : FINDING_WORDS[status]
    case "disputed":
      return `disputed: ${inOurWords(words.replace(/^disputed: /, ""))}`
    case "stale":
      return (
        `${inOurWords(words.replace(/, on grounds that are gone$/, ""))}, but on grounds that ` +
        "are gone"
      )
  }
}

const isFinding = (status: string): status is FindingStatus => Object.hasOwn(FINDING_WORDS, status)

const inOurWords = (statuses: string): string =>
  statuses
    .split(", ")
    .map((status) => (isFinding(status) ? FINDING_WORDS[status] : status))
    .join(" and ")

/** `54 days left`, `2 days overdue`. */
export function timingInWords(timing: Timing): string {
  switch (timing.kind) {
    case "ahead":
      return `${count(timing.days, "day")} left`
    case "today":
      return "due today"
    case "overdue":
      return `${count(timing.days, "day")} overdue`
    case "done":
      return "done"
    case "lapsed":
      return "lapsed"
    case "no-day":
      return "no day can be told"
  }
}
