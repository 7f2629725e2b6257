/** Actors in a process file: the one of that name whom a reading met, or somebody new. */

import {
  failed,
  faultAt,
  fields,
  listOf,
  ok,
  oneOf,
  optional,
  text,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import { ACTOR_KINDS, type ActorKind } from "../../reading/index.ts"
import { foldedName, namesOf, type ActorBody } from "../../record/index.ts"
import { reviewAct, type Act, type Bench } from "./bench.ts"
import type { FileEntry } from "./entries.ts"
import { anchorOf } from "./quotes.ts"

interface FileActor {
  readonly name: string
  /** Beats the kind that was drafted; wanted for somebody whom no reading met. */
  readonly actorKind: ActorKind | undefined
  readonly aliases: readonly string[] | undefined
  readonly mention: Written | undefined
}

const asWritten = (written: Written): Result<Written, WrittenFault> => ok(written)

const fileActor = fields<FileActor>({
  name: text,
  actorKind: optional(oneOf(ACTOR_KINDS), undefined),
  aliases: optional(listOf(text), undefined),
  mention: optional(asWritten, undefined),
})

/** The first draft of that name, in the entry's own file where it names one. */
export function actorAct(entry: FileEntry, { shelf, drafts }: Bench): Result<Act, WrittenFault> {
  const read = fileActor(entry.fields)
  if (!read.ok) return read
  const { name, actorKind, aliases, mention } = read.value
  const version = entry.in === undefined ? undefined : shelf.get(entry.in)?.version.id
  const draft = drafts.actors.find(
    ({ body }) =>
      namesOf(body).includes(foldedName(name)) &&
      (version === undefined || body.mentions.some(({ document }) => document === version)),
  )
  if (draft !== undefined)
    return ok(
      reviewAct(draft, {
        ...draft.body,
        actorKind: actorKind ?? draft.body.actorKind,
        aliases: aliases ?? draft.body.aliases,
      }),
    )
  if (actorKind === undefined)
    return failed(
      faultAt(
        entry.fields,
        "mend the name, or write actorKind: to begin somebody new",
        `an actor named ${JSON.stringify(name)}, whom no reading met`,
      ),
    )
  const anchor = mention === undefined ? undefined : anchorOf(mention, shelf, entry.in)
  if (anchor !== undefined && !anchor.ok) return anchor
  const body: ActorBody = {
    kind: "actor",
    name,
    actorKind,
    aliases: aliases ?? [],
    offices: [],
    mentions: anchor === undefined ? [] : [anchor.value],
  }
  return ok({ kind: "begin", body })
}
