/**
 * Who may be the same actor as this one: looked for by name and among those who say most, never
 * among all.
 */

import type { ItemId, ProcessId } from "../../base/index.ts"
import type { SuggestedView } from "../../contract/index.ts"
import {
  foldedName,
  suggestedJoins,
  type ActorBody,
  type RecordTransaction,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import { LIVE } from "../inside.ts"
import { actorBook, type ActorBook } from "./book.ts"

/** Of those who say most, so many are looked at beside those found by name. */
const SPEAKERS = 300
/** So many suggestions are shown. */
const SHOWN = 20

/**
 * Suggestions for an actor: at most twenty, most reasons first. Looked for among actors called by
 * one of its names, its surname or its offices, and among the three hundred who say most; a surname
 * of somebody who says little is found from the other side. A name spelt otherwise is found only
 * among those who say most.
 */
export async function suggestionsFor(
  record: RecordTransaction,
  process: ProcessId,
  own: readonly HeldBody<ActorBody>[],
): Promise<readonly SuggestedView[]> {
  const most = await record.mostReferredTo(
    { process, kinds: ["statement"], standings: LIVE },
    "by",
    SPEAKERS,
  )
  const named = bodiesOf(
    "actor",
    await record.current({ process, kinds: ["actor"], standings: LIVE, names: namesToTry(own) }),
  )
  const speaking = bodiesOf(
    "actor",
    await record.current({ process, kinds: ["actor"], items: most.map(({ item }) => item) }),
  )
  // Alone first: only who is like this actor is worth being joined with its other items, and then
  // judged as one.
  const alike = suggestedJoins(
    own,
    [...named, ...speaking].map((actor) => [actor]),
    [],
  )
  if (alike.length === 0) return []
  const book = await actorBook(
    record,
    process,
    alike.map(({ other }) => other),
  )
  const judged = bodiesOf(
    "relation",
    await record.current({
      process,
      kinds: ["relation"],
      refersToAny: own.map(({ entry }) => entry.item),
      refersAs: "about",
    }),
  )
  const said = new Map(most.map(({ item, count }) => [item, count]))
  return suggestedJoins(own, groupsIn(book), judged)
    .slice(0, SHOWN)
    .map(({ other, reasons }) => ({
      other,
      reasons,
      name: book.called(other),
      statements: book
        .group(other)
        .reduce((sum, { entry }) => sum + (said.get(entry.item) ?? 0), 0),
    }))
}

function groupsIn(book: ActorBook): readonly (readonly HeldBody<ActorBody>[])[] {
  const heads = new Set<ItemId>(book.refs.map(({ goesBy }) => goesBy))
  return [...heads].map((item) => book.group(item))
}

/** Names, aliases, the surname of each full name, and offices with and without an article. */
function namesToTry(own: readonly HeldBody<ActorBody>[]): readonly string[] {
  const names = own.flatMap(({ body: { name, aliases, offices } }) => [
    name,
    ...aliases,
    foldedName(name).split(" ").at(-1) ?? "",
    ...offices.flatMap(({ title }) => [title, `the ${title}`]),
  ])
  return [...new Set(names)].filter((name) => name.trim() !== "")
}
