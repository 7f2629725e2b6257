/** What every keeper of sessions must do. */

import { describe, expect, test } from "vitest"
import type { Instant } from "../../base/index.ts"
import type { Sessions } from "../index.ts"
import { testWorld } from "../../record/testing/world.ts"

const at = (minute: number): Instant =>
  new Date(Date.UTC(2021, 2, 8, 12, minute)).toISOString() as Instant

/** Runs the suite on keepers that `open` gives, each empty. */
export function sessionsContract(name: string, open: () => Promise<Sessions>): void {
  describe(name, () => {
    const { mint } = testWorld()

    test("a person has one id for their name, whoever asks and however often", async () => {
      const sessions = await open()
      const ids = await Promise.all(Array.from({ length: 6 }, () => sessions.person("Noor", mint)))
      expect(new Set(ids).size).toBe(1)
      expect(await sessions.person("noor", mint)).not.toBe(ids[0])
    })

    test("people are listed by name, all or those asked for", async () => {
      const sessions = await open()
      const [zia, noor] = [await sessions.person("Zia", mint), await sessions.person("Noor", mint)]
      expect(await sessions.people()).toEqual([
        { person: noor, name: "Noor" },
        { person: zia, name: "Zia" },
      ])
      expect(await sessions.people([zia, mint("person")])).toEqual([{ person: zia, name: "Zia" }])
      expect(await sessions.people([])).toEqual([])
    })

    test("a link signs in once, even when two use it at the same time", async () => {
      const sessions = await open()
      const person = await sessions.person("Noor", mint)
      await sessions.keepLink("hash", person, at(10))
      const used = await Promise.all([
        sessions.useLink("hash", at(1)),
        sessions.useLink("hash", at(1)),
        sessions.useLink("hash", at(1)),
      ])
      expect(used.filter((each) => each !== undefined)).toEqual([person])
      expect(await sessions.useLink("hash", at(1))).toBeUndefined()
    })

    test.each([
      { why: "unknown", hash: "other", minute: 1 },
      { why: "over", hash: "hash", minute: 11 },
      { why: "over that very instant", hash: "hash", minute: 10 },
    ])("a link that is $why signs nobody in", async ({ hash, minute }) => {
      const sessions = await open()
      await sessions.keepLink("hash", await sessions.person("Noor", mint), at(10))
      expect(await sessions.useLink(hash, at(minute))).toBeUndefined()
    })

    test("a session is found until it ends or is over", async () => {
      const sessions = await open()
      const person = await sessions.person("Noor", mint)
      await sessions.begin("one", person, at(10))
      await sessions.begin("two", person, at(10))
      expect(await sessions.find("one", at(9))).toEqual({ person, name: "Noor" })
      expect(await sessions.find("one", at(10))).toBeUndefined()
      await sessions.end("two")
      await sessions.end("two")
      expect(await sessions.find("two", at(1))).toBeUndefined()
      expect(await sessions.find("three", at(1))).toBeUndefined()
    })
  })
}
