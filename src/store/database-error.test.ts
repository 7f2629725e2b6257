import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { toldFault } from "./database-error.ts"
import { StoreFault } from "../record/index.ts"
import { openStore, type Store } from "./index.ts"
import { at, begin, openDesk, type Desk } from "../record/testing/contract-parts.ts"
import { onServer, TEST_SERVERS, type TestServer } from "./testing/databases.ts"
import { actorBody, newEntry } from "../record/testing/samples.ts"
import { testWorld } from "../record/testing/world.ts"

const SECRET =
  'duplicate key value violates unique constraint "history_pkey": Key (compartment, ' +
  "id)=(hidden, hidden) already exists"

const databaseError = (code: string): pg.DatabaseError =>
  Object.assign(new pg.DatabaseError(SECRET, 1, "error"), {
    code,
    detail: SECRET,
    constraint: "history_pkey",
    table: "history",
  })

describe("what the database says", () => {
  test.each([
    { why: "a key that is taken", code: "23505" },
    { why: "a key that is missing", code: "23503" },
    { why: "row security", code: "42501" },
    { why: "a rule of the table", code: "23514" },
    { why: "a text it cannot keep", code: "22021" },
    { why: "no code at all", code: "" },
  ])("$why is one and the same refusal", ({ code }) => {
    const told = toldFault(databaseError(code))
    expect(told).toMatchObject({
      kind: "refused",
      message:
        "The record does not take this: what it names is not there; go back and choose again.",
    })
  })

  test.each([
    {
      why: "a full disk",
      code: "53100",
      says: "The database's disk is full; make room and try again.",
    },
    {
      why: "too many connections",
      code: "53300",
      says: "The database has no connection free; try again in a moment.",
    },
    { why: "no memory", code: "53200", says: /no memory left/ },
    { why: "too much at once", code: "54001", says: /do less at a time/ },
    { why: "a stop", code: "57P01", says: /stopping or starting; try again in a moment/ },
    { why: "a start", code: "57P03", says: /stopping or starting/ },
    { why: "a deadlock", code: "40P01", says: /try again in a moment/ },
    { why: "a conflict", code: "40001", says: /try again in a moment/ },
    { why: "a lock that is not let go", code: "55P03", says: /try again in a moment/ },
    { why: "a statement that takes too long", code: "57014", says: /try again in a moment/ },
    { why: "a wrong password", code: "28P01", says: /cannot be reached/ },
    { why: "a database that is not there", code: "3D000", says: /cannot be reached/ },
    { why: "a database that was dropped", code: "57P04", says: /cannot be reached/ },
  ])("$why is told as it is", ({ code, says }) => {
    expect(toldFault(databaseError(code))).toMatchObject({
      kind: "unavailable",
      message: typeof says === "string" ? says : (expect.stringMatching(says) as string),
    })
  })

  test.each([
    { why: "a page whose checksum is wrong", code: "XX001" },
    { why: "a damaged index", code: "XX002" },
    { why: "a file that is gone", code: "58P01" },
    { why: "a disk that cannot be read", code: "58030" },
    {
      why: "a long value whose part is gone",
      code: "XX000",
      message: "missing chunk number 0 for toast value 16999 in pg_toast_16400",
    },
  ])("$why is damage, and never a delay", ({ code, message = SECRET }) => {
    const told = toldFault(Object.assign(databaseError(code), { message })) as StoreFault
    expect(told).toMatchObject({
      kind: "damaged",
      message: expect.stringMatching(
        new RegExp(
          "^Files of the database are damaged: stop Parley, copy the data folder, " +
            "and run parley doctor",
        ),
      ) as string,
    })
    expect(told.message).not.toMatch(/moment|try again|hidden/)
  })

  test("what nobody knows inside the database is no delay either", () => {
    for (const code of ["XX000", "58000", "57000"])
      expect(toldFault(databaseError(code))).toMatchObject({
        kind: "failed",
        message: expect.not.stringMatching(/moment|try again/) as string,
      })
  })

  test("nothing of its own words gets out, but for the five letters of its state", () => {
    const told = toldFault(databaseError("23505")) as StoreFault
    expect(
      `${told.message} ${String(told.cause)} ${JSON.stringify(told)} ${told.stack ?? ""}`,
    ).not.toMatch(/hidden|history|duplicate|constraint/)
    expect(String(told.cause)).toBe("Error: SQLSTATE 23505")
  })

  test.each([new RangeError("a bug"), new StoreFault("newer", "told already"), "no error at all"])(
    "what is not the database's passes unchanged: %s",
    (error) => {
      expect(toldFault(error)).toBe(error)
    },
  )
})

describe.each(TEST_SERVERS)("on $name", ({ start }) => {
  const box: { server?: TestServer; store?: Store; desk?: Desk } = {}
  const desk = (): Desk =>
    box.desk ??
    (() => {
      throw new RangeError("not started")
    })()
  let killOthers = async (): Promise<unknown> => undefined
  beforeAll(async () => {
    box.server = await start()
    const connection = await box.server.database()
    const world = testWorld(9)
    box.store = await openStore({ ...world, connection })
    box.desk = await openDesk(box.store.record, world)
    killOthers = () =>
      onServer(
        connection,
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = " +
          "current_database() and pid <> pg_backend_pid()",
      )
  })
  afterAll(async () => {
    await box.store?.close()
    await box.server?.stop()
  })

  test(
    "a connection that is cut in the midst of work is told, nothing of the work is kept, and " +
      "the next one works",
    async () => {
      const before = await desk().record.verifyHistory()
      const work = at(desk(), async (record) => {
        await record.append(desk().process, [newEntry(desk().world, actorBody("half"))])
        await killOthers()
        await record.append(desk().process, [newEntry(desk().world, actorBody("whole"))])
      })
      await expect(work).rejects.toMatchObject({ name: "StoreFault", kind: "unavailable" })
      expect(await desk().record.verifyHistory()).toEqual(before)
      await begin(desk(), actorBody("after"))
      expect(await desk().record.verifyHistory()).toMatchObject([{ kind: "whole", entries: 2 }])
    },
  )

  test("idle connections that are cut are not noticed by the next to ask", async () => {
    await at(desk(), (record) => record.counts({}))
    await killOthers()
    await new Promise((resolve) => setImmediate(resolve))
    const asked = await at(desk(), (record) => record.counts({})).catch((error: unknown) => error)
    // A cut may be met before the pool hears of it: then it is told, and the second try works.
    if (asked instanceof StoreFault) expect(asked.kind).toBe("unavailable")
    expect(await at(desk(), (record) => record.counts({ kinds: ["process"] }))).toHaveLength(1)
  })
})
