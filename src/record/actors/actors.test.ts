import fc from "fast-check"
import { expect, test } from "vitest"
import type { ItemId } from "../../base/index.ts"
import type { RelationBody, RelationSort } from "../kinds/relation.ts"
import type { ActorBody } from "../kinds/actor.ts"
import type { HeldBody } from "../held-body.ts"
import { day, item } from "../positions/testing/positions.ts"
import { numberedId } from "../testing/arbitrary-body.ts"
import { headOf, wordsIn } from "../testing/entries.ts"
import type { Standing } from "../types.ts"
import { inRoleOrder, roleRank } from "./roles.ts"
import { identityOf, joinedActors, joinsIn } from "./same-actor.ts"
import { suggestedJoins, type ActorGroup } from "./suggest-joins.ts"
import { factionsOf, voicesOf, type Bonds } from "./voices.ts"

type Said = Partial<Pick<ActorBody, "actorKind" | "aliases">> & {
  readonly offices?: readonly string[]
  readonly in?: number
}

function actor(
  number: number,
  name: string,
  { actorKind = "person", aliases = [], offices = [], in: document = number }: Said = {},
): HeldBody<ActorBody> {
  const body: ActorBody = {
    kind: "actor",
    name,
    actorKind,
    aliases,
    offices: offices.map((title) => ({ title, anchor: undefined })),
    mentions: [wordsIn(numberedId("document", document))],
  }
  return { entry: headOf(item(number), body), body }
}

function relation(
  number: number,
  sort: RelationSort,
  from: number,
  to: number,
  {
    standing = "admitted",
    since,
    until,
  }: { readonly standing?: Standing; readonly since?: string; readonly until?: string } = {},
): HeldBody<RelationBody> {
  const held = {
    from: since === undefined ? undefined : day(since),
    until: until === undefined ? undefined : day(until),
  }
  const body: RelationBody = {
    kind: "relation",
    sort,
    from: item(from),
    to: item(to),
    words: undefined,
    held,
    rests: { anchors: [], items: [item(60)] },
  }
  return { entry: headOf(item(number), body, { standing }), body }
}

const number = (id: ItemId): number =>
  Array.from({ length: 100 }, (_, each) => each).find((each) => item(each) === id) ?? -1
const groups = (
  actors: readonly HeldBody<ActorBody>[],
  relations: readonly HeldBody<RelationBody>[] = [],
) =>
  joinedActors(actors, joinsIn(relations)).map((group) =>
    group.map(({ entry }) => number(entry.item)),
  )

const [noor, again, amiri] = [actor(1, "Noor Amiri"), actor(2, "Noor  AMIRI"), actor(3, "Amiri")]

test.each([
  { why: "a full name is one person", got: () => groups([noor, again]), want: [[1, 2]] },
  {
    why: "one name alone may be two people",
    got: () => groups([amiri, actor(4, "Amiri")]),
    want: [[3], [4]],
  },
  {
    why: "two unnamed officials are never the same two",
    got: () =>
      groups([
        actor(1, "a US official", { actorKind: "anonymous" }),
        actor(2, "a US official", { actorKind: "anonymous" }),
      ]),
    want: [[1], [2]],
  },
  {
    why: "a person's word joins what names do not",
    got: () => groups([noor, amiri], [relation(9, "same-as", 3, 1)]),
    want: [[1, 3]],
  },
  {
    why: "joins carry each other along",
    got: () =>
      groups(
        [noor, again, amiri, actor(4, "N. A.")],
        [relation(9, "same-as", 4, 3), relation(10, "same-as", 3, 2)],
      ),
    want: [[1, 2, 3, 4]],
  },
  {
    why: "a same-as loop is one actor",
    got: () =>
      groups(
        [actor(1, "A"), actor(2, "B"), actor(3, "C")],
        [
          relation(9, "same-as", 1, 2),
          relation(10, "same-as", 2, 3),
          relation(11, "same-as", 3, 1),
        ],
      ),
    want: [[1, 2, 3]],
  },
  {
    why: "a join that is not confirmed joins nothing",
    got: () =>
      groups(
        [noor, amiri],
        [
          relation(9, "same-as", 3, 1, { standing: "draft" }),
          relation(10, "same-as", 3, 1, { standing: "rejected" }),
          relation(11, "same-as", 3, 1, { standing: "withdrawn" }),
        ],
      ),
    want: [[1], [3]],
  },
  {
    why: "another relation joins nothing",
    got: () => groups([noor, amiri], [relation(9, "speaks-for", 3, 1)]),
    want: [[1], [3]],
  },
  {
    why: "a join with somebody who is not here is passed over",
    got: () => groups([noor], [relation(9, "same-as", 1, 50)]),
    want: [[1]],
  },
  { why: "nobody is nobody", got: () => groups([]), want: [] },
])("joined: $why", ({ got, want }) => expect(got()).toEqual(want))

