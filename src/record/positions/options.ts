/** What a position says by the options it names: the only words of it that rules compare. */

import type { PositionBody } from "../kinds/position.ts"

/** Whether it names options for which it asks (a position) and none in common with the other. */
export const asksOtherwise = (a: PositionBody, b: PositionBody): boolean =>
  a.sort === "position" && b.sort === "position" && disjoint(a.options, b.options)

/**
 * Whether one asks for nothing but options that the other, a red line, refuses: the options a red
 * line names are those not accepted.
 */
export const refuses = (line: PositionBody, asked: PositionBody): boolean =>
  line.sort === "red-line" &&
  asked.sort === "position" &&
  asked.options.length > 0 &&
  asked.options.every((key) => line.options.includes(key))

/** Whether both name options and none is in both. */
export const disjoint = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((key) => b.includes(key))

export const sameOptions = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key) => b.includes(key))
