/**
 * The dossier of one document: its items in the order they are read and reviewed, and who is meant
 * by each id.
 */

import type { ItemId } from "../../base/index.ts"
import type {
  ActorBody,
  Body,
  BodyKind,
  CorroborationBody,
  ItemView,
} from "../../contract/index.ts"
import { firstPlace } from "../text/marks.ts"

/** An item whose body is known to be of one kind. */
export type ViewOf<Kind extends BodyKind> = ItemView & {
  readonly body: Extract<Body, { readonly kind: Kind }>
}

export interface Section {
  readonly id: SectionId
  readonly title: string
  readonly views: readonly ItemView[]
}

const SECTIONS = [
  ["deadline", "Deadlines"],
  ["statement", "Who said what"],
  ["corroboration", "Confirmed, denied, declined"],
  ["proposal", "Proposals"],
  ["date", "Other dates"],
  ["actor", "Actors"],
  ["narration", "In the outlet’s own voice"],
  ["event", "Events"],
] as const

export type SectionId = (typeof SECTIONS)[number][0]
export type Shown = "all" | "waiting"

export interface Dossier {
  /** Empty sections are left out. */
  readonly sections: readonly Section[]
  /** All items of the sections, in order: what next and previous step through. */
  readonly order: readonly ItemView[]
  readonly byItem: ReadonlyMap<ItemId, ItemView>
  /** The stances that a statement takes. */
  readonly stancesOf: ReadonlyMap<ItemId, readonly ViewOf<"corroboration">[]>
  readonly waiting: number
}

/** Whether the item's body is of that kind. */
export const isOf = <Kind extends BodyKind>(view: ItemView, kind: Kind): view is ViewOf<Kind> =>
  view.body.kind === kind

/**
 * The dossier of a document version.
 *
 * Deadlines come first, by value, unresolved ones last; actors go by their number of statements
 * here; all else by place. With `shown` as `waiting` only drafts are listed, and `keep` (the
 * selected item) whatever its standing.
 */
export function dossierOf(
  items: readonly ItemView[],
  version: string | undefined,
  shown: Shown,
  keep?: ItemId,
): Dossier {
  const order = sorter(items, version)
  const visible =
    shown === "all"
      ? items
      : items.filter(({ standing, item }) => standing === "draft" || item === keep)
  const sections = SECTIONS.map(([id, title]) => ({
    id,
    title,
    views: visible.filter(({ body }) => sectionOf(body) === id).sort(order),
  })).filter(({ views }) => views.length > 0)
  return {
    sections,
    order: sections.flatMap(({ views }) => views),
    byItem: new Map(items.map((view) => [view.item, view])),
    stancesOf: grouped(items.filter((view) => isOf(view, "corroboration"))),
    waiting: items.filter(
      ({ standing, body }) =>
        standing === "draft" && SECTIONS.some(([id]) => id === sectionOf(body)),
    ).length,
  }
}

/** The section that an item stands in, if any has that name. */
const sectionOf = (body: Body): string =>
  body.kind === "date" && body.dateKind === "deadline" ? "deadline" : body.kind

/** The actor's body, where the id is an actor's. */
function actorOf(byItem: Dossier["byItem"], item: ItemId | undefined): ActorBody | undefined {
  const body = item === undefined ? undefined : byItem.get(item)?.body
  return body?.kind === "actor" ? body : undefined
}

/** What to call an actor; a sentence's words for one that is not known. */
export const nameOf = (byItem: Dossier["byItem"], item: ItemId | undefined): string =>
  item === undefined ? "nobody named" : (actorOf(byItem, item)?.name ?? "somebody not shown here")

/**
 * The item before or after in the dossier's order; from nowhere, the first or the last. Undefined
 * at the ends.
 */
export function neighbour(
  order: readonly ItemView[],
  from: ItemId | undefined,
  step: 1 | -1,
): ItemId | undefined {
  const at = order.findIndex(({ item }) => item === from)
  return at === -1 ? order.at(step === 1 ? 0 : -1)?.item : order[at + step]?.item
}

/** The next draft after this item, else the first one before it; undefined where no other waits. */
export function nextDraft(
  order: readonly ItemView[],
  from: ItemId | undefined,
): ItemId | undefined {
  const at = order.findIndex(({ item }) => item === from)
  const waits = (view: ItemView): boolean => view.standing === "draft" && view.item !== from
  return (order.slice(at + 1).find(waits) ?? order.slice(0, Math.max(0, at)).find(waits))?.item
}

function grouped(
  stances: readonly (ItemView & { readonly body: CorroborationBody })[],
): ReadonlyMap<ItemId, readonly ViewOf<"corroboration">[]> {
  const byStatement = new Map<ItemId, ViewOf<"corroboration">[]>()
  for (const stance of stances)
    byStatement.set(stance.body.statement, [
      ...(byStatement.get(stance.body.statement) ?? []),
      stance,
    ])
  return byStatement
}

function sorter(
  items: readonly ItemView[],
  version: string | undefined,
): (a: ItemView, b: ItemView) => number {
  const spoken = spokenBy(items)
  const places = new Map(items.map(({ item, body }) => [item, firstPlace(body, version)?.start]))
  // A stance without words of its own stands where its statement does.
  const place = ({ item, body }: ItemView): number =>
    places.get(item) ??
    (body.kind === "corroboration" ? places.get(body.statement) : undefined) ??
    Number.MAX_SAFE_INTEGER
  return (a, b) =>
    rank(a, spoken) - rank(b, spoken) ||
    valueOf(a).localeCompare(valueOf(b), "en") ||
    place(a) - place(b) ||
    (a.item < b.item ? -1 : 1)
}

function rank({ item, body }: ItemView, spoken: ReadonlyMap<ItemId, number>): number {
  if (body.kind === "date") return body.dateKind === "deadline" && body.value === undefined ? 1 : 0
  return body.kind === "actor" ? -(spoken.get(item) ?? 0) : 0
}

const valueOf = ({ body }: ItemView): string =>
  body.kind === "date" && body.dateKind === "deadline" ? (body.value ?? "") : ""

function spokenBy(items: readonly ItemView[]): ReadonlyMap<ItemId, number> {
  const spoken = new Map<ItemId, number>()
  for (const { body } of items) {
    if (body.kind !== "statement") continue
    for (const { actor } of body.speakers)
      if (actor !== undefined) spoken.set(actor, (spoken.get(actor) ?? 0) + 1)
  }
  return spoken
}
