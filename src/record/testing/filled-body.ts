/**
 * Bodies with something in every field, made from their shapes: a field that is added is filled
 * without anybody saying so.
 */

import type { TextRule } from "../../base/index.ts"
import { holdsOf } from "../body-json.ts"
import type { Holds } from "../json-shape.ts"
import type { BodyKind } from "../types.ts"

/**
 * What stands in a body where it is not a closed value; `path` begins at the body:
 * `.options[0].name`.
 */
export interface Filling {
  text(path: string, rule: TextRule): unknown
  item(path: string): unknown
  document(path: string): unknown
  place(path: string): unknown
  /** Instead of what would stand there; undefined where that is right. */
  instead?(path: string): unknown
}

/** A text of a body: where it stands, and its rule. */
export interface TextPlace {
  readonly path: string
  readonly rule: TextRule
  readonly variant: number
}

/**
 * The body of this kind with every field filled; of alternatives within it, the one of this number.
 */
export const filledBody = (
  kind: BodyKind,
  filling: Filling,
  variant = 0,
): Record<string, unknown> => ({
  ...(filled(holdsOf(kind), "", filling, variant) as Record<string, unknown>),
  kind,
})

/** Every text of a kind, at any depth, in every variant that has it. */
export function textPlaces(kind: BodyKind): readonly TextPlace[] {
  const found = new Map<string, TextPlace>()
  for (let variant = 0; variant < variantsOf(holdsOf(kind)); variant += 1) {
    filledBody(
      kind,
      {
        text: (path, rule) => {
          if (!found.has(path)) found.set(path, { path, rule, variant })
        },
        item: () => "",
        document: () => "",
        place: () => "",
      },
      variant,
    )
  }
  return [...found.values()]
}

/** How many bodies it takes to have every alternative once. */
export function variantsOf(holds: Holds): number {
  switch (holds.kind) {
    case "maybe":
    case "list":
      return variantsOf(holds.of)
    case "fields":
      return Math.max(1, ...Object.values(holds.fields).map(variantsOf))
    case "either":
      return Math.max(Object.keys(holds.arms).length, ...Object.values(holds.arms).map(variantsOf))
    case "text":
    case "closed":
    case "item":
    case "document":
    case "place":
      return 1
  }
}

function filled(holds: Holds, path: string, filling: Filling, variant: number): unknown {
  const instead = filling.instead?.(path)
  if (instead !== undefined) return instead
  switch (holds.kind) {
    case "text":
      return filling.text(path, holds.rule)
    case "closed":
      return holds.sample
    case "item":
      return filling.item(path)
    case "document":
      return filling.document(path)
    case "place":
      return filling.place(path)
    case "maybe":
      return filled(holds.of, path, filling, variant)
    case "list":
      return [filled(holds.of, `${path}[0]`, filling, variant)]
    case "fields":
      return Object.fromEntries(
        Object.entries(holds.fields).map(([name, field]) => [
          name,
          filled(field, `${path}.${name}`, filling, variant),
        ]),
      )
    case "either":
      return filledArm(holds.arms, path, filling, variant)
  }
}

function filledArm(
  arms: Readonly<Record<string, Holds>>,
  path: string,
  filling: Filling,
  variant: number,
): unknown {
  const all = Object.values(arms)
  const arm = all[variant % all.length]
  if (arm === undefined) throw new RangeError("an alternative without arms")
  return filled(arm, path, filling, variant)
}
