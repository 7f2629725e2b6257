/**
 * As whom one logs in to a database server, and what such a login may do beyond serving the record.
 */

/** Whom the workbench serves as, where no other login is named: one that owns nothing. */
export const SERVING_LOGIN = "parley_server"

/** What a login is in its database; nothing here needs a right to be asked for. */
export interface LoginRights {
  readonly name: string
  /** Whether it may bring the record's tables to a version: their owner may, or a superuser. */
  readonly mayPrepare: boolean
  /** What it may that serving does not need, each the end of a sentence (`is a superuser`). */
  readonly excess: readonly string[]
  /** Tells this database, of this run of this server, from any other. */
  readonly place: string
}

/** One row, which `rightsFrom` reads. */
export const RIGHTS_QUERY = `
with own as (select * from pg_roles where rolname = session_user),
  keepers as (
    select nspowner as keeper from pg_namespace where nspname = 'parley'
    union select c.relowner from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'parley'
  ),
  mighty as (
    select oid from pg_roles where rolname in ('pg_read_all_data', 'pg_write_all_data',
      'pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program', 'pg_maintain')
  )
select own.rolname as name, own.rolsuper as superuser, own.rolbypassrls as bypasses,
  own.rolcreaterole as makes_roles, own.rolcreatedb as makes_databases,
  own.rolreplication as replicates, exists (select from keepers) as there,
  coalesce((select bool_or(pg_has_role(own.oid, keeper, 'MEMBER')) from keepers), false) as owns,
  pg_has_role(own.oid, d.datdba, 'MEMBER') as owns_database,
  has_database_privilege(own.oid, d.oid, 'CREATE') as makes_schemas,
  exists (select from pg_roles o where o.rolname = 'parley_operator'
    and pg_has_role(own.oid, o.oid, 'MEMBER')) as operates,
  exists (select from pg_roles o where o.rolname in ('parley_app', 'parley_door',
  'parley_destroyer')
    and pg_has_role(own.oid, o.oid, 'USAGE')) as inherits,
  coalesce((select bool_or(pg_has_role(own.oid, oid, 'MEMBER')) from mighty), false) as reads_all,
  d.oid || ' ' || d.datname || ' ' || pg_postmaster_start_time()::text as place
from own join pg_database d on d.datname = current_database()`

type Flag =
  | "superuser"
  | "bypasses"
  | "makes_roles"
  | "makes_databases"
  | "replicates"
  | "there"
  | "owns"
  | "owns_database"
  | "makes_schemas"
  | "operates"
  | "inherits"
  | "reads_all"

/** What RIGHTS_QUERY gives. */
export type RightsRow = Readonly<Record<Flag, boolean>> & {
  readonly name: string
  readonly place: string
}

const EXCESS: readonly (readonly [Flag, string])[] = [
  ["bypasses", "bypasses row security"],
  ["owns", "owns the record's tables"],
  ["owns_database", "owns the database"],
  ["operates", "may take up parley_operator"],
  ["reads_all", "may read or write past the tables' own rights"],
  ["makes_schemas", "may make schemas in the database"],
  ["makes_roles", "may make roles"],
  ["makes_databases", "may make databases"],
  ["replicates", "may copy the whole server"],
  ["inherits", "has the rights of its roles without taking them up"],
]

/** What the row says; a superuser is only called that, since all the rest follows. */
export function rightsFrom(row: RightsRow): LoginRights {
  const { name, place, superuser, there, owns, makes_schemas: makesSchemas } = row
  const excess = EXCESS.flatMap(([flag, words]) => (row[flag] ? [words] : []))
  return {
    name,
    place,
    mayPrepare: superuser || (there ? owns : makesSchemas),
    excess: superuser ? ["is a superuser"] : excess,
  }
}

/** One sentence on a login that serves and may too much; undefined where it may not. */
export function loginWarning({
  name,
  excess,
}: Pick<LoginRights, "name" | "excess">): string | undefined {
  if (excess.length === 0) return undefined
  const [words, last] = [excess.slice(0, -1).join(", "), excess.at(-1) ?? ""]
  return (
    `DATABASE_URL logs in as ${name}, who ${words === "" ? last : `${words} and ${last}`}, ` +
    "so that " +
    `row security does not bind what is served: ${LOGIN_MEND}.`
  )
}

const BOTH_LOGINS = `${SERVING_LOGIN} in DATABASE_URL and this one in DATABASE_ADMIN_URL`

/** What to do about it. */
export const LOGIN_MEND = `name the login ${BOTH_LOGINS}`
