import fc from "fast-check"
import pg from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { HistoryCheck } from "../record/index.ts"
import { sampleDocument } from "../sources/testing/sample-document.ts"
import { openStore, type Store } from "./index.ts"
import { at, begin, openDesk, write, type Desk } from "../record/testing/contract-parts.ts"
import { servedFrom, TEST_SERVERS, type TestServer } from "./testing/databases.ts"
import {
  actorBody,
  dateBody,
  documentBody,
  nextEntry,
  placeOf,
  stanceBody,
  statementBody,
} from "../record/testing/samples.ts"
import { testWorld } from "../record/testing/world.ts"

/**
 * Every table whose rows the history answers for. The index of links and the lists of members are
 * made from elsewhere.
 */
const ANSWERED = ["history", "content", "document_text", "source_identity", "head"] as const
/** What is kept of what stands; it must agree with the history. */
const KEPT = ["newest", "tally", "referred"] as const
type Answered = (typeof ANSWERED)[number]

interface Held {
  readonly server: TestServer
  readonly store: Store
  readonly intruder: pg.Client
  readonly rows: Readonly<Record<Answered | (typeof KEPT)[number], readonly Row[]>>
  readonly columns: readonly Column[]
}
type Row = Readonly<Record<string, unknown>>
interface Column {
  readonly table: Answered
  readonly name: string
  readonly type: string
}

describe.each(TEST_SERVERS)("whoever owns $name", ({ start }) => {
  const box: { held?: Held } = {}
  const held = (): Held =>
    box.held ??
    (() => {
      throw new RangeError("not started")
    })()
  const check = async (): Promise<HistoryCheck | undefined> =>
    (await held().store.record.verifyHistory())[0]

  beforeAll(async () => {
    box.held = await prepare(await start())
  })
  afterAll(async () => {
    await box.held?.intruder.end()
    await box.held?.store.close()
    await box.held?.server.stop()
  })
  /** Each intrusion is undone, whatever became of the one before. */
  beforeEach(async () => {
    for (const table of [...ANSWERED, ...KEPT])
      await held().intruder.query(`truncate parley.${table} cascade`)
    for (const table of [...ANSWERED, ...KEPT])
      for (const row of held().rows[table]) await insert(held().intruder, table, row)
    for (const table of ["process", "membership"])
      await held().intruder.query(
        `insert into parley.${table} select * from saved_${table} on conflict do nothing`,
      )
  })

  test("finds the history whole as long as nobody meddles", async () => {
    expect(await check()).toMatchObject({ kind: "whole", entries: 9, destroyed: 3 })
  })

  test("is found out whatever single field of history or content is changed", async () => {
    const fields = held().columns.flatMap((column) =>
      held().rows[column.table].map((row) => ({ column, row })),
    )
    expect(fields.length).toBeGreaterThan(250)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fields),
        fc.constantFrom(...MEDDLING),
        async ({ column, row }, meddle) => {
          const changed = meddle(
            column,
            row[column.name],
            held().rows[column.table].map((other) => other[column.name]),
          )
          if (same(changed, row[column.name])) return
          await held().intruder.query("begin")
          const done = await change(held().intruder, column, row, changed)
          await held().intruder.query(done ? "commit" : "rollback")
          const checks = await held().store.record.verifyHistory()
          await held().intruder.query("begin")
          if (done) await restore(held().intruder, column, row, changed)
          await held().intruder.query("commit")
          if (done)
            expect({
              column,
              changed,
              broken: checks.some(({ kind }) => kind === "broken"),
            }).toEqual({ column, changed, broken: true })
        },
      ),
      { numRuns: 300 },
    )
  })

  test.each(INTRUSIONS)("is found out who $does", async ({ how, at: place, because }) => {
    for (const statement of how) await held().intruder.query(statement)
    expect(await check()).toMatchObject({
      kind: "broken",
      because: expect.stringMatching(because) as string,
      ...(place === undefined ? {} : { at: place }),
    })
  })

  test("who removes the end of everything leaves a history without one, and is told", async () => {
    await held().intruder.query("delete from parley.head")
    expect(await check()).toMatchObject({
      kind: "broken",
      because: "no end is kept for this history",
    })
  })
})

/**
 * Link 1 is the process, 2 its first member; 3 a document's text, 4 its entry, 5 an actor, 6 a
 * statement, 7 its correction, 8 a stance, 9 the source, then a second document and its
 * destruction.
 */
