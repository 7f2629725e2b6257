import { describe, expect, test } from "vitest"
import type { PersonId } from "../base/index.ts"
import type { NewEntry } from "../record/index.ts"
import { memoryRecord } from "../record/testing/memory-record.ts"
import { testWorld } from "../record/testing/world.ts"
import { withRoom } from "./room.ts"

const world = testWorld()
const person: PersonId = world.mint("person")
const beginning = (): NewEntry => ({
  id: world.mint("entry"),
  item: world.mint("item"),
  standing: "admitted",
  maker: "person",
  supersedes: undefined,
  because: undefined,
  body: { kind: "process", title: "Talks", summary: "" },
})
const recordWith = (free: number) =>
  withRoom(
    memoryRecord(world),
    async () => free,
    (sentence) => new Error(sentence),
  )
const begin = (free: number) =>
  recordWith(free).beginProcess(
    { person, compartments: [] },
    beginning(),
    world.mint("process"),
    world.mint("compartment"),
  )

describe("withRoom", () => {
  test("with room, a record is what it was", async () =>
    expect((await begin(65 * 2 ** 20)).standing).toBe("admitted"))

  test("without room, a process is not begun, and the sentence says how much is left", () =>
    expect(begin(30 * 2 ** 20)).rejects.toThrow(
      "The disk is nearly full (30 MB are left): nothing was written; make room and try again.",
    ))

  test("without room, reading goes on and writing is refused", async () => {
    const record = recordWith(0)
    const viewer = await record.viewer(person)
    expect(await record.as(viewer, (inside) => inside.current({}))).toEqual([])
    await expect(
      record.as(viewer, (inside) => inside.append(world.mint("process"), [beginning()])),
    ).rejects.toThrow("nearly full")
    await expect(
      record.as(viewer, (inside) => inside.keepSourceIdentity(world.mint("item"), "who")),
    ).rejects.toThrow("nearly full")
  })

  test("without room, content can still be destroyed", async () => {
    const record = recordWith(0)
    expect(
      await record.as(await record.viewer(person), (inside) =>
        inside.destroyDocument(world.mint("document"), "danger"),
      ),
    ).toBe(0)
  })
})
