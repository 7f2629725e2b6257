/**
 * Bodies with something in every field, made from what their kind declares: a field that is added
 * is filled without anybody saying so.
 */

import type { TextRule } from "../../base/index.ts"
import type { AnyFields, Holds } from "../kinds/field.ts"
import { KINDS, type BodyKind } from "../kinds/index.ts"

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
): Record<string, unknown> => ({ ...filledFields(KINDS[kind].fields, "", filling, variant), kind })

/** Every text of a kind, at any depth, in every variant that has it. */
export function textPlaces(kind: BodyKind): readonly TextPlace[] {
  const found = new Map<string, TextPlace>()
  for (let variant = 0; variant < variantsOf(kind); variant += 1) {
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

/** How many bodies of a kind it takes to have every alternative once. */
export const variantsOf = (kind: BodyKind): number => variantsIn(KINDS[kind].fields)

const variantsIn = (fields: AnyFields): number =>
  Math.max(1, ...Object.values(fields).map(({ holds }) => variants(holds)))

function variants(holds: Holds): number {
  if (holds.kind === "list") return variants(holds.of.holds)
  if (holds.kind === "parts") return variantsIn(holds.parts)
  if (holds.kind !== "either") return 1
  return Math.max(Object.keys(holds.arms).length, ...Object.values(holds.arms).map(variantsIn))
}

const filledFields = (
  fields: AnyFields,
  path: string,
  filling: Filling,
  variant: number,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { holds }]) => [
      name,
      filled(holds, `${path}.${name}`, filling, variant),
    ]),
  )

/** A value of each kind that nobody has to choose. */
const SAMPLES = {
  truth: true,
  count: 7,
  share: 0.5,
  day: "2021-05-01",
  instant: "2021-05-01T12:00:00.000Z",
  iso: "2021-05-01",
  exact: "1/3",
} as const

function filled(holds: Holds, path: string, filling: Filling, variant: number): unknown {
  const instead = filling.instead?.(path)
  if (instead !== undefined) return instead
  if (holds.kind === "text") return filling.text(path, holds.rule)
  if (holds.kind === "word") return holds.words[0]
  if (holds.kind === "item") return filling.item(path)
  if (holds.kind === "document") return filling.document(path)
  if (holds.kind === "place") return filling.place(path)
  if (holds.kind === "list") return [filled(holds.of.holds, `${path}[0]`, filling, variant)]
  if (holds.kind === "parts") return filledFields(holds.parts, path, filling, variant)
  if (holds.kind !== "either") return SAMPLES[holds.kind]
  const arms = Object.entries(holds.arms)
  const [kind, fields] = arms[variant % arms.length] ?? ["", {}]
  return { ...filledFields(fields, path, filling, variant), kind }
}