async function story(desk: Desk): Promise<void> {
  const [kept, doomed] = [sampleDocument("the letter of Amiri", 1), sampleDocument("a secret", 2)]
  await at(desk, (record) =>
    record.keepDocument(desk.process, { ...kept, markup: [{ start: 0, end: 3 }] }),
  )
  const document = await begin(desk, documentBody(kept.id))
  const actor = await begin(desk, actorBody("Amiri", [placeOf(kept.id, "Amiri", 14)]))
  const said = await begin(desk, statementBody(actor.item, [placeOf(kept.id, "letter", 4)]))
  await write(
    desk,
    nextEntry(
      desk.world,
      said.item,
      said.id,
      statementBody(actor.item, [placeOf(kept.id, "the letter")]),
      { because: "read again" },
    ),
  )
  await begin(desk, stanceBody([actor.item], said.item))
  await at(desk, (record) => record.keepSourceIdentity(document.item, "a clerk"))
  await at(desk, (record) => record.keepDocument(desk.process, doomed))
  const leak = await begin(desk, documentBody(doomed.id, "A leak"))
  await begin(desk, statementBody(actor.item, [placeOf(doomed.id, "secret", 2)]))
  await at(desk, (record) => record.keepSourceIdentity(leak.item, "another clerk"))
  await begin(desk, dateBody(placeOf(doomed.id, "a secret")))
  await at(desk, (record) => record.destroyDocument(doomed.id, "the source is in danger"))
}

async function prepare(server: TestServer): Promise<Held> {
  const connection = await server.database()
  const world = testWorld(8)
  const store = await openStore({ ...world, ...servedFrom(connection) })
  await story(await openDesk(store.record, world))
  const intruder = new pg.Client({ ...connection })
  await intruder.connect()
  await intruder.query(
    "set session_replication_role = replica; set synchronous_commit = off; set timezone = 'UTC'",
  )
  for (const table of ["process", "membership"])
    await intruder.query(`create temporary table saved_${table} as select * from parley.${table}`)
  await dropRules(intruder)
  const rows: { -readonly [T in keyof Held["rows"]]?: readonly Row[] } = {}
  for (const table of [...ANSWERED, ...KEPT])
    rows[table] = (
      await intruder.query<Row>(`select ${await asText(intruder, table)} from parley.${table}`)
    ).rows
  const columns = (
    await intruder.query<Column>(
      "select table_name as table, column_name as name, data_type as type from " +
        "information_schema.columns where table_schema = 'parley' and table_name in " +
        `('${ANSWERED.join("', '")}')`,
    )
  ).rows
  return { server, store, intruder, rows: rows as Held["rows"], columns }
}

/**
 * Checks, keys and unique indexes out of the way: an owner can do that, and only the hashes are to
 * be tried.
 */
async function dropRules(intruder: pg.Client): Promise<void> {
  const rules = (
    await intruder.query<{ statement: string }>(`
    select format('alter table parley.%I drop constraint if exists %I cascade', c.relname,
    k.conname) as statement from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.connamespace = 'parley'::regnamespace and c.relname in ('${ANSWERED.join("', '")}')
      and k.contype <> 'n' order by k.contype <> 'f'`)
  ).rows
  for (const { statement } of rules) await intruder.query(statement)
  await intruder.query("drop index parley.history_items, parley.history_tombstones")
  const nullable = (
    await intruder.query<{
      statement: string
    }>(`select format('alter table parley.%I alter column %I drop not null', table_name,
      column_name) as statement
    from information_schema.columns where table_schema = 'parley'
    and table_name in ('${ANSWERED.join("', '")}')`)
  ).rows
  for (const { statement } of nullable) await intruder.query(statement)
}

/** Every column as text, so that what is read is exactly what can be written back. */
async function asText(intruder: pg.Client, table: string): Promise<string> {
  const { rows } = await intruder.query<{ list: string }>(
    "select string_agg(format('%1$I::text', column_name), ', ') as list from " +
      `information_schema.columns where table_schema = 'parley' and table_name = '${table}'`,
  )
  return rows[0]?.list ?? "*"
}

async function insert(intruder: pg.Client, table: string, row: Row): Promise<void> {
  const names = Object.keys(row)
  await intruder.query(
    `insert into parley.${table} (${names.join(", ")}) select ` +
      `${names.map((name) => `r.${name}`).join(", ")} from ` +
      `json_populate_record(null::parley.${table}, $1) r`,
    [JSON.stringify(row)],
  )
}

type Meddle = (column: Column, value: unknown, others: readonly unknown[]) => unknown

/**
 * What may be done to one field: emptied, altered by its last letter, or given what another row has
 * there.
 */
