import { expect, test } from "vitest"
import { refusal } from "../record/index.ts"
import { memoryRecord } from "../record/testing/memory-record.ts"
import { testDoor } from "./testing/door.ts"

const failing = (error: Error) =>
  testDoor({ record: { ...memoryRecord(), as: () => Promise.reject(error) } })

test("a database that cannot be used now has its own sentence, and is no incident", async () => {
  const door = failing(
    Object.assign(new Error("The disk is nearly full: make room and try again."), {
      kind: "unavailable",
    }),
  )
  await door.signIn()
  const { status, json } = await door.ask("GET", "/api/processes")
  expect(status).toBe(503)
  expect(json).toMatchObject({
    type: "/api/problems/unavailable",
    detail: "The disk is nearly full: make room and try again.",
  })
  expect(door.log).toEqual([])
})

test("what the record does not take is told in its own sentence; the log tells why", async () => {
  const door = failing(refusal({ cause: new Error("SQLSTATE 23505") }))
  await door.signIn()
  const { status, json } = await door.ask("GET", "/api/processes")
  expect(status).toBe(409)
  expect(json).toMatchObject({
    type: "/api/problems/refused",
    detail: "The record does not take this: what it names is not there; go back and choose again.",
  })
  expect(JSON.stringify(json)).not.toContain("23505")
  expect(door.log.join()).toContain("SQLSTATE 23505")
})

test("any other error keeps its words to the log", async () => {
  const door = failing(new Error("row 7 of table secret"))
  await door.signIn()
  const { status, json } = await door.ask("GET", "/api/processes")
  expect(status).toBe(500)
  expect(JSON.stringify(json)).not.toContain("secret")
  expect(door.log.join()).toContain("row 7 of table secret")
})
