/** An expression of time as it stands in a text, before it is resolved. */

export type Unit = "minute" | "hour" | "day" | "week" | "month" | "year"

export interface CalendarParts {
  readonly year: number | undefined
  readonly month: number | undefined
  readonly day: number | undefined
  readonly hour: number | undefined
  readonly minute: number | undefined
}

/** What an expression says. */
export type Said =
  /** Some of year, month, day, hour: what is missing is to be worked out. */
  | {
      readonly kind: "calendar"
      readonly parts: CalendarParts
      readonly end: CalendarParts | undefined
    }
  | {
      readonly kind: "weekday"
      readonly weekday: number
      readonly shift: "last" | "next" | "this" | undefined
      readonly hour: number | undefined
    }
  /** Days from the document's own: yesterday is -1. */
  | { readonly kind: "day"; readonly days: number }
  /** So many units before (negative) or after the document's day. */
  | { readonly kind: "offset"; readonly count: number; readonly unit: Unit }
  /** The last, this or next week, month, year. */
  | { readonly kind: "unit"; readonly shift: -1 | 0 | 1; readonly unit: Unit }
  | { readonly kind: "decade"; readonly from: number }
  | { readonly kind: "years"; readonly from: number; readonly to: number }
  | { readonly kind: "weekend"; readonly shift: -1 | 0 | 1 }
  /** A season of the northern year by its first month. */
  | { readonly kind: "season"; readonly shift: -1 | 0 | 1; readonly month: number }
  | { readonly kind: "duration"; readonly count: number; readonly unit: Unit }
  | { readonly kind: "recurring"; readonly count: number; readonly unit: Unit }

/** Tokens `from` to `to`, half open. */
export interface Expression {
  readonly from: number
  readonly to: number
  readonly said: Said
}
