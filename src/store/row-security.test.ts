import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { connect, type Database, type StoreConnection } from "./connect.ts"
import { openStore, type Store } from "./index.ts"
import { ROLES } from "./migrate.ts"
import { sampleDocument } from "../sources/testing/sample-document.ts"
import { at, begin, openDesk, write, type Desk } from "../record/testing/contract-parts.ts"
import { asUser, onServer, servedFrom, TEST_SERVERS, type TestServer } from "./testing/databases.ts"
import { actorBody, documentBody, newEntry, nextEntry, placeOf } from "../record/testing/samples.ts"
import { SERVING_LOGIN } from "./server/index.ts"
import { testWorld } from "../record/testing/world.ts"
import { asDoor, asOperator, asViewer } from "./wrapper.ts"

const COMPARTMENTED = [
  "head",
  "process",
  "history",
  "content",
  "document_text",
  "source_identity",
  "link",
  "search_entry",
  "search_ended",
  "search_word",
  "search_place",
  "newest",
  "tally",
  "referred",
  "membership",
  "reading_try",
]

/** Who people are, and the versions. */
const OTHERS = ["person", "sign_in_link", "session", "request", "migration"]

/** A row in every table. */
async function fill(desk: Desk, seed: number): Promise<void> {
  const text = sampleDocument("the letter of Amiri", seed)
  await at(desk, (record) => record.keepDocument(desk.process, text))
  const document = await begin(desk, documentBody(text.id, "Reports"))
  const actor = await begin(desk, actorBody("Amir", [placeOf(text.id, "Amiri", 14)]))
  await write(
    desk,
    nextEntry(
      desk.world,
      actor.item,
      actor.id,
      actorBody("Amiri", [placeOf(text.id, "Amiri", 14)]),
    ),
  )
  await at(desk, (record) => record.keepSourceIdentity(document.item, "a clerk"))
}

interface Held {
  readonly server: TestServer
  readonly connection: StoreConnection
  readonly store: Store
  readonly desk: Desk
  readonly other: Desk
  readonly owner: Database
  readonly single: Database
}

