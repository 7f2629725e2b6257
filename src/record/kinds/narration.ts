import { NARRATION_KINDS } from "../../reading/index.ts"
import { place, word } from "./field.ts"
import { declare, type BodyOf } from "./kind.ts"

/** Words in the outlet's own voice. */
export const narration = declare(
  "narration",
  {
    narrationKind: word(NARRATION_KINDS, { leaves: "open" }),
    anchor: place({ leaves: "words", found: "said" }),
  },
  { called: "words in the outlet’s own voice", stands: "read" },
)
export type NarrationBody = BodyOf<typeof narration>
