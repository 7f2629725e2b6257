import { randomBytes } from "node:crypto"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { GENESIS, stemOf, type SearchFound } from "../record/index.ts"
import { sampleDocument } from "../sources/testing/sample-document.ts"
import { connect } from "./connect.ts"
import { plainWriter } from "./members.ts"
import { append } from "./write.ts"
import { migrate, openStore, StoreFault, type Store, type StoreConnection } from "./index.ts"
import { ROLES } from "./migrate.ts"
import { MIGRATIONS } from "./migrations/index.ts"
import { at, begin, openDesk, write, type Desk } from "../record/testing/contract-parts.ts"
import { asUser, atDatabase, onServer, TEST_SERVERS, type TestServer } from "./testing/databases.ts"
import {
  actorBody,
  documentBody,
  newEntry,
  nextEntry,
  placeOf,
  processBody,
  statementBody,
} from "../record/testing/samples.ts"
import { testWorld } from "../record/testing/world.ts"

const NEWEST = MIGRATIONS.at(-1)?.version ?? 0

describe.each(TEST_SERVERS)("on $name", ({ start }) => {
  const held: { server?: TestServer; opened: Store[] } = { opened: [] }
  const server = (): TestServer =>
    held.server ??
    (() => {
      throw new RangeError("not started")
    })()
  const open = async (connection: StoreConnection, world = testWorld()): Promise<Desk> => {
    const store = await openStore({ ...world, connection })
    held.opened.push(store)
    return openDesk(store.record, world)
  }
  beforeAll(async () => {
    held.server = await start()
  })
  afterEach(async () => {
    for (const store of held.opened.splice(0)) await store.close()
  })
  afterAll(async () => {
    await held.server?.stop()
  })

  test("an empty database is brought to the newest version, and then stays there", async () => {
    const connection = await server().database()
    expect(await migrate(connection)).toEqual({ from: 0, to: NEWEST })
    expect(await migrate(connection)).toEqual({ from: NEWEST, to: NEWEST })
  })

  test("of several that start at once, one brings the database up and all go on", async () => {
    const connection = await server().database()
    const versions = await Promise.all(Array.from({ length: 5 }, () => migrate(connection)))
    expect(versions.map(({ from }) => from).sort()).toEqual([
      0,
      ...Array.from({ length: 4 }, () => NEWEST),
    ])
  })

  test("several databases of one server are brought up at once, with shared roles", async () => {
    const connections = await Promise.all(Array.from({ length: 3 }, () => server().database()))
    expect(await Promise.all(connections.map((connection) => migrate(connection)))).toEqual(
      connections.map(() => ({ from: 0, to: NEWEST })),
    )
  })

  test("a database of a newer version is refused in one sentence, and left as it is", async () => {
    const connection = await server().database()
    await migrate(connection)
    await onServer(
      connection,
      "insert into parley.migration (version, name) values (99, 'from the future')",
    )
    const refused = openStore({ ...testWorld(), connection })
    await expect(refused).rejects.toThrow(
      "The database was written by a newer Parley (its version is 99, this one knows " +
        `${NEWEST}); start that one, or use another database.`,
    )
    await expect(refused).rejects.toMatchObject({ name: "StoreFault", kind: "newer" })
    expect(
      await onServer(connection, "select version from parley.migration order by version"),
    ).toEqual([...MIGRATIONS.map(({ version }) => ({ version })), { version: 99 }])
  })

  test("a later version is applied to a populated database, which loses nothing", async () => {
    const connection = await server().database()
    const desk = await open(connection)
    await story(desk)
    const before = [
      await at(desk, (record) => record.current({})),
      await desk.record.verifyHistory(),
    ]
    const later = {
      version: NEWEST + 1,
      name: "later",
      sql:
        "alter table parley.process add column colour text; create index on parley.process " +
        "(colour);",
    }
    expect(await migrate(connection, [...MIGRATIONS, later])).toEqual({
      from: NEWEST,
      to: NEWEST + 1,
    })
    expect([
      await at(desk, (record) => record.current({})),
      await desk.record.verifyHistory(),
    ]).toEqual(before)
  })

  test(
    "a database of version 2 is given words to be found by, names, what stands now and its " +
      "counts, from what it holds",
    async () => {
      const connection = await server().database()
      const desk = await open(connection)
      await story(desk)
      await begin(desk, statementBody(undefined, [placeOf(desk.world.mint("document"), "yes")]))
      const told = async (): Promise<unknown> =>
        at(desk, async (record) => [
          await record.current({}),
          await record.current({ names: ["noor amiri"] }),
          await record.counts({ process: desk.process }),
          await record.countsByDocument({}),
          await record.mostReferredTo({}, "by", 5),
          await desk.record.verifyHistory(),
          await searched(desk, "amiri"),
          await searched(desk, "letters"),
        ])
      const before = await told()
      await backToVersion2(connection)
      expect(await migrate(connection)).toEqual({ from: 2, to: NEWEST })
      expect(await told()).toEqual(before)
    },
  )

  test(
    "a store from before members were in the history is brought up: each stands in it with " +
      "their name, as found",
    async () => {
      const connection = await server().database()
      await migrate(
        connection,
        MIGRATIONS.filter(({ version }) => version < 10),
      )
      const [world, database] = [testWorld(), connect(connection, 1)]
      const [person, process, compartment] = [
        world.mint("person"),
        world.mint("process"),
        world.mint("compartment"),
      ]
      await database.insertInto("person").values({ person, name: "Amiri" }).execute()
      await database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto("head")
          .values({ compartment, seq: 0, hash: GENESIS, recorded_at: null })
          .execute()
        await transaction.insertInto("membership").values({ compartment, person }).execute()
        await transaction.insertInto("process").values({ compartment, process }).execute()
        await append(transaction, plainWriter(person, world), process, [
          newEntry(world, processBody()),
        ])
      })
      await database.destroy()
      const store = await openStore({ ...world, connection })
      held.opened.push(store)
      expect(await store.record.verifyHistory()).toMatchObject([
        { kind: "whole", entries: 1, links: 2, room: "Talks in the north" },
      ])
      expect(
        await onServer(
          connection,
          "select h.item, h.author, h.because, c.text from parley.history h join " +
            "parley.content c using (compartment, seq) where act = 'join'",
        ),
      ).toEqual([
        { item: person, author: person, because: "as found at upgrade", text: '{"name":"Amiri"}' },
      ])
      await onServer(connection, "update parley.person set name = 'Baraki'")
      expect(await store.record.verifyHistory()).toMatchObject([
        { kind: "broken", because: "a member has another name than the history knows" },
      ])
    },
  )

  test("a version that fails half way leaves the former one", async () => {
    const connection = await server().database()
    await migrate(connection)
    const broken = {
      version: NEWEST + 1,
      name: "broken",
      sql: "create table parley.half (); select * from parley.nowhere",
    }
    await expect(migrate(connection, [...MIGRATIONS, broken])).rejects.toBeInstanceOf(StoreFault)
    expect(
      await onServer(
        connection,
        "select to_regclass('parley.half') as half, max(version) as version from parley.migration",
      ),
    ).toEqual([{ half: null, version: NEWEST }])
  })

  test("a database that is not there is told in one sentence", async () => {
    const connection = await server().database()
    const elsewhere =
      "connectionString" in connection
        ? {
            connectionString: connection.connectionString.replace(
              /parley_test_[0-9a-f]+/,
              "parley_nowhere",
            ),
          }
        : { ...connection, database: "parley_nowhere" }
    await expect(migrate(elsewhere)).rejects.toMatchObject({
      kind: "unavailable",
      message: expect.stringMatching(
        /^The database cannot be reached with these settings; .*\.$/,
      ) as string,
    })
  })

  test("a database that cannot hold every language is told in one sentence", async () => {
    const name = `parley_test_${randomBytes(8).toString("hex")}`
    await onServer(
      server().administration,
      `create database ${name} template template0 encoding 'LATIN1' locale 'C' ` +
        "locale_provider 'libc'",
    )
    await expect(migrate(atDatabase(server().administration, name))).rejects.toMatchObject({
      kind: "unavailable",
      message: expect.stringMatching(
        /^The database keeps text as LATIN1, .* encoding UTF8/,
      ) as string,
    })
    await onServer(server().administration, `drop database ${name}`)
  })

  test(
    "a server's own settings change nothing: dates in another form, stricter transactions, " +
      "another time zone",
    async () => {
      const connection = await server().database()
      for (const setting of [
        "datestyle = 'German, DMY'",
        "timezone = 'Asia/Kabul'",
        "default_transaction_isolation = 'serializable'",
        "search_path = 'nowhere'",
      ]) {
        await onServer(
          connection,
          "do $$ begin execute format('alter database %I set " +
            `${setting.replaceAll("'", "''")}', current_database()); end $$`,
        )
      }
      const desk = await open(connection)
      const first = await begin(desk, actorBody("Amiri"))
      await Promise.all(Array.from({ length: 6 }, () => begin(desk, actorBody("Baraki"))))
      expect(await at(desk, (record) => record.current({ items: [first.item] }))).toEqual([first])
      expect(await desk.record.verifyHistory()).toMatchObject([{ kind: "whole", entries: 8 }])
    },
  )

  describe("as a user who is no superuser", () => {
    test("to whom an administrator granted the roles: the same", async () => {
      await migrate(await server().database())
      const { name, connection } = await newUser(server(), "nocreaterole")
      await onServer(server().administration, `grant ${ROLES.join(", ")} to ${name}`)
      await liveThrough(await open(connection))
    })

    test("who brings up a former version: it is filled from what they may not see", async () => {
      await migrate(await server().database())
      const { name, connection } = await newUser(server(), "nocreaterole")
      await onServer(server().administration, `grant ${ROLES.join(", ")} to ${name}`)
      const desk = await open(connection)
      await begin(desk, actorBody("Noor Amiri"))
      await backToVersion2(connection)
      expect(await migrate(connection)).toEqual({ from: 2, to: NEWEST })
      expect(await at(desk, (record) => record.current({ names: ["noor amiri"] }))).toHaveLength(1)
      expect((await searched(desk, "noor")).counts).toEqual([{ kind: "actor", count: 1 }])
      expect(await desk.record.verifyHistory()).toMatchObject([{ kind: "whole" }])
    })

    test("who may not: is told what to ask the administrator for", async () => {
      await migrate(await server().database())
      const { connection } = await newUser(server(), "nocreaterole")
      await expect(migrate(connection)).rejects.toMatchObject({
        kind: "unavailable",
        message: expect.stringMatching(
          new RegExp(
            "^The database's user may not prepare it for Parley; .*parley_app.* " +
              String.raw`grant them to this user\.$`,
          ),
        ) as string,
      })
    })
  })
})

