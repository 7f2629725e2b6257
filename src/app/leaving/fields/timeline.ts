/** Everything in time: each line under the terms of what it tells of. */

import type { TimelineLine, TimelineView } from "../../../contract/index.ts"
import { process } from "./parts.ts"
import { under, type Rows } from "./rows.ts"

const line = under<TimelineLine>((each) => each.item, {
  kind: "open",
  item: "open",
  when: "fact",
  recorded: "open",
  words: "words",
  who: "open",
  in: "open",
  at: "open",
  standing: "open",
  act: "open",
})

/** Who stands on a line is worked out from the screen; names and titles are their own items'. */
export const TIMELINE: Rows<TimelineView> = {
  process,
  order: "open",
  today: "open",
  actors: under<TimelineView["actors"][number]>((each) => each.item, {
    item: "open",
    name: "actor",
  }),
  documents: under<TimelineView["documents"][number]>((each) => each.item, {
    item: "open",
    title: "title",
  }),
  kinds: { kind: "open", count: "open" },
  total: "open",
  offset: "open",
  lines: line,
  next: "open",
}
