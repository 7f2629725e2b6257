/** Several actors, each with the way to its page. */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ItemId, ProcessId } from "../../base/index.ts"
import type { ActorName } from "../../contract/index.ts"
import { joinBefore, Name } from "../parts/name.tsx"
import { pages } from "../server/addresses.ts"

export function ActorLinks({
  process,
  items,
  people,
}: {
  readonly process: ProcessId
  readonly items: readonly ItemId[]
  readonly people: readonly ActorName[]
}): ReactNode {
  return items.map((item, index) => (
    <span key={item}>
      {joinBefore(index, items.length)}
      <Link href={pages.actor(process, item)}>
        <Name>{people.find((actor) => actor.item === item)?.name ?? "somebody"}</Name>
      </Link>
    </span>
  ))
}
