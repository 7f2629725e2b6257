/** An actor as it is gathered, while its text is read. */

import type { Run } from "../text/sentences.ts"
import type { ActorKind } from "../types.ts"

export interface Actor {
  readonly index: number
  kind: ActorKind
  name: string
  /** Every form the text uses, with the token of its first use; descriptions come after names. */
  readonly names: Map<string, number>
  readonly descriptions: Map<string, number>
  readonly offices: Run[]
  readonly mentions: Run[]
  /** Nouns by which it may be taken up again: `envoy`, `group`. */
  readonly heads: Set<string>
  state: string | undefined
  gender: "he" | "she" | undefined
  plural: boolean
}
