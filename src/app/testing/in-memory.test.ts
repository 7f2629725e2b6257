import { memoryStore } from "../../record/testing/memory-record.ts"
import { memorySessions } from "./memory-sessions.ts"
import { requestsContract } from "./requests-contract.ts"
import { sessionsContract } from "./sessions-contract.ts"

requestsContract("memory", async (world) => memoryStore(world))
sessionsContract("sessions in memory", async () => memorySessions())
