/**
 * Every text of a body under the rule of its field, at any depth: nothing is passed over because it
 * stands in a list in a list.
 */

import { checkText, failed, ok, type Result } from "../base/index.ts"
import { holdsOf } from "./body-json.ts"
import { isObject, type Holds } from "./json-shape.ts"
import type { BodyFault } from "./positions/fault.ts"
import type { Body } from "./types.ts"

/**
 * The body with its texts as they are kept: trimmed and composed where their rule says so, a blank
 * one that may be left out left out. Or the first text that its rule does not take, by its place:
 * `body.options[0].name`.
 */
export function checkTexts<B extends Body>(body: B): Result<B, BodyFault> {
  return checked(holdsOf(body.kind), body, "body") as Result<B, BodyFault>
}

type Checked = Result<unknown, BodyFault>

function checked(holds: Holds, value: unknown, at: string): Checked {
  switch (holds.kind) {
    case "text":
      return typeof value === "string" ? textAt(holds, value, at) : ok(value)
    case "maybe":
      return value === undefined || isBlank(holds.of, value)
        ? ok(undefined)
        : checked(holds.of, value, at)
    case "list":
      return Array.isArray(value) ? listAt(holds.of, value, at) : ok(value)
    case "fields":
      return isObject(value) ? fieldsAt(holds.fields, value, at) : ok(value)
    case "either":
      return isObject(value) ? checked(armOf(holds.arms, value), value, at) : ok(value)
    case "closed":
    case "item":
    case "document":
    case "place":
      return ok(value)
  }
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

function listAt(holds: Holds, values: readonly unknown[], at: string): Checked {
  const kept: unknown[] = []
  for (const [index, value] of values.entries()) {
    const found = checked(holds, value, `${at}[${index}]`)
    if (!found.ok) return found
    kept.push(found.value)
  }
  return ok(kept)
}

function fieldsAt(
  fields: Readonly<Record<string, Holds>>,
  value: Readonly<Record<string, unknown>>,
  at: string,
): Checked {
  const kept: Record<string, unknown> = { ...value }
  for (const [name, holds] of Object.entries(fields)) {
    if (!(name in value)) continue
    const found = checked(holds, value[name], `${at}.${name}`)
    if (!found.ok) return found
    kept[name] = found.value
  }
  return ok(kept)
}

const NOTHING: Holds = { kind: "fields", fields: {} }

const armOf = (
  arms: Readonly<Record<string, Holds>>,
  { kind }: Readonly<Record<string, unknown>>,
): Holds =>
  typeof kind === "string" && Object.hasOwn(arms, kind) ? (arms[kind] ?? NOTHING) : NOTHING
