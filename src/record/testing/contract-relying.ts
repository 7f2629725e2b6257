/** The contract of asking, further: by name, page by page, and what rests on what. */

import { describe, expect, test } from "vitest"
import type { ItemId } from "../../base/index.ts"
import type { Body } from "../kinds/index.ts"
import type { Entry } from "../types.ts"
import type { EntryQuery } from "../ports.ts"
import { at, begin, openDesk, write, type Desk, type OpenRecord } from "./contract-parts.ts"
import {
  actorBody,
  claimBody,
  documentBody,
  newEntry,
  nextEntry,
  noteBody,
  placeOf,
  stanceBody,
  statementBody,
} from "./samples.ts"
import { testWorld } from "./world.ts"

export function contractOfRelying(open: OpenRecord): void {
  const desk = async (): Promise<Desk> => {
    const world = testWorld(3)
    return openDesk(await open(world), world)
  }
  describe("names", () => {
    names(desk)
  })
  describe("pages", () => {
    pages(desk)
  })
  describe("what rests on what", () => {
    grounds(desk)
  })
}

type OpenDesk = () => Promise<Desk>

const asked = (own: Desk, query: EntryQuery): Promise<readonly Entry[]> =>
  at(own, (record) => record.current(query))

const called = (name: string, aliases: readonly string[]): Body => ({ ...actorBody(name), aliases })

function names(open: OpenDesk): void {
  test("actors are found by name or alias, however it is written", async () => {
    const own = await open()
    const amiri = await begin(own, called("Noor Amiri", ["Ms. Noor Amiri", "the envoy"]))
    const other = await begin(own, called("Tarek Sahl", ["The  Envoy"]))
    const given = await begin(own, {
      kind: "name",
      actor: amiri.item,
      name: "نور امیری",
      usedBy: [],
      rests: { anchors: [], items: [] },
    })
    await begin(own, actorBody("Amiri"))
    expect(await asked(own, { names: ["noor  AMIRI"] })).toEqual([amiri])
    expect(await asked(own, { names: ["The Envoy"] })).toEqual([amiri, other])
    expect(await asked(own, { names: ["the envoy"], kinds: ["actor"], newest: 1 })).toEqual([other])
    expect(await asked(own, { names: ["نور امیری", "Tarek Sahl"], process: own.process })).toEqual([
      other,
      given,
    ])
    expect(await asked(own, { names: ["Noor"] })).toEqual([])
    expect(await asked(own, { names: [] })).toEqual([])
    expect(await asked(own, { names: [" "] })).toEqual([])
    expect(await at(own, (record) => record.counts({ names: ["the envoy"] }))).toEqual([
      { kind: "actor", standing: "draft", count: 2 },
    ])
  })

  test("a corrected name is found, the former one no longer, and both on their day", async () => {
    const own = await open()
    const first = await begin(own, actorBody("Amiry"))
    const [second] = await write(
      own,
      nextEntry(own.world, first.item, first.id, actorBody("Amiri")),
    )
    expect(await asked(own, { names: ["Amiry"] })).toEqual([])
    expect(await asked(own, { names: ["Amiri"] })).toEqual([second])
    expect(await asked(own, { names: ["Amiry"], asOf: first.recordedAt })).toEqual([first])
  })

  test("a name goes when the words it was found in are destroyed", async () => {
    const own = await open()
    const version = own.world.mint("document")
    await begin(own, actorBody("Amiri", [placeOf(version, "Amiri")]))
    await at(own, (record) => record.destroyDocument(version, "danger"))
    expect(await asked(own, { names: ["Amiri"] })).toEqual([])
  })

  test("a name as long as any, in letters that take most room, is kept and found", async () => {
    const own = await open()
    const name = "\ufdfa\u{1d504}".repeat(150)
    const long = await begin(own, called(name, [`${name}0`, "\0 half \ud800"]))
    expect(await asked(own, { names: [name] })).toEqual([long])
    expect(await asked(own, { names: ["half"] })).toEqual([long])
  })
}

