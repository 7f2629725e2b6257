import { item, maybe, someItems } from "./field.ts"
import { ask } from "./form.ts"
import { declare, once, type BodyOf } from "./kind.ts"
import { rests, when } from "./parts.ts"

/** Somebody was shown a version. */
export const showing = declare(
  "showing",
  {
    version: item({ leaves: "open", links: ["about", "rests"], needed: true }),
    by: someItems({ leaves: "voice", links: ["by"] }),
    to: someItems({ leaves: "fact", links: ["about"] }),
    when: maybe(when()),
    rests,
  },
  {
    called: "a showing",
    stands: "written",
    forms: {
      correct: [
        ask("to", "Shown to", { needed: "Say who was shown it." }),
        ask("by", "By"),
        ask("when", "When"),
      ],
    },
    moments: (body) => once(body.when?.value, "shown"),
  },
)
export type ShowingBody = BodyOf<typeof showing>
