/** Items about to be shown, and what is shown beside each. */

import type { ItemId } from "../../base/index.ts"
import type { GroundLine, ItemView, StaleView, ViewOf } from "../../contract/index.ts"
import type { Body, BodyKind, When } from "../../record/index.ts"

export interface Shown {
  readonly views: readonly ItemView[]
  readonly stale: ReadonlyMap<ItemId, StaleView>
  readonly grounds: ReadonlyMap<ItemId, readonly GroundLine[]>
  /** When each version is of. */
  readonly whens: ReadonlyMap<ItemId, When | undefined>
}

/** Those of one kind, each with what is stale about it. */
export function itemsOfKind<K extends BodyKind>(
  kind: K,
  { views, stale }: Pick<Shown, "views" | "stale">,
): readonly ViewOf<Extract<Body, { kind: K }>>[] {
  return views.flatMap((view) => {
    if (!isOf(kind, view.body)) return []
    const marked = stale.get(view.item)
    return [{ ...view, body: view.body, ...(marked === undefined ? {} : { stale: marked }) }]
  })
}

const isOf = <K extends BodyKind>(kind: K, body: Body): body is Extract<Body, { kind: K }> =>
  body.kind === kind
