/**
 * Who is a member of a room becomes part of its history; what is kept beside a history is made
 * again from its contents.
 */

import { sql } from "kysely"
import type { CompartmentId, PersonId } from "../../base/index.ts"
import { type HistoryRow, extendChain, type KeeperParts } from "../../record/index.ts"
import type { Database } from "../connect.ts"
import { instantOf } from "../rows.ts"
import { remakeLinks } from "../link-fill.ts"
import { remakeSearch } from "../search-fill.ts"
import type { Migration } from "./migration.ts"
import { unforced } from "./unforced.ts"

const ACTS = `
alter table parley.history drop constraint history_check;
alter table parley.history add constraint history_check check (case act
  when 'write' then num_nonnulls(id, item, process, kind, standing, maker, content_hash) = 7
  and num_nonnulls(target, because) = 0
  when 'keep' then num_nonnulls(id, process, content_hash) = 3
  and num_nonnulls(item, kind, standing, maker, supersedes, target, because) = 0
  when 'identify' then num_nonnulls(item, process, content_hash) = 3
  and num_nonnulls(id, kind, standing, maker, supersedes, target, because) = 0
  when 'destroy' then num_nonnulls(target, because) = 2
  and num_nonnulls(id, item, process, kind, standing, maker, supersedes, content_hash) = 0
  when 'join' then num_nonnulls(item, content_hash, because) = 3
  and num_nonnulls(id, process, kind, standing, maker, supersedes, target) = 0
  when 'accept' then because is not null
  and num_nonnulls(id, item, process, kind, standing, maker, supersedes, content_hash, target) = 0
  else false end);
`

/** The operator compares all that is kept beside histories, and the names of members. */
const OPERATED =
  ["search_entry", "search_ended", "search_word", "search_place", "membership", "person"]
    .map(
      (table) => `
grant select on parley.${table} to parley_operator;
create policy operated on parley.${table} for select to parley_operator using (true);`,
    )
    .join("") +
  `
grant select on parley.migration to parley_operator;
`

const FOUND = "as found at upgrade"

const TABLES = [
  "history",
  "head",
  "content",
  "membership",
  "person",
  "link",
  "newest",
  "referred",
  "document_text",
  "search_entry",
  "search_ended",
  "search_word",
  "search_place",
]

interface EndRow {
  readonly compartment: CompartmentId
  readonly seq: number
  readonly hash: string
  readonly recorded_at: Date | null
}
interface MemberRow {
  readonly person: PersonId
  readonly name: string | null
}

async function fill(database: Database, parts: KeeperParts): Promise<void> {
  await unforced(database, TABLES, async () => {
    await remakeLinks(database)
    await remakeSearch(database)
    const { rows } =
      await sql<EndRow>`select compartment, seq, hash, recorded_at from parley.head where seq > 0
        order by compartment`.execute(database)
    for (const end of rows) await putMembersDown(database, end, parts)
  })
}

/**
 * Everybody who is a member now, in one go; each by themselves, as nobody knows any more who made
 * them one.
 */
async function putMembersDown(database: Database, row: EndRow, parts: KeeperParts): Promise<void> {
  let end = {
    compartment: row.compartment,
    seq: row.seq,
    hash: row.hash,
    recordedAt: instantOf(row.recorded_at),
  }
  const { rows: members } = await sql<MemberRow>`
    select m.person, p.name from parley.membership m left
    join parley.person p on p.person = m.person where m.compartment = ${row.compartment}
      and not exists (select from parley.history h where h.compartment = m.compartment
      and h.act = 'join' and h.item = m.person)
    order by m.person`.execute(database)
  for (const { person, name } of members) {
    const extended = extendChain(
      end,
      [{ act: "join", member: person, name: name ?? undefined, because: FOUND }],
      person,
      parts,
    )
    for (const each of extended.rows) await insertJoin(database, each)
    end = { ...end, ...extended.end }
  }
  await sql`update parley.head set seq = ${end.seq}, hash = ${end.hash}, recorded_at =
    ${end.recordedAt}::timestamptz
    where compartment = ${row.compartment}`.execute(database)
}

async function insertJoin(database: Database, { link, hash, content }: HistoryRow): Promise<void> {
  if (link.act !== "join" || content === undefined) return
  const { compartment, seq, act, author, recordedAt, item, contentHash, because } = link
  await sql`insert into parley.history (compartment, seq, act, author, recorded_at, hash, item,
    content_hash, because)
    values (${compartment}, ${seq}, ${act}, ${author}, ${recordedAt}::timestamptz, ${hash}, ${item},
    ${contentHash}, ${because})`.execute(database)
  await sql`insert into parley.content (compartment, seq, salt, text) values (${compartment},
    ${seq}, ${content.salt}, ${content.text})`.execute(database)
}

/** Forward only: once a database somewhere has it, this text never changes. */
export const members: Migration = { version: 10, name: "members", sql: `${ACTS}${OPERATED}`, fill }
