/** How often each document's reading was begun, and what it took: a cache, in no history. */

import type { Migration } from "./migration.ts"

const TABLE = `
create table parley.reading_try (
  compartment parley.word not null references parley.head, document parley.word not null,
  tries integer not null, cpu bigint not null, primary key (compartment, document),
  check (tries >= 0 and cpu >= 0)
);
`

const SEEN = "compartment = any ((select parley.visible())::text[])"

const POLICIES = `
alter table parley.reading_try enable row level security; alter table parley.reading_try force row
level security;
grant select, insert, update (tries, cpu), delete on parley.reading_try to parley_app;
create policy seen on parley.reading_try to parley_app using (${SEEN}) with check (${SEEN});
`

/** Forward only: once a database somewhere has it, this text never changes. */
export const tries: Migration = { version: 8, name: "tries", sql: `${TABLE}${POLICIES}` }
