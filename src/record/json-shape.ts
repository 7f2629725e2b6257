/**
 * Checks that JSON from outside has a shape, and says where it has not. Nothing is built on the way
 * but the value.
 */

import { failed, ok, type Result, type TextRule } from "../base/index.ts"

/**
 * What is wrong with a value: where it stands (`$.speakers[0].anchor`), what was found, what is
 * wanted instead.
 */
export interface ShapeFault {
  readonly kind: "shape"
  readonly path: string
  readonly found: string
  readonly mend: string
}

/**
 * What a shape holds, for whoever walks it: every text with its limit, at any depth, and what is no
 * text of anybody's. `closed` is a number, a truth, a day, an id or one of a list of words, as in
 * `sample`; a place in a document holds its words as the document has them.
 */
export type Holds =
  | { readonly kind: "text"; readonly rule: TextRule }
  | { readonly kind: "closed"; readonly sample: unknown }
  | { readonly kind: "item" }
  | { readonly kind: "document" }
  | { readonly kind: "place" }
  | { readonly kind: "maybe"; readonly of: Holds }
  | { readonly kind: "list"; readonly of: Holds }
  | { readonly kind: "fields"; readonly fields: Readonly<Record<string, Holds>> }
  /** One of several, told apart by the field `kind`. */
  | { readonly kind: "either"; readonly arms: Readonly<Record<string, Holds>> }

/**
 * The value, typed, where it has the shape. A field that is not there is handed in as undefined.
 */
export interface Shape<T> {
  (value: unknown): Result<T, ShapeFault>
  readonly holds: Holds
}

/** A shape that holds this. */
export const shaped = <T>(
  holds: Holds,
  check: (value: unknown) => Result<T, ShapeFault>,
): Shape<T> => Object.assign(check, { holds })

/** A fault at this very value; whoever holds the value puts its own place before the path. */
export const misshapen = (value: unknown, mend: string): Result<never, ShapeFault> =>
  failed({ kind: "shape", path: "", found: describe(value), mend })

/**
 * Text. Its rule is looked at when somebody writes it (`checkTexts`), not when it is read back:
 * what is kept stays readable.
 */
export const text = (rule: TextRule): Shape<string> =>
  shaped({ kind: "text", rule }, (value) =>
    typeof value === "string" ? ok(value) : misshapen(value, "send a text"),
  )

export const truth: Shape<boolean> = shaped({ kind: "closed", sample: true }, (value) =>
  typeof value === "boolean" ? ok(value) : misshapen(value, "send true or false"),
)

/** A whole number, zero or more, that a double holds exactly. */
export const count: Shape<number> = shaped({ kind: "closed", sample: 7 }, (value) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? ok(value)
    : misshapen(value, "send a whole number from 0"),
)

/** A number from 0 to 1. */
export const share: Shape<number> = shaped({ kind: "closed", sample: 0.5 }, (value) =>
  typeof value === "number" && value >= 0 && value <= 1
    ? ok(value)
    : misshapen(value, "send a number from 0 to 1"),
)

/** One of a closed list of words. */
export const word = <const T extends string>(words: readonly T[]): Shape<T> => {
  const known: ReadonlySet<unknown> = new Set(words)
  return shaped({ kind: "closed", sample: words[0] }, (value) =>
    known.has(value) ? ok(value as T) : misshapen(value, `send one of ${words.join(", ")}`),
  )
}

/** Text that `parse` takes; `what` is named in the fault: "a day such as 2021-05-01". */
export const parsedText = <T>(
  parse: (text: string) => T | undefined,
  what: string,
  holds: Holds,
): Shape<T> =>
  shaped(holds, (value) => {
    const parsed = typeof value === "string" ? parse(value) : undefined
    return parsed === undefined ? misshapen(value, `send ${what}`) : ok(parsed)
  })

/** The shape, or nothing where the field is left out. */
export const maybe = <T>(shape: Shape<T>): Shape<T | undefined> =>
  shaped({ kind: "maybe", of: shape.holds }, (value) =>
    value === undefined ? ok(undefined) : shape(value),
  )

type Arms<T extends { readonly kind: string }> = {
  readonly [K in T["kind"]]: Shape<Extract<T, { readonly kind: K }>>
}

/**
 * One of several shapes, as the field `kind` tells; `what` they are together is named in the fault.
 */
export const either = <T extends { readonly kind: string }>(
  what: string,
  arms: Arms<T>,
): Shape<T> => {
  const kinds = Object.keys(arms) as T["kind"][]
  const shapeOf = (kind: T["kind"]): Shape<T> => arms[kind] as unknown as Shape<T>
  return shaped(
    { kind: "either", arms: Object.fromEntries(kinds.map((kind) => [kind, shapeOf(kind).holds])) },
    (value) => {
      const kind = kinds.find((each) => isObject(value) && each === value["kind"])
      return kind === undefined
        ? misshapen(
            value,
            `send a ${what} of kind ${kinds.slice(0, -1).join(", ")} or ${kinds.at(-1) ?? ""}`,
          )
        : shapeOf(kind)(value)
    },
  )
}

export const list = <T>(shape: Shape<T>): Shape<readonly T[]> =>
  shaped({ kind: "list", of: shape.holds }, (value) => {
    if (!Array.isArray(value)) return misshapen(value, "send a list")
    const items: T[] = []
    for (const [index, each] of value.entries()) {
      const item = shape(each)
      if (!item.ok) return within(`[${index}]`, item.fault)
      items.push(item.value)
    }
    return ok(items)
  })

/**
 * An object with these fields and no others: a misspelt name must not be passed over in silence.
 */
export const object = <T extends object>(shapes: {
  readonly [K in keyof T]: Shape<T[K]>
}): Shape<T> => {
  const keys = Object.keys(shapes) as (keyof T & string)[]
  return shaped(
    { kind: "fields", fields: Object.fromEntries(keys.map((key) => [key, shapes[key].holds])) },
    (value) => {
      if (!isObject(value)) return misshapen(value, "send an object")
      const stranger = Object.keys(value).find((key) => !Object.hasOwn(shapes, key))
      if (stranger !== undefined)
        return within(`.${shorten(stranger)}`, {
          kind: "shape",
          path: "",
          found: "an unknown field",
          mend: `use only ${keys.join(", ")}`,
        })
      const made: Partial<T> = {}
      for (const key of keys) {
        const field = shapes[key](Object.hasOwn(value, key) ? value[key] : undefined)
        if (!field.ok) return within(`.${key}`, field.fault)
        made[key] = field.value
      }
      return ok(made as T)
    },
  )
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const within = (step: string, fault: ShapeFault): Result<never, ShapeFault> =>
  failed({ ...fault, path: `${step}${fault.path}` })

function describe(value: unknown): string {
  if (value === undefined) return "nothing"
  if (typeof value === "string") return JSON.stringify(shorten(value))
  return Array.isArray(value)
    ? `a list of ${value.length}`
    : isObject(value)
      ? "an object"
      : String(value)
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
