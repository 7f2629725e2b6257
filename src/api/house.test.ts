import { expect, test } from "vitest"
import { memoryRecord } from "../record/testing/memory-record.ts"
import { house } from "./house.ts"
import { testDoor } from "./testing/door.ts"

test("a house has so many places, and each is given back once", () => {
  const { enter } = house(2)
  const [first, second] = [enter(), enter()]
  expect([first, second, enter()].map((place) => place !== undefined)).toEqual([true, true, false])
  first?.()
  first?.()
  expect([enter(), enter()].map((place) => place !== undefined)).toEqual([true, false])
})

/** A record that answers nobody until it is let go. */
function slowRecord() {
  const held: { go: () => void } = { go: () => undefined }
  const gone = new Promise<void>((resolve) => {
    held.go = resolve
  })
  const record = memoryRecord()
  return {
    go: () => {
      held.go()
    },
    record: {
      ...record,
      as: async (...words: Parameters<typeof record.as>) => {
        await gone
        return record.as(...words)
      },
    } as typeof record,
  }
}

test(
  "of twenty requests at once where there is room for four, sixteen are told at once to come " +
    "again, and four are served",
  async () => {
    const { go, record } = slowRecord()
    const door = testDoor({ record }, { places: 4 })
    await door.signIn()
    const shed: number[] = []
    const asked = Array.from({ length: 20 }, async () => {
      const answer = await door.ask("GET", "/api/processes")
      if (answer.status === 503) shed.push(answer.status)
      // The last that is shed lets the others go: none of the sixteen waited for them.
      if (shed.length === 16) go()
      return answer
    })
    const answers = await Promise.all(asked)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(4)
    const busy = answers.filter(({ status }) => status === 503)
    expect(busy).toHaveLength(16)
    for (const { headers, json } of busy) {
      expect(headers.get("retry-after")).toBe("2")
      expect(json).toMatchObject({
        type: "/api/problems/busy",
        detail:
          "More is asked at once than can be worked on, and nothing of this was begun; try " +
          "again in 2 seconds.",
      })
    }
    expect(door.log).toEqual([])
    expect((await door.ask("GET", "/api/processes")).status, "the places are free again").toBe(200)
  },
)

test("what needs no record is answered in a full house", async () => {
  const { go, record } = slowRecord()
  const door = testDoor({ record }, { places: 1 })
  await door.signIn()
  const waiting = door.ask("GET", "/api/processes")
  await new Promise<void>((resolve) => {
    setImmediate(resolve)
  })
  expect((await door.ask("GET", "/api/processes")).status).toBe(503)
  expect((await door.ask("GET", "/api/health")).status).toBe(200)
  expect((await door.ask("GET", "/api/problems/busy")).status).toBe(200)
  go()
  expect((await waiting).status).toBe(200)
})
