import pg from "pg"
import { readFileSync } from "node:fs"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import type { PersonId } from "../base/index.ts"
import { sampleDocument } from "../sources/testing/sample-document.ts"
import { openStore, type Store } from "./index.ts"
import { NOT_PROTECTED, type NotProtected } from "./not-protected.ts"
import { at, begin, openDesk, write, type Desk } from "../record/testing/contract-parts.ts"
import { TEST_SERVERS, type TestServer } from "./testing/databases.ts"
import {
  actorBody,
  claimBody,
  dateBody,
  documentBody,
  newEntry,
  nextEntry,
  placeOf,
  stanceBody,
  statementBody,
} from "../record/testing/samples.ts"
import { testWorld } from "../record/testing/world.ts"

/**
 * Every table and column comes from the database's own catalogue, so that none that is added later
 * can be forgotten.
 */
interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
}
interface Held {
  readonly server: TestServer
  readonly store: Store
  readonly owner: pg.Client
  readonly columns: readonly Column[]
}

describe.each(TEST_SERVERS.slice(0, 1))("whoever owns $name", ({ start }) => {
  const box: { held?: Held; touched?: string } = {}
  const held = (): Held =>
    box.held ??
    (() => {
      throw new RangeError("not started")
    })()
  const tables = (): readonly string[] => [...new Set(held().columns.map(({ table }) => table))]
  const columnsOf = (table: string): readonly Column[] =>
    held().columns.filter((column) => column.table === table)

  beforeAll(async () => {
    box.held = await prepare(await start())
  })
  afterAll(async () => {
    await box.held?.owner.end()
    await box.held?.store.close()
    await box.held?.server.stop()
  })
  afterEach(async () => {
    if (box.touched !== undefined) await restore(held().owner, box.touched)
  })

  /** Whether it is noticed when this is done to the table; undefined where it changes nothing. */
  async function noticed(table: string, statement: string): Promise<boolean | undefined> {
    box.touched = table
    const { rowCount } = await held().owner.query(statement)
    if (rowCount === 0) return undefined
    const checks = await held().store.record.verifyHistory()
    await restore(held().owner, table)
    return checks.some(({ kind }) => kind === "broken")
  }

  test("is not suspected while nothing is changed, and each table has rows to change", async () => {
    expect((await held().store.record.verifyHistory()).map(({ kind }) => kind)).toEqual([
      "whole",
      "whole",
    ])
    const { owner } = held()
    const empty: string[] = []
    for (const table of tables())
      if ((await owner.query(`select from parley.${table} limit 1`)).rowCount === 0)
        empty.push(table)
    expect(empty).toEqual([])
  })

  test(
    "is found out whatever column of whatever table is changed in a row, or is listed as not " +
      "found out",
    async () => {
      const missed: string[] = []
      for (const column of held().columns) {
        for (const statement of changesOf(column))
          if ((await noticed(column.table, statement)) === false)
            missed.push(`${column.table}.${column.name}: ${statement}`)
      }
      expect(missed.filter((line) => !isListed(line))).toEqual([])
      for (const { table, what } of NOT_PROTECTED) {
        if (typeof what === "object")
          expect(missed).toContainEqual(expect.stringContaining(`${table}.${what.column}:`))
        if (what === "all")
          for (const { name } of columnsOf(table))
            expect(missed).toContainEqual(expect.stringContaining(`${table}.${name}:`))
      }
    },
  )

  test.each([
    {
      does: "deletes a row of a table",
      what: "deleted",
      statements: (table: string) => [
        `delete from parley.${table} t where t.ctid = (${someRow(table)})`,
      ],
    },
    {
      does: "deletes all rows of a table",
      what: "deleted",
      statements: (table: string) => [`delete from parley.${table}`],
    },
    {
      does: "adds a row to a table: one twice, or with another key",
      what: "added",
      statements: (table: string) => additions(table, columnsOf(table)),
    },
  ] as const)(
    "is found out who $does, or is listed as not found out",
    async ({ what, statements }) => {
      const missed = new Set<string>()
      for (const table of tables())
        for (const statement of statements(table))
          if ((await noticed(table, statement)) === false) missed.add(table)
      expect([...missed].sort()).toEqual(listed(what))
    },
  )
})

