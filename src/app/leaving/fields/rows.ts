/**
 * Which fields of a view or a body may leave Parley, as data: a table names every field, and a
 * field that it does not name stays in. The compiler asks for a row for each field, so that one
 * that is added is looked at; what is not asked for at run time is left out.
 */

import type { ItemId } from "../../../base/index.ts"
import type { Leaves } from "../../../record/index.ts"
import type { Screen } from "../screen.ts"

/**
 * Where in a view one is: the item under whose terms the fields stand, and the screen that knows
 * them.
 */
export interface At {
  readonly item: ItemId | undefined
  readonly screen: Screen
  /** Told every item whose terms are asked for. */
  saw(item: ItemId): void
}

/**
 * A row that is more than a mark: given the value, where one is, and the object that the field is
 * of.
 */
export type RowOf<V> = (value: V, at: At, owner: never) => V | undefined

type Plain = string | number | boolean | null

/** Free text is never `open`; what is no text is never words. */
type MarkOf<V> = [V] extends [string]
  ? string extends V
    ? Exclude<Leaves, "open">
    : Exclude<Leaves, "made">
  : "open" | "fact" | "inside"

type Row<V> =
  | "inside"
  | RowOf<V>
  | ([V] extends [Plain]
      ? MarkOf<V>
      : [V] extends [readonly (infer E)[]]
        ? Row<E>
        : [V] extends [object]
          ? Rows<V>
          : never)

type AllKeys<V> = V extends unknown ? keyof V & string : never
type FieldOf<V, K extends string> = V extends unknown
  ? K extends keyof V
    ? Exclude<V[K], undefined>
    : never
  : never

/**
 * A row for each field of a type; of several types, for each field of any. A list has the rows of
 * what is in it.
 */
export type Rows<V> = { readonly [K in AllKeys<V>]-?: Row<FieldOf<V, K>> }

/** Any row, as the walker takes it: the types above have seen to it that it fits. */
export type AnyRow = Leaves | AnyRows | ((value: never, at: At, owner: never) => unknown)
/** A row for each field that may leave. */
export interface AnyRows {
  readonly [field: string]: AnyRow
}

/** The value with what may leave of it, by its rows. */
export const left = <V>(rows: Row<V>, value: V, at: At): V =>
  walked(rows as AnyRow, value, at, undefined) as V

/**
 * The rows below stand under the terms of this item, instead of those around them; of a list, each
 * for itself.
 */
export const under =
  <V extends object>(itemOf: (value: V) => ItemId | undefined, rows: Rows<V>): RowOf<V> =>
  (value, at) =>
    Array.isArray(value)
      ? (value.map((each: V) =>
          walked(rows as AnyRow, each, within(at, itemOf(each)), undefined),
        ) as unknown as V)
      : (walked(rows as AnyRow, value, within(at, itemOf(value)), undefined) as V)

/** One of several things, by the rows of what its field `kind` says it is; none leaves unknown. */
export const byKind =
  (arms: Readonly<Record<string, AnyRows>>) =>
  (value: { readonly kind: string }, at: At): unknown =>
    walked(Object.hasOwn(arms, value.kind) ? (arms[value.kind] ?? {}) : {}, value, at, undefined)

/** A field that stands under the terms of an item which the object beside it names. */
export const of =
  <O, V>(itemOf: (owner: O) => ItemId | undefined, row: Row<V>) =>
  (value: V, at: At, owner: O): V | undefined =>
    walked(row as AnyRow, value, within(at, itemOf(owner)), owner) as V | undefined

/** The field where the item's words may leave; else this instead, or nothing. */
export const orElse =
  <V>(instead: V | undefined, row: Row<V>): RowOf<V> =>
  (value, at) =>
    at.item !== undefined && at.screen.may(at.item)
      ? (walked(row as AnyRow, value, at, undefined) as V | undefined)
      : instead

/** Those whose words the item's are: as they are, or by the description that stands for them. */
export const voices =
  <V extends { readonly name: string }>(rows: Rows<V>): RowOf<readonly V[]> =>
  (value, at) =>
    at.item === undefined
      ? []
      : at.screen
          .voices(at.item, value)
          .map((each) => walked(rows as AnyRow, each, at, undefined) as V)

const within = (at: At, item: ItemId | undefined): At => {
  if (item !== undefined) at.saw(item)
  return { ...at, item }
}

function walked(row: AnyRow, value: unknown, at: At, owner: unknown): unknown {
  if (value === undefined || row === "inside") return undefined
  // Its value and its owner are what its type says: the tables were compiled against the views.
  if (typeof row === "function") return row(value as never, at, owner as never)
  if (Array.isArray(value))
    return value.flatMap((each: unknown) => {
      const kept = walked(row, each, at, value)
      return kept === undefined || isEmpty(kept) ? [] : [kept]
    })
  if (typeof row === "string") return marked(row, value, at)
  return typeof value === "object" && value !== null
    ? fieldsLeft(row, value as Readonly<Record<string, unknown>>, at)
    : undefined
}

function fieldsLeft(
  rows: AnyRows,
  value: Readonly<Record<string, unknown>>,
  at: At,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rows).flatMap(([field, row]) => {
      const kept = Object.hasOwn(value, field) ? walked(row, value[field], at, value) : undefined
      return kept === undefined ? [] : [[field, kept]]
    }),
  )
}

function marked(mark: Leaves, value: unknown, { item, screen }: At): unknown {
  if (mark === "open" || mark === "made") return isPlain(value) ? value : undefined
  if (item === undefined || !isPlain(value)) return undefined
  if (mark === "voice") return screen.named(item) ? value : undefined
  if (mark === "fact")
    return screen.passes(item, typeof value === "string" ? value : "") ? value : undefined
  if (typeof value !== "string") return undefined
  switch (mark) {
    case "words":
      return screen.words(item, value)
    case "attributed":
      return screen.attributed(item, value)
    case "around":
      return screen.onRecord(item) ? value : undefined
    case "title":
      return screen.title(item, value)
    case "actor":
      return screen.actor(item, value)
    case "inside":
      return undefined
  }
}

/** What lost every field is nothing. */
const isEmpty = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length === 0

const isPlain = (value: unknown): value is Plain => typeof value !== "object" || value === null
