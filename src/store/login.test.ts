/**
 * The login that serves: what it is, what it cannot do whatever is smuggled in, and how it is made.
 */

import { randomBytes } from "node:crypto"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openStore, type Store, type StoreConnection } from "./index.ts"
import { migrate } from "./migrate.ts"
import { loginRights, SERVING_ROLES } from "./login.ts"
import { connect } from "./connect.ts"
import { at, begin, openDesk, type Desk } from "../record/testing/contract-parts.ts"
import { asUser, onServer, servedFrom, TEST_SERVERS, type TestServer } from "./testing/databases.ts"
import { actorBody } from "../record/testing/samples.ts"
import { testWorld } from "../record/testing/world.ts"
import { loginWarning, SERVING_LOGIN } from "./server/index.ts"

/** What an attacker sends on a pooled connection, within a viewer's own transaction. */
interface Attack {
  readonly why: string
  readonly sends: readonly string[]
}

const READ_ALL = "select compartment, text from parley.content"

const ATTACKS: readonly Attack[] = [
  { why: "gives the role back", sends: ["reset role", READ_ALL] },
  { why: "takes no role", sends: ["set role none", READ_ALL] },
  { why: "gives the session back", sends: ["reset session authorization", READ_ALL] },
  { why: "resets everything", sends: ["reset all", "reset role", READ_ALL] },
  { why: "becomes the operator", sends: ["set role parley_operator", READ_ALL] },
  {
    why: "becomes the operator by a setting",
    sends: ["select set_config('role', 'parley_operator', false)", READ_ALL],
  },
  {
    why: "becomes the operator from no role",
    sends: ["reset role", "set local role parley_operator", READ_ALL],
  },
  { why: "logs in anew as the owner", sends: ["set session authorization OWNER"] },
  { why: "takes up the owner", sends: ["set role OWNER"] },
  { why: "takes up the owner from no role", sends: ["reset role", "set role OWNER"] },
  { why: "switches row security off", sends: ["set row_security = off", READ_ALL] },
  { why: "switches the triggers off", sends: ["set session_replication_role = replica"] },
  { why: "runs a program", sends: ["copy (select 1) to program 'id'"] },
  { why: "runs a program from no role", sends: ["reset role", "copy (select 1) to program 'id'"] },
  { why: "fills a table by a program", sends: ["copy parley.link from program 'id'"] },
  { why: "writes a file", sends: ["copy (select 1) to '/tmp/parley-written'"] },
  { why: "reads a file", sends: ["select pg_read_file('/etc/passwd')"] },
  { why: "reads a file from no role", sends: ["reset role", "select pg_read_file('/etc/passwd')"] },
  { why: "reads a file as bytes", sends: ["select pg_read_binary_file('PG_VERSION')"] },
  { why: "lists a folder", sends: ["select pg_ls_dir('.')"] },
  { why: "lists the log's folder", sends: ["select pg_ls_logdir()"] },
  { why: "looks a file up", sends: ["select pg_stat_file('PG_VERSION')"] },
  { why: "takes a file in as a large object", sends: ["select lo_import('/etc/passwd')"] },
  { why: "writes a large object out", sends: ["select lo_export(1, '/tmp/parley-written')"] },
  { why: "reads who has which password", sends: ["select rolpassword from pg_authid"] },
  {
    why: "makes itself a superuser in the catalogue",
    sends: ["update pg_authid set rolsuper = true"],
  },
  {
    why: "lifts row security in the catalogue",
    sends: ["update pg_class set relrowsecurity = false"],
  },
  { why: "forgets the policies", sends: ["delete from pg_policy"] },
  { why: "makes itself a superuser", sends: [`alter role ${SERVING_LOGIN} superuser`] },
  { why: "makes itself bypass row security", sends: [`alter role ${SERVING_LOGIN} bypassrls`] },
  { why: "makes itself inherit", sends: ["reset role", `alter role ${SERVING_LOGIN} inherit`] },
  {
    why: "grants itself the operator",
    sends: ["reset role", `grant parley_operator to ${SERVING_LOGIN}`],
  },
  {
    why: "grants a role of its own to another",
    sends: ["reset role", "grant parley_app to parley_operator"],
  },
  {
    why: "grants itself the tables",
    sends: [`grant select on parley.content to ${SERVING_LOGIN}`, "reset role", READ_ALL],
  },
  { why: "makes a role", sends: ["reset role", "create role parley_attacker superuser login"] },
  { why: "makes a database", sends: ["commit", "create database parley_attacker"] },
  { why: "makes a schema", sends: ["create schema attacker"] },
  { why: "makes a table", sends: ["create table parley.mine (text text)"] },
  { why: "makes a table in public", sends: ["create table public.mine (text text)"] },
  { why: "makes a temporary table", sends: ["create temporary table mine (text text)"] },
  {
    why: "makes a temporary table from no role",
    sends: ["reset role", "create temporary table mine (text text)"],
  },
  {
    why: "makes a function with its maker's rights",
    sends: [
      "create function parley.all_of_it() returns setof text language sql security definer " +
        `as $$ ${READ_ALL} $$`,
    ],
  },
  {
    why: "makes such a function in public",
    sends: [
      "create function public.all_of_it() returns int language sql security definer as 'select 1'",
    ],
  },
  {
    why: "makes such a function for itself alone",
    sends: [
      "create function pg_temp.all_of_it() returns int language sql security definer as 'select 1'",
    ],
  },
  {
    why: "changes what is visible",
    sends: [
      "create or replace function parley.visible() returns text[] language sql as 'select " +
        "null::text[]'",
    ],
  },
  { why: "makes a view", sends: [`create view parley.mine as ${READ_ALL}`] },
  { why: "makes a rule", sends: ["create rule mine as on insert to parley.link do also select 1"] },
  {
    why: "makes a trigger",
    sends: ["create trigger mine before insert on parley.history execute function parley.refuse()"],
  },
  { why: "makes a policy", sends: ["create policy mine on parley.content using (true)"] },
  { why: "drops a policy", sends: ["drop policy seen on parley.content"] },
  {
    why: "disables row security",
    sends: ["alter table parley.content disable row level security"],
  },
  { why: "disables triggers", sends: ["alter table parley.history disable trigger all"] },
  { why: "drops a table", sends: ["drop table parley.search_place"] },
  { why: "empties a table", sends: ["truncate parley.link"] },
  { why: "owns a table", sends: ["alter table parley.history owner to parley_app"] },
  { why: "locks everybody out", sends: ["lock table parley.history in access exclusive mode"] },
  { why: "loads an extension", sends: ["create extension file_fdw"] },
  {
    why: "makes a function of the system's library",
    sends: ["create function parley.run(cstring) returns int language c as 'libc.so.6', 'system'"],
  },
  { why: "loads a library", sends: ["load '/tmp/anything.so'"] },
  {
    why: "reaches another server",
    sends: ["commit", "create subscription s connection 'dbname=postgres' publication p"],
  },
  { why: "publishes the tables", sends: ["create publication mine for all tables"] },
  { why: "copies the server's log", sends: ["select pg_create_physical_replication_slot('mine')"] },
  {
    why: "changes the server's settings",
    sends: ["commit", "alter system set log_statement = 'all'"],
  },
  {
    why: "changes the database's settings",
    sends: [
      "do $$ begin execute format('alter database %I set search_path = nowhere', " +
        "current_database()); end $$",
    ],
  },
  { why: "has the server read its files again", sends: ["select pg_reload_conf()"] },
  { why: "reads the rules on who is let in", sends: ["select * from pg_hba_file_rules"] },
  { why: "asks where the files lie", sends: ["select current_setting('data_directory')"] },
  {
    why: "ends the owner's connections",
    sends: ["select pg_terminate_backend(pid) from pg_stat_activity where usename = 'OWNER'"],
  },
  { why: "reads samples of hidden values", sends: ["select stxdmcv from pg_statistic_ext_data"] },
  { why: "reads statistics of the tables", sends: ["select stavalues1 from pg_statistic"] },
  {
    why: "takes a snapshot's rows by a cursor kept open",
    sends: ["reset role", `declare mine cursor with hold for ${READ_ALL}`],
  },
  { why: "asks by a prepared statement", sends: ["reset role", `prepare mine as ${READ_ALL}`] },
  {
    why: "asks in a block of code",
    sends: ["reset role", `do $$ begin perform text from parley.content; end $$`],
  },
  {
    why: "writes the version",
    sends: ["insert into parley.migration (version, name) values (99, 'x')"],
  },
]

