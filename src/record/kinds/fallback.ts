import { exact, item, line, maybe, word } from "./field.ts"
import { declare, type BodyOf } from "./kind.ts"
import { held, rests } from "./parts.ts"
import { PREFERENCE_BASES } from "./preference.ts"

/**
 * What a party falls back on without an agreement: the least it accepts, over some days. A deadline
 * that passes changes it.
 */
export const fallback = declare(
  "fallback",
  {
    party: item({ leaves: "open", links: ["by"] }),
    value: exact({ leaves: "voice" }),
    words: maybe(line({ leaves: "attributed", found: "said" })),
    held,
    basis: word(PREFERENCE_BASES, { leaves: "open" }),
    rests,
  },
  { called: "a fallback", stands: "written" },
)
export type FallbackBody = BodyOf<typeof fallback>
