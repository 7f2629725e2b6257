/** The contract of writing: append-only, all or none, one chain however many write. */

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { AppendFault } from "../ports.ts"
import type { Entry, NewEntry } from "../types.ts"
import { someBody } from "./arbitrary-body.ts"
import {
  at,
  begin,
  itemsOf,
  kindsBut,
  openDesk,
  write,
  type Desk,
  type OpenRecord,
} from "./contract-parts.ts"
import { actorBody, newEntry, nextEntry } from "./samples.ts"
import { testWorld } from "./world.ts"

export function contractOfAppending(open: OpenRecord): void {
  const desk = async (): Promise<Desk> => {
    const world = testWorld()
    return openDesk(await open(world), world)
  }
  describe("appending", () => {
    whatIsWritten(desk)
    whatIsRefused(desk)
    manyWriters(desk)
  })
}

type OpenDesk = () => Promise<Desk>

function whatIsWritten(desk: OpenDesk): void {
  test("an entry comes back with author, compartment and instant, and then stands", async () => {
    const own = await desk()
    const entry = newEntry(own.world, actorBody("Noor Amiri"), { because: "she said so" })
    const [written] = await write(own, entry)
    expect(written).toEqual({
      id: entry.id,
      item: entry.item,
      process: own.process,
      compartment: own.compartment,
      kind: "actor",
      standing: "draft",
      content: { kind: "held", body: entry.body },
      author: own.viewer.person,
      maker: "rules/1",
      recordedAt: written?.recordedAt,
      supersedes: undefined,
      because: "she said so",
    })
    expect(written?.recordedAt).toMatch(/^2021-03-08T12:00:\d\d\.000Z$/)
    expect(await at(own, (record) => record.current({ items: [entry.item] }))).toEqual([written])
  })

  test("nothing appended to a process is nothing written", async () => {
    const own = await desk()
    expect(await at(own, (record) => record.append(own.process, []))).toEqual({
      ok: true,
      value: [],
    })
    expect(await own.record.verifyHistory()).toMatchObject([{ kind: "whole", entries: 1 }])
  })

  test("every body is read back as it was written, whatever its text", async () => {
    const own = await desk()
    await fc.assert(
      fc.asyncProperty(
        fc.array(someBody(), { minLength: 1, maxLength: 8 }),
        fc.option(fc.string({ unit: "binary" }), { nil: undefined }),
        async (bodies, because) => {
          const entries = bodies.map((body) => newEntry(own.world, body, { because }))
          await write(own, ...entries)
          const found = await at(own, (record) =>
            record.current({ items: entries.map(({ item }) => item) }),
          )
          expect(found.map(({ content }) => content)).toEqual(
            bodies.map((body) => ({ kind: "held", body })),
          )
          expect(found.every((entry) => entry.because === because)).toBe(true)
        },
      ),
      { numRuns: 25 },
    )
    expect(await own.record.verifyHistory()).toMatchObject([{ kind: "whole" }])
  })

  test("a later entry takes the place of the earlier one, and the chain keeps both", async () => {
    const own = await desk()
    const first = await begin(own, actorBody("Amiri"))
    const [second] = await write(
      own,
      nextEntry(own.world, first.item, first.id, actorBody("Noor Amiri"), {
        because: "full name on page 2",
      }),
    )
    expect(await at(own, (record) => record.current({ kinds: ["actor"] }))).toEqual([second])
    expect(await at(own, (record) => record.chain([first.item]))).toEqual([first, second])
  })

  test("entries of one call build on each other and keep their order", async () => {
    const own = await desk()
    const first = newEntry(own.world, actorBody("A"))
    const second = nextEntry(own.world, first.item, first.id, actorBody("B"))
    const third = nextEntry(own.world, first.item, second.id, actorBody("C"))
    const other = newEntry(own.world, actorBody("D"))
    await write(own, first, second, other, third)
    const chain = await at(own, (record) => record.chain([first.item]))
    expect(chain.map(({ id }) => id)).toEqual([first.id, second.id, third.id])
    expect(kindsBut(await at(own, (record) => record.current({}))).map(({ id }) => id)).toEqual([
      third.id,
      other.id,
    ])
  })

  test("a clock that goes back never makes an entry older than the one before it", async () => {
    const own = await desk()
    const first = await begin(own, actorBody("A"))
    own.world.setClock(-3600)
    const second = await begin(own, actorBody("B"))
    expect(second.recordedAt).toBe(first.recordedAt)
    expect(await own.record.verifyHistory()).toMatchObject([{ kind: "whole", entries: 3 }])
  })

  test("what one transaction writes, the same transaction sees", async () => {
    const own = await desk()
    const entry = newEntry(own.world, actorBody("A"))
    const seen = await at(own, async (record) => {
      await record.append(own.process, [entry])
      await record.append(own.process, [nextEntry(own.world, entry.item, entry.id, actorBody("B"))])
      return record.chain([entry.item])
    })
    expect(seen).toHaveLength(2)
  })
}

