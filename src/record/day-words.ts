/** A day in words. */

import type { Day } from "../base/index.ts"

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]

/** `9 March 2021`. */
export const dayInWords = (day: Day): string =>
  `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ""} ` +
  `${Number(day.slice(0, 4))}`
