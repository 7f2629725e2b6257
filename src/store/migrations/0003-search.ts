/**
 * What can be looked for: words of entries and documents, in tables that are made from contents and
 * destroyed with them.
 */

import type { Migration } from "./migration.ts"
import { fillSearch } from "../search-fill.ts"
import { unforced } from "./unforced.ts"

/**
 * Every comparison of a query is one that PostgreSQL knows to tell nothing of a row it is tried on
 * (equality and order of plain text and numbers), so that the indexes serve under row security; its
 * own full-text operators are not. The compartment stands first in each index: rows of another
 * compartment are never come upon.
 */
const TABLES = `
-- One row for each entry that is not yet destroyed, and for each document's text (kind 'keep').
create table parley.search_entry (
  compartment parley.word not null, seq bigint not null, process parley.word not null,
  item parley.word not null, kind parley.word not null, standing parley.word not null,
  version parley.word, terms parley.word, stance parley.word, day date not null,
  primary key (compartment, seq)
);
create index search_versions on parley.search_entry (compartment, version)
where version is not null;

-- Entries that another took the place of, and by which number.
create table parley.search_ended (
  compartment parley.word not null, seq bigint not null, until bigint not null,
  primary key (compartment, seq)
);

-- Words that are not their own stem; those that are stand in no row.
create table parley.search_word (
  compartment parley.word not null, stem parley.word not null, word parley.word not null,
  primary key (compartment, stem, word)
);

-- Which words an entry or text holds, what each counts for, of which sort and standing the entry is
-- (so that counting needs no other table), which of its words they are, and (in a text) where they
-- begin, in code points.
create table parley.search_place (
  compartment parley.word not null, word parley.word not null, seq bigint not null,
  weight smallint not null, sort smallint not null, nth integer[] not null, starts integer[]
);
create unique index search_places on parley.search_place (compartment, word, seq)
include (weight, sort);
create index search_place_order on parley.search_place using brin (seq);
`

const SEARCHED = ["search_entry", "search_ended", "search_word", "search_place"]
const SEEN = "compartment = any ((select parley.visible())::text[])"

const POLICIES = SEARCHED.map(
  (table) => `
alter table parley.${table} enable row level security; alter table parley.${table} force row level
security;
grant select, insert on parley.${table} to parley_app;
create policy seen on parley.${table} to parley_app using (${SEEN}) with check (${SEEN});
grant select, delete on parley.${table} to parley_destroyer;
create policy destroyed on parley.${table} to parley_destroyer using (${SEEN});`,
).join("\n")

/** Forward only: once a database somewhere has it, this text never changes. */
export const search: Migration = {
  version: 3,
  name: "search",
  sql: `${TABLES}${POLICIES}`,
  fill: (database) =>
    unforced(database, ["history", "content", "document_text", ...SEARCHED], () =>
      fillSearch(database),
    ),
}
