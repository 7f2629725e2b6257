/**
 * Where histories end, looked up without recomputing them, and what is put down when one is
 * accepted as it is found.
 */

import { ACCEPTED, type RoomHead, readEntryContent, type KeeperParts } from "../record/index.ts"
import { sql, type Transaction } from "kysely"
import type { CompartmentId, PersonId } from "../base/index.ts"
import { around } from "./careful.ts"
import { joinAll, plainWriter } from "./members.ts"
import { instantOf } from "./rows.ts"
import type { Tables } from "./schema.ts"
import { become, becomeRole } from "./wrapper.ts"
import { extend, lockCompartment } from "./write.ts"

const TITLE = sql`(
  select c.text from parley.newest n join parley.content c on c.compartment = n.compartment
  and c.seq = n.seq
  where n.compartment = h.compartment and n.kind = 'process' order by n.seq limit 1)`

interface HeadRow {
  readonly compartment: CompartmentId
  readonly seq: number
  readonly hash: string
  readonly recorded_at: Date | null
  readonly text: string | null
}

/**
 * As the operator: the end of every room's history, with its process's title where that can be
 * read.
 */
export async function roomHeads(database: Transaction<Tables>): Promise<readonly RoomHead[]> {
  const rows = await around(
    database,
    [TITLE, sql`null`].map(
      (title) => async () =>
        (
          await sql<HeadRow>`
    select h.compartment, h.seq, h.hash, h.recorded_at, ${title} as text from parley.head h
    order by h.compartment`.execute(database)
        ).rows,
    ),
  )
  return rows.map(({ compartment, seq, hash, recorded_at: recordedAt, text }) => ({
    compartment,
    room: titleIn(text),
    link: seq,
    hash,
    recordedAt: instantOf(recordedAt),
  }))
}

/**
 * The title in a process's content; undefined where that is not there, or is none: what it is worth
 * is for others to say.
 */
function titleIn(text: string | null): string | undefined {
  try {
    const content = text === null ? undefined : readEntryContent(text).content
    return content?.kind === "held" && content.body.kind === "process"
      ? content.body.title
      : undefined
  } catch {
    return undefined
  }
}

/** As the operator: of each link, whether it is in today's history under that number and hash. */
export async function contained(
  database: Transaction<Tables>,
  heads: readonly Pick<RoomHead, "compartment" | "link" | "hash">[],
): Promise<readonly boolean[]> {
  const rows = await around(database, [
    async () =>
      (
        await sql<{ there: boolean }>`
    select exists (select from parley.history h where h.compartment = n.compartment
    and h.seq = n.seq and h.hash = n.hash) as there
    from unnest(${heads.map(({ compartment }) => compartment)}::text[],
    ${heads.map(({ link }) => link)}::bigint[], ${heads.map(({ hash }) => hash)}::text[])
      with ordinality as n (compartment, seq, hash, place) order by n.place`.execute(database)
      ).rows,
  ])
  return rows.map(({ there }) => there)
}

/**
 * As the door: in each of these rooms that is there, a link of this person, who becomes a member
 * where they are none.
 */
export async function acceptHistory(
  database: Transaction<Tables>,
  parts: KeeperParts,
  { person, rooms }: { readonly person: PersonId; readonly rooms: readonly CompartmentId[] },
): Promise<void> {
  await joinAll(database, parts, [person])
  for (const compartment of [...rooms].sort()) {
    await become(database, "parley_app", { person, compartments: [compartment] })
    const end = await lockCompartment(database, compartment)
    if (end !== undefined)
      await extend(database, plainWriter(person, parts), end, [
        { act: "accept", because: ACCEPTED },
      ])
    await becomeRole(database, "parley_door")
  }
}
