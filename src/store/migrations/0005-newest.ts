/**
 * What stands now, kept beside the history as it is written: the newest entry of each item, and how
 * many there are.
 */

import { sql } from "kysely"
import type { Database } from "../connect.ts"
import { unforced } from "./unforced.ts"

/**
 * An index over the history, which can be made again from it. `began` is the first link of the
 * item; `referred` counts, for documents, for those by whom something was said, and for kinds of
 * date, the newest entries that refer to them so.
 */
const TABLES = `
create table parley.newest (
  compartment parley.word not null, item parley.word not null, seq bigint not null,
  began bigint not null,
  process parley.word not null, kind parley.word not null, standing parley.word not null,
  primary key (compartment, item)
);
create table parley.tally (
  compartment parley.word not null, process parley.word not null, kind parley.word not null,
  standing parley.word not null, count bigint not null,
  primary key (compartment, process, kind, standing)
) with (fillfactor = 50);
create table parley.referred (
  compartment parley.word not null, process parley.word not null, role parley.word not null,
  target parley.word not null,
  kind parley.word not null, standing parley.word not null, count bigint not null,
  primary key (compartment, process, role, target, kind, standing), check (role in ('document',
  'by', 'date'))
) with (fillfactor = 70);
`

const FILL = [
  `insert into parley.newest (compartment, item, seq, began, process, kind, standing)
   select distinct on (compartment, item) compartment, item, seq,
   min(seq) over (partition by compartment, item), process, kind, standing
   from parley.history where act = 'write' order by compartment, item, seq desc`,
  `insert into parley.tally (compartment, process, kind, standing, count)
   select compartment, process, kind, standing, count(*) from parley.newest group by 1, 2, 3, 4`,
  `insert into parley.referred (compartment, process, role, target, kind, standing, count)
   select n.compartment, n.process, l.role, l.target, n.kind, n.standing, count(*)
   from parley.newest n join parley.link l on l.compartment = n.compartment and l.seq = n.seq
   where l.role in ('document', 'by', 'date') group by 1, 2, 3, 4, 5, 6`,
  "create unique index newest_links on parley.newest (compartment, seq)",
  "create index newest_kinds on parley.newest (compartment, process, kind, seq) include (standing)",
]

const SEEN = "compartment = any ((select parley.visible())::text[])"

/**
 * The app keeps them with the history; the destroyer takes away what counts nothing any more; the
 * operator reads.
 */
const POLICIES =
  ["newest", "tally", "referred"]
    .map(
      (table) => `
  alter table parley.${table} enable row level security; alter table parley.${table} force row level
  security;
  grant select, insert, update on parley.${table} to parley_app;
  create policy seen on parley.${table} to parley_app using (${SEEN}) with check (${SEEN});
  grant select on parley.${table} to parley_operator;
  create policy operated on parley.${table} for select to parley_operator using (true);`,
    )
    .join("\n") +
  `
grant select, delete on parley.referred to parley_destroyer;
create policy destroyed on parley.referred to parley_destroyer using (${SEEN});
`

async function fill(database: Database): Promise<void> {
  await unforced(database, ["history", "link"], async () => {
    for (const statement of FILL) await sql.raw(statement).execute(database)
  })
  await sql.raw(POLICIES).execute(database)
}

/** Forward only: once a database somewhere has it, this text never changes. */
export const newest = { version: 5, name: "newest", sql: TABLES, fill }
