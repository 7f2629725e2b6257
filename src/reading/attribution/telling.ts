/** A stretch of text that one person tells: a turn in a transcript, or a letter. */

import type { Run } from "../text/sentences.ts"

/** A stretch of text, in which `I` and `we` are whoever `name` names. */
export interface Telling {
  readonly kind: "turn" | "letter"
  readonly name: Run
  readonly body: Run
  /** The question that the stretch answers. */
  readonly question: Run | undefined
  readonly addressee: Run | undefined
}
