/** The contract of compartments: what is hidden and what never was cannot be told apart. */

import { describe, expect, test } from "vitest"
import { parseInstant, type Instant } from "../../base/index.ts"
import type { RecordStore, Viewer } from "../ports.ts"
import { sampleDocument } from "../../sources/testing/sample-document.ts"
import { at, begin, openDesk, type Desk, type OpenRecord } from "./contract-parts.ts"
import { actorBody, documentBody, newEntry, nextEntry, placeOf, statementBody } from "./samples.ts"
import { testWorld, type TestWorld } from "./world.ts"

export function contractOfHiding(open: OpenRecord): void {
  describe("hiding", () => {
    membership(open)
    twoWorlds(open)
  })
}

function membership(open: OpenRecord): void {
  const desks = async (): Promise<readonly [Desk, Desk]> => {
    const world = testWorld(4)
    const record = await open(world)
    return [await openDesk(record, world), await openDesk(record, world)]
  }

  test("a person is a member of the compartments whose processes they began", async () => {
    const [own, other] = await desks()
    const second = await openDesk(own.record, own.world, own.viewer.person)
    expect((await own.record.viewer(own.viewer.person)).compartments).toEqual(
      [own.compartment, second.compartment].sort(),
    )
    expect((await own.record.viewer(other.viewer.person)).compartments).toEqual([other.compartment])
    expect((await own.record.viewer(own.world.mint("person"))).compartments).toEqual([])
  })

  test("a viewer who names a compartment that is not theirs sees nothing of it", async () => {
    const [own, other] = await desks()
    const hidden = await begin(other, actorBody("Hidden"))
    const greedy: Viewer = {
      person: own.viewer.person,
      compartments: [other.compartment, own.compartment],
    }
    expect(
      await own.record.as(greedy, (record) => record.current({ items: [hidden.item] })),
    ).toEqual([])
    expect(await own.record.as(greedy, (record) => record.counts({}))).toEqual([
      { kind: "process", standing: "admitted", count: 1 },
    ])
  })

  test("a viewer narrowed to fewer compartments sees only those", async () => {
    const [own] = await desks()
    const second = await openDesk(own.record, own.world, own.viewer.person)
    const narrow: Viewer = { person: own.viewer.person, compartments: [second.compartment] }
    expect(await own.record.as(narrow, (record) => record.current({}))).toMatchObject([
      { process: second.process },
    ])
    expect(
      await own.record.as({ ...narrow, compartments: [] }, (record) => record.current({})),
    ).toEqual([])
  })

  test("in a single team, who joins sees everything; joining again changes nothing", async () => {
    const [own, other] = await desks()
    const person = own.world.mint("person")
    await own.record.joinAll([person, own.viewer.person])
    await own.record.joinAll([person])
    expect((await own.record.viewer(person)).compartments).toEqual(
      [own.compartment, other.compartment].sort(),
    )
    expect(
      await own.record.as(await own.record.viewer(person), (record) => record.current({})),
    ).toHaveLength(2)
    expect((await own.record.viewer(other.viewer.person)).compartments).toEqual([other.compartment])
  })

  test("two viewers at work at the same time each see their own, however often", async () => {
    const all = await desks()
    const looks = await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const desk = all[index % 2] ?? all[0]
        return index % 7 === 0
          ? at(desk, async () => {
              throw new RangeError("gone")
            }).catch(() => [desk.process])
          : at(desk, (record) => record.current({})).then((entries) =>
              entries.map(({ process }) => process),
            )
      }),
    )
    expect(looks).toEqual(looks.map((_, index) => [all[index % 2]?.process]))
  })
}

/**
 * The ids that one viewer's doings meet, the same in both worlds; those of the other's things are
 * only ever guessed.
 */
interface Plan {
  readonly own: TestWorld
  readonly hidden: TestWorld
}

function twoWorlds(open: OpenRecord): void {
  test(
    "everything a viewer can ask or try gives the same answer whether or not others keep " +
      "things in secret",
    async () => {
      expect(await answers(open, true)).toEqual(await answers(open, false))
    },
  )

  test("…and the comparison can fail: a member's answers do differ", async () => {
    expect(await answers(open, true, "member")).not.toEqual(await answers(open, false, "member"))
  })
}

const NOON = parseInstant("2021-03-08T12:00:00.000Z") ?? ("" as Instant)

/**
 * One viewer's battery of questions and attempts, in a world where another keeps much, or nothing.
 */
