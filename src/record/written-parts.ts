/** Shapes of the parts that written bodies share: grounds, times, lineage, grades. */

import type { Anchor } from "../sources/index.ts"
import { INFORMATION_GRADES, SOURCE_GRADES, type Grade, type Lineage } from "./bodies/claims.ts"
import type { Deadline, Grounds, Held, When } from "./bodies/grounds.ts"
import {
  day,
  instant,
  isoValue,
  itemId,
  itemIds,
  key,
  otherwise,
  phrase,
  someOf,
} from "./json-words.ts"
import { either, maybe, object, word, type Shape } from "./json-shape.ts"
import type { WrittenBody } from "./types.ts"

export type Shapes = {
  readonly [K in WrittenBody["kind"]]: Shape<Extract<WrittenBody, { kind: K }>>
}

export const groundsOf = (anchor: Shape<Anchor>): Shape<Grounds> =>
  otherwise(object<Grounds>({ anchors: someOf(anchor), items: someOf(itemId) }), {
    anchors: [],
    items: [],
  })

export const some = otherwise(itemIds, [])
export const when: Shape<When> = object<When>({ value: maybe(isoValue), words: maybe(phrase) })
export const held: Shape<Held> = otherwise(object<Held>({ from: maybe(day), until: maybe(day) }), {
  from: undefined,
  until: undefined,
})
export const deadline: Shape<Deadline> = object<Deadline>({
  words: phrase,
  written: maybe(isoValue),
  computed: maybe(isoValue),
  instant: maybe(instant),
  zone: maybe(key),
})

/** Where somebody has a stance from. */
export const lineage: Shape<Lineage> = either<Lineage>("lineage", {
  own: object({ kind: word(["own"]) }),
  repeats: object({ kind: word(["repeats"]), of: itemIds }),
  unknown: object({ kind: word(["unknown"]) }),
})

export const grade: Shape<Grade> = object<Grade>({
  source: maybe(word(SOURCE_GRADES)),
  information: maybe(word(INFORMATION_GRADES)),
})