/** Ten actors, written two at a time: entries of one instant have an order too. */
async function ten(own: Desk): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (let pair = 0; pair < 5; pair += 1)
    entries.push(
      ...(await write(
        own,
        newEntry(own.world, actorBody(`A${pair}`)),
        newEntry(own.world, actorBody(`B${pair}`)),
      )),
    )
  return entries
}

function pages(open: OpenDesk): void {
  test.each([
    { why: "within a process", within: true },
    { why: "across processes", within: false },
  ])("one after the other hold everything once, newest first, $why", async ({ within }) => {
    const own = await open()
    const second = await openDesk(own.record, own.world, own.viewer.person)
    const [first, others] = [
      await ten(own),
      await ten({ ...second, viewer: await own.record.viewer(own.viewer.person) }),
    ]
    const all = { ...own, viewer: await own.record.viewer(own.viewer.person) }
    const query: EntryQuery = {
      kinds: ["actor"],
      newest: 3,
      ...(within ? { process: own.process } : {}),
    }
    const shown: Entry[] = []
    for (
      let page = await asked(all, query);
      page.length > 0;
      page = await asked(all, { ...query, ...beforeLast(shown) })
    )
      shown.push(...page)
    expect(shown).toEqual((within ? first : [...first, ...others]).toReversed())
  })

  test("without a limit, all that was written before, oldest first", async () => {
    const own = await open()
    const entries = await ten(own)
    expect(await asked(own, { kinds: ["actor"], ...beforeLast(entries.slice(0, 5)) })).toEqual(
      entries.slice(0, 4),
    )
  })

  test("before an entry that is of another process or not there, there is nothing", async () => {
    const own = await open()
    const second = await openDesk(own.record, own.world, own.viewer.person)
    const [entry] = await ten(second)
    await ten(own)
    const all = { ...own, viewer: await own.record.viewer(own.viewer.person) }
    expect(await asked(all, { newest: 3, before: own.world.mint("entry") })).toEqual([])
    expect(
      await asked(all, {
        newest: 3,
        process: own.process,
        ...beforeLast(entry === undefined ? [] : [entry]),
      }),
    ).toEqual([])
    expect(
      await asked(own, { newest: 3, ...beforeLast(entry === undefined ? [] : [entry]) }),
      "what is hidden and what never was look the same",
    ).toEqual([])
  })
}

const beforeLast = (entries: readonly Entry[]): Pick<EntryQuery, "before"> => {
  const last = entries.at(-1)
  return last === undefined ? {} : { before: last.id }
}

