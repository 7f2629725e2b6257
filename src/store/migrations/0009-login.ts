/**
 * A login that only serves can tell which version it finds; a database that is Parley's alone is
 * open to nobody else.
 */

import type { Migration } from "./migration.ts"

/**
 * Every login of the server may connect to every database, and make temporary tables in it, until
 * that is taken from all of them. The roles are the server's: a login of another Parley's could
 * take them up here. Where other tables lie in the database, others use it, and nothing is taken
 * away; whoever is no owner of the database takes nothing away either (PostgreSQL warns and goes
 * on).
 */
const OWN_DATABASE = `
do $$ begin
  if not exists (
    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname <> 'parley' and n.nspname <> 'information_schema'
    and n.nspname not like 'pg\\_%'
  ) and (select datacl is null from pg_database where datname = current_database()) then
    execute format('revoke connect, temporary on database %I from public', current_database());
  end if;
end $$;
`

/** Forward only: once a database somewhere has it, this text never changes. */
export const login: Migration = {
  version: 9,
  name: "login",
  sql: `grant select on parley.migration to parley_door;${OWN_DATABASE}`,
}