async function answers(
  open: OpenRecord,
  secrets: boolean,
  as: "stranger" | "member" = "stranger",
): Promise<readonly unknown[]> {
  const plan: Plan = {
    own: { ...testWorld(5), now: () => NOON },
    hidden: { ...testWorld(6), now: () => NOON },
  }
  const record = await open(plan.own)
  const guessed = await keepSecrets(record, plan.hidden, secrets)
  const desk = await openDesk(record, plan.own)
  if (as === "member") await record.joinAll([desk.viewer.person])
  return battery(
    {
      ...desk,
      viewer: {
        person: desk.viewer.person,
        compartments: [
          ...(await record.viewer(desk.viewer.person)).compartments,
          guessed.compartment,
        ],
      },
    },
    guessed,
  )
}

type Guessed = Awaited<ReturnType<typeof keepSecrets>>

/**
 * The other's process with a document, its source, an actor and statements; or only the ids that
 * they would have.
 */
async function keepSecrets(record: RecordStore, world: TestWorld, kept: boolean) {
  const [person, process, compartment] = [
    world.mint("person"),
    world.mint("process"),
    world.mint("compartment"),
  ]
  const text = { ...sampleDocument("the hidden letter"), id: world.mint("document") }
  const root = newEntry(world, { kind: "process", title: "Hidden talks", summary: "" })
  const document = newEntry(world, documentBody(text.id, "Hidden"))
  const actor = newEntry(world, actorBody("Hidden", [placeOf(text.id, "hidden", 4)]))
  const said = Array.from({ length: 40 }, () =>
    newEntry(world, statementBody(actor.item, [placeOf(text.id, "letter", 11)])),
  )
  if (kept) {
    await record.beginProcess({ person, compartments: [] }, root, process, compartment)
    await record.as({ person, compartments: [compartment] }, async (own) => {
      await own.keepDocument(process, text)
      await own.append(process, [document, actor, ...said])
      await own.keepSourceIdentity(document.item, "a hidden clerk")
    })
  }
  return { person, process, compartment, text, root, document, actor }
}

async function battery(desk: Desk, guessed: Guessed): Promise<readonly unknown[]> {
  const { world } = desk
  const tried = <T>(work: Parameters<typeof at<T>>[1]): Promise<unknown> =>
    at(desk, work).then(
      (answer) => ({ answer }),
      (error: unknown) => ({
        refused: error instanceof Error ? [error.name, error.message, String(error.cause)] : error,
      }),
    )
  const own = await begin(desk, actorBody("Own", [placeOf(guessed.text.id, "hidden", 4)]))
  const attempts: readonly Parameters<typeof at<unknown>>[1][] = [
    (record) => record.current({}),
    (record) => record.current({ newest: 5 }),
    (record) => record.current({ process: guessed.process }),
    (record) => record.current({ document: guessed.text.id }),
    (record) => record.current({ refersTo: guessed.actor.item }),
    (record) => record.current({ items: [guessed.actor.item, own.item] }),
    (record) => record.chain([guessed.actor.item, own.item]),
    (record) => record.counts({}),
    (record) => record.countsByProcess({}),
    (record) => record.countsByDocument({}),
    (record) => record.mostReferredTo({}, "by", 9),
    (record) => record.document(guessed.text.id),
    (record) => record.sourceIdentity(guessed.document.item),
    (record) => record.append(guessed.process, [newEntry(world, actorBody("Intruder"))]),
    (record) =>
      record.append(desk.process, [
        nextEntry(world, guessed.actor.item, guessed.actor.id, actorBody("Intruder")),
      ]),
    (record) =>
      record.append(desk.process, [
        newEntry(world, actorBody("Same item"), { item: guessed.actor.item }),
      ]),
    (record) =>
      record.append(desk.process, [
        newEntry(world, actorBody("Same entry"), { id: guessed.actor.id }),
      ]),
    (record) =>
      record.append(desk.process, [newEntry(world, statementBody(guessed.actor.item, []))]),
    (record) => record.keepDocument(guessed.process, guessed.text),
    (record) => record.keepDocument(desk.process, guessed.text),
    (record) => record.keepSourceIdentity(guessed.root.item, "a guess"),
    (record) => record.current({}),
    (record) => record.document(guessed.text.id),
    (record) => record.destroyDocument(guessed.text.id, "a guess"),
    (record) => record.current({}),
    (record) => record.counts({}),
  ]
  const given: unknown[] = [await desk.record.viewer(desk.viewer.person)]
  for (const attempt of attempts) given.push(await tried(attempt))
  return given
}
