import { memoryRecord } from "./memory-record.ts"
import { recordContract } from "./record-contract.ts"

recordContract("the record in memory", async (world) => memoryRecord(world))