function grounds(open: OpenDesk): void {
  test("a claim is found from the statement it rests on, apart from what is about it", async () => {
    const own = await open()
    const version = own.world.mint("document")
    const amiri = await begin(own, actorBody("Amiri"))
    const said = await begin(own, statementBody(amiri.item, [placeOf(version, "it is genuine")]))
    const claim = await begin(own, claimBody("The letter is genuine.", [amiri.item], [said.item]))
    const stance = await begin(own, { ...stanceBody([amiri.item], said.item), claim: claim.item })
    const resting = (item: ItemId): Promise<readonly Entry[]> =>
      asked(own, { process: own.process, refersTo: item, refersAs: "rests" })
    expect(await resting(said.item)).toEqual([claim, stance])
    expect(await resting(amiri.item)).toEqual([])
    expect(
      await asked(own, { refersTo: claim.item, refersAs: "about", kinds: ["corroboration"] }),
    ).toEqual([stance])
    expect(await asked(own, { refersToAny: [amiri.item], refersAs: "by" })).toEqual([said, stance])
    expect(await asked(own, { refersTo: amiri.item, refersAs: "about", kinds: ["claim"] })).toEqual(
      [claim],
    )
    expect(
      await at(own, (record) => record.mostReferredTo({ process: own.process }, "rests", 5)),
    ).toEqual([{ item: said.item, count: 2 }])
    expect(
      await at(own, (record) =>
        record.mostReferredTo({ process: own.process, kinds: ["corroboration"] }, "about", 5),
      ),
    ).toEqual([said.item, claim.item].sort().map((item) => ({ item, count: 1 })))
  })

  test("a claim that no longer rests on a statement is not found from it", async () => {
    const own = await open()
    const said = await begin(
      own,
      statementBody(undefined, [placeOf(own.world.mint("document"), "yes")]),
    )
    const claim = await begin(own, claimBody("Yes.", [], [said.item]))
    const [later] = await write(
      own,
      nextEntry(own.world, claim.item, claim.id, claimBody("Yes.", [], [])),
    )
    expect(await asked(own, { refersTo: said.item, refersAs: "rests" })).toEqual([])
    expect(await asked(own, { kinds: ["claim"] })).toEqual([later])
    expect(
      await asked(own, { refersTo: said.item, refersAs: "rests", asOf: claim.recordedAt }),
    ).toEqual([claim])
  })

  test("what was withdrawn, reopened or rejected stands so in lists and counts, once", async () => {
    const own = await open()
    const claim = await begin(own, claimBody("Yes.", [], []), {
      standing: "admitted",
      maker: "person",
    })
    for (const [standing, former] of [
      ["withdrawn", "admitted"],
      ["draft", "withdrawn"],
      ["rejected", "draft"],
      ["admitted", "rejected"],
    ] as const) {
      const [head] = await asked(own, { items: [claim.item] })
      const [next] =
        head === undefined
          ? []
          : await write(
              own,
              nextEntry(own.world, claim.item, head.id, claimBody("Yes.", [], []), { standing }),
            )
      expect(await asked(own, { kinds: ["claim"], standings: [standing], newest: 5 })).toEqual([
        next,
      ])
      expect(await asked(own, { kinds: ["claim"], standings: [former] })).toEqual([])
      expect(
        await at(own, (record) => record.counts({ kinds: ["claim"], process: own.process })),
      ).toEqual([{ kind: "claim", standing, count: 1 }])
    }
  })

  test("an item of two entries in one call counts once, as the second says", async () => {
    const own = await open()
    const first = newEntry(own.world, claimBody("Yes.", [], []))
    const [, second] = await write(
      own,
      first,
      nextEntry(own.world, first.item, first.id, claimBody("No.", [], [])),
    )
    expect(await asked(own, { kinds: ["claim"] })).toEqual([second])
    expect(await at(own, (record) => record.counts({ kinds: ["claim"] }))).toEqual([
      { kind: "claim", standing: "admitted", count: 1 },
    ])
    expect(await at(own, (record) => record.countsByProcess({ kinds: ["claim"] }))).toEqual([
      { process: own.process, kind: "claim", standing: "admitted", count: 1 },
    ])
  })

  test(
    "a note whose document is destroyed goes with it; a claim on its statements stays, and is " +
      "counted as it stood",
    async () => {
      const own = await open()
      const version = own.world.mint("document")
      const document = await begin(own, documentBody(version))
      await begin(own, noteBody(document.item))
      const said = await begin(own, statementBody(undefined, [placeOf(version, "yes")]))
      const claim = await begin(own, claimBody("Yes.", [], [said.item]))
      expect(await at(own, (record) => record.destroyDocument(version, "danger"))).toBe(3)
      expect(await asked(own, { refersTo: said.item, refersAs: "rests" })).toEqual([claim])
      const counts = await at(own, (record) => record.counts({ process: own.process }))
      expect(counts.map(({ kind, count }) => `${kind} ${count}`).sort()).toEqual([
        "claim 1",
        "document 1",
        "note 1",
        "process 1",
        "statement 1",
      ])
    },
  )
}
