/**
 * The contract of destroying: what was said is gone, that something was said stays, and the history
 * still verifies.
 */

import { describe, expect, test } from "vitest"
import type { DocumentId } from "../../base/index.ts"
import type { Entry } from "../types.ts"
import { sampleDocument } from "../../sources/testing/sample-document.ts"
import { at, begin, openDesk, write, type Desk, type OpenRecord } from "./contract-parts.ts"
import {
  actorBody,
  documentBody,
  newEntry,
  nextEntry,
  placeOf,
  stanceBody,
  statementBody,
} from "./samples.ts"
import { testWorld } from "./world.ts"

export function contractOfDestroying(open: OpenRecord): void {
  const desk = async (): Promise<Desk> => {
    const world = testWorld(3)
    return openDesk(await open(world), world)
  }
  describe("destroying", () => {
    whatGoes(desk)
    whatStays(desk)
  })
}

type OpenDesk = () => Promise<Desk>

/**
 * A leak with a speaker, a corrected statement, a stance without words and a source; and another
 * report that the same speaker is in.
 */
interface Leak {
  readonly desk: Desk
  readonly version: DocumentId
  readonly doomed: readonly Entry[]
  readonly spared: readonly Entry[]
  readonly document: Entry
}

async function leak(own: Desk): Promise<Leak> {
  const [kept, other] = [
    sampleDocument("the secret letter", 9),
    sampleDocument("a public report", 10),
  ]
  for (const each of [kept, other])
    await at(own, (record) => record.keepDocument(own.process, each))
  const document = await begin(own, documentBody(kept.id, "The letter"), {
    because: "from my cousin",
  })
  const report = await begin(own, documentBody(other.id, "The report"))
  const speaker = await begin(own, actorBody("Amiri", [placeOf(other.id, "a public")]))
  const statement = await begin(own, statementBody(speaker.item, [placeOf(kept.id, "secret", 4)]))
  const [corrected] = await write(
    own,
    nextEntry(
      own.world,
      statement.item,
      statement.id,
      statementBody(speaker.item, [placeOf(kept.id, "the secret")]),
      { because: "Zarif told me" },
    ),
  )
  const stance = await begin(own, stanceBody([speaker.item], statement.item))
  const public_ = await begin(own, statementBody(speaker.item, [placeOf(other.id, "report", 9)]))
  await at(own, (record) => record.keepSourceIdentity(document.item, "a clerk"))
  return {
    desk: own,
    version: kept.id,
    document,
    doomed: [document, statement, ...(corrected === undefined ? [] : [corrected]), stance],
    spared: [report, speaker, public_],
  }
}

const destroy = (
  own: Desk,
  version: DocumentId,
  because = "the source is in danger",
): Promise<number> => at(own, (record) => record.destroyDocument(version, because))

function whatGoes(desk: OpenDesk): void {
  test(
    "the text, every entry anchored in it, their reasons, stances on them and the source's " +
      "identity are gone",
    async () => {
      const own = await desk()
      const { version, doomed, document } = await leak(own)
      expect(await destroy(own, version)).toBe(4)
      expect(await at(own, (record) => record.document(version))).toBeUndefined()
      expect(await at(own, (record) => record.sourceIdentity(document.item))).toBeUndefined()
      const left = await at(own, (record) => record.chain(doomed.map(({ item }) => item)))
      expect(
        left.map(({ id, content, because }) => ({ id, content: content.kind, because })),
      ).toEqual(doomed.map(({ id }) => ({ id, content: "destroyed", because: undefined })))
      for (const word of ["secret", "cousin", "Zarif", "clerk"])
        expect(JSON.stringify(left)).not.toContain(word)
    },
  )

  test("a tombstone tells when and why, and keeps who wrote what kind of entry", async () => {
    const own = await desk()
    const { version, document } = await leak(own)
    await destroy(own, version, "danger\0\ud800")
    const [left] = await at(own, (record) => record.current({ items: [document.item] }))
    expect(left).toEqual({
      ...document,
      because: undefined,
      content: {
        kind: "destroyed",
        at: expect.stringMatching(/^2021-03-08T12:/) as string,
        because: "danger\ufffd\ufffd",
      },
    })
  })

  test(
    "what is destroyed is found by item, kind and standing, and no longer by what it referred " +
      "to",
    async () => {
      const own = await desk()
      const {
        version,
        doomed: [, statement],
        spared: [, speaker, said],
      } = await leak(own)
      await destroy(own, version)
      expect(await at(own, (record) => record.current({ document: version }))).toEqual([])
      expect(
        await at(own, (record) => record.current({ refersTo: speaker?.item ?? ("" as never) })),
      ).toEqual([said])
      expect(
        await at(own, (record) =>
          record.current({ kinds: ["statement"], standings: ["admitted"] }),
        ),
      ).toMatchObject([{ item: statement?.item, content: { kind: "destroyed" } }])
      expect(
        await at(own, (record) => record.counts({ kinds: ["statement"], standings: ["admitted"] })),
      ).toEqual([{ kind: "statement", standing: "admitted", count: 1 }])
    },
  )
}