test("joining is the same whichever way the pairs are told, and every actor is in one group", () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 15 }), (pairs) => {
      const actors = Array.from({ length: 10 }, (_, each) => actor(each, `single${each}`))
      const told = pairs.map(([a, b]) => [item(a), item(b)] as const)
      const turned = [...told].reverse().map(([a, b]) => [b, a] as const)
      const of = (all: readonly (readonly [ItemId, ItemId])[]) =>
        joinedActors(actors, all).map((group) => group.map(({ entry }) => number(entry.item)))
      expect(of(turned)).toEqual(of(told))
      expect(
        of(told)
          .flat()
          .sort((a, b) => a - b),
      ).toEqual(actors.map((_, each) => each))
      for (const [a, b] of pairs)
        expect(of(told).some((group) => group.includes(a) && group.includes(b))).toBe(true)
    }),
  ))

test("identity folds case, width and space", () =>
  expect(identityOf(actor(1, "Ｎoor\u00a0 Amiri").body)).toBe(identityOf(noor.body)))

const reasons = (
  one: ActorGroup,
  others: readonly ActorGroup[],
  judged: readonly HeldBody<RelationBody>[] = [],
) =>
  suggestedJoins(one, others, judged).map(
    ({ other, reasons: all }) =>
      `${number(other)}: ${all.map(({ kind, words }) => `${kind} ${words}`).join(", ")}`,
  )

test.each<{
  why: string
  one: ActorGroup
  others: readonly ActorGroup[]
  judged?: readonly HeldBody<RelationBody>[]
  want: readonly string[]
}>([
  { why: "a surname of a full name", one: [amiri], others: [[noor]], want: ["1: surname amiri"] },
  { why: "and the other way round", one: [noor], others: [[amiri]], want: ["3: surname amiri"] },
  {
    why: "a full alias that is the other's name",
    one: [actor(5, "N. Amiri", { aliases: ["Noor Amiri"] })],
    others: [[noor]],
    want: ["1: name noor amiri"],
  },
  {
    why: "a single alias in common says nothing of persons",
    one: [actor(5, "Karim Sahel", { aliases: ["Karim"] })],
    others: [[actor(6, "Karim Wali", { aliases: ["Karim"] })]],
    want: [],
  },
  {
    why: "an organization by its short name",
    one: [actor(5, "KF", { actorKind: "organization" })],
    others: [[actor(6, "Kabul Forum", { actorKind: "organization", aliases: ["KF"] })]],
    want: ["6: name kf"],
  },
  {
    why: "somebody called by the office that another holds",
    one: [actor(5, "the foreign minister")],
    others: [[actor(6, "Noor Amiri", { offices: ["foreign minister"] })]],
    want: ["6: office foreign minister"],
  },
  {
    why: "a full name with a letter left out",
    one: [actor(5, "Nor Amiri", { aliases: [] }), actor(6, "Noor Amirri")],
    others: [[noor]],
    want: ["1: spelling noor amiri"],
  },
  {
    why: "a full name spelt from another script",
    one: [actor(5, "Zalmay Khalilzad")],
    others: [[actor(6, "Zalmay Khalizad")]],
    want: ["6: spelling zalmay khalizad"],
  },
  {
    why: "two letters swapped",
    one: [actor(5, "Karim Wlai")],
    others: [[actor(6, "Karim Wali")]],
    want: ["6: spelling karim wali"],
  },
  {
    why: "a first letter is no slip",
    one: [actor(5, "Karim Wali")],
    others: [[actor(6, "Karim Vali")]],
    want: [],
  },
  {
    why: "two words that differ are two people",
    one: [actor(5, "Karima Walis")],
    others: [[actor(6, "Karim Wali")]],
    want: [],
  },
  {
    why: "a single name that is nearly alike says nothing of persons",
    one: [actor(5, "Karimi")],
    others: [[actor(6, "Karim")]],
    want: [],
  },
  {
    why: "an organization misspelt",
    one: [actor(5, "Taliban", { actorKind: "armed-group" })],
    others: [[actor(6, "Talibna", { actorKind: "armed-group" })]],
    want: ["6: spelling talibna"],
  },
  {
    why: "a name that both have is no slip of another",
    one: [actor(5, "Noor Amiri", { aliases: ["Noor Amirri"] })],
    others: [[noor]],
    want: ["1: name noor amiri"],
  },
  {
    why: "two met in one document were told apart there",
    one: [actor(5, "Amiri", { in: 7 })],
    others: [[actor(6, "Noor Amiri", { in: 7 })]],
    want: [],
  },
  {
    why: "an unnamed voice is nobody's",
    one: [actor(5, "Amiri", { actorKind: "anonymous" })],
    others: [[actor(6, "Noor Amiri", { actorKind: "anonymous" })]],
    want: [],
  },
  {
    why: "a state is not its government",
    one: [actor(5, "Norland", { actorKind: "state" })],
    others: [[actor(6, "Norland", { actorKind: "government" })]],
    want: [],
  },
  {
    why: "a rejected suggestion stays rejected",
    one: [amiri],
    others: [[noor]],
    judged: [relation(9, "same-as", 1, 3, { standing: "rejected" })],
    want: [],
  },
  {
    why: "also for all that is joined with it",
    one: [amiri],
    others: [[noor, again]],
    judged: [relation(9, "same-as", 3, 2, { standing: "rejected" })],
    want: [],
  },
  {
    why: "what is joined already is not suggested",
    one: [amiri],
    others: [[noor]],
    judged: [relation(9, "same-as", 3, 1)],
    want: [],
  },
  {
    why: "a word taken back leaves it open again",
    one: [amiri],
    others: [[noor]],
    judged: [relation(9, "same-as", 3, 1, { standing: "withdrawn" })],
    want: ["1: surname amiri"],
  },
  {
    why: "more reasons first, then by name",
    one: [actor(5, "Amiri", { aliases: ["Noor Amiri"] })],
    others: [[actor(7, "Zahra Amiri")], [actor(8, "Hana Amiri")], [noor]],
    want: ["1: name noor amiri, surname amiri", "8: surname amiri", "7: surname amiri"],
  },
])("suggested: $why", ({ one, others, judged, want }) =>
  expect(reasons(one, others, judged)).toEqual(want),
)

