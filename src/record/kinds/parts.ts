/** Parts that many kinds share: what a body rests on, when, for how long, by when. */

import {
  day,
  instant,
  iso,
  item,
  key,
  maybe,
  otherwise,
  parts,
  phrase,
  place,
  some,
  type Field,
  type Found,
  type Parts,
} from "./field.ts"

type TypeOf<F> = F extends Field<infer T> ? T : never

const WORDS = { leaves: "words" } as const

/** Words in a document, which leave under the terms of the item. */
export const words = place({ leaves: "words" })

const groundFields = {
  anchors: some(words),
  items: some(item({ leaves: "open", links: ["rests"] })),
}
/**
 * What an entry rests on: words in documents, and items of the record. Both empty means that it
 * rests on nothing.
 */
export type Grounds = Parts<typeof groundFields>
export const rests = otherwise(parts(groundFields), { anchors: [], items: [] })

/**
 * A day or hour: ISO 8601 at its grain where it is known, and the words it was told in where there
 * are any.
 */
export const when = (found?: Found) =>
  parts(
    {
      value: maybe(iso({ leaves: "fact" })),
      words: maybe(phrase(found === undefined ? WORDS : { ...WORDS, found })),
    },
    {
      as: "When",
      description:
        "ISO 8601 at its grain where it is known, and the words it was told in where there are " +
        "any.",
    },
  )
export type When = TypeOf<ReturnType<typeof when>>

/** From a day, to a day, both included; undefined where it is not known, or goes on. */
export const held = otherwise(
  parts(
    { from: maybe(day({ leaves: "fact" })), until: maybe(day({ leaves: "fact" })) },
    {
      as: "Held",
      description: "From a day to a day, both included; absent where it is not known, or goes on.",
    },
  ),
  { from: undefined, until: undefined },
)
export type Held = TypeOf<typeof held>

/**
 * When something falls due. The written date beats the computed one, and both are kept; the instant
 * and the zone stand where an hour was named.
 */
export const deadline = (found?: Found) =>
  parts(
    {
      /** The words it was written in: "within 14 months", "by May 1". */
      words: phrase(found === undefined ? WORDS : { ...WORDS, found }),
      /** ISO 8601, as a document states it. */
      written: maybe(iso({ leaves: "fact" })),
      /** ISO 8601, worked out from the words. */
      computed: maybe(iso({ leaves: "fact" })),
      instant: maybe(instant({ leaves: "fact" })),
      /** A name of the IANA database: `Asia/Kabul`. */
      zone: maybe(key({ leaves: "fact" })),
    },
    {
      as: "Deadline",
      description:
        "The written date beats the computed one; both are kept, with the words, and the instant " +
        "and zone where an hour was named.",
    },
  )
export type Deadline = TypeOf<ReturnType<typeof deadline>>
