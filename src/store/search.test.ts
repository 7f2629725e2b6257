import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makeDocument } from "../sources/index.ts"
import { connect, type Database, type StoreConnection } from "./connect.ts"
import { openStore, type Store } from "./index.ts"
import { remakeSearch } from "./search-fill.ts"
import { at, begin, openDesk, write, type Desk } from "../record/testing/contract-parts.ts"
import { onServer, servedFrom, TEST_SERVERS, type TestServer } from "./testing/databases.ts"
import {
  claimBody,
  documentBody,
  nextEntry,
  placeOf,
  statementBody,
} from "../record/testing/samples.ts"
import { testWorld } from "../record/testing/world.ts"

interface Held {
  readonly server: TestServer
  readonly connection: StoreConnection
  readonly store: Store
  readonly owner: Database
  readonly desk: Desk
}

describe.each(TEST_SERVERS)("search rows on $name", ({ start }) => {
  const box: { held?: Held } = {}
  const held = (): Held =>
    box.held ??
    (() => {
      throw new RangeError("not started")
    })()
  beforeAll(async () => {
    const server = await start()
    const connection = await server.database()
    const world = testWorld(9)
    const store = await openStore({ ...world, ...servedFrom(connection) })
    box.held = {
      server,
      connection,
      store,
      owner: connect(connection, 1),
      desk: await openDesk(store.record, world),
    }
  })
  afterAll(async () => {
    await box.held?.owner.destroy()
    await box.held?.store.close()
    await box.held?.server.stop()
  })

  const rows = async (): Promise<readonly (readonly unknown[])[]> =>
    Promise.all(
      ["search_entry", "search_ended", "search_word", "search_place"].map((table) =>
        onServer(
          held().connection,
          `select to_jsonb(t) as row from parley.${table} t order by to_jsonb(t)::text collate "C"`,
        ),
      ),
    )

  test("made again from contents are the rows that were written with them", async () => {
    const { desk, owner } = held()
    const text = "The envoys 𝔄 travelled; the road’s end was near. مذاکرات"
    const document = makeDocument({
      id: desk.world.mint("document"),
      bytes: desk.world.utf8(text),
      extracted: { text, markup: [], extractor: "text/1", title: undefined },
      digest: desk.world.digest,
      utf8: desk.world.utf8,
    })
    await at(desk, (record) => record.keepDocument(desk.process, document))
    await begin(desk, { ...documentBody(document.id, "Travels"), date: "2021-03-08" as never })
    const said = await begin(
      desk,
      statementBody(undefined, [placeOf(document.id, "the road’s end")], {
        act: "deny",
        terms: "background",
      }),
    )
    const claim = await begin(desk, claimBody("The roads are open.", [], [said.item]))
    await write(
      desk,
      nextEntry(
        desk.world,
        claim.item,
        claim.id,
        claimBody("The roads were opened.", [], [said.item]),
      ),
    )
    const written = await rows()
    expect(written.map((table) => table.length)).toEqual([
      6,
      1,
      expect.any(Number),
      expect.any(Number),
    ])
    await owner.transaction().execute((transaction) => remakeSearch(transaction))
    expect(await rows()).toEqual(written)
  })

  test("are gone with what they were made from", async () => {
    const { desk } = held()
    const [document] = await at(desk, (record) => record.current({ kinds: ["document"] }))
    if (document?.content.kind !== "held" || document.content.body.kind !== "document")
      throw new RangeError("no document")
    const { version } = document.content.body
    await at(desk, (record) => record.destroyDocument(version, "a source is in danger"))
    const text = JSON.stringify(await rows())
    for (const word of ["envoy", "travel", "near", "مذاکرات"]) expect(text).not.toContain(word)
    expect(text).toContain("opened")
  })
})
