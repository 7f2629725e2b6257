/** What an actor said and took a stance on, page by page. */

import type { EntryId, ItemId, ProcessId } from "../../base/index.ts"
import type { ActorView } from "../../contract/index.ts"
import { type RecordTransaction, bodiesOf } from "../../record/index.ts"
import { itemViews, LIVE } from "../inside.ts"
import { statementLines } from "../lines.ts"

/** Statements on a page, and stances in all. */
const [STATEMENTS, STANCES] = [100, 200]

/** The newest statements of these items before that entry, and the entry to go on from. */
export async function saidBy(
  record: RecordTransaction,
  {
    process,
    actors,
    before,
  }: {
    readonly process: ProcessId
    readonly actors: readonly ItemId[]
    readonly before: EntryId | undefined
  },
): Promise<Pick<ActorView, "statements" | "statementCount" | "next">> {
  const said = {
    process,
    kinds: ["statement"],
    standings: LIVE,
    refersToAny: actors,
    refersAs: "by",
  } as const
  const entries = await record.current({
    ...said,
    newest: STATEMENTS + 1,
    ...(before === undefined ? {} : { before }),
  })
  const page = entries.slice(0, STATEMENTS)
  const next = entries.length > STATEMENTS ? page.at(-1)?.id : undefined
  const statementCount =
    before === undefined && next === undefined ? page.length : await countOf(record, said)
  return {
    statements: await statementLines(record, page),
    statementCount,
    ...(next === undefined ? {} : { next }),
  }
}

/** What the actor confirmed, denied, declined …, newest first, each with the statement it is on. */
export async function stancesOf(
  record: RecordTransaction,
  process: ProcessId,
  actors: readonly ItemId[],
): Promise<Pick<ActorView, "stances" | "stanceCount">> {
  const taken = {
    process,
    kinds: ["corroboration"],
    standings: LIVE,
    refersToAny: actors,
    refersAs: "by",
  } as const
  const entries = await record.current({ ...taken, newest: STANCES })
  if (entries.length === 0) return { stances: [], stanceCount: 0 }
  const on = new Map(
    bodiesOf("corroboration", entries).map(({ entry, body }) => [entry.item, body.statement]),
  )
  const statements = await record.current({
    process,
    kinds: ["statement"],
    items: [...new Set(on.values())],
  })
  const lines = new Map(
    (await statementLines(record, statements)).map((line) => [line.view.item, line]),
  )
  const stances = (await itemViews(record, entries)).flatMap((view) => {
    const line = lines.get(on.get(view.item) ?? view.item)
    return line === undefined ? [] : [{ view, on: line }]
  })
  return {
    stances,
    stanceCount: entries.length < STANCES ? stances.length : await countOf(record, taken),
  }
}

const countOf = async (
  record: RecordTransaction,
  query: Parameters<RecordTransaction["counts"]>[0],
): Promise<number> => (await record.counts(query)).reduce((sum, { count }) => sum + count, 0)