function whatStays(desk: OpenDesk): void {
  test("the history verifies, and says how many were destroyed", async () => {
    const own = await desk()
    const { version } = await leak(own)
    const before = await own.record.verifyHistory()
    await destroy(own, version)
    expect(before).toMatchObject([{ kind: "whole", entries: 8, destroyed: 0 }])
    expect(await own.record.verifyHistory()).toMatchObject([
      { kind: "whole", entries: 8, destroyed: 4 },
    ])
  })

  test("what rests on other documents stays as it was", async () => {
    const own = await desk()
    const { version, spared } = await leak(own)
    await destroy(own, version)
    expect(
      await at(own, (record) => record.current({ items: spared.map(({ item }) => item) })),
    ).toEqual(spared)
    expect(
      await at(own, (record) => record.document(sampleDocument("a public report", 10).id)),
    ).toMatchObject({ text: "a public report" })
  })

  test("destroying again destroys nothing more, as with a document that never was", async () => {
    const own = await desk()
    const { version } = await leak(own)
    await destroy(own, version)
    const before = await own.record.verifyHistory()
    expect(await destroy(own, version)).toBe(0)
    expect(await destroy(own, own.world.mint("document"))).toBe(0)
    expect(await own.record.verifyHistory()).toEqual(before)
  })

  test("an item whose content was destroyed can be written on again", async () => {
    const own = await desk()
    const { version, document } = await leak(own)
    await destroy(own, version)
    const [again] = await write(
      own,
      nextEntry(
        own.world,
        document.item,
        document.id,
        documentBody(own.world.mint("document"), "A redacted copy"),
      ),
    )
    expect(await at(own, (record) => record.current({ items: [document.item] }))).toEqual([again])
    expect(await own.record.verifyHistory()).toMatchObject([
      { kind: "whole", entries: 9, destroyed: 4 },
    ])
  })

  test("when the work throws after destroying, nothing was destroyed", async () => {
    const own = await desk()
    const { version, document } = await leak(own)
    const work = at(own, async (record) => {
      await record.destroyDocument(version, "a slip")
      throw new RangeError("stop")
    })
    await expect(work).rejects.toThrow("stop")
    expect(await at(own, (record) => record.current({ items: [document.item] }))).toEqual([
      document,
    ])
    expect(await at(own, (record) => record.document(version))).toMatchObject({
      text: "the secret letter",
    })
    expect(await at(own, (record) => record.sourceIdentity(document.item))).toBe("a clerk")
  })

  test("entries of a text that was never kept here are destroyed all the same", async () => {
    const own = await desk()
    const version = own.world.mint("document")
    const actor = await begin(own, actorBody("Amiri", [placeOf(version, "Amiri")]))
    await write(own, newEntry(own.world, actorBody("Baraki")))
    expect(await destroy(own, version)).toBe(1)
    expect(await at(own, (record) => record.current({ items: [actor.item] }))).toMatchObject([
      { content: { kind: "destroyed" } },
    ])
    expect(await own.record.verifyHistory()).toMatchObject([{ kind: "whole", destroyed: 1 }])
  })
}
