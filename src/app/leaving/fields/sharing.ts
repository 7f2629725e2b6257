/**
 * Arrangements and conflicts. A draft leaves only where everybody it rests on may be named; what is
 * in it is looked at again.
 */

import type {
  ActorName,
  ArrangementLine,
  CaseLine,
  ConflictLine,
  PartLine,
  SharingView,
} from "../../../contract/index.ts"
import { actorName, itemRows, process, sentence } from "./parts.ts"
import { under, type At, type Rows } from "./rows.ts"

/** Who first proposed a part: only where everybody whose sentences say so may be named. */
const first = (
  all: readonly ActorName[],
  at: At,
  { sentences }: PartLine,
): readonly ActorName[] => {
  for (const { item } of sentences) at.saw(item)
  return sentences.every(({ item }) => at.screen.named(item))
    ? all.flatMap((each) => actorName(each, at, undefined as never) ?? [])
    : []
}

const clause = under<NonNullable<PartLine["clause"]>>((each) => each.version, {
  text: "open",
  version: "open",
  label: "words",
  number: "words",
  words: "words",
})
const part: Rows<PartLine> = { part: "open", by: first, clause, sentences: sentence }

/** Why something is stale may tell words that are withheld. */
const stale = (): string => "some of what it rests on is gone"

/** So may why it counts for nothing. */
const out = (): string => "nothing that it rests on is left"

const arrangement = under<ArrangementLine>(({ view }) => view.item, {
  view: itemRows,
  author: "made",
  actors: actorName,
  sentences: sentence,
  stale,
  out,
  text: under<NonNullable<ArrangementLine["text"]>>((text) => text.item, {
    item: "open",
    title: "words",
  }),
  parts: part,
})

const tested = under<CaseLine["of"]>((each) => each.item, {
  item: "open",
  title: "words",
  kind: "open",
})

const conflict = under<ConflictLine>(({ view }) => view.item, {
  view: itemRows,
  author: "made",
  actors: actorName,
  sentences: sentence,
  stale,
  out,
  basis: { of: "words", words: "words", sentences: sentence },
  cases: { of: tested, options: "fact" },
})

export const SHARING: Rows<SharingView> = {
  process,
  arrangements: arrangement,
  conflicts: conflict,
}