/** What PostgreSQL says to somebody who may not. */
const REFUSED = new RegExp(
  "permission denied|must be (owner|superuser|a superuser)|may not|must have|not " +
    "permitted|only roles with|Only roles with|row-level security|access to " +
    "library|is not allowed",
  "i",
)

interface Held {
  readonly server: TestServer
  readonly owner: StoreConnection
  readonly name: string
  readonly store: Store
  readonly desk: Desk
  readonly attacker: pg.Client
  readonly keeper: pg.Client
}

describe.each(TEST_SERVERS)("on $name", ({ start }) => {
  const box: { held?: Held } = {}
  const held = (): Held =>
    box.held ??
    (() => {
      throw new RangeError("not started")
    })()
  const ask = (statement: string): Promise<readonly Record<string, unknown>[]> =>
    onServer(held().owner, statement)

  beforeAll(async () => {
    const server = await start()
    const owner = await server.database()
    const world = testWorld(21)
    const store = await openStore({ ...world, ...servedFrom(owner) })
    const [desk, other] = [await openDesk(store.record, world), await openDesk(store.record, world)]
    for (const each of [desk, other]) await begin(each, actorBody("Amiri"))
    const attacker = new pg.Client({ ...asUser(owner, SERVING_LOGIN) })
    await attacker.connect()
    const keeper = new pg.Client({ ...owner })
    await keeper.connect()
    const [{ name } = { name: "" }] = await onServer(owner, "select current_user as name")
    box.held = { server, owner, name: String(name), store, desk, attacker, keeper }
  })
  afterAll(async () => {
    await box.held?.attacker.end()
    await box.held?.keeper.end()
    await box.held?.store.close()
    await box.held?.server.stop()
  })

  test(
    "the login that serves logs in, owns nothing, inherits nothing, bypasses nothing and makes " +
      "nothing",
    async () => {
      expect(
        await ask(`select rolcanlogin, rolsuper, rolbypassrls, rolinherit, rolcreatedb,
          rolcreaterole,
        rolreplication,
      (select count(*)::int from pg_class where relowner = r.oid) + (select count(*)::int
      from pg_namespace where nspowner = r.oid)
        + (select count(*)::int from pg_proc where proowner = r.oid) + (select count(*)::int
        from pg_database where datdba = r.oid) as owned,
      (select array_agg(g.rolname::text order by g.rolname) from pg_auth_members m
      join pg_roles g on g.oid = m.roleid where m.member = r.oid) as roles
      from pg_roles r where rolname = '${SERVING_LOGIN}'`),
      ).toEqual([
        {
          rolcanlogin: true,
          rolsuper: false,
          rolbypassrls: false,
          rolinherit: false,
          rolcreatedb: false,
          rolcreaterole: false,
          rolreplication: false,
          owned: 0,
          roles: [...SERVING_ROLES],
        },
      ])
      expect(held().store.login).toMatchObject({
        name: SERVING_LOGIN,
        excess: [],
        mayPrepare: false,
      })
    },
  )

  test("it sees nothing until it takes up a role, and then only what the viewer sees", async () => {
    const { attacker, desk } = held()
    await expect(attacker.query(READ_ALL)).rejects.toThrow(/permission denied for schema parley/)
    await attacker.query("begin")
    await takeOnViewer(attacker, desk)
    expect(
      (
        await attacker.query<{ compartment: string }>(
          "select distinct compartment from parley.content",
        )
      ).rows,
    ).toEqual([{ compartment: desk.compartment }])
    await attacker.query("rollback")
  })

  test.each(ATTACKS)("who $why is refused", async ({ sends }) => {
    const { attacker, desk, name } = held()
    const before = await standing(held().owner)
    await attacker.query("begin")
    await takeOnViewer(attacker, desk)
    const attack = async (): Promise<void> => {
      for (const each of sends) await attacker.query(each.replaceAll("OWNER", name))
    }
    try {
      await expect(attack()).rejects.toThrow(REFUSED)
    } finally {
      await attacker.query("rollback")
      await attacker.query("reset all")
    }
    expect(await standing(held().owner)).toEqual(before)
  })

  test("what is served under this login can be verified as whole by the owner alone", async () => {
    const { store, owner, desk } = held()
    expect(await at(desk, (record) => record.counts({}))).not.toEqual([])
    expect(await store.record.verifyHistory()).toMatchObject([{ kind: "whole" }, { kind: "whole" }])
    const alone = await openStore({ ...testWorld(22), connection: asUser(owner, SERVING_LOGIN) })
    try {
      expect(alone.version.to).toBe(store.version.to)
      await expect(alone.record.verifyHistory()).rejects.toThrow(
        "Recomputing every history takes the owner of the tables; name that user in " +
          "DATABASE_ADMIN_URL.",
      )
    } finally {
      await alone.close()
    }
  })

  test("without an owner's login an empty database is left alone, in one sentence", async () => {
    const empty = await held().server.database()
    await expect(
      openStore({ ...testWorld(23), connection: asUser(empty, SERVING_LOGIN) }),
    ).rejects.toThrow(
      new RegExp(
        String.raw`^The database is not ready for this Parley \(its version is 0, this one ` +
          String.raw`needs \d+\), and its user may not bring it there; name the owner of its ` +
          String.raw`tables in DATABASE_ADMIN_URL\.$`,
      ),
    )
    expect(await onServer(empty, "select to_regnamespace('parley') as there")).toEqual([
      { there: null },
    ])
  })

  test("two logins to different databases are noticed", async () => {
    const [one, other] = [await held().server.database(), await held().server.database()]
    await migrate(other, undefined, { name: SERVING_LOGIN, password: undefined })
    await expect(
      openStore({
        ...testWorld(24),
        connection: asUser(other, SERVING_LOGIN),
        administration: one,
      }),
    ).rejects.toThrow(
      "DATABASE_URL and DATABASE_ADMIN_URL name different databases; name the same one in both.",
    )
  })

  test("several Parleys of one server make the same new login at once, and all serve", async () => {
    const login = nameOf("shared")
    const databases = await Promise.all(Array.from({ length: 4 }, () => held().server.database()))
    const stores = await Promise.all(
      databases.map((owner, index) =>
        openStore({ ...testWorld(30 + index), ...servedFrom(owner, login) }),
      ),
    )
    expect(stores.map((store) => store.login)).toMatchObject(
      stores.map(() => ({ name: login, excess: [] })),
    )
    for (const store of stores) await store.close()
  })

  test("two Parleys of one server under two logins cannot reach the other's database", async () => {
    const [first, second] = [nameOf("first"), nameOf("second")]
    const [one, other] = [await held().server.database(), await held().server.database()]
    for (const [owner, login] of [
      [one, first],
      [other, second],
    ] as const)
      await (await openStore({ ...testWorld(40), ...servedFrom(owner, login) })).close()
    expect(await onServer(asUser(one, first), "select 1 as here")).toEqual([{ here: 1 }])
    await expect(onServer(asUser(other, first), "select 1 as here")).rejects.toThrow(
      /permission denied for database/,
    )
  })

  test("a database that others use too stays open to them", async () => {
    const owner = await held().server.database()
    await onServer(owner, "create table public.theirs ()")
    await (await openStore({ ...testWorld(41), ...servedFrom(owner, nameOf("guest")) })).close()
    expect(
      await onServer(
        owner,
        "select datacl is null as open from pg_database where datname = current_database()",
      ),
    ).toMatchObject([{ open: true }])
  })

  test.each([
    { why: "a superuser", rights: "superuser", says: ["is a superuser"] },
    { why: "one that bypasses row security", rights: "bypassrls", says: ["bypasses row security"] },
    {
      why: "one that makes roles and databases",
      rights: "createrole createdb",
      says: ["may make roles", "may make databases"],
    },
    {
      why: "one that copies the server",
      rights: "replication",
      says: ["may copy the whole server"],
    },
    {
      why: "one that may take up the operator",
      member: "parley_operator",
      says: ["may take up parley_operator"],
    },
    {
      why: "one that reads everything",
      member: "pg_read_all_data",
      says: ["may read or write past the tables' own rights"],
    },
    {
      why: "one that runs programs",
      member: "pg_execute_server_program",
      says: ["may read or write past the tables' own rights"],
    },
    {
      why: "one that inherits",
      rights: "inherit",
      member: "parley_app",
      says: ["has the rights of its roles without taking them up"],
    },
    {
      why: "one that may make schemas",
      more: "grant create on database DATABASE to LOGIN",
      says: ["may make schemas in the database"],
    },
    {
      why: "one that owns a table",
      more: "alter table parley.link owner to LOGIN",
      says: ["owns the record's tables"],
    },
    {
      why: "one that owns the database",
      more: "alter database DATABASE owner to LOGIN",
      says: ["owns the database", "may make schemas in the database"],
    },
  ])(
    "$why is said to be too much, and stays what it is",
    async ({ rights = "", member, more, says }) => {
      const [login, owner] = [nameOf("mighty"), await held().server.database()]
      await migrate(owner)
      const [{ database } = { database: "" }] = await onServer(
        owner,
        "select current_database() as database",
      )
      await onServer(
        owner,
        `create role ${login} login ${rights.includes("inherit") ? "" : "noinherit"} ${rights}`,
      )
      if (member !== undefined) await onServer(owner, `grant ${member} to ${login}`)
      if (more !== undefined)
        await onServer(owner, more.replace("DATABASE", String(database)).replace("LOGIN", login))
      const store = await openStore({ ...testWorld(50), ...servedFrom(owner, login) })
      await store.close()
      expect(store.login.excess).toEqual(says)
      expect(loginWarning(store.login)).toMatch(
        new RegExp(
          `^DATABASE_URL logs in as ${login}, who .*, so that row security does not bind ` +
            `what is served: .*DATABASE_ADMIN_URL\\.$`,
        ),
      )
    },
  )

  test("an owner who may not make logins is told what the administrator has to run", async () => {
    const [login, keeper] = [nameOf("wanted"), nameOf("keeper")]
    const owner = await held().server.database()
    const [{ database } = { database: "" }] = await onServer(
      owner,
      "select current_database() as database",
    )
    await onServer(
      owner,
      `create role ${keeper} login; grant parley_app, parley_destroyer, parley_door, ` +
        `parley_operator to ${keeper}; alter database ${String(database)} owner to ${keeper}`,
    )
    await expect(
      openStore({ ...testWorld(60), ...servedFrom(asUser(owner, keeper), login) }),
    ).rejects.toThrow(
      `The user of DATABASE_ADMIN_URL may not prepare the login ${login}; have the server's ` +
        `administrator run: create role "${login}" login noinherit; ` +
        `grant parley_app, parley_destroyer, parley_door to "${login}"; and give it CONNECT ` +
        "on the database.",
    )
    await onServer(
      owner,
      `create role "${login}" login noinherit; grant parley_app, parley_destroyer, ` +
        `parley_door to "${login}"`,
    )
    const store = await openStore({
      ...testWorld(61),
      connection: asUser(owner, login),
      administration: asUser(owner, keeper),
    })
    expect(store.login).toMatchObject({ name: login, excess: [] })
    await store.close()
  })
})

