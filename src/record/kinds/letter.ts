import { item, line, maybe, someItems, type Parts } from "./field.ts"
import { ask } from "./form.ts"
import { declare, once, type BodyMoment, type BodyOf } from "./kind.ts"
import { rests, when } from "./parts.ts"

const fields = {
  title: line({ leaves: "words", found: "named", calls: true }),
  /** The document that holds its text, where it is held. */
  document: maybe(item({ leaves: "open", links: ["about"] })),
  authors: someItems({ leaves: "voice", links: ["by"] }),
  carriers: someItems({ leaves: "fact", links: ["about"] }),
  recipients: someItems({ leaves: "fact", links: ["about"] }),
  copies: someItems({ leaves: "fact", links: ["about"] }),
  written: maybe(when()),
  delivered: maybe(when()),
  acknowledged: maybe(when()),
  madePublic: maybe(when()),
  /** Who made it public. */
  publishers: someItems({ leaves: "fact", links: ["about"] }),
  rests,
}

/**
 * A letter as a thing that was written, carried, delivered, answered and, it may be, made public.
 */
export const letter = declare("letter", fields, {
  called: "a letter",
  stands: "written",
  forms: {
    correct: [
      ask("title", "Title", { needed: "Give the letter a title." }),
      ask("authors", "Written by"),
      ask("recipients", "To"),
      ask("carriers", "Carried by"),
      ask("copies", "Copies to"),
      ask("written", "Written"),
      ask("delivered", "Delivered"),
      ask("acknowledged", "Acknowledged"),
      ask("madePublic", "Made public"),
      ask("publishers", "Made public by"),
    ],
  },
  moments: (body, told) => {
    const way = wayOf(body)
    return way.length === 0 ? once(told, body.title) : way
  },
})
export type LetterBody = BodyOf<typeof letter>

const STEPS = [
  ["written", "written"],
  ["delivered", "delivered"],
  ["acknowledged", "acknowledged"],
  ["madePublic", "made public"],
] as const

/** Each step whose time is told. */
const wayOf = (body: Parts<typeof fields>): readonly BodyMoment[] =>
  STEPS.flatMap(([step, name]) =>
    body[step] === undefined ? [] : once(body[step].value, `${name}: ${body.title}`),
  )