const MEDDLING: readonly Meddle[] = [
  (column, value) =>
    column.type === "text"
      ? `${String(value ?? "")}x`
      : column.type.startsWith("timestamp")
        ? nextMillisecond(value)
        : String(Number(value ?? 0) + 1),
  () => null,
  (_, value, others) => others.find((other) => !same(other, value) && other !== null) ?? value,
  (column, value) =>
    column.type === "text" && typeof value === "string" ? value.slice(0, -1) : value,
]

const same = (a: unknown, b: unknown): boolean => String(a) === String(b)

const nextMillisecond = (value: unknown): string =>
  new Date(Date.parse(`${String(value).replace(" ", "T").replace(/\+00$/, "")}Z`) + 1).toISOString()

/** False where the database itself would not have it: a value of another type. */
async function change(
  intruder: pg.Client,
  { table, name }: Column,
  row: Row,
  value: unknown,
): Promise<boolean> {
  const { rowCount } = await intruder.query(
    `update parley.${table} set ${name} = $1 where ${identified(table, row)}`,
    [value],
  )
  return rowCount === 1
}

const restore = (intruder: pg.Client, column: Column, row: Row, value: unknown): Promise<boolean> =>
  change(intruder, column, { ...row, [column.name]: value }, row[column.name])

const identified = (table: Answered, row: Row): string =>
  (table === "head"
    ? ["compartment", "hash", "seq"]
    : ["compartment", "seq", ...(table === "history" ? ["hash"] : ["salt"])]
  )
    .map((name) =>
      row[name] === null ? `${name} is null` : `${name}::text = '${String(row[name])}'`,
    )
    .join(" and ")

interface Intrusion {
  readonly does: string
  readonly how: readonly string[]
  readonly at?: number
  readonly because: RegExp
}

const INTRUSIONS: readonly Intrusion[] = [
  {
    does: "removes a link from the middle",
    how: ["delete from parley.history where seq = 6"],
    at: 6,
    because: /next link kept is number 7/,
  },
  {
    does: "removes the first link",
    how: ["delete from parley.history where seq = 1"],
    at: 1,
    because: /number 2/,
  },
  {
    does: "removes the last link",
    how: ["delete from parley.history where seq = (select max(seq) from parley.history)"],
    because: /the history ends|says that it was destroyed|gone/,
  },
  {
    does: "removes an entry's content",
    how: ["delete from parley.content where seq = 6"],
    at: 6,
    because: /content is gone/,
  },
  {
    does: "removes a document's text",
    how: ["delete from parley.document_text where seq = 3"],
    at: 3,
    because: /content is gone/,
  },
  {
    does: "removes a source's identity",
    how: ["delete from parley.source_identity where seq = 9"],
    at: 9,
    because: /content is gone/,
  },
  {
    does: "exchanges two contents, salts and all",
    how: ["update parley.content set seq = 13 - seq where seq in (6, 7)"],
    at: 6,
    because: /content was changed/,
  },
  {
    does: "puts content back under a tombstone",
    how: [
      "insert into parley.content select compartment, 11, salt, text from parley.content " +
        "where seq = 6",
    ],
    at: 11,
    because: /content was changed/,
  },
  {
    does: "adds a link that nobody wrote",
    how: [
      "insert into parley.history select compartment, (select max(seq) + 1 from " +
        "parley.history), act, author, (select max(recorded_at) from parley.history), hash " +
        "from parley.history where seq = 1",
    ],
    because: /hash is not that/,
  },
  {
    does: "moves a link into another compartment",
    how: ["update parley.history set compartment = 'compartment_x' where seq = 6"],
    because: /next link kept is number 7|no end/,
  },
  {
    does: "hides an item from every list",
    how: ["delete from parley.newest where seq = 5"],
    at: 5,
    because: /not what the history says stands/,
  },
  {
    does: "shows an item as it no longer stands",
    how: ["update parley.newest set seq = 6 where seq = 7"],
    at: 6,
    because: /not what the history says stands/,
  },
  {
    does: "shows a draft as admitted",
    how: ["update parley.newest set standing = 'rejected' where seq = 5"],
    at: 5,
    because: /not what the history says stands/,
  },
  {
    does: "counts more than there is",
    how: ["update parley.tally set count = count + 1 where kind = 'actor'"],
    because: /not what the history says stands/,
  },
  {
    does: "counts a statement for somebody else",
    how: ["update parley.referred set target = 'x' where role = 'by' and kind = 'statement'"],
    because: /not what the history says stands/,
  },
  {
    does: "adds content to a link that has none",
    how: [
      "insert into parley.content select compartment, (select max(seq) from parley.history), " +
        "salt, text from parley.content where seq = 6",
    ],
    because: /tombstone with content/,
  },
]
