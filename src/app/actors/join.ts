/**
 * A person's word on whether two actors are one: confirmed or refused, on the record either way.
 */

import { failed, ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { ItemView, JoinWord } from "../../contract/index.ts"
import {
  type NewEntry,
  type RecordTransaction,
  type RelationBody,
  type Viewer,
  bodiesOf,
} from "../../record/index.ts"
import { entryToAdd } from "../add-item.ts"
import { appended } from "../document.ts"
import type { Fault } from "../fault.ts"
import { findItem, findProcess, itemViews } from "../inside.ts"
import { invalid } from "../line.ts"
import type { Ports } from "../ports.ts"

interface JoinAsked {
  readonly process: ProcessId
  readonly actor: ItemId
  readonly word: JoinWord
}

/**
 * Writes a relation `same-as` between the two, admitted where they are the same and rejected where
 * not, so that the pair is not suggested again. It rests on the two as their documents name them. A
 * later word on the same pair is a new entry of the same item.
 */
export function judgeJoin(
  { record, chance }: Pick<Ports, "record" | "chance">,
  viewer: Viewer,
  { process, actor, word }: JoinAsked,
): Promise<Result<ItemView, Fault>> {
  return record.as(viewer, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    if (word.other === actor) return invalid("other", "the same actor", "choose another actor")
    for (const item of [actor, word.other]) {
      const entry = await findItem(inside, process, item, "actor", ["actor"])
      if (!entry.ok) return entry
    }
    const entry = await entryOf(inside, { process, actor, word }, chance)
    if (!entry.ok) return entry
    const written =
      entry.value === undefined
        ? await judgedBefore(inside, process, actor, word.other)
        : await appended(inside, process, [entry.value])
    const [view] = await itemViews(inside, written)
    return view === undefined ? failed({ kind: "not-found", what: "item" }) : ok(view)
  })
}

/** The entry that says so; undefined where it was said already. */
async function entryOf(
  record: RecordTransaction,
  { process, actor, word: { other, same, because } }: JoinAsked,
  chance: Ports["chance"],
): Promise<Result<NewEntry | undefined, Fault>> {
  const [before] = await judgedBefore(record, process, actor, other)
  const standing = same ? "admitted" : "rejected"
  if (before?.standing === standing) return ok(undefined)
  const body: RelationBody = {
    kind: "relation",
    sort: "same-as",
    from: actor,
    to: other,
    words: undefined,
    held: { from: undefined, until: undefined },
    rests: { anchors: [], items: [actor, other] },
  }
  const entry = await entryToAdd(
    record,
    process,
    { item: before?.item ?? chance.mint("item"), body, because },
    chance,
  )
  return entry.ok ? ok({ ...entry.value, standing, supersedes: before?.id }) : entry
}

/** What was said of this pair before, the newest first. */
async function judgedBefore(
  record: RecordTransaction,
  process: ProcessId,
  actor: ItemId,
  other: ItemId,
): ReturnType<RecordTransaction["current"]> {
  const relations = bodiesOf(
    "relation",
    await record.current({ process, kinds: ["relation"], refersTo: actor, refersAs: "about" }),
  )
  return relations
    .filter(({ body }) => body.sort === "same-as" && (body.from === other || body.to === other))
    .map(({ entry }) => entry)
    .reverse()
}
