/** Rows of what many views are made of. */

import type {
  ActorName,
  GroundLine,
  ItemView,
  Sentence,
  StaleReasonView,
  StaleView,
  Telling,
} from "../../../contract/index.ts"
import { body } from "./bodies.ts"
import { under, voices, type At, type Rows } from "./rows.ts"

/** A process's title is nobody's words: whoever may open the process may say what it is called. */
export const process = { id: "open", title: "made" } as const

/** An item with its body, each under its own terms. */
export const itemRows: Rows<ItemView> = {
  item: "open",
  head: "open",
  standing: "open",
  maker: "made",
  author: "open",
  recordedAt: "open",
  entries: "open",
  body,
  proposes: "fact",
}
export const item = under<ItemView>((view) => view.item, itemRows)

export const actorName = under<ActorName>((actor) => actor.item, { item: "open", name: "actor" })

/** The document that words stand in. */
export const inDocument = under<Sentence["document"]>((document) => document.item, {
  item: "open",
  title: "title",
  date: "open",
})

export const sentence = under<Sentence>((each) => each.item, {
  document: inDocument,
  item: "open",
  words: "words",
  start: "open",
  end: "open",
})

export const telling = under<Telling>((each) => each.item, {
  document: inDocument,
  item: "open",
  words: "words",
  start: "open",
  end: "open",
  speakers: voices<Telling["speakers"][number]>({ actor: "voice", name: "made" }),
})

export const ground = under<GroundLine>((line) => line.item, {
  item: "open",
  document: under<NonNullable<GroundLine["document"]>>((document) => document.item, {
    item: "open",
    title: "title",
  }),
  words: "words",
})

/**
 * A reason quotes titles and what was said of a withdrawal: whole where the ground was on the
 * record, else only that it is gone.
 */
const reason = under<StaleReasonView>(({ item: of, root }) => root ?? of, {
  item: "open",
  root: "open",
  document: "open",
  words: (words: string, { item: of, screen }: At) =>
    of !== undefined && screen.onRecord(of)
      ? screen.words(of, words)
      : "something that it rests on is gone",
})

export const stale: Rows<StaleView> = {
  kind: "open",
  left: "open",
  of: "open",
  words: "made",
  reasons: reason,
}
