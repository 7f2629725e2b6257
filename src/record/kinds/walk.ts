/** Goes through a value by its fields: to every leaf, in the order of the fields. */

import { isObject } from "./is-object.ts"
import type { AnyField, AnyFields, Holds } from "./field.ts"

/** Given each leaf that is there: its field, and what stands in it. A place is a leaf. */
export type AtLeaf = (field: AnyField, value: unknown) => void

/** Calls for every leaf of an object with these fields. */
export function visit(fields: AnyFields, value: unknown, atLeaf: AtLeaf): void {
  if (!isObject(value)) return
  for (const name of Object.keys(fields)) {
    const field = fields[name]
    if (field !== undefined) visitField(field, value[name], atLeaf)
  }
}

function visitField(field: AnyField, value: unknown, atLeaf: AtLeaf): void {
  const { holds } = field
  if (value === undefined) return
  if (holds.kind === "parts") visit(holds.parts, value, atLeaf)
  else if (holds.kind === "either") visit(armOf(holds.arms, value), value, atLeaf)
  else if (holds.kind !== "list") atLeaf(field, value)
  else if (Array.isArray(value)) for (const each of value) visitField(holds.of, each, atLeaf)
}

/** Gives what shall stand at a leaf instead. */
type Change = (field: AnyField, value: unknown) => unknown

/**
 * The object with every leaf put through `change`; nothing else differs, and what is left out stays
 * so.
 */
export function mapped<T extends object>(fields: AnyFields, value: T, change: Change): T {
  const changed = Object.entries(value).map(([name, each]: [string, unknown]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    return [name, field === undefined ? each : mappedField(field, each, change)]
  })
  return Object.fromEntries(changed) as T
}

function mappedField(field: AnyField, value: unknown, change: Change): unknown {
  const { holds } = field
  if (value === undefined) return value
  if (holds.kind === "list")
    return Array.isArray(value) ? value.map((each) => mappedField(holds.of, each, change)) : value
  if (holds.kind === "parts") return isObject(value) ? mapped(holds.parts, value, change) : value
  if (holds.kind === "either")
    return isObject(value) ? mapped(armOf(holds.arms, value), value, change) : value
  return change(field, value)
}

/** Whether a leaf is wanted. */
type Wanted = (field: AnyField) => boolean

/** The fields with those alone in which a leaf is wanted, at any depth. */
export function pruned(fields: AnyFields, wanted: Wanted): AnyFields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const kept = prunedField(field, wanted)
      return kept === undefined ? [] : [[name, kept]]
    }),
  )
}

function prunedField(field: AnyField, wanted: Wanted): AnyField | undefined {
  const holds = prunedHolds(field.holds, wanted)
  if (holds === undefined) return undefined
  return holds === field.holds && !wanted(field) ? undefined : { ...field, holds }
}

/** What is left of lists and parts; undefined where nothing is; a leaf as it is. */
function prunedHolds(holds: Holds, wanted: Wanted): Holds | undefined {
  if (holds.kind === "list") {
    const of = prunedField(holds.of, wanted)
    return of && { ...holds, of }
  }
  if (holds.kind === "parts") {
    const parts = pruned(holds.parts, wanted)
    return Object.keys(parts).length === 0 ? undefined : { ...holds, parts }
  }
  if (holds.kind !== "either") return holds
  const arms = Object.entries(holds.arms).map(([kind, arm]) => [kind, pruned(arm, wanted)])
  return { ...holds, arms: Object.fromEntries(arms) as typeof holds.arms }
}

const NOTHING: AnyFields = {}

/** The fields of the alternative that a value is; none of a value that is none of them. */
export function armOf(arms: Readonly<Record<string, AnyFields>>, value: unknown): AnyFields {
  const kind = isObject(value) ? value["kind"] : undefined
  return typeof kind === "string" && Object.hasOwn(arms, kind) ? (arms[kind] ?? NOTHING) : NOTHING
}
