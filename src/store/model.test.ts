import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { parseInstant, type DocumentId, type ItemId } from "../base/index.ts"
import { DATE_KINDS } from "../reading/index.ts"
import {
  BODY_KINDS,
  REFERENCE_ROLES,
  STANDINGS,
  type Body,
  type Entry,
  type EntryQuery,
  type RecordTransaction,
} from "../record/index.ts"
import { numberedId, someBody, someId } from "../record/testing/arbitrary-body.ts"
import { openStore, type Store, type StoreConnection } from "./index.ts"
import { at, openDesk, type Desk } from "../record/testing/contract-parts.ts"
import { emptyRecord, servedFrom, TEST_SERVERS, type TestServer } from "./testing/databases.ts"
import { memoryRecord } from "../record/testing/memory-record.ts"
import { newEntry } from "../record/testing/samples.ts"
import { testWorld } from "../record/testing/world.ts"

/**
 * What may be done: entries written (each on the newest of its item, or, wrongly, on none), or a
 * document destroyed.
 */
type Doing =
  | {
      readonly kind: "write"
      readonly entries: readonly {
        readonly item: ItemId
        readonly body: Body
        readonly standing: Entry["standing"]
        readonly blind: boolean
      }[]
    }
  | { readonly kind: "destroy"; readonly document: DocumentId }

const doing: fc.Arbitrary<Doing> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("write"),
      entries: fc.array(
        fc.record({
          item: someId("item"),
          body: someBody(),
          standing: fc.constantFrom(...STANDINGS),
          blind: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
        }),
        { maxLength: 5 },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("destroy"), document: someId("document", 3) }),
  },
)

const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 })

const query: fc.Arbitrary<EntryQuery> = fc
  .record({
    kinds: sometimes(fc.subarray([...BODY_KINDS])),
    standings: sometimes(fc.subarray([...STANDINGS])),
    items: sometimes(fc.array(someId("item"), { maxLength: 4 })),
    document: sometimes(someId("document", 3)),
    documents: sometimes(fc.array(someId("document", 3), { maxLength: 2 })),
    refersTo: sometimes(someId("item")),
    refersToAny: sometimes(fc.array(someId("item"), { maxLength: 3 })),
    refersAs: sometimes(fc.constantFrom(...REFERENCE_ROLES)),
    names: fc.option(fc.subarray(["مذاکرات", "É", "𝔄𝔅", 'a"b\\c', "nobody"]), {
      nil: undefined,
      freq: 6,
    }),
    dateKinds: fc.option(fc.subarray([...DATE_KINDS]), { nil: undefined, freq: 6 }),
    asOf: sometimes(
      fc
        .nat(40)
        .map((seconds) =>
          parseInstant(`2021-03-08T12:00:${String(seconds).padStart(2, "0")}.000Z`),
        ),
    ),
    newest: sometimes(fc.nat(4)),
  })
  .map((fields) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  )

describe.each(TEST_SERVERS)("on $name", ({ start }) => {
  const box: { server?: TestServer; connection?: StoreConnection; store?: Store } = {}
  beforeAll(async () => {
    box.server = await start()
    box.connection = await box.server.database()
  })
  afterAll(async () => {
    await box.store?.close()
    await box.server?.stop()
  })
  const desks = async (): Promise<readonly [Desk, Desk]> => {
    if (box.connection === undefined) throw new RangeError("not started")
    await box.store?.close()
    await emptyRecord(box.connection)
    const [world, same] = [testWorld(11), testWorld(11)]
    box.store = await openStore({ ...world, ...servedFrom(box.connection), connections: 2 })
    return [await openDesk(box.store.record, world), await openDesk(memoryRecord(same), same)]
  }

  test(
    "the database answers whatever is asked as plain lists in memory do, whatever was written " +
      "and destroyed before",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(doing, { maxLength: 8 }),
          fc.array(query, { minLength: 6, maxLength: 12 }),
          async (doings, queries) => {
            const [database, memory] = await desks()
            for (const each of doings)
              expect(await done(database, each)).toEqual(await done(memory, each))
            for (const each of queries)
              expect({ each, answers: await answers(database, each) }).toEqual({
                each,
                answers: await answers(memory, each),
              })
            expect(await database.record.verifyHistory()).toEqual(
              await memory.record.verifyHistory(),
            )
          },
        ),
        { numRuns: 40 },
      )
    },
  )
})

function done(desk: Desk, what: Doing): Promise<unknown> {
  if (what.kind === "destroy")
    return at(desk, (record) => record.destroyDocument(what.document, "danger"))
  return at(desk, async (record) => {
    const heads = new Map((await record.current({})).map(({ item, id }) => [item, id]))
    const entries = what.entries.map(({ item, body, standing, blind }) => {
      const entry = newEntry(desk.world, body, {
        item,
        standing,
        supersedes: blind ? undefined : heads.get(item),
        because: blind ? "in haste" : undefined,
      })
      heads.set(item, entry.id)
      return entry
    })
    return record.append(desk.process, entries)
  })
}

async function answers(desk: Desk, asked: EntryQuery): Promise<unknown> {
  return at(desk, async (record) => ({
    current: await record.current(asked),
    page: await record.current({ ...asked, ...(await middleOf(record, asked)) }),
    within: await record.current({
      ...asked,
      process: desk.process,
      ...(await middleOf(record, asked)),
    }),
    counts: sorted(await record.counts(asked)),
    byProcess: sorted(await record.countsByProcess(asked)),
    byDocument: sorted(await record.countsByDocument(asked)),
    most: await record.mostReferredTo(asked, "by", 3),
    chain: await record.chain([numberedId("item", 0), numberedId("item", 1)]),
  }))
}

/** An entry in the midst of what was asked for, or of everything. */
async function middleOf(
  record: RecordTransaction,
  asked: EntryQuery,
): Promise<Pick<EntryQuery, "before">> {
  const [found, all] = [await record.current(asked), await record.current({})]
  const entry = found[found.length >> 1] ?? all[all.length >> 1]
  return entry === undefined ? {} : { before: entry.id }
}

const sorted = (all: readonly object[]): readonly string[] =>
  all.map((each) => JSON.stringify(Object.entries(each).sort())).sort()
