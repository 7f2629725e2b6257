/**
 * Everything that is needed to tell who wants what on a day: one look at the record, a few
 * questions whatever its size.
 */

import type { Day, ItemId, ProcessId } from "../../base/index.ts"
import type { StaleView } from "../../contract/index.ts"
import {
  coursesOf,
  heldOn,
  type Bonds,
  type ClaimStance,
  type Course,
  type Entry,
  type IssueBody,
  type Position,
  type PositionBody,
  type RecordTransaction,
  type RoleBody,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import { actorBook, type ActorBook } from "../actors/book.ts"
import { actorsNamed } from "../actors/written.ts"
import { LIVE } from "../inside.ts"
import { staleOf } from "../stale.ts"

export interface Gathered {
  readonly process: ProcessId
  readonly day: Day
  readonly book: ActorBook
  /** As they came on the record. */
  readonly issues: readonly HeldBody<IssueBody>[]
  /** Every position, whatever became of it, by item. */
  readonly entries: ReadonlyMap<ItemId, Entry>
  /** Those that are neither withdrawn nor rejected, actors joined. */
  readonly positions: readonly Position[]
  /** Of those that still rest on something. */
  readonly courses: readonly Course[]
  /** Those that rest on nothing any more: they count for nothing, and are shown struck through. */
  readonly fallen: readonly Position[]
  readonly roles: readonly HeldBody<RoleBody>[]
  readonly bonds: Bonds
  /** Of issues, positions, roles, relations and offices. */
  readonly stale: ReadonlyMap<ItemId, StaleView>
}

const KINDS = ["issue", "position", "role", "relation", "office"] as const

/** What the record holds of positions, as held on this day. */
export async function gather(
  record: RecordTransaction,
  process: ProcessId,
  day: Day,
): Promise<Gathered> {
  const all = await record.current({ process, kinds: KINDS })
  const live = all.filter(({ standing }) => isLive(standing))
  const book = await actorBook(record, process, actorsNamed(all))
  const held = bodiesOf("position", live)
  const positions = positionsIn(held, book)
  const entries = new Map(all.map((entry) => [entry.item, entry]))
  const stale = await staleOf(record, process, live)
  const rests = ({ item }: { readonly item: ItemId }): boolean =>
    stale.get(item)?.kind !== "unsupported"
  const standing = live.filter(rests)
  return {
    process,
    day,
    book,
    issues: bodiesOf("issue", live),
    positions,
    entries,
    stale,
    courses: coursesOf(positions.filter(rests), day),
    fallen: positions.filter((position) => !rests(position)),
    roles: bodiesOf("role", standing),
    bonds: { relations: bodiesOf("relation", standing), offices: bodiesOf("office", standing) },
  }
}

/** These positions as the rules see them, each under the item that its actor goes by. */
export const positionsIn = (
  held: readonly HeldBody<PositionBody>[],
  book: ActorBook,
): readonly Position[] =>
  held.map(({ entry, body }) => ({
    item: entry.item,
    recordedAt: entry.recordedAt,
    actor: book.nameOf(body.actor),
    body,
  }))

/** The roles that an actor has on the day. */
export const rolesOn = (
  { roles, book, day }: Gathered,
  actor: ItemId,
): readonly RoleBody["role"][] =>
  roles
    .filter(({ body }) => book.nameOf(body.actor) === actor && heldOn(body.held, day))
    .map(({ body }) => body.role)

/**
 * The stances on claims that the grounds of these positions take; a position may rest on the stance
 * itself.
 */
export async function stancesUnder(
  record: RecordTransaction,
  process: ProcessId,
  positions: readonly Position[],
): Promise<readonly ClaimStance[]> {
  const grounds = [...new Set(positions.flatMap(({ body }) => body.rests.items))]
  if (grounds.length === 0) return []
  const about = await record.current({
    process,
    kinds: ["corroboration"],
    standings: LIVE,
    refersToAny: grounds,
    refersAs: "rests",
  })
  const themselves = await record.current({
    process,
    kinds: ["corroboration"],
    standings: LIVE,
    items: grounds,
  })
  const stances = new Map(
    bodiesOf("corroboration", [...about, ...themselves]).map((stance) => [
      stance.entry.item,
      stance,
    ]),
  )
  return [...stances.values()].flatMap(({ entry, body: { claim, statement, stance } }) =>
    claim === undefined
      ? []
      : [
          { statement, claim, stance },
          { statement: entry.item, claim, stance },
        ],
  )
}

const isLive = (standing: Entry["standing"]): boolean =>
  standing === "draft" || standing === "admitted"
