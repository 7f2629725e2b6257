import { items, key, place } from "./field.ts"
import { declare, once, type BodyOf } from "./kind.ts"

/** What somebody did to somebody, by the code of its type, as a document tells it. */
export const event = declare(
  "event",
  {
    code: key({ leaves: "words" }),
    anchor: place({ leaves: "words", found: "said" }),
    source: items({ leaves: "fact", links: ["by"] }),
    target: items({ leaves: "fact", links: ["about"] }),
  },
  {
    called: "an event",
    stands: "read",
    moments: ({ code, anchor }, told) => once(told, `${code}: ${anchor.exact}`),
  },
)
export type EventBody = BodyOf<typeof event>
