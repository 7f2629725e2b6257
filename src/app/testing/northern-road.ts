/**
 * The affair of the northern road with issues, positions and relations written by hand, for tests.
 */

import type { Day, ItemId } from "../../base/index.ts"
import type { ItemView } from "../../contract/index.ts"
import type { OfficeBody, PositionBody, RelationSort, Role } from "../../record/index.ts"
import { memoryRecord } from "../../record/testing/memory-record.ts"
import { testWorld } from "../../record/testing/world.ts"
import { addItem, reviewItem, type AddedBody, type Ports } from "../index.ts"
import { actorNamed, affair, page, right, statementSaying, theItem, type Affair } from "./affair.ts"

export interface Road extends Affair {
  readonly noor: ItemId
  readonly tarek: ItemId
  readonly spokesman: ItemId
  /** What Noor said: the road opens by 2021-05-01. */
  readonly opens: ItemId
  /** What Tarek said: we have seen no plan. */
  readonly unseen: ItemId
  /** The issue "Opening of the road", with the options early and late. */
  readonly issue: ItemId
}

/** The affair with one issue in it. */
export async function road(change: Partial<Ports> = {}): Promise<Road> {
  const here = await affair(change)
  const view = await page(here)
  const named = (name: string): ItemId => theItem(view, actorNamed(name)).item
  const issue = await write(here, {
    kind: "issue",
    title: "Opening of the road",
    summary: "",
    options: [
      { key: "early", name: "By May" },
      { key: "late", name: "After the harvest" },
    ],
    rests: { anchors: [], items: [] },
  })
  return {
    ...here,
    noor: named("Noor Amiri"),
    tarek: named("Tarek Sahl"),
    spokesman: named("Spokesman"),
    opens: theItem(view, statementSaying("the road opens")).item,
    unseen: theItem(view, statementSaying("no plan")).item,
    issue: issue.item,
  }
}

/** Writes this on the record. */
export const write = async (
  { ports, viewer, process }: Affair,
  body: AddedBody,
): Promise<ItemView> => right(await addItem(ports, viewer, { process, body }))

type Said = Partial<
  Pick<PositionBody, "sort" | "holder" | "text" | "options" | "rulesOut" | "issue">
> & { readonly from?: string; readonly until?: string; readonly on?: ItemId }

/** A position of this actor on the road's opening. */
export const positionOf = (
  here: Pick<Road, "issue" | "opens">,
  actor: ItemId,
  { from, until, on, ...said }: Said = {},
): PositionBody => ({
  kind: "position",
  sort: "position",
  actor,
  holder: "office",
  issue: here.issue,
  text: "The road opens early.",
  options: ["early"],
  held: held(from, until),
  rests: { anchors: [], items: [on ?? here.opens] },
  ...said,
})

export const relationOf = (
  sort: RelationSort,
  from: ItemId,
  to: ItemId,
  on: ItemId,
): Extract<AddedBody, { kind: "relation" }> => ({
  kind: "relation",
  sort,
  from,
  to,
  words: undefined,
  held: held(),
  rests: { anchors: [], items: [on] },
})

export const roleOf = (
  actor: ItemId,
  role: Role,
  on: ItemId,
): Extract<AddedBody, { kind: "role" }> => ({
  kind: "role",
  actor,
  role,
  held: held(),
  rests: { anchors: [], items: [on] },
})

export const officeOf = (
  actor: ItemId,
  title: string,
  appointedBy: readonly ItemId[],
  on: ItemId,
): OfficeBody => ({
  kind: "office",
  actor,
  title,
  held: held("2021-01-10"),
  appointedBy,
  rests: { anchors: [], items: [on] },
})

/** Days that exist. */
export const held = (from?: string, until?: string): PositionBody["held"] => ({
  from: from as Day | undefined,
  until: until as Day | undefined,
})

/** Withdraws an item as it stands. */
export const withdraw = async (
  { ports, viewer, process }: Affair,
  { item, head }: Pick<ItemView, "item" | "head">,
): Promise<ItemView> =>
  right(
    await reviewItem(ports, viewer, {
      process,
      item,
      review: { action: "withdraw", expected: head, because: "It was misread" },
    }),
  )

/** A record whose clock is set by hand, in days after 8 March 2021. */
export function datedRecord(): {
  readonly change: Partial<Ports>
  readonly day: (days: number) => void
} {
  const world = testWorld(2)
  return {
    change: { record: memoryRecord(world) },
    day: (days) => {
      world.setClock(days * 86_400)
    },
  }
}