describe.each(TEST_SERVERS)("on $name", ({ start }) => {
  const box: { held?: Held } = {}
  const held = (): Held =>
    box.held ??
    (() => {
      throw new RangeError("not started")
    })()
  const ask = (statement: string): Promise<readonly Record<string, unknown>[]> =>
    onServer(held().connection, statement)

  beforeAll(async () => {
    const server = await start()
    const connection = await server.database()
    const world = testWorld(7)
    const store = await openStore({ ...world, ...servedFrom(connection) })
    const [desk, other] = [await openDesk(store.record, world), await openDesk(store.record, world)]
    for (const [index, each] of [desk, other].entries()) await fill(each, index)
    for (const each of [desk, other])
      await store.tries.begin(each.viewer, each.process, world.mint("item"))
    box.held = {
      server,
      connection,
      store,
      desk,
      other,
      owner: connect(connection, 1),
      single: connect(asUser(connection, SERVING_LOGIN), 1),
    }
  })
  afterAll(async () => {
    await box.held?.single.destroy()
    await box.held?.owner.destroy()
    await box.held?.store.close()
    await box.held?.server.stop()
  })

  describe("the schema", () => {
    test("every table has row security, forced upon its owner too", async () => {
      const bare =
        await ask(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'parley' and c.relkind in ('r', 'p') and c.relname <> 'migration'
        and not (c.relrowsecurity and c.relforcerowsecurity)`)
      expect(bare).toEqual([])
      expect(
        (await ask("select count(*)::int as tables from pg_tables where schemaname = 'parley'"))[0],
      ).toEqual({ tables: COMPARTMENTED.length + OTHERS.length })
    })

    test("all unique and foreign keys of what is in a compartment hold it too", async () => {
      const loose = await ask(`select i.indexrelid::regclass as key from pg_index i
          join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'parley' and i.indisunique
          and c.relname in ('${COMPARTMENTED.join("', '")}')
          and not exists (select from pg_attribute a where a.attrelid = c.oid
          and a.attname = 'compartment' and a.attnum = any (i.indkey))
        union all select k.conrelid::regclass from pg_constraint k
          join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'parley' and k.contype = 'f'
          and c.relname in ('${COMPARTMENTED.join("', '")}')
          and not exists (select from pg_attribute a where a.attrelid = c.oid
          and a.attname = 'compartment' and a.attnum = any (k.conkey))`)
      expect(loose).toEqual([])
    })

    test("no sequences, views or definer functions are there to tell what is hidden", async () => {
      expect(
        await ask(
          "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace " +
            "where n.nspname = 'parley' and c.relkind in ('S', 'v', 'm')",
        ),
      ).toEqual([])
      expect(
        await ask(
          "select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace " +
            "where n.nspname = 'parley' and p.prosecdef",
        ),
      ).toEqual([])
    })

    test("the roles own nothing, sign in nowhere and bypass nothing", async () => {
      const roles = await ask(`select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole,
          (select count(*)::int from pg_class where relowner = r.oid) as owned
        from pg_roles r where rolname in ('${ROLES.join("', '")}') order by rolname`)
      expect(roles).toEqual(
        [...ROLES]
          .sort()
          .map((rolname) => ({
            rolname,
            rolcanlogin: false,
            rolsuper: false,
            rolbypassrls: false,
            rolcreaterole: false,
            owned: 0,
          })),
      )
    })

    test("what queries compare is told from hidden rows only by leakproof functions", async () => {
      const leaky = await ask(
        "select proname from pg_proc where proname in ('texteq', 'text_ge', 'text_lt', " +
          "'int8eq', 'int8gt', 'int8le', 'date_ge', 'date_le', 'timestamptz_le') and not " +
          "proleakproof",
      )
      expect(leaky).toEqual([])
    })
  })

  describe("a role", () => {
    /** As a role with a viewer's settings, whatever statement somebody smuggles in. */
    const smuggle = (
      role: string,
      statement: string,
      viewer = held().desk.viewer,
    ): Promise<unknown> =>
      (role === "parley_operator" ? held().owner : held().single)
        .transaction()
        .execute(async (transaction) => {
          await sql`select set_config('role', ${role}, true), set_config('parley.person',
            ${viewer.person}, true), set_config('parley.compartments',
${viewer.compartments.join(",")}, true)`.execute(transaction)
          return (await sql.raw(statement).execute(transaction)).rows
        })
    const greedy = () => ({
      ...held().desk.viewer,
      compartments: [held().desk.compartment, held().other.compartment],
    })

    const NOBODY = { person: "", compartments: [] } as unknown as Desk["viewer"]
    const rowsSeen = (table: string, viewer: Desk["viewer"]): Promise<unknown> =>
      smuggle("parley_app", `select distinct compartment from parley.${table}`, viewer)

    test.each(COMPARTMENTED)(
      "sees in %s only the viewer's own rows, even when asked for more, and without a viewer none",
      async (table) => {
        const { desk, other } = held()
        expect(await ask(`select distinct compartment from parley.${table} order by 1`)).toEqual(
          [desk, other]
            .map(({ compartment }) => ({ compartment }))
            .sort((a, b) => (a.compartment < b.compartment ? -1 : 1)),
        )
        expect(await rowsSeen(table, greedy())).toEqual([{ compartment: desk.compartment }])
        expect(await rowsSeen(table, NOBODY)).toEqual([])
        expect(await rowsSeen(table, { ...desk.viewer, person: NOBODY.person })).toEqual([])
      },
    )

    test("a person sees only their own requests, even under the same key", async () => {
      const { desk, other, store } = held()
      for (const each of [desk, other])
        await store.record
          .onceOnly({ key: "k", request: each.viewer.person })
          .as(each.viewer, (record) =>
            record.append(each.process, [newEntry(each.world, actorBody("Amiri"))]),
          )
      for (const each of [desk, other])
        expect(
          await smuggle("parley_app", "select person, request from parley.request", {
            ...greedy(),
            person: each.viewer.person,
          }),
        ).toEqual([{ person: each.viewer.person, request: each.viewer.person }])
      expect(await smuggle("parley_app", "select person from parley.request", NOBODY)).toEqual([])
    })

    test.each([
      {
        why: "the app reopens an answer that was closed",
        role: "parley_app",
        statement: () => "update parley.request set closed = false",
      },
      {
        why: "the app puts a request down for another person",
        role: "parley_app",
        statement: () =>
          "insert into parley.request (person, key, request, attempt, compartment, at) " +
          "values ('x', 'k', 'r', 'a', 'c', now())",
      },
      {
        why: "the destroyer reads answers",
        role: "parley_destroyer",
        statement: () => "select answer from parley.request",
      },
      {
        why: "the door reads answers",
        role: "parley_door",
        statement: () => "select answer from parley.request",
      },
      {
        why: "the operator reads requests",
        role: "parley_operator",
        statement: () => "select key from parley.request",
      },
      {
        why: "the app adds a row to another's compartment",
        role: "parley_app",
        statement: (hidden: string) =>
          `insert into parley.link values ('${hidden}', 1, 'by', 'item')`,
      },
      {
        why: "the app puts a try to another's compartment",
        role: "parley_app",
        statement: (hidden: string) =>
          `insert into parley.reading_try values ('${hidden}', 'item', 1, 0)`,
      },
      {
        why: "the destroyer, who needs no tries, reads them",
        role: "parley_destroyer",
        statement: () => "select tries from parley.reading_try",
      },
      {
        why: "the app makes itself a member",
        role: "parley_app",
        statement: (hidden: string) =>
          `insert into parley.membership select '${hidden}', current_setting('parley.person')`,
      },
      {
        why: "the app changes history",
        role: "parley_app",
        statement: () => "update parley.history set author = 'x'",
      },
      {
        why: "the app deletes history",
        role: "parley_app",
        statement: () => "delete from parley.history",
      },
      {
        why: "the app changes content",
        role: "parley_app",
        statement: () => "update parley.content set text = 'x'",
      },
      {
        why: "the app deletes content",
        role: "parley_app",
        statement: () => "delete from parley.content",
      },
      {
        why: "the app moves a history's end to another compartment",
        role: "parley_app",
        statement: () => "update parley.head set compartment = 'x'",
      },
      {
        why: "the app changes where a word stands",
        role: "parley_app",
        statement: () => "update parley.search_place set weight = 0",
      },
      {
        why: "the app deletes what can be found",
        role: "parley_app",
        statement: () => "delete from parley.search_entry",
      },
      {
        why: "the app makes another's entry one that can be found",
        role: "parley_app",
        statement: (hidden: string) =>
          "insert into parley.search_place (compartment, word, seq, weight, sort, nth) " +
          `values ('${hidden}', 'road', 1, 1, 1, '{1}')`,
      },
      {
        why: "the app reads people",
        role: "parley_app",
        statement: () => "select * from parley.person",
      },
      {
        why: "the app reads sessions",
        role: "parley_app",
        statement: () => "select * from parley.session",
      },
      {
        why: "the app makes a table",
        role: "parley_app",
        statement: () => "create table parley.mine ()",
      },
      {
        why: "the destroyer deletes content without a tombstone",
        role: "parley_destroyer",
        statement: () => "delete from parley.content",
      },
      {
        why: "the destroyer deletes history",
        role: "parley_destroyer",
        statement: () => "delete from parley.history",
      },
      {
        why: "the door reads the record",
        role: "parley_door",
        statement: () => "select * from parley.history",
      },
      {
        why: "the door reads content",
        role: "parley_door",
        statement: () => "select * from parley.content",
      },
      {
        why: "the operator writes",
        role: "parley_operator",
        statement: () => "insert into parley.link values ('a', 1, 'by', 'item')",
      },
      {
        why: "a role becomes the owner of a table",
        role: "parley_app",
        statement: () => "alter table parley.history owner to parley_app",
      },
    ])("is refused when $why", async ({ role, statement }) => {
      await expect(smuggle(role, statement(held().other.compartment), greedy())).rejects.toThrow(
        /permission denied|row-level security|tombstone|must be owner/,
      )
    })

    test(
      "the app looks a word up in the index itself, under row security, and comes upon no " +
        "hidden row",
      async () => {
        const { compartment } = held().desk
        for (const condition of ["word = 'amiri'", "word >= 'ami' and word < 'amj'"]) {
          const plan = await smuggle(
            "parley_app",
            "explain (costs off) select seq from parley.search_place where compartment = " +
              `'${compartment}' and ${condition}`,
          )
          expect(JSON.stringify(plan)).toMatch(/Index Cond: [^}]*compartment[^}]*word/)
        }
      },
    )

    test.each([
      "update parley.history set author = 'x'",
      "delete from parley.history",
      "truncate parley.history cascade",
      "update parley.content set text = 'x'",
      "delete from parley.content",
      "truncate parley.content",
      "update parley.document_text set text = 'x'",
      "truncate parley.source_identity",
    ])("not even the database's owner can %s by mistake", async (statement) => {
      await expect(ask(statement)).rejects.toThrow(/append-only|tombstone/)
    })
  })

  describe("a pooled connection", () => {
    const settings = async (): Promise<unknown> => {
      const { rows } =
        await sql`select current_user = session_user as itself, current_setting('parley.person',
          true) as person, current_setting('parley.compartments', true) as compartments,
current_setting('transaction_read_only') as read_only`.execute(held().single)
      return rows[0]
    }
    const CLEAN = {
      itself: true,
      person: expect.toSatisfy((value: unknown) => value === "" || value === null) as unknown,
      compartments: expect.toSatisfy((value: unknown) => value === "" || value === null) as unknown,
      read_only: "off",
    }

    test.each([
      {
        after: "a viewer's work",
        work: () => asViewer(held().single, held().desk.viewer, async () => undefined),
      },
      {
        after: "work that threw",
        work: () =>
          asViewer(held().single, held().desk.viewer, async () => {
            throw new RangeError("gone")
          }),
      },
      {
        after: "work that the database refused",
        work: () =>
          asViewer(held().single, held().desk.viewer, ({ step }) =>
            step((database) => sql`select * from parley.session`.execute(database)),
          ),
      },
      { after: "the door's work", work: () => asDoor(held().single, async () => undefined) },
      {
        after: "the operator's work, which it may not do",
        work: () => asOperator(held().single, async () => undefined),
      },
    ])("carries nothing over after $after", async ({ work }) => {
      await Promise.resolve(work()).catch(() => undefined)
      expect(await settings()).toEqual(CLEAN)
    })

    test("serves one viewer after the other, each their own", async () => {
      const { desk, other, single } = held()
      for (const { viewer, compartment } of [desk, other, desk, other]) {
        const rows = await asViewer(single, viewer, ({ step }) =>
          step((database) =>
            database.selectFrom("history").select("compartment").distinct().execute(),
          ),
        )
        expect(rows).toEqual([{ compartment }])
      }
    })
  })
})
