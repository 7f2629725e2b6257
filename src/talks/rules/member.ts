/** The members a file lists: an id each, and whatever weighs on them. */

import {
  allOf,
  distinct,
  exactNumber,
  failed,
  faultAt,
  identifier,
  nonEmpty,
  ok,
  type Decoder,
  type Rational,
} from "../../base/index.ts"

/**
 * Somebody a rule may count: an id and its weights by the name of the field (`weight`, `unionist`).
 */
export interface Member {
  readonly id: string
  readonly weights: ReadonlyMap<string, Rational>
}

/**
 * At least one member, no id twice: `{"id": "a", "weight": 5}`. Every field but `id` and `name` is
 * a number or null.
 */
export const decodeMembers: Decoder<readonly Member[]> = (written) =>
  distinct(nonEmpty(decodeMember), "the member", ({ id }) => id)(written)

const decodeMember: Decoder<Member> = (written) => {
  if (written.kind !== "map")
    return failed(faultAt(written, 'write a member such as {"id": "a", "weight": 5}'))
  const id = written.fields.get("id")
  if (id === undefined)
    return failed(faultAt(written, 'give it an id, such as {"id": "a"}', "a member without an id"))
  const read = identifier(id)
  if (!read.ok) return read
  const named = [...written.fields].filter(
    ([key, value]) => key !== "id" && key !== "name" && value.kind !== "nothing",
  )
  const weights = allOf(named.map(([, value]) => exactNumber(value)))
  return weights.ok
    ? ok({
        id: read.value,
        weights: new Map(weights.value.map((weight, i) => [named[i]?.[0] ?? "", weight])),
      })
    : weights
}
