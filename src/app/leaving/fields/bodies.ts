/**
 * What of each kind of body may leave, field by field, as the kind declares it; a field that nobody
 * declared stays in. Each row stands under the terms of the body's own item.
 */

import {
  ofEveryKind,
  type AnyField,
  type AnyFields,
  type Body,
  type Field,
  type Leaves,
} from "../../../record/index.ts"
import { byKind, left, type AnyRow, type AnyRows, type At, type RowOf } from "./rows.ts"

/** Words at their place. */
const PLACE: AnyRows = {
  document: "open",
  start: "open",
  end: "open",
  exact: "words",
  prefix: "around",
  suffix: "around",
}
/** The words that stand for whoever spoke: only where they may be named. */
const SPEAKER: AnyRows = {
  document: "voice",
  start: "fact",
  end: "fact",
  exact: "voice",
  prefix: "around",
  suffix: "around",
}

function rowOf({ holds, about }: AnyField): AnyRow {
  if (holds.kind === "place") return placeRow(about.leaves)
  if (holds.kind === "list") return rowOf(holds.of)
  if (holds.kind === "parts") return rowsOf(holds.parts)
  if (holds.kind !== "either") return about.leaves ?? "inside"
  const arms = Object.entries(holds.arms).map(([kind, fields]) => [kind, withKind(fields)] as const)
  return byKind(Object.fromEntries(arms))
}

const placeRow = (leaves: Leaves | undefined): AnyRow =>
  leaves === "words" ? PLACE : leaves === "voice" ? SPEAKER : "inside"

const rowsOf = (fields: AnyFields): AnyRows =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, rowOf(field)]))

/** Which kind a thing is, tells nothing of what it says. */
const withKind = (fields: AnyFields): AnyRows => ({ kind: "open", ...rowsOf(fields) })

const BODIES = ofEveryKind(({ fields }) => withKind(fields))

/** A body by the rows of its kind. */
export const body = <B extends Body>(value: B, at: At): B | undefined =>
  left<B>(BODIES[value.kind] as never, value, at)

/** A part of a body, which stands in a view for itself. */
export const part =
  <T>(field: Field<T>): RowOf<T> =>
  (value, at) =>
    left<T>(rowOf(field) as never, value, at)