/** Only on a server that Parley has never seen are there no roles yet: the embedded one, fresh. */
describe("on a server without Parley's roles", () => {
  const held: { server?: TestServer | undefined; store?: Store } = {}
  beforeAll(async () => {
    held.server = await TEST_SERVERS[0]?.start()
  })
  afterAll(async () => {
    await held.store?.close()
    await held.server?.stop()
  })

  test(
    "a user who may make roles and owns the database needs nobody else: everything works under " +
      "row security",
    async () => {
      if (held.server === undefined) throw new RangeError("not started")
      const [world, { connection }] = [testWorld(), await newUser(held.server, "createrole")]
      held.store = await openStore({ ...world, connection })
      await liveThrough(await openDesk(held.store.record, world))
    },
  )
})

/** A user with these rights, who owns a database of their own. */
async function newUser(
  server: TestServer,
  rights: string,
): Promise<{ readonly name: string; readonly connection: StoreConnection }> {
  const connection = await server.database()
  const name = `parley_test_user_${randomBytes(6).toString("hex")}`
  await onServer(connection, `create role ${name} login ${rights}`)
  await onServer(
    connection,
    `do $$ begin execute format('alter database %I owner to ${name}', current_database()); end $$`,
  )
  return { name, connection: asUser(connection, name) }
}

