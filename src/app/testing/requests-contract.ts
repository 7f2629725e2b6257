/**
 * What every keeper of requests under a key must do: carry nothing out twice, and show nobody
 * another's.
 */

import { describe, expect, test } from "vitest"
import type { Requests } from "../index.ts"
import { parseInstant, type Instant } from "../../base/index.ts"
import type { OnceRequest, RecordStore } from "../../record/index.ts"
import { sampleDocument } from "../../sources/testing/sample-document.ts"
import { at, openDesk, type Desk } from "../../record/testing/contract-parts.ts"
import { actorBody, documentBody, newEntry, processBody } from "../../record/testing/samples.ts"
import { testWorld, type TestWorld } from "../../record/testing/world.ts"

export interface Keeper {
  readonly record: RecordStore
  readonly requests: Requests
}
interface Held extends Keeper {
  readonly desk: Desk
  readonly world: TestWorld
}

const ONE: OnceRequest = { key: "k1", request: "mark" }
const ANSWER = { status: 201, answer: '{"item":1}' }

/** Runs the suite on keepers that `open` gives, each empty. */
export function requestsContract(name: string, open: (world: TestWorld) => Promise<Keeper>): void {
  const begin = async (): Promise<Held> => {
    const world = testWorld(5)
    const keeper = await open(world)
    return { ...keeper, world, desk: await openDesk(keeper.record, world) }
  }
  describe(`${name}: requests`, () => {
    once(begin)
    answers(begin)
  })
}

type Begin = () => Promise<Held>

const write = (
  { desk, world, record }: Held,
  request: OnceRequest,
  named = "Amiri",
): Promise<unknown> =>
  record
    .onceOnly(request)
    .as(desk.viewer, (inside) => inside.append(desk.process, [newEntry(world, actorBody(named))]))

const actors = ({ desk }: Held): Promise<number> =>
  at(desk, async (record) => (await record.current({ kinds: ["actor"] })).length)

function once(begin: Begin): void {
  test("one never made is new; one carried out is not, though it was never answered", async () => {
    const held = await begin()
    const {
      requests,
      desk: {
        viewer: { person },
      },
    } = held
    expect(await requests.find(person, ONE)).toEqual({ kind: "new" })
    await write(held, ONE)
    expect(await requests.find(person, ONE)).toEqual({ kind: "unanswered" })
    expect(await requests.find(person, { ...ONE, request: "other" })).toEqual({ kind: "other" })
    expect(
      await requests.find(held.world.mint("person"), ONE),
      "another person's key is another key",
    ).toEqual({ kind: "new" })
  })

  test("a second attempt writes nothing, whatever it asks", async () => {
    const held = await begin()
    await write(held, ONE)
    await expect(write(held, ONE)).rejects.toMatchObject({ kind: "repeated" })
    await expect(write(held, { ...ONE, request: "other" })).rejects.toMatchObject({
      kind: "repeated",
    })
    expect(await actors(held)).toBe(1)
    await write(held, { ...ONE, key: "k2" })
    expect(await actors(held)).toBe(2)
    expect(await held.record.verifyHistory()).toMatchObject([{ kind: "whole" }])
  })

  test("of several attempts at once one is carried out", async () => {
    const held = await begin()
    const attempts = await Promise.allSettled(Array.from({ length: 5 }, () => write(held, ONE)))
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(await actors(held)).toBe(1)
  })

  test("one attempt may write in several transactions, side by side too", async () => {
    const held = await begin()
    const { desk, world } = held
    const record = held.record.onceOnly(ONE)
    const another = (): Promise<unknown> =>
      record.as(desk.viewer, (inside) =>
        inside.append(desk.process, [newEntry(world, actorBody("Amiri"))]),
      )
    await another()
    await Promise.all([another(), another(), another()])
    expect(await actors(held)).toBe(4)
  })

  test("what only read, was refused or threw leaves no trace, and may be tried again", async () => {
    const held = await begin()
    const { desk, world, requests } = held
    const record = held.record.onceOnly(ONE)
    await record.as(desk.viewer, (inside) => inside.current({}))
    await record.as(desk.viewer, (inside) =>
      inside.append(world.mint("process"), [newEntry(world, actorBody("Amiri"))]),
    )
    await expect(
      record.as(desk.viewer, async (inside) => {
        await inside.append(desk.process, [newEntry(world, actorBody("Amiri"))])
        throw new RangeError("thought better of it")
      }),
    ).rejects.toThrow("thought better of it")
    expect(await requests.find(desk.viewer.person, ONE)).toEqual({ kind: "new" })
    await write(held, ONE)
    expect(await actors(held)).toBe(1)
  })

  test("a process is begun once", async () => {
    const {
      desk: { viewer },
      record,
      world,
    } = await begin()
    const another = (): Promise<unknown> =>
      record
        .onceOnly(ONE)
        .beginProcess(
          viewer,
          newEntry(world, processBody(), { standing: "admitted" }),
          world.mint("process"),
          world.mint("compartment"),
        )
    await another()
    await expect(another()).rejects.toMatchObject({ kind: "repeated" })
    expect(
      await record.as(await record.viewer(viewer.person), (inside) =>
        inside.current({ kinds: ["process"] }),
      ),
    ).toHaveLength(2)
  })
}

function answers(begin: Begin): void {
  test("an answer is kept for what was carried out, and for nothing else", async () => {
    const held = await begin()
    const {
      requests,
      desk: {
        viewer: { person },
      },
    } = held
    await requests.keepAnswer(person, "k1", ANSWER)
    expect(await requests.find(person, ONE)).toEqual({ kind: "new" })
    await write(held, ONE)
    await requests.keepAnswer(held.world.mint("person"), "k1", ANSWER)
    expect(await requests.find(person, ONE)).toEqual({ kind: "unanswered" })
    await requests.keepAnswer(person, "k1", ANSWER)
    expect(await requests.find(person, ONE)).toEqual({ kind: "answered", ...ANSWER })
  })

  test(
    "when content is destroyed, no answer that may hold it is left or kept later; that it was " +
      "carried out is",
    async () => {
      const held = await begin()
      const { desk, world, requests, record } = held
      const text = sampleDocument("a secret", 3)
      const document = newEntry(world, documentBody(text.id))
      await at(desk, async (inside) => {
        await inside.keepDocument(desk.process, text)
        await inside.append(desk.process, [document])
      })
      const late = { ...ONE, key: "k2" }
      for (const each of [ONE, late]) await write(held, each)
      await requests.keepAnswer(desk.viewer.person, "k1", ANSWER)
      const destroying = { key: "k3", request: "destroy" }
      await record
        .onceOnly(destroying)
        .as(desk.viewer, (inside) => inside.destroyDocument(text.id, "danger"))
      for (const key of ["k2", "k3"]) await requests.keepAnswer(desk.viewer.person, key, ANSWER)
      for (const each of [ONE, late])
        expect(await requests.find(desk.viewer.person, each)).toEqual({ kind: "unanswered" })
      expect(await requests.find(desk.viewer.person, destroying)).toEqual({
        kind: "answered",
        ...ANSWER,
      })
    },
  )

  test("what was carried out before an instant is forgotten, and may be made again", async () => {
    const held = await begin()
    const {
      requests,
      desk: {
        viewer: { person },
      },
    } = held
    await write(held, ONE)
    expect(await requests.sweep(parseInstant("2021-03-08T11:00:00.000Z") as Instant)).toBe(0)
    expect(await requests.sweep(parseInstant("2021-03-09T12:00:00.000Z") as Instant)).toBe(1)
    expect(await requests.find(person, ONE)).toEqual({ kind: "new" })
  })
}
