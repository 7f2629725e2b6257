/**
 * Who sits at the table, by roles that somebody gave; never guessed in silence from whoever holds a
 * position.
 */

import type { Day, ItemId } from "../../base/index.ts"
import {
  heldOn,
  inRoleOrder,
  type Entry,
  type IssueBody,
  type Role,
  bodiesOf,
  type HeldBody,
} from "../../record/index.ts"
import type { Seat } from "../../talks/brief/index.ts"

export interface Seats {
  /**
   * Whose columns the table has: parties in the order of their roles, then those who decide an
   * issue.
   */
  readonly columns: readonly Seat[]
  /**
   * False where nobody has the role of a party: then whoever holds a position or a preference has a
   * column.
   */
  readonly said: boolean
  /** Who else has a role on the day, and is asked nothing. */
  readonly others: readonly {
    readonly item: ItemId
    readonly name: string
    readonly roles: readonly Role[]
  }[]
  /** One sentence each: who thinks something and has no seat. */
  readonly notes: readonly string[]
}

export interface SeatsFrom {
  /** Those that rest on nothing any more left out. */
  readonly entries: readonly Entry[]
  readonly names: ReadonlyMap<ItemId, string>
  readonly day: Day
  /** The item that an actor goes by, once those of one actor are joined. */
  goesBy(actor: ItemId): ItemId
}

/** The seats of a process on a day. */
export function seatsOn(from: SeatsFrom): Seats {
  const { entries, names, day } = from
  const party = actingFor(entries, day, from.goesBy)
  const roles = bodiesOf("role", entries).filter(({ body }) => heldOn(body.held, day))
  const rolesOf = (item: ItemId): readonly Role[] =>
    inRoleOrder(roles.flatMap(({ body }) => (party(body.actor) === item ? [body.role] : [])))
  const parties = [
    ...new Set(roles.flatMap(({ body }) => (body.role === "party" ? [party(body.actor)] : []))),
  ]
  const said = parties.length > 0
  const holding = said ? parties : holders(entries, party)
  const deciding = decidersOf(bodiesOf("issue", entries), party)
  const columns = [
    ...holding.map((item) => ({ item })),
    ...[...deciding]
      .filter(([item]) => !holding.includes(item))
      .map(([item, decides]) => ({ item, decides })),
  ].flatMap((seat): readonly Seat[] => named(seat, names))
  const seated = new Set(columns.map(({ item }) => item))
  const others = [...new Set(roles.map(({ body }) => party(body.actor)))].filter(
    (item) => !seated.has(item),
  )
  return {
    columns,
    said,
    notes: said ? withoutSeat(entries, party, { names, seated }) : [],
    others: others.flatMap((item) => named({ item, roles: rolesOf(item) }, names)),
  }
}

const named = <S extends { readonly item: ItemId }>(
  seat: S,
  names: ReadonlyMap<ItemId, string>,
): readonly (S & { readonly name: string })[] => {
  const name = names.get(seat.item)
  return name === undefined ? [] : [{ ...seat, name }]
}

type PartyOf = (actor: ItemId) => ItemId

/**
 * Whoever holds a preference, a fallback or a position, in the order in which they came on the
 * record.
 */
const holders = (entries: readonly Entry[], party: PartyOf): readonly ItemId[] => [
  ...new Set([
    ...bodiesOf("preference", entries).map(({ body }) => party(body.party)),
    ...bodiesOf("fallback", entries).map(({ body }) => party(body.party)),
    ...bodiesOf("position", entries).map(({ body }) => party(body.actor)),
  ]),
]

/** Those who decide an issue, and the issues that each decides. */
function decidersOf(
  issues: readonly HeldBody<IssueBody>[],
  party: PartyOf,
): ReadonlyMap<ItemId, readonly ItemId[]> {
  const decides = new Map<ItemId, readonly ItemId[]>()
  for (const { entry, body } of issues) {
    for (const actor of body.decidedBy ?? []) {
      decides.set(party(actor), [...(decides.get(party(actor)) ?? []), entry.item])
    }
  }
  return decides
}

/** What somebody without a column thinks counts for nothing, and that is said. */
function withoutSeat(
  entries: readonly Entry[],
  party: PartyOf,
  {
    names,
    seated,
  }: { readonly names: ReadonlyMap<ItemId, string>; readonly seated: ReadonlySet<ItemId> },
): readonly string[] {
  const parties = [...bodiesOf("preference", entries), ...bodiesOf("fallback", entries)].map(
    ({ body }) => party(body.party),
  )
  return [...new Set(parties)]
    .filter((item) => !seated.has(item))
    .map(
      (item) =>
        `What ${names.get(item) ?? "somebody"} thinks is left out: it has no seat at the ` +
        "table. Give it the role of a party, or name it as who decides an issue.",
    )
}

/** Relations by which what one says at the table is another's word. */
const ACTS_FOR: readonly string[] = ["delegation-of", "negotiates-for"]

/**
 * The actor whose word an actor's is on the day: a delegation's is its party's. A circle ends where
 * it is met again.
 */
export function actingFor(entries: readonly Entry[], day: Day, goesBy: PartyOf): PartyOf {
  const principals = new Map(
    bodiesOf("relation", entries).flatMap(({ body: { sort, from, to, held } }) =>
      ACTS_FOR.includes(sort) && heldOn(held, day) ? [[goesBy(from), goesBy(to)] as const] : [],
    ),
  )
  return (actor) => {
    let principal = goesBy(actor)
    const seen = new Set([principal])
    for (
      let next = principals.get(principal);
      next !== undefined && !seen.has(next);
      next = principals.get(principal)
    ) {
      seen.add(next)
      principal = next
    }
    return principal
  }
}
