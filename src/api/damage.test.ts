import { expect, test } from "vitest"
import { memoryRecord } from "../record/testing/memory-record.ts"
import { testDoor } from "./testing/door.ts"

const SENTENCE = "Files of the database are damaged: run parley doctor."

test(
  "damage is told in its own sentence, not as a delay, and stands in the log for whoever keeps " +
    "Parley",
  async () => {
    const damaged = Object.assign(new Error(SENTENCE), {
      kind: "damaged",
      cause: new Error("SQLSTATE XX001"),
    })
    const door = testDoor({ record: { ...memoryRecord(), as: () => Promise.reject(damaged) } })
    await door.signIn()
    const { status, json } = await door.ask("GET", "/api/processes")
    expect(status).toBe(500)
    expect(json).toMatchObject({
      type: "/api/problems/damaged-files",
      title: "Files of the database are damaged",
      detail: SENTENCE,
    })
    expect(door.log.join()).toContain("SQLSTATE XX001")
  },
)
