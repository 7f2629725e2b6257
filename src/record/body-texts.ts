/**
 * Every text of a body under the rule of its field, at any depth: nothing is passed over because it
 * stands in a list in a list.
 */

import { checkText, failed, ok, type Result } from "../base/index.ts"
import type { AnyField, AnyFields, Holds } from "./kinds/field.ts"
import { KINDS, type Body } from "./kinds/index.ts"
import { isObject } from "./kinds/is-object.ts"
import { armOf } from "./kinds/walk.ts"
import type { BodyFault } from "./positions/fault.ts"

/**
 * The body with its texts as they are kept: trimmed and composed where their rule says so, a blank
 * one that may be left out left out. Or the first text that its rule does not take, by its place:
 * `body.options[0].name`.
 */
export function checkTexts<B extends Body>(body: B): Result<B, BodyFault> {
  return fieldsAt(KINDS[body.kind].fields, body, "body") as Result<B, BodyFault>
}

type Checked = Result<unknown, BodyFault>

function checked({ holds, presence }: AnyField, value: unknown, at: string): Checked {
  if (value === undefined || (presence !== "given" && isBlank(holds, value))) return ok(undefined)
  if (holds.kind === "text" && typeof value === "string") return textAt(holds, value, at)
  if (holds.kind === "list" && Array.isArray(value)) return listAt(holds.of, value, at)
  if (holds.kind === "parts" && isObject(value)) return fieldsAt(holds.parts, value, at)
  if (holds.kind === "either" && isObject(value))
    return fieldsAt(armOf(holds.arms, value), value, at)
  return ok(value)
}

function textAt({ rule }: Extract<Holds, { kind: "text" }>, text: string, at: string): Checked {
  const found = checkText(rule, text)
  return found.ok
    ? found
    : failed({
        field: `${at}${found.fault.within}`,
        found: found.fault.found,
        mend: found.fault.mend,
      })
}

/** A text that must hold something, where it may also be left out. */
const isBlank = (holds: Holds, value: unknown): boolean =>
  holds.kind === "text" &&
  holds.rule.blank === "refused" &&
  typeof value === "string" &&
  value.trim() === ""

function listAt(field: AnyField, values: readonly unknown[], at: string): Checked {
  const kept: unknown[] = []
  for (const [index, value] of values.entries()) {
    const found = checked(field, value, `${at}[${index}]`)
    if (!found.ok) return found
    kept.push(found.value)
  }
  return ok(kept)
}

function fieldsAt(fields: AnyFields, value: object, at: string): Checked {
  const kept: Record<string, unknown> = { ...value }
  for (const [name, field] of Object.entries(fields)) {
    if (!(name in kept)) continue
    const found = checked(field, kept[name], `${at}.${name}`)
    if (!found.ok) return found
    kept[name] = found.value
  }
  return ok(kept)
}
