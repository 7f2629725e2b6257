import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { connect, type Database } from "./connect.ts"
import { migrate } from "./migrate.ts"
import { databaseRecord } from "./record.ts"
import { hasDoubled } from "./statistics.ts"
import { at, openDesk, write } from "../record/testing/contract-parts.ts"
import { onServer, TEST_SERVERS, type TestServer } from "./testing/databases.ts"
import { actorBody, newEntry } from "../record/testing/samples.ts"
import { testWorld } from "../record/testing/world.ts"

test.each([
  { why: "a first entry is no doubling", from: 0, to: 1, is: false },
  { why: "five hundred at once are", from: 1, to: 501, is: true },
  { why: "reaching five hundred is", from: 499, to: 500, is: true },
  { why: "one more is not", from: 500, to: 501, is: false },
  { why: "reaching a thousand is", from: 501, to: 1000, is: true },
  { why: "passing several marks at once is", from: 600, to: 90_000, is: true },
  { why: "nothing written is not", from: 2000, to: 2000, is: false },
])("$why", ({ from, to, is }) => {
  expect(hasDoubled(from, to)).toBe(is)
})

describe.each(TEST_SERVERS)("on $name, whose own service does nothing", ({ start }) => {
  const box: { server?: TestServer; database?: Database } = {}
  beforeAll(async () => {
    box.server = await start()
  })
  afterAll(async () => {
    await box.database?.destroy()
    await box.server?.stop()
  })

  test("questions about many entries are answered by a plan that knows how many", async () => {
    if (box.server === undefined) throw new RangeError("not started")
    const [world, connection] = [testWorld(12), await box.server.database()]
    await migrate(connection)
    for (const table of ["history", "content", "link"])
      await onServer(connection, `alter table parley.${table} set (autovacuum_enabled = false)`)
    const database = (box.database = connect(connection, 1))
    const desk = await openDesk(databaseRecord(database, world, database), world)
    for (let round = 0; round < 4; round += 1)
      await write(desk, ...Array.from({ length: 1000 }, () => newEntry(world, actorBody("Amiri"))))
    const before = await rowsRead(database)
    expect(await at(desk, (record) => record.counts({ process: desk.process }))).toContainEqual({
      kind: "actor",
      standing: "draft",
      count: 4000,
    })
    // Each entry is read about twice. Without knowledge 4,000 were compared with 4,000 others: 16
    // million rows.
    expect((await rowsRead(database)) - before).toBeLessThan(50_000)
  })
})

/**
 * How many rows of the record's tables and indexes this one connection has read, its last question
 * included.
 */
async function rowsRead(database: Database): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(database)
  const { rows } = await sql<{
    read: number
  }>`select (sum(seq_tup_read) + (select sum(idx_tup_read) from pg_stat_user_indexes
    where schemaname = 'parley'))::bigint as read
    from pg_stat_user_tables where schemaname = 'parley'`.execute(database)
  return rows[0]?.read ?? 0
}
