/** Requests that were carried out under a key, so that none is carried out twice. */

import type { Migration } from "./migration.ts"

/**
 * A row is written with the first thing that its request writes; the answer follows. It is a
 * person's own. What an answer holds goes when content of its compartment is destroyed (`closed`:
 * nothing more is kept of it).
 */
const TABLE = `
create table parley.request (
  person parley.word not null, key parley.word not null, request parley.word not null,
  attempt parley.word not null,
  compartment parley.word not null, at timestamptz(3) not null, status integer, answer text,
  closed boolean not null default false,
  primary key (person, key), check ((status is null) = (answer is null)), check (not closed
  or answer is null)
);
create index request_compartments on parley.request (compartment) where not closed;
create index request_ages on parley.request (at);
`

const OWN = "person = current_setting('parley.person', true)"
const SEEN = "compartment = any ((select parley.visible())::text[])"

const POLICIES = `
alter table parley.request enable row level security; alter table parley.request force row level
security;
grant select, insert, update (status, answer, attempt) on parley.request to parley_app;
create policy own on parley.request to parley_app using (${OWN}) with check (${OWN});
grant select (compartment, closed), update (status, answer,
closed) on parley.request to parley_destroyer;
create policy destroyed on parley.request to parley_destroyer using (${SEEN}) with check (${SEEN});
grant select (at), delete on parley.request to parley_door;
create policy door on parley.request to parley_door using (true);
`

/** Forward only: once a database somewhere has it, this text never changes. */
export const requests: Migration = { version: 6, name: "requests", sql: `${TABLE}${POLICIES}` }
