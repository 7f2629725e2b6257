/** The actor page: what this actor said, and where it stands on what others said, across documents. */

import { failed, ok, type ItemId, type ProcessId, type Result } from "../base/index.ts"
import type { RecordTransaction, Viewer } from "../record/index.ts"
import { looking, type Look } from "./as-of.ts"
import type { Fault } from "./fault.ts"
import { destroyedFault, findItem, findProcess, heldOf, itemViews, LIVE } from "./inside.ts"
import { statementLines } from "./lines.ts"
import { identityOf, itemsOfActor } from "./same-actor.ts"
import type { Ports } from "./ports.ts"
import type { ActorView } from "./views.ts"

/** How many statements, and how many stances, an actor's page lists; `statementCount` says how many there are. */
const LISTED = 500

/** One actor of the process, with what was said under its name in every document. */
export function actorView(
  ports: Pick<Ports, "record" | "clock">, viewer: Viewer, { process, actor, ...look }: Look & { readonly process: ProcessId; readonly actor: ItemId },
): Promise<Result<ActorView, Fault>> {
  return looking(ports, viewer, look, async (inside) => {
    const found = await findProcess(inside, process)
    if (!found.ok) return found
    const entry = await findItem(inside, process, actor, "actor", ["actor"])
    if (!entry.ok) return entry
    const destroyed = destroyedFault(entry.value)
    if (destroyed !== undefined) return failed(destroyed)
    const [view] = await itemViews(inside, [entry.value])
    const [held] = heldOf("actor", [entry.value])
    if (view === undefined || held === undefined) return failed({ kind: "not-found", what: "actor" })
    const others = identityOf(held.body) === undefined ? [] : await inside.current({ process, kinds: ["actor"], standings: LIVE })
    const actors = itemsOfActor(held, others)
    return ok({
      process: { id: process, title: found.value.body.title }, actor: view,
      ...await saidBy(inside, process, actors), stances: await stancesOf(inside, process, actors),
    })
  })
}

async function saidBy(record: RecordTransaction, process: ProcessId, actors: readonly ItemId[]): Promise<Pick<ActorView, "statements" | "statementCount">> {
  const said = { process, kinds: ["statement"], standings: LIVE, refersToAny: actors, refersAs: "by" } as const
  const entries = await record.current({ ...said, newest: LISTED })
  const statementCount = entries.length < LISTED ? entries.length : (await record.counts(said)).reduce((sum, { count }) => sum + count, 0)
  return { statements: await statementLines(record, entries), statementCount }
}

/** What the actor confirmed, denied, declined …, newest first, each with the statement it is on. */
async function stancesOf(record: RecordTransaction, process: ProcessId, actors: readonly ItemId[]): Promise<ActorView["stances"]> {
  const entries = await record.current({ process, kinds: ["corroboration"], standings: LIVE, refersToAny: actors, refersAs: "by", newest: LISTED })
  if (entries.length === 0) return []
  const stances = new Map(heldOf("corroboration", entries).map(({ entry, body }) => [entry.item, body.statement]))
  const statements = await record.current({ process, kinds: ["statement"], items: [...new Set(stances.values())] })
  const lines = new Map((await statementLines(record, statements)).map((line) => [line.view.item, line]))
  return (await itemViews(record, entries)).flatMap((view) => {
    const on = lines.get(stances.get(view.item) ?? view.item)
    return on === undefined ? [] : [{ view, on }]
  })
}