describe("what is not noticed", () => {
  test("is the list that the threat model prints, word for word", () => {
    const page = readFileSync(new URL("../../docs/threat-model.md", import.meta.url), "utf8")
    const lines = page
      .replaceAll(/\n {2}(?=\S)/g, " ")
      .split("\n")
      .filter((line) => line.startsWith("- `parley."))
    expect(lines).toEqual(NOT_PROTECTED.map(lineOf))
  })
})

const lineOf = ({ table, what, because }: NotProtected): string =>
  `- \`parley.${table}\`, ${wordsOf(what)}: ${because}.`

function wordsOf(what: NotProtected["what"]): string {
  if (typeof what === "object") return `the column \`${what.column}\``
  return what === "all" ? "all of it" : `a row that is ${what}`
}

const listed = (what: "added" | "deleted"): readonly string[] =>
  NOT_PROTECTED.flatMap((each) =>
    each.what === what || each.what === "all" ? [each.table] : [],
  ).sort()

function isListed(line: string): boolean {
  const [table = "", name = ""] = (line.split(":")[0] ?? "").split(".")
  return NOT_PROTECTED.some(
    (each) =>
      each.table === table &&
      (each.what === "all" || (typeof each.what === "object" && each.what.column === name)),
  )
}

/** A row that says something: counts of nothing are left over where something stood before. */
const someRow = (table: string): string =>
  `select r.ctid from parley.${table} r ` +
  `${table === "tally" || table === "referred" ? "where r.count <> 0" : ""} order by r.ctid ` +
  "offset 1 limit 1"

/** One row of each act of the history, and one of every other table: altered, and emptied. */
function changesOf({ table, name, type }: Column): readonly string[] {
  const rows =
    table === "history"
      ? ["write", "keep", "identify", "destroy", "join"].map(
          (act) => `select r.ctid from parley.history r where r.act = '${act}' limit 1`,
        )
      : [someRow(table)]
  return rows.flatMap((row) =>
    [alteration(name, type), "null"].map(
      (value) =>
        `update parley.${table} t set ${name} = ${value} where t.ctid = (${row}) and ` +
        `t.${name} is distinct from (${value})`,
    ),
  )
}

/** Another value of the type, close by. */
function alteration(name: string, type: string): string {
  switch (type) {
    case "boolean":
      return `not ${name}`
    case "date":
      return `${name} + 1`
    case "integer[]":
      return `coalesce(${name}, '{}') || 7`
    case "integer":
    case "bigint":
    case "smallint":
      return `coalesce(${name}, 0) + 1`
    case "text":
    case "word":
    case "parley.word":
      return `coalesce(${name}, '') || 'x'`
    default:
      if (type.startsWith("timestamp")) return `coalesce(${name}, now()) + interval '1 day'`
  }
  throw new RangeError(`no test knows how to alter a ${type}; say it here`)
}

/** The same row again; and, for each column of text or numbers, one that differs there. */
function additions(table: string, columns: readonly Column[]): readonly string[] {
  const copy = (changed: string | undefined): string =>
    columns.map(({ name, type }) => (name === changed ? alteration(name, type) : name)).join(", ")
  return [
    undefined,
    ...columns.filter(({ type }) => /word$/.test(type)).map(({ name }) => name),
  ].map(
    (changed) =>
      `insert into parley.${table} (${columns.map(({ name }) => name).join(", ")}) select ` +
      `${copy(changed)} from parley.${table} t where t.ctid = (${someRow(table)})`,
  )
}