/**
 * Only the embedded server's rules on who is let in are ours to write: logins named so need their
 * password there.
 */
describe("where the server asks for passwords", () => {
  const box: { server?: TestServer | undefined } = {}
  const server = (): TestServer =>
    box.server ??
    (() => {
      throw new RangeError("not started")
    })()
  beforeAll(async () => {
    box.server = await TEST_SERVERS[0]?.start()
  })
  afterAll(async () => {
    await box.server?.stop()
  })

  const withPassword = (
    owner: StoreConnection,
    login: string,
    password: string,
  ): StoreConnection => {
    if ("connectionString" in owner)
      throw new RangeError("the embedded server is reached by its socket")
    return {
      connectionString:
        `postgresql://${login}:${encodeURIComponent(password)}@localhost/${owner.database}` +
        `?host=${encodeURIComponent(owner.host)}`,
    }
  }

  test(
    "the login is made with the password of DATABASE_URL; a second Parley needs the same, or a " +
      "login of its own",
    async () => {
      const [login, own] = [nameOf("keyed"), nameOf("keyed")]
      const [one, other] = [await server().database(), await server().database()]
      const open = async (
        owner: StoreConnection,
        name: string,
        password: string,
      ): Promise<unknown> => {
        const store = await openStore({
          ...testWorld(70),
          connection: withPassword(owner, name, password),
          administration: owner,
        })
        await store.close()
        return store.login.name
      }
      expect(await open(one, login, "a wörd: 'of' $$ ours")).toBe(login)
      await expect(open(other, login, "another's")).rejects.toThrow(
        `The server does not let ${login} in; correct its password in DATABASE_URL (another ` +
          "Parley may have set it), or name another login there, which is then made.",
      )
      expect(await open(other, login, "a wörd: 'of' $$ ours")).toBe(login)
      expect(
        await open(one, login, "a wörd: 'of' $$ ours"),
        "the first goes on with its password",
      ).toBe(login)
      expect(await open(other, own, "another's")).toBe(own)
    },
  )
})

const nameOf = (part: string): string => `parley_${part}_${randomBytes(4).toString("hex")}`

/** As every transaction of ours begins. */
const takeOnViewer = (client: pg.Client, { viewer }: Desk): Promise<unknown> =>
  client.query(
    "select set_config('role', 'parley_app', true), set_config('parley.person', $1, true), " +
      "set_config('parley.compartments', $2, true)",
    [viewer.person, viewer.compartments.join(",")],
  )

/** What an attack might have changed for good. */
async function standing(owner: StoreConnection): Promise<unknown> {
  const database = connect(owner, 1)
  try {
    const rights = await loginRights(database)
    const found = await onServer(
      owner,
      `select (select count(*)::int from pg_class) as tables, (select count(*)::int
        from pg_proc) as functions, (select count(*)::int from pg_policy) as policies,
      (select count(*)::int from pg_roles) as roles, (select count(*)::int
      from pg_auth_members) as members, (select count(*)::int from parley.content) as contents,
      (select count(*)::int from pg_largeobject_metadata) as objects,
      (select string_agg(rolsuper::text || rolbypassrls::text || rolinherit::text, ','
order by rolname) from pg_roles) as rights`,
    )
    return [rights.name, found]
  } finally {
    await database.destroy()
  }
}
