/** An entry whose content is still there, with its body by kind. */

import type { Body, BodyKind } from "./kinds/index.ts"
import type { Entry } from "./types.ts"

export interface HeldBody<B extends Body> {
  readonly entry: Entry
  readonly body: B
}

type OfKind<K extends BodyKind> = Extract<Body, { readonly kind: K }>

/** Those of the entries that hold a body of this kind, in their order. */
export function bodiesOf<K extends BodyKind>(
  kind: K,
  entries: readonly Entry[],
): readonly HeldBody<OfKind<K>>[] {
  return entries.flatMap((entry) =>
    entry.content.kind === "held" && isOf(kind, entry.content.body)
      ? [{ entry, body: entry.content.body }]
      : [],
  )
}

const isOf = <K extends BodyKind>(kind: K, body: Body): body is OfKind<K> => body.kind === kind
