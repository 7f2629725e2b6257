/**
 * Contradictions between those who speak for one actor, and divisions inside it, as pages tell
 * them.
 */

import type { ItemId, ProcessId } from "../../base/index.ts"
import type { ContradictionView, DivisionView } from "../../contract/index.ts"
import {
  contradictionsAmong,
  divisionsOf,
  factionsOf,
  voicesOf,
  type ClaimStance,
  type Contradiction,
  type Division,
  type Position,
  type RecordTransaction,
  type Voice,
  bodiesOf,
} from "../../record/index.ts"
import { RELATION_WORDS } from "../actors/relation-words.ts"
import type { Gathered } from "./gather.ts"
import { titleOf, type LineOf } from "./lines.ts"

/** A contradiction, whose voices are in it, and how each of the two speaks for it. */
export interface Told {
  readonly of: ItemId
  readonly contradiction: Contradiction
  readonly voices: readonly Voice[]
}

/** What counts on the day. */
const currentIn = ({ courses }: Gathered): readonly Position[] =>
  courses.flatMap(({ current }) => current)

/** The contradictions among an actor's own voices. */
export function contradictionsOf(
  gathered: Gathered,
  actor: ItemId,
  stances: readonly ClaimStance[],
): readonly Told[] {
  const voices = voicesOf(actor, gathered.bonds, {
    day: gathered.day,
    nameOf: gathered.book.nameOf,
  })
  const speaking = new Set(voices.map((voice) => voice.actor))
  const positions = currentIn(gathered).filter((position) => speaking.has(position.actor))
  return contradictionsAmong(positions, stances).map((contradiction) => ({
    of: actor,
    contradiction,
    voices,
  }))
}

/**
 * All contradictions of the process, each once: under the actor for which both speak most nearly,
 * ties by its id. A pair that nobody joins is no contradiction: parties may want different things.
 */
export function allContradictions(
  gathered: Gathered,
  stances: readonly ClaimStance[],
): readonly Told[] {
  const { relations, offices } = gathered.bonds
  const spokenFor = [
    ...relations.map(({ body }) => body.to),
    ...offices.flatMap(({ body }) => body.appointedBy),
    ...currentIn(gathered).map(({ actor }) => actor),
  ]
  const actors = [...new Set(spokenFor.map((item) => gathered.book.nameOf(item)))].sort()
  const found = new Map<string, Told>()
  for (const each of actors.flatMap((actor) => contradictionsOf(gathered, actor, stances))) {
    const key = keyOf(each.contradiction)
    const known = found.get(key)
    if (known === undefined || distanceOf(each) < distanceOf(known)) found.set(key, each)
  }
  return [...found.values()]
}

const keyOf = ({ kind, sides: [a, b], ...rest }: Contradiction): string =>
  [kind, a.item, b.item, "claim" in rest ? rest.claim : ""].join(" ")

const distanceOf = ({ voices, contradiction: { sides } }: Told): number =>
  sides.reduce(
    (sum, side) => sum + (voices.find(({ actor }) => actor === side.actor)?.through.length ?? 0),
    0,
  )

/** These contradictions as views. */
export async function contradictionViews(
  record: RecordTransaction,
  gathered: Gathered,
  { each: each, lineOf }: { readonly each: readonly Told[]; readonly lineOf: LineOf },
): Promise<readonly ContradictionView[]> {
  const claims = await claimTexts(
    record,
    gathered.process,
    each.flatMap(({ contradiction }) =>
      contradiction.kind === "claim" ? [contradiction.claim] : [],
    ),
  )
  return each.map(({ of, contradiction, voices }) => ({
    kind: contradiction.kind,
    issue: contradiction.issue,
    issueTitle: titleOf(gathered, contradiction.issue),
    actor: of,
    actorName: gathered.book.called(of),
    ...(contradiction.kind === "claim"
      ? {
          claim: {
            item: contradiction.claim,
            text: claims.get(contradiction.claim) ?? "a claim that was destroyed",
          },
        }
      : {}),
    sides: contradiction.sides.map((position) => ({
      line: lineOf(position),
      name: gathered.book.called(position.actor),
      as: speaksAs(
        gathered,
        voices.find(({ actor }) => actor === position.actor),
      ),
    })),
  }))
}

async function claimTexts(
  record: RecordTransaction,
  process: ProcessId,
  claims: readonly ItemId[],
): Promise<ReadonlyMap<ItemId, string>> {
  const found =
    claims.length === 0
      ? []
      : bodiesOf(
          "claim",
          await record.current({ process, kinds: ["claim"], items: [...new Set(claims)] }),
        )
  return new Map(found.map(({ entry, body }) => [entry.item, body.text]))
}

/** `speaks for Norland`, `member of the delegation, which is the delegation of Norland`. */
function speaksAs({ bonds, book }: Gathered, voice: Voice | undefined): string {
  const steps = (voice?.through ?? []).map((by) => {
    const relation = bonds.relations.find(({ entry }) => entry.item === by)
    if (relation !== undefined)
      return `${RELATION_WORDS[relation.body.sort]} ${book.called(relation.body.to)}`
    const office = bonds.offices.find(({ entry }) => entry.item === by)
    return office === undefined
      ? ""
      : `${office.body.title}, appointed by ` +
          `${office.body.appointedBy.map((item) => book.called(item)).join(" and ")}`
  })
  return steps.filter((step) => step !== "").join(", which ")
}

/** The divisions of a party, or of all whom a faction is told of. */
export function divisionsIn(gathered: Gathered, party: ItemId): readonly Division[] {
  return divisionsOf(
    party,
    factionsOf(party, gathered.bonds, { day: gathered.day, nameOf: gathered.book.nameOf }),
    gathered.courses,
  )
}

/** Every actor that has factions. */
export const dividedIn = ({ bonds, book }: Gathered): readonly ItemId[] =>
  [
    ...new Set(
      bonds.relations.flatMap(({ body }) =>
        body.sort === "faction-of" ? [book.nameOf(body.to)] : [],
      ),
    ),
  ].sort()

export const divisionView = (
  gathered: Gathered,
  { faction, issue, apart, own, party }: Division,
  lineOf: LineOf,
): DivisionView => ({
  faction,
  issue,
  issueTitle: titleOf(gathered, issue),
  apart,
  own: own.map(lineOf),
  party: party.map(lineOf),
})
