import { item, line, maybe, someItems, type Parts } from "./field.ts"
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
