import { memoryRecord, memoryStore } from "./memory-record.ts"
import { memorySessions } from "./memory-sessions.ts"
import { recordContract } from "./record-contract.ts"
import { requestsContract } from "./requests-contract.ts"
import { sessionsContract } from "./sessions-contract.ts"

recordContract("the record in memory", async (world) => memoryRecord(world))
requestsContract("memory", async (world) => memoryStore(world))
sessionsContract("sessions in memory", async () => memorySessions())
