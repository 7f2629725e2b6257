import { afterAll, beforeAll, describe } from "vitest"
import { openStore, type Store, type StoreConnection } from "./index.ts"
import { emptyRecord, servedFrom, TEST_SERVERS, type TestServer } from "./testing/databases.ts"
import { recordContract } from "../record/testing/record-contract.ts"
import { requestsContract } from "../app/testing/requests-contract.ts"
import { sessionsContract } from "../app/testing/sessions-contract.ts"
import { testWorld, type TestWorld } from "../record/testing/world.ts"

describe.each(TEST_SERVERS)("on $name", ({ start }) => {
  const held: { server?: TestServer; connection?: StoreConnection; store?: Store } = {}
  /** Tests run one after the other: whoever opens a record is done with the one before. */
  const open = async (world: TestWorld): Promise<Store> => {
    const { connection } = held
    if (connection === undefined) throw new RangeError("the server was not started")
    await held.store?.close()
    await emptyRecord(connection)
    return (held.store = await openStore({ ...world, ...servedFrom(connection), connections: 8 }))
  }
  beforeAll(async () => {
    held.server = await start()
    held.connection = await held.server.database()
  })
  afterAll(async () => {
    await held.store?.close()
    await held.server?.stop()
  })

  recordContract("the record in the database", async (world) => (await open(world)).record)
  requestsContract("the database", open)
  sessionsContract("sessions in the database", async () => (await open(testWorld())).sessions)
})