async function prepare(server: TestServer): Promise<Held> {
  const connection = await server.database()
  const world = testWorld(12)
  const store = await openStore({ ...world, connection })
  for (const [index, name] of ["Amiri", "Baraki"].entries())
    await story(await deskOf(store, world, name), store, index)
  const owner = new pg.Client({ ...connection })
  await owner.connect()
  await owner.query(
    "set session_replication_role = replica; set synchronous_commit = off; set timezone = " +
      "'UTC'; create schema saved",
  )
  const columns = (
    await owner.query<Column>(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'parley'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
    and not a.attisdropped order by 1, a.attnum`)
  ).rows
  for (const table of new Set(columns.map((column) => column.table)))
    await owner.query(`create table saved.${table} as select * from parley.${table}`)
  await dropRules(owner, columns)
  return { server, store, owner, columns }
}

async function deskOf(
  store: Store,
  world: ReturnType<typeof testWorld>,
  name: string,
): Promise<Desk> {
  const person: PersonId = await store.sessions.person(name, world.mint)
  await store.sessions.keepLink(`link of ${name}`, person, world.now())
  await store.sessions.begin(`session of ${name}`, person, world.now())
  await store.record.joinAll([person])
  return openDesk(store.record, world, person, `Talks of ${name}`)
}

/** A row in every table, a correction, a ground, a destruction. */
async function story(desk: Desk, store: Store, seed: number): Promise<void> {
  const [kept, doomed] = [
    sampleDocument("the letters of Amiri were read", 2 * seed),
    sampleDocument("a secret", 2 * seed + 1),
  ]
  await at(desk, (record) => record.keepDocument(desk.process, kept))
  const document = await begin(desk, documentBody(kept.id))
  const actor = await begin(desk, actorBody("Amiri", [placeOf(kept.id, "Amiri", 14)]))
  const said = await begin(desk, statementBody(actor.item, [placeOf(kept.id, "letters", 4)]))
  await write(
    desk,
    nextEntry(
      desk.world,
      said.item,
      said.id,
      statementBody(actor.item, [placeOf(kept.id, "the letters")]),
      { because: "read again" },
    ),
  )
  await begin(desk, stanceBody([actor.item], said.item))
  await begin(desk, claimBody("the letters were read", [actor.item], [said.item]))
  await begin(desk, dateBody(placeOf(kept.id, "read")))
  await at(desk, (record) => record.keepSourceIdentity(document.item, "a clerk"))
  await at(desk, (record) => record.keepDocument(desk.process, doomed))
  await begin(desk, documentBody(doomed.id, "A leak"))
  await at(desk, (record) => record.destroyDocument(doomed.id, "the source is in danger"))
  await store.record
    .onceOnly({ key: "k", request: "r" })
    .as(desk.viewer, (record) =>
      record.append(desk.process, [newEntry(desk.world, actorBody("Baraki"))]),
    )
  await store.requests.keepAnswer(desk.viewer.person, "k", { status: 200, answer: "{}" })
  await store.tries.begin(desk.viewer, desk.process, desk.world.mint("item"))
}

/**
 * Checks, keys, unique indexes and rules on empty fields out of the way: an owner can do that, and
 * only the comparison is to be tried.
 */
async function dropRules(owner: pg.Client, columns: readonly Column[]): Promise<void> {
  const rules = (
    await owner.query<{ statement: string }>(`
    select format('alter table parley.%I drop constraint if exists %I cascade', c.relname,
    k.conname) as statement from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.connamespace = 'parley'::regnamespace and k.contype <> 'n' order by k.contype <> 'f'`)
  ).rows
  for (const { statement } of rules) await owner.query(statement)
  const unique = (
    await owner.query<{ statement: string }>(`
    select format('drop index parley.%I', i.relname) as statement from pg_index x
    join pg_class i on i.oid = x.indexrelid
      where i.relnamespace = 'parley'::regnamespace and x.indisunique`)
  ).rows
  for (const { statement } of unique) await owner.query(statement)
  for (const { table, name } of columns)
    await owner.query(`alter table parley.${table} alter column ${name} drop not null`)
}

async function restore(owner: pg.Client, table: string): Promise<void> {
  await owner.query(
    `begin; truncate parley.${table}; insert into parley.${table} select * from ` +
      `saved.${table}; commit`,
  )
}
