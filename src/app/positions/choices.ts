/** What a form about positions and actors offers to choose from. */

import { ok, type ItemId, type ProcessId, type Result } from "../../base/index.ts"
import type { ActorLine, ChoicesView } from "../../contract/index.ts"
import {
  choicesOf,
  isAnyOf,
  type RecordTransaction,
  type Viewer,
  bodiesOf,
} from "../../record/index.ts"
import { tellingsOf } from "../actors/tellings.ts"
import { looking, type Look } from "../as-of.ts"
import type { Fault } from "../fault.ts"
import { findProcess, LIVE } from "../inside.ts"
import { actorLines } from "../lines.ts"
import type { Ports } from "../ports.ts"
import { sameAsPairs } from "../same-actor.ts"

/** So many actors are offered. */
const OFFERED = 400

interface ChoicesAsked extends Look {
  readonly process: ProcessId
  /** A statement, or what a document says in its own voice. */
  readonly statement?: ItemId | undefined
}

/**
 * Actors and issues to choose from, and the words of the item that the form begins from; without
 * them where it is not there.
 */
export function choicesView(
  ports: Pick<Ports, "record" | "clock">,
  viewer: Viewer,
  { process, statement, ...look }: ChoicesAsked,
): Promise<Result<ChoicesView, Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const issues = bodiesOf(
      "issue",
      await inside.current({ process, kinds: ["issue"], standings: LIVE }),
    )
    const from =
      statement === undefined
        ? undefined
        : (await tellingsOf(inside, process, [statement])).get(statement)?.[0]
    return ok({
      process: { id: process, title: found.value.body.title },
      ...(await actorsOffered(inside, process)),
      issues: issues.map(({ entry, body }) => ({
        item: entry.item,
        title: body.title,
        any: isAnyOf(body),
        options: choicesOf(body).map(({ key, name }) => ({ key, name })),
      })),
      ...(from === undefined ? {} : { from }),
    })
  })
}

/** Those who said most, and those whom somebody gave a role. */
async function actorsOffered(
  record: RecordTransaction,
  process: ProcessId,
): Promise<{ readonly actors: readonly ActorLine[]; readonly actorCount: number }> {
  const most = await record.mostReferredTo(
    { process, kinds: ["statement"], standings: LIVE },
    "by",
    OFFERED,
  )
  const said = new Map(most.map(({ item, count }) => [item, count]))
  const roles = bodiesOf(
    "role",
    await record.current({ process, kinds: ["role"], standings: LIVE }),
  ).map(({ body }) => body.actor)
  const silent = await record.current({
    process,
    kinds: ["actor"],
    standings: LIVE,
    newest: OFFERED,
  })
  const wanted = [...new Set([...said.keys(), ...roles, ...silent.map(({ item }) => item)])]
  const entries =
    wanted.length === 0
      ? []
      : await record.current({ process, kinds: ["actor"], standings: LIVE, items: wanted })
  const lines = actorLines(entries, said, await sameAsPairs(record, process))
  const actorCount = (await record.counts({ process, kinds: ["actor"], standings: LIVE })).reduce(
    (sum, { count }) => sum + count,
    0,
  )
  return {
    actors: lines,
    actorCount: Math.max(lines.length, actorCount - (entries.length - lines.length)),
  }
}