const self = (id: ItemId): ItemId => id
const TODAY = { day: day("2021-03-08"), nameOf: self }
const voices = (bonds: Partial<Bonds>, at = TODAY) =>
  voicesOf(item(1), { relations: [], offices: [], ...bonds }, at).map(
    ({ actor: each, through }) =>
      `${number(each)}${through.length === 0 ? "" : ` by ${through.map(number).join(",")}`}`,
  )

test.each([
  { why: "itself, where nothing is known", got: () => voices({}), want: ["1"] },
  {
    why: "its spokesman, and the member of its delegation",
    got: () =>
      voices({
        relations: [
          relation(70, "speaks-for", 2, 1),
          relation(71, "delegation-of", 3, 1),
          relation(72, "member-of", 4, 3),
        ],
      }),
    want: ["1", "2 by 70", "3 by 71", "4 by 72,71"],
  },
  {
    why: "not whom it speaks for itself",
    got: () => voices({ relations: [relation(70, "speaks-for", 1, 2)] }),
    want: ["1"],
  },
  {
    why: "not who supports it",
    got: () => voices({ relations: [relation(70, "supports", 2, 1)] }),
    want: ["1"],
  },
  {
    why: "not a spokesman of former days",
    got: () => voices({ relations: [relation(70, "speaks-for", 2, 1, { until: "2021-03-07" })] }),
    want: ["1"],
  },
  {
    why: "not one to come",
    got: () => voices({ relations: [relation(70, "speaks-for", 2, 1, { since: "2021-03-09" })] }),
    want: ["1"],
  },
  {
    why: "a circle ends",
    got: () =>
      voices({ relations: [relation(70, "member-of", 2, 1), relation(71, "member-of", 1, 2)] }),
    want: ["1", "2 by 70"],
  },
  {
    why: "under whatever item it goes by",
    got: () =>
      voices(
        { relations: [relation(70, "speaks-for", 2, 5)] },
        { ...TODAY, nameOf: (id) => (id === item(5) ? item(1) : id) },
      ),
    want: ["1", "2 by 70"],
  },
])("the voices of an actor: $why", ({ got, want }) => expect(got()).toEqual(want))

test("whoever holds an office by its appointment is its voice while it is held", () => {
  const office = (until?: string): Bonds["offices"][number] => {
    const body = {
      kind: "office",
      actor: item(2),
      title: "envoy",
      held: { from: undefined, until: until === undefined ? undefined : day(until) },
      appointedBy: [item(1)],
      rests: { anchors: [], items: [] },
    } as const
    return { entry: headOf(item(80), body), body }
  }
  expect(voices({ offices: [office()] })).toEqual(["1", "2 by 80"])
  expect(voices({ offices: [office("2021-03-01")] })).toEqual(["1"])
})

test("factions are those of the day, each once, and never the party itself", () =>
  expect(
    factionsOf(
      item(1),
      {
        relations: [
          relation(70, "faction-of", 3, 1),
          relation(71, "faction-of", 3, 1),
          relation(72, "faction-of", 1, 1),
          relation(73, "faction-of", 4, 1, { until: "2021-01-01" }),
        ],
        offices: [],
      },
      TODAY,
    ).map(number),
  ).toEqual([3]))

test("parties come before those with a stake and no seat, and these before everybody else", () => {
  expect(
    [["host"], ["stakeholder"], [], ["observer", "party"]].map((roles) => roleRank(roles as never)),
  ).toEqual([9, 2, 11, 0])
  expect(inRoleOrder(["host", "party", "host"])).toEqual(["party", "host"])
})