interface Refusal {
  readonly why: string
  entries(desk: Desk, head: Entry): readonly NewEntry[]
  fault(desk: Desk, head: Entry, entries: readonly NewEntry[]): AppendFault
}

const REFUSALS: readonly Refusal[] = [
  {
    why: "an item that exists is begun again",
    entries: ({ world }, head) => [newEntry(world, actorBody("again"), { item: head.item })],
    fault: (_, head) => ({ kind: "stale", item: head.item, expected: undefined, head }),
  },
  {
    why: "an entry builds on one that is not the newest",
    entries: ({ world }, head) => [
      nextEntry(world, head.item, world.mint("entry"), actorBody("again")),
    ],
    fault: (_, head, [entry]) => ({
      kind: "stale",
      item: head.item,
      expected: entry?.supersedes,
      head,
    }),
  },
  {
    why: "an item that never was is continued",
    entries: ({ world }) => [
      nextEntry(world, world.mint("item"), world.mint("entry"), actorBody("nobody")),
    ],
    fault: (_, __, [entry]) => ({ kind: "unknown-item", item: entry?.item ?? ("" as never) }),
  },
  {
    why: "the last of several entries does not fit",
    entries: ({ world }, head) => [
      newEntry(world, actorBody("fits")),
      nextEntry(world, head.item, head.id, actorBody("fits too")),
      newEntry(world, actorBody("does not"), { item: head.item }),
    ],
    fault: (_, head) => ({ kind: "stale", item: head.item, expected: undefined, head }),
  },
]

