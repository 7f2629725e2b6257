/** Who is meant by a name that somebody types. */

import { failed, ok, parseId, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import {
  foldedName,
  type ActorBody,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import { bookOf } from "../actors/book.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { LIVE } from "../inside.ts"
import { hiddenActors } from "../leaving/index.ts"
import type { Ports } from "../ports.ts"

/**
 * The actor of this id, name or alias, in any case; else the one whose name holds these words,
 * where there is only one.
 */
export function actorCalled(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  {
    process,
    name,
    field,
    ...look
  }: Look & { readonly process: ProcessId; readonly name: string; readonly field: string },
): Promise<Result<ItemId, Fault>> {
  const id = parseId("item", name)
  if (id !== undefined) return Promise.resolve(ok(id))
  return looking(ports, viewer, look, async (inside) => {
    const named = bodiesOf(
      "actor",
      await inside.current({ process, kinds: ["actor"], standings: LIVE, names: [name] }),
    )
    const found = groups(named.length > 0 ? named : await holding(inside, process, name))
    const [one, ...others] = found
    if (one !== undefined && others.length === 0) return ok(one.item)
    const hidden = await hiddenActors(
      inside,
      process,
      found.map(({ item }) => item),
    )
    const many = found
      .filter(({ item }) => !hidden.has(item))
      .slice(0, 6)
      .map((each) => JSON.stringify(each.name))
      .join(", ")
    return failed({
      kind: "invalid",
      field,
      found: JSON.stringify(name.slice(0, 80)),
      mend:
        one === undefined
          ? "write a name that is on the record, or its id"
          : `write one of ${many} in full, or its id`,
    })
  })
}

async function holding(
  record: RecordTransaction,
  process: ProcessId,
  name: string,
): Promise<readonly HeldBody<ActorBody>[]> {
  const words = foldedName(name)
  const all =
    words === ""
      ? []
      : bodiesOf("actor", await record.current({ process, kinds: ["actor"], standings: LIVE }))
  return all.filter(({ body }) =>
    [body.name, ...body.aliases].some((each) => foldedName(each).includes(words)),
  )
}

/** Those of one name, joined. */
function groups(
  actors: readonly HeldBody<ActorBody>[],
): readonly { readonly item: ItemId; readonly name: string }[] {
  const book = bookOf(actors, [])
  const heads = new Map(
    actors.map(({ entry }) => [book.nameOf(entry.item), book.called(entry.item)]),
  )
  return [...heads].map(([item, name]) => ({ item, name }))
}
