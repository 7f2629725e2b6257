/** Why something is so, and what alone would change the table. */

import type { TurningClass, TurningItem, TurningView, WhyView } from "../../../contract/index.ts"
import { actorName, item, process, sentence } from "./parts.ts"
import { under, type Rows } from "./rows.ts"

/**
 * Why it is stale quotes titles: who makes the view says it in a few words where something under it
 * is kept back.
 */
export const WHY: Rows<WhyView> = { item, sentences: sentence, stale: "made" }

const issue = under<TurningClass["issue"]>((each) => each.item, { item: "open", title: "words" })

const turned = under<TurningItem>((each) => each.item, {
  item: "open",
  kind: "made",
  words: "words",
  becomes: "open",
  sentences: sentence,
})

/** A table leaves only where everybody it rests on may be named; options go with their issue. */
export const TURNING: Rows<TurningView> = {
  process,
  day: "open",
  now: "open",
  classes: {
    party: actorName,
    issue,
    option: { key: "made", name: "made" },
    from: "made",
    to: "made",
    becomes: "open",
    sentences: sentence,
  },
  entries: turned,
  grounds: turned,
  tried: "open",
  of: "open",
}