/** Documents, entries and what supersedes them. */
async function story(desk: Desk): Promise<void> {
  const kept = sampleDocument("the letter of Amiri", 3)
  await at(desk, (record) => record.keepDocument(desk.process, kept))
  await begin(desk, documentBody(kept.id))
  const actor = await begin(desk, actorBody("Amiri", [placeOf(kept.id, "Amiri", 14)]))
  await write(
    desk,
    nextEntry(
      desk.world,
      actor.item,
      actor.id,
      actorBody("Noor Amiri", [placeOf(kept.id, "Amiri", 14)]),
    ),
  )
}

/** What a word finds. */
const searched = (desk: Desk, word: string): Promise<SearchFound> =>
  at(desk, (record) =>
    record.search({
      process: desk.process,
      terms: [{ kind: "word", word, stem: stemOf(word) }],
      limit: 10,
    }),
  )

/** As it was before version 3: nothing to be found by, no names, nothing of what stands now. */
async function backToVersion2(connection: StoreConnection): Promise<void> {
  await onServer(
    connection,
    "drop policy operated on parley.membership; drop policy operated on parley.person; " +
      "delete from parley.link where role = 'name'; drop table parley.newest, parley.tally, " +
      "parley.referred, parley.request, parley.reading_try, parley.search_entry, " +
      "parley.search_ended, parley.search_word, parley.search_place; delete from " +
      "parley.migration where version > 2",
  )
}

async function liveThrough(desk: Desk): Promise<void> {
  await story(desk)
  expect(await at(desk, (record) => record.counts({}))).toHaveLength(3)
  expect(
    await at(desk, (record) =>
      record.destroyDocument(sampleDocument("the letter of Amiri", 3).id, "danger"),
    ),
  ).toBe(3)
  expect(await desk.record.verifyHistory()).toMatchObject([
    { kind: "whole", entries: 4, destroyed: 3 },
  ])
  const other = await openDesk(desk.record, desk.world)
  expect(await at(other, (record) => record.current({}))).toMatchObject([
    { process: other.process },
  ])
}
