/** Checks that JSON from outside has a shape, and says where it has not. Nothing is built on the way but the value. */

import { failed, ok, type Result } from "../base/index.ts"

/** What is wrong with a value: where it stands (`$.speakers[0].anchor`), what was found, what is wanted instead. */
export interface ShapeFault { readonly kind: "shape"; readonly path: string; readonly found: string; readonly mend: string }

/** The value, typed, where it has the shape. A field that is not there is handed in as undefined. */
export type Shape<T> = (value: unknown) => Result<T, ShapeFault>

/** A fault at this very value; whoever holds the value puts its own place before the path. */
export const misshapen = (value: unknown, mend: string): Result<never, ShapeFault> =>
  failed({ kind: "shape", path: "", found: describe(value), mend })

/** Text, of any length. */
export const anyText: Shape<string> = (value) => typeof value === "string" ? ok(value) : misshapen(value, "send a text")

export const truth: Shape<boolean> = (value) => typeof value === "boolean" ? ok(value) : misshapen(value, "send true or false")

/** A whole number, zero or more, that a double holds exactly. */
export const count: Shape<number> = (value) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? ok(value) : misshapen(value, "send a whole number from 0")

/** A number from 0 to 1. */
export const share: Shape<number> = (value) =>
  typeof value === "number" && value >= 0 && value <= 1 ? ok(value) : misshapen(value, "send a number from 0 to 1")

/** One of a closed list of words. */
export const word = <const T extends string>(words: readonly T[]): Shape<T> => (value) => {
  const found = words.find((each) => each === value)
  return found === undefined ? misshapen(value, `send one of ${words.join(", ")}`) : ok(found)
}

/** Text that `parse` takes; `what` is named in the fault: "a day such as 2021-05-01". */
export const parsedText = <T>(parse: (text: string) => T | undefined, what: string): Shape<T> => (value) => {
  const parsed = typeof value === "string" ? parse(value) : undefined
  return parsed === undefined ? misshapen(value, `send ${what}`) : ok(parsed)
}

/** The shape, or nothing where the field is left out. */
export const maybe = <T>(shape: Shape<T>): Shape<T | undefined> => (value) => value === undefined ? ok(undefined) : shape(value)

export const list = <T>(shape: Shape<T>): Shape<readonly T[]> => (value) => {
  if (!Array.isArray(value)) return misshapen(value, "send a list")
  const items: T[] = []
  for (const [index, each] of value.entries()) {
    const item = shape(each)
    if (!item.ok) return within(`[${index}]`, item.fault)
    items.push(item.value)
  }
  return ok(items)
}

/** An object with these fields and no others: a misspelt name must not be passed over in silence. */
export const object = <T extends object>(shapes: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> => {
  const keys = Object.keys(shapes) as (keyof T & string)[]
  return (value) => {
    if (!isObject(value)) return misshapen(value, "send an object")
    const stranger = Object.keys(value).find((key) => !Object.hasOwn(shapes, key))
    if (stranger !== undefined) return within(`.${shorten(stranger)}`, { kind: "shape", path: "", found: "an unknown field", mend: `use only ${keys.join(", ")}` })
    const made: Partial<T> = {}
    for (const key of keys) {
      const field = shapes[key](Object.hasOwn(value, key) ? value[key] : undefined)
      if (!field.ok) return within(`.${key}`, field.fault)
      made[key] = field.value
    }
    return ok(made as T)
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const within = (step: string, fault: ShapeFault): Result<never, ShapeFault> => failed({ ...fault, path: `${step}${fault.path}` })

function describe(value: unknown): string {
  if (value === undefined) return "nothing"
  if (typeof value === "string") return JSON.stringify(shorten(value))
  return Array.isArray(value) ? `a list of ${value.length}` : isObject(value) ? "an object" : String(value)
}

const shorten = (text: string): string => text.length > 60 ? `${text.slice(0, 60)}…` : text
