/** Reads a question about seats from a file, and says at which place of it a fault lies. */

import {
  compareRationals,
  distinct,
  exactNumber,
  failed,
  faultAt,
  fields,
  formatRational,
  identifier,
  mapOf,
  nonEmpty,
  notNegative,
  oneOf,
  ok,
  ONE,
  optional,
  text,
  unlikeFault,
  wholeNumber,
  ZERO,
  type Decoder,
  type Rational,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import { SEAT_METHODS } from "./methods.ts"
import type { SeatFault, SeatList, SeatQuestion } from "./seats.ts"

/** Most seats asked for; far above any body, far below where whole numbers end. */
const MOST_SEATS = 1_000_000_000

const list: Decoder<SeatList> = (written) => {
  const read = fields({ id: identifier, name: optional(text, ""), votes: notNegative })(written)
  return read.ok ? ok({ id: read.value.id, votes: read.value.votes }) : read
}

/** A share from 0 to 1. */
const share: Decoder<Rational> = (written) => {
  const number = exactNumber(written)
  const fits =
    number.ok &&
    compareRationals(number.value, ZERO) >= 0 &&
    compareRationals(number.value, ONE) <= 0
  return !number.ok || fits
    ? number
    : failed(faultAt(written, "write a share from 0 to 1, such as 0.05"))
}

const bounds = optional(mapOf(wholeNumber(0, MOST_SEATS)), new Map<string, number>())

/** The question as FORMATS.md writes it; floors and caps must name lists that are there. */
export const decodeSeats: Decoder<SeatQuestion> = (written) => {
  const read = fields({
    format: optional(text, ""),
    title: optional(text, ""),
    method: oneOf(SEAT_METHODS),
    seats: wholeNumber(1, MOST_SEATS),
    threshold: optional(share, ZERO),
    lists: distinct(nonEmpty(list), "the list", ({ id }) => id),
    floors: bounds,
    caps: bounds,
  })(written)
  if (!read.ok) return read
  const { method, seats, threshold, lists, floors, caps } = read.value
  const fault =
    unknownListIn(written, new Set(lists.map(({ id }) => id))) ??
    unlikeFault(
      fieldOf(written, "lists") ?? written,
      "votes",
      lists.map(({ votes }) => votes),
      lists.length,
    )
  return fault === undefined ? ok({ method, seats, threshold, lists, floors, caps }) : failed(fault)
}

function unknownListIn(written: Written, ids: ReadonlySet<string>): WrittenFault | undefined {
  for (const name of ["floors", "caps"]) {
    const named = fieldOf(written, name)
    if (named?.kind !== "map") continue
    for (const [id, value] of named.fields)
      if (!ids.has(id))
        return faultAt(
          value,
          "name a list of the file",
          `the list ${JSON.stringify(id)}, which is not in the file`,
        )
  }
  return undefined
}

/** The fault at its place in the file, with the mend. */
export function seatFaultAt(written: Written, fault: SeatFault): WrittenFault {
  const at = (field: string, found: string, mend: string): WrittenFault =>
    faultAt(fieldOf(written, field) ?? written, mend, found)
  switch (fault.kind) {
    case "no-votes":
      return at("lists", "no votes for any list", "give at least one list votes")
    case "all-below-threshold":
      return at(
        "threshold",
        `a threshold that no list reaches: the largest, ${fault.largest}, has ` +
          `${formatRational(fault.share)} of the votes`,
        "lower the threshold",
      )
    case "floors-exceed-seats":
      return at(
        "floors",
        `floors of ${fault.floors} seats in all, more than there are`,
        "lower the floors or raise the seats",
      )
    case "floor-above-cap":
      return at(
        "caps",
        `a cap of ${fault.cap} for ${fault.list}, below its floor of ${fault.floor}`,
        "raise the cap or lower the floor",
      )
    case "caps-leave-seats":
      return at(
        "caps",
        `room for only ${fault.most} seats under the caps`,
        "raise the caps or lower the seats",
      )
    case "fewer-seats-than-lists":
      return at(
        "seats",
        `fewer seats than the ${fault.needed} that this method gives before any other`,
        "raise the seats, raise the threshold or choose another method",
      )
    case "quota-is-zero":
      return at(
        "seats",
        "a quota of 0.00 votes a seat, as its third decimal is disregarded",
        "lower the seats or choose another method",
      )
  }
}

const fieldOf = (written: Written, name: string): Written | undefined =>
  written.kind === "map" ? written.fields.get(name) : undefined