function whatIsRefused(desk: OpenDesk): void {
  test.each(REFUSALS)("refused, and nothing written, when $why", async ({ entries, fault }) => {
    const own = await desk()
    const head = await begin(own, actorBody("A"))
    const before = await own.record.verifyHistory()
    const refused = entries(own, head)
    expect(await at(own, (record) => record.append(own.process, refused))).toEqual({
      ok: false,
      fault: fault(own, head, refused),
    })
    expect(await at(own, (record) => record.current({ kinds: ["actor"] }))).toEqual([head])
    expect(await own.record.verifyHistory()).toEqual(before)
  })

  test("a process that never was takes nothing", async () => {
    const own = await desk()
    const process = own.world.mint("process")
    expect(
      await at(own, (record) => record.append(process, [newEntry(own.world, actorBody("A"))])),
    ).toEqual({ ok: false, fault: { kind: "unknown-process", process } })
  })

  test("an item is not continued from another process", async () => {
    const own = await desk()
    const head = await begin(own, actorBody("A"))
    const other = await openDesk(own.record, own.world, own.viewer.person)
    const refused = await at(other, (record) =>
      record.append(other.process, [nextEntry(own.world, head.item, head.id, actorBody("B"))]),
    )
    expect(refused).toEqual({ ok: false, fault: { kind: "unknown-item", item: head.item } })
  })

  test("an entry's id is written once", async () => {
    const own = await desk()
    const head = await begin(own, actorBody("A"))
    await expect(
      write(own, newEntry(own.world, actorBody("B"), { id: head.id })),
    ).rejects.toMatchObject({ name: "StoreFault", kind: "refused" })
    expect(itemsOf(await at(own, (record) => record.current({ kinds: ["actor"] })))).toEqual([
      head.item,
    ])
  })

  test("a compartment begins once", async () => {
    const own = await desk()
    const again = newEntry(own.world, { kind: "process", title: "Again", summary: "" })
    await expect(
      own.record.beginProcess(own.viewer, again, own.world.mint("process"), own.compartment),
    ).rejects.toMatchObject({ kind: "refused" })
    expect(await own.record.verifyHistory()).toHaveLength(1)
  })

  test("when the work throws, nothing was written", async () => {
    const own = await desk()
    const before = await own.record.verifyHistory()
    const entry = newEntry(own.world, actorBody("A"))
    const work = at(own, async (record) => {
      await record.append(own.process, [entry])
      throw new RangeError("the caller thought better of it")
    })
    await expect(work).rejects.toThrow("thought better")
    expect(await at(own, (record) => record.current({ items: [entry.item] }))).toEqual([])
    expect(await own.record.verifyHistory()).toEqual(before)
  })

  test("a refusal that the work catches still undoes the whole", async () => {
    const own = await desk()
    const head = await begin(own, actorBody("A"))
    const before = await own.record.verifyHistory()
    const work = at(own, async (record) => {
      await record.append(own.process, [newEntry(own.world, actorBody("B"))])
      await record
        .append(own.process, [newEntry(own.world, actorBody("C"), { id: head.id })])
        .catch(() => undefined)
      return "all is well"
    })
    await expect(work).rejects.toMatchObject({ name: "StoreFault", kind: "refused" })
    expect(await own.record.verifyHistory()).toEqual(before)
  })

  test("questions asked at once in one transaction are answered one after the other", async () => {
    const own = await desk()
    const head = await begin(own, actorBody("A"))
    const [all, counts, chain] = await at(own, (record) =>
      Promise.all([
        record.current({ kinds: ["actor"] }),
        record.counts({ kinds: ["actor"] }),
        record.chain([head.item]),
      ]),
    )
    expect([all, chain]).toEqual([[head], [head]])
    expect(counts).toEqual([{ kind: "actor", standing: "draft", count: 1 }])
  })

  test("a body that could not be read back is a bug, told before a thing is written", async () => {
    const own = await desk()
    const crooked = {
      ...actorBody("A"),
      mentions: [
        {
          document: own.world.mint("document"),
          start: 5,
          end: 4,
          exact: "",
          prefix: "",
          suffix: "",
        },
      ],
    }
    await expect(
      write(own, newEntry(own.world, actorBody("fits")), newEntry(own.world, crooked)),
    ).rejects.toThrow(RangeError)
    expect(await own.record.verifyHistory()).toMatchObject([{ kind: "whole", entries: 1 }])
  })

  test("a transaction is of no use once it is over", async () => {
    const own = await desk()
    const kept = await at(own, async (record) => record)
    await expect(kept.current({})).rejects.toThrow()
    await expect(
      kept.append(own.process, [newEntry(own.world, actorBody("late"))]),
    ).rejects.toThrow()
    expect(await own.record.verifyHistory()).toMatchObject([{ entries: 1 }])
  })
}

function manyWriters(desk: OpenDesk): void {
  test("eight writers at once keep one chain, and every entry", async () => {
    const own = await desk()
    const written = await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        const entries: Entry[] = []
        for (let round = 0; round < 12; round += 1)
          entries.push(await begin(own, actorBody(`${writer}.${round}`)))
        return entries
      }),
    )
    const all = written.flat()
    const standing = await at(own, (record) => record.current({ kinds: ["actor"] }))
    expect(new Set(itemsOf(standing))).toEqual(new Set(itemsOf(all)))
    expect(await own.record.verifyHistory()).toMatchObject([{ kind: "whole", entries: 97 }])
  })

  test("of eight who continue one item at once, one succeeds; seven see what stands", async () => {
    const own = await desk()
    const head = await begin(own, actorBody("A"))
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, writer) =>
        at(own, (record) =>
          record.append(own.process, [
            nextEntry(own.world, head.item, head.id, actorBody(`by ${writer}`)),
          ]),
        ),
      ),
    )
    const won = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []))
    expect(won).toHaveLength(1)
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 7 }, () => ({
        ok: false,
        fault: { kind: "stale", item: head.item, expected: head.id, head: won[0] },
      })),
    )
  })
}
