/**
 * Lines between actors: each sort of tie between two actors once, with the items that it is drawn
 * from.
 */

import type { Day, ItemId } from "../../base/index.ts"
import type { EdgeSort } from "../../contract/index.ts"
import { heldOn, type Body, type Entry, type RelationSort } from "../../record/index.ts"
import type { ActorBook } from "./book.ts"
import { RELATION_WORDS } from "./relation-words.ts"
import { order } from "./written.ts"

export interface Edge {
  readonly from: ItemId
  readonly to: ItemId
  readonly sort: EdgeSort
  readonly relation: RelationSort | undefined
  readonly words: string
  /** Relations, letters, meetings or statements, in the order given. */
  readonly items: readonly ItemId[]
}

/** The sorts in the order in which they are shown. */
const EDGE_SORTS: readonly EdgeSort[] = ["relation", "letter", "meeting", "statement"]

type Tie = Omit<Edge, "items">

/**
 * The lines that these entries draw, actors joined: relations held on the day, letters from author
 * and carrier to recipient, meetings between each two who met, statements from speaker to
 * addressee. A line of an actor to itself is left out. By sort, then by the names of its ends.
 */
export function edgesOf(
  entries: readonly Entry[],
  { day, book }: { readonly day: Day; readonly book: ActorBook },
): readonly Edge[] {
  const edges = new Map<string, { readonly tie: Tie; readonly items: ItemId[] }>()
  for (const { item, content } of entries) {
    for (const tie of content.kind === "held"
      ? tiesIn(content.body, day).map((each) => joinedTie(each, book))
      : []) {
      if (tie.from === tie.to) continue
      const key = [tie.sort, tie.words, tie.from, tie.to].join(" ")
      const known = edges.get(key)
      if (known === undefined) edges.set(key, { tie, items: [item] })
      else if (known.items.at(-1) !== item) known.items.push(item)
    }
  }
  return [...edges.values()]
    .map(({ tie, items }) => ({ ...tie, items }))
    .sort(
      (a, b) =>
        EDGE_SORTS.indexOf(a.sort) - EDGE_SORTS.indexOf(b.sort) ||
        order(book.called(a.from), book.called(b.from)) ||
        order(book.called(a.to), book.called(b.to)) ||
        order(a.words, b.words) ||
        order(a.from + a.to, b.from + b.to),
    )
}

function tiesIn(body: Body, day: Day): readonly Tie[] {
  if (body.kind === "relation")
    return heldOn(body.held, day) && body.sort !== "same-as"
      ? [
          {
            from: body.from,
            to: body.to,
            sort: "relation",
            relation: body.sort,
            words:
              body.sort === "other"
                ? (body.words ?? RELATION_WORDS.other)
                : RELATION_WORDS[body.sort],
          },
        ]
      : []
  if (body.kind === "letter")
    return [
      ...pairs(body.authors, body.recipients, "letter", "wrote to"),
      ...pairs(body.carriers, body.recipients, "letter", "carried a letter to"),
    ]
  if (body.kind === "meeting")
    return body.between.flatMap((one, index) =>
      pairs([one], body.between.slice(index + 1), "meeting", MET[body.sort]),
    )
  if (body.kind === "statement")
    return pairs(
      body.speakers.flatMap(({ actor }) => actor ?? []),
      body.addressees,
      "statement",
      "addressed",
    )
  return []
}

const MET = {
  meeting: "met",
  call: "spoke on the telephone with",
  message: "exchanged messages with",
  presence: "was at one place with",
} as const

const pairs = (
  from: readonly ItemId[],
  to: readonly ItemId[],
  sort: EdgeSort,
  words: string,
): readonly Tie[] =>
  from.flatMap((one) =>
    to.map((other) => ({ from: one, to: other, sort, relation: undefined, words })),
  )

/** A meeting has no direction: its ends stand in order of their items. */
function joinedTie(tie: Tie, book: ActorBook): Tie {
  const [from, to] = [book.nameOf(tie.from), book.nameOf(tie.to)]
  return tie.sort === "meeting" && to < from ? { ...tie, from: to, to: from } : { ...tie, from, to }
}
