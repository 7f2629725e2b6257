/** Reads a question of division from a file, and says at which place of it a fault lies. */

import {
  distinct,
  failed,
  faultAt,
  fields,
  formatRational,
  identifier,
  listOf,
  mapOf,
  nonEmpty,
  notNegative,
  ok,
  optional,
  text,
  unlikeFault,
  ZERO,
  type Decoder,
  type Rational,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import type { DivisionFault, DivisionQuestion, Item } from "./adjusted-winner.ts"

/** The question as FORMATS.md writes it: two parties, and items with the points of both. */
export const decodeDivision: Decoder<DivisionQuestion> = (written) => {
  const read = fields({
    format: optional(text, ""),
    title: optional(text, ""),
    parties: twoParties,
    items: distinct(nonEmpty(rawItem), "the item", ({ id }) => id),
  })(written)
  if (!read.ok) return read
  const { parties, items } = read.value
  const pointed: Item[] = []
  for (const { id, points, at } of items) {
    const fault = pointsFault(parties, points, at)
    if (fault !== undefined) return failed(fault)
    pointed.push({ id, points: [points.get(parties[0]) ?? ZERO, points.get(parties[1]) ?? ZERO] })
  }
  const unlike = unlikeFault(
    fieldOf(written, "items"),
    "points",
    pointed.flatMap(({ points }) => points),
    1,
  )
  return unlike === undefined ? ok({ parties, items: pointed }) : failed(unlike)
}

const twoParties: Decoder<readonly [string, string]> = (written) => {
  const parties = distinct(listOf(identifier), "the party", (id) => id)(written)
  if (!parties.ok) return parties
  const [first, second, third] = parties.value
  return first === undefined || second === undefined || third !== undefined
    ? failed(faultAt(written, "name two parties"))
    : ok([first, second])
}

interface RawItem {
  readonly id: string
  readonly points: ReadonlyMap<string, Rational>
  readonly at: Written
}

const rawItem: Decoder<RawItem> = (written) => {
  const read = fields({ id: identifier, name: optional(text, ""), points: mapOf(notNegative) })(
    written,
  )
  return read.ok ? ok({ id: read.value.id, points: read.value.points, at: written }) : read
}

function pointsFault(
  parties: readonly [string, string],
  points: ReadonlyMap<string, Rational>,
  at: Written,
): WrittenFault | undefined {
  const field = at.kind === "map" ? (at.fields.get("points") ?? at) : at
  const unknownParty = [...points.keys()].find((id) => !parties.includes(id))
  if (unknownParty !== undefined)
    return faultAt(
      field,
      `give points of ${parties.join(" and ")} only`,
      `points of ${JSON.stringify(unknownParty)}, who is not a party`,
    )
  const missing = parties.find((id) => !points.has(id))
  return missing === undefined
    ? undefined
    : faultAt(
        field,
        "give the points of both parties; 0 where the item is worth nothing",
        `no points of ${missing}`,
      )
}

const fieldOf = (written: Written, name: string): Written =>
  written.kind === "map" ? (written.fields.get(name) ?? written) : written

/** The fault at its place in the file, with the mend. */
export function divisionFaultAt(
  written: Written,
  { parties }: DivisionQuestion,
  fault: DivisionFault,
): WrittenFault {
  const items = fieldOf(written, "items")
  if (fault.kind === "no-points")
    return faultAt(items, "give points to at least one item", "no points on any item")
  const [first, second] = fault.totals.map(formatRational)
  return faultAt(
    items,
    "give both parties the same total, such as 100",
    `points of ${parties[0]} that sum to ${first} and of ${parties[1]} that sum to ${second}`,
  )
}
