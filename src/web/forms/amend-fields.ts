/**
 * A kind of entry as a person types it: each field of its forms with how it is typed, and what was
 * typed as the body.
 */

import type { ItemId } from "../../base/index.ts"
import type { Grounds, WrittenBody } from "../../contract/index.ts"
import type { AnyField } from "../../record/kinds/field.ts"
import type { Asked } from "../../record/kinds/form.ts"
import { KINDS, WRITTEN_KINDS } from "../../record/kinds/index.ts"
import { NO_WHEN, whenFault, whenOf, type WhenText } from "./when-field.tsx"
import { heldFault, heldOf, heldText, type HeldText } from "./fields.tsx"

/** A body that says what it rests on. */
export type Grounded = Extract<WrittenBody, { readonly rests: Grounds }>
type Kind = WrittenBody["kind"]

/** How a field is typed. */
type Sort = "line" | "when" | "held" | "actor" | "actors" | "choice"
export interface AmendField extends Asked {
  readonly sort: Sort
}

/** A field of a form with how it is typed, which follows from what it holds. */
export function askedField(kind: Kind, asked: Asked): AmendField {
  const field = KINDS[kind].fields[asked.name]
  if (field === undefined) throw new RangeError(`a ${kind} has no ${asked.name}`)
  return { ...asked, sort: sortOf(field) }
}

function sortOf({ holds }: AnyField): Sort {
  if (holds.kind === "word") return "choice"
  if (holds.kind === "item") return "actor"
  if (holds.kind === "list") return "actors"
  return holds.kind === "parts" ? (holds.named?.as === "Held" ? "held" : "when") : "line"
}

/**
 * Kinds that are corrected here; others have a form of their own. A clause is corrected at its
 * place, a deadline moved by a finding.
 */
export const AMEND_FIELDS: Readonly<Partial<Record<Kind, readonly AmendField[]>>> =
  Object.fromEntries(
    WRITTEN_KINDS.flatMap((kind) => {
      const asked = KINDS[kind].forms?.correct
      return asked === undefined ? [] : [[kind, asked.map((each) => askedField(kind, each))]]
    }),
  )

/** What is typed, by field: text, days as text, ids. */
export type Typed = Readonly<Record<string, unknown>>

/** The fields of a body as they are typed. */
export function typedOf(body: Grounded, fields: readonly AmendField[]): Typed {
  const values = body as unknown as Readonly<Record<string, unknown>>
  return Object.fromEntries(fields.map(({ sort, name }) => [name, typedValue(sort, values[name])]))
}

function typedValue(sort: AmendField["sort"], value: unknown): unknown {
  if (sort === "line") return value ?? ""
  if (sort === "held") return heldText(value as Parameters<typeof heldText>[0])
  if (sort !== "when") return value
  const when = value as { readonly value?: string; readonly words?: string } | undefined
  return when === undefined ? NO_WHEN : { value: when.value ?? "", words: when.words ?? "" }
}

/** The body with what was typed in its place; everything else stays as it was. */
export function amended(
  body: Grounded,
  fields: readonly AmendField[],
  typed: Typed,
  rests: Grounds,
): Grounded {
  return { ...body, ...valuesOf(fields, typed), rests } as Grounded
}

/** What was typed, as a new body of the kind. */
export const written = (
  kind: Kind,
  fields: readonly AmendField[],
  typed: Typed,
  rests: Grounds,
): Grounded => ({ kind, ...valuesOf(fields, typed), rests }) as unknown as Grounded

const valuesOf = (fields: readonly AmendField[], typed: Typed): Readonly<Record<string, unknown>> =>
  Object.fromEntries(fields.map((field) => [field.name, bodyValue(field, typed[field.name])]))

/** Every field as it stands before anything is typed. */
export const untyped = (fields: readonly AmendField[]): Typed =>
  Object.fromEntries(fields.map((field) => [field.name, emptyValue(field)]))

function emptyValue({ sort, words }: AmendField): unknown {
  switch (sort) {
    case "line":
      return ""
    case "when":
      return NO_WHEN
    case "held":
      return heldText(undefined)
    case "actor":
      return undefined
    case "actors":
      return []
    case "choice":
      return Object.keys(words ?? {})[0]
  }
}

function bodyValue(field: AmendField, value: unknown): unknown {
  switch (field.sort) {
    case "line": {
      const text = String(value)
      return text.trim() === "" && field.needed === undefined ? undefined : text
    }
    case "when":
      return whenOf(value as WhenText)
    case "held":
      return heldOf(value as HeldText)
    case "actor":
    case "actors":
    case "choice":
      return value
  }
}

/**
 * What is wrong before anything is sent, by the field's name on the server; undefined for a field
 * that is right.
 */
export const amendFaults = (
  fields: readonly AmendField[],
  typed: Typed,
): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    fields.map((field) => [`body.${field.name}`, faultIn(field, typed[field.name])]),
  )

function faultIn(field: AmendField, value: unknown): string | undefined {
  switch (field.sort) {
    case "line":
      return String(value).trim() === "" ? field.needed : undefined
    case "actor":
      return value === undefined ? field.needed : undefined
    case "actors":
      return (value as readonly ItemId[]).length === 0 ? field.needed : undefined
    case "when":
      return whenFault(value as WhenText)
    case "held":
      return heldFault(value as HeldText)
    case "choice":
      return undefined
  }
}
