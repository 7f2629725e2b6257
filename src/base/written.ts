/**
 * A structured file (JSON or YAML) as its author wrote it: scalars keep their text, everything
 * keeps its place.
 */

import { parseRational, type Rational } from "./rational.ts"
import { allOf, failed, ok, type Result } from "./result.ts"

/** Where a value stands: a JSON path (`$.issues[0].weight`) and the line, from 1. */
export interface Place {
  readonly path: string
  readonly line: number
}

export type Written =
  | { readonly kind: "text"; readonly text: string; readonly place: Place }
  | { readonly kind: "number"; readonly text: string; readonly place: Place }
  | { readonly kind: "boolean"; readonly value: boolean; readonly place: Place }
  | { readonly kind: "nothing"; readonly place: Place }
  | { readonly kind: "list"; readonly items: readonly Written[]; readonly place: Place }
  | { readonly kind: "map"; readonly fields: ReadonlyMap<string, Written>; readonly place: Place }

/** What is wrong with a file's content: the place, what stands there, and what to write instead. */
export interface WrittenFault {
  readonly kind: "written"
  readonly place: Place
  readonly found: string
  readonly mend: string
}

/** Reads a value of one shape out of what was written, or says what is wrong and where. */
export type Decoder<T> = (written: Written) => Result<T, WrittenFault>

/** A fault at this value: what was found there, and what to write instead. */
export const faultAt = (
  written: Written,
  mend: string,
  found = describe(written),
): WrittenFault => ({ kind: "written", place: written.place, found, mend })

/** One plain sentence that names the file, the place and the mend. */
export const formatWrittenFault = (file: string, { place, found, mend }: WrittenFault): string =>
  `${file}: ${place.path} (line ${place.line}): found ${found}; ${mend}.`

/** Text; a bare number is taken as its own digits, so that an id `7` needs no quotation marks. */
export const text: Decoder<string> = (written) =>
  written.kind === "text" || written.kind === "number"
    ? ok(written.text)
    : failed(faultAt(written, "write a text in quotation marks"))

/** An exact number, given as a number or as text (`"1/3"`). */
export const exactNumber: Decoder<Rational> = (written) => {
  const parsed =
    written.kind === "text" || written.kind === "number" ? parseRational(written.text) : undefined
  return parsed?.ok === true ? ok(parsed.value) : failed(faultAt(written, numberMend(parsed)))
}

/** A whole number from `least` to `most`. */
export const wholeNumber =
  (least: number, most: number): Decoder<number> =>
  (written) => {
    const parsed = exactNumber(written)
    if (!parsed.ok) return parsed
    const { numerator, denominator } = parsed.value
    const fits = denominator === 1n && numerator >= BigInt(least) && numerator <= BigInt(most)
    return fits
      ? ok(Number(numerator))
      : failed(faultAt(written, `write a whole number from ${least} to ${most}`))
  }

export const truth: Decoder<boolean> = (written) =>
  written.kind === "boolean" ? ok(written.value) : failed(faultAt(written, "write true or false"))

/** One of a closed list of words. */
export const oneOf =
  <const T extends string>(words: readonly T[]): Decoder<T> =>
  (written) => {
    const word = written.kind === "text" ? words.find((each) => each === written.text) : undefined
    return word === undefined
      ? failed(faultAt(written, `write one of ${words.join(", ")}`))
      : ok(word)
  }

export const listOf =
  <T>(decode: Decoder<T>): Decoder<readonly T[]> =>
  (written) =>
    written.kind === "list"
      ? allOf(written.items.map(decode))
      : failed(faultAt(written, "write a list in square brackets"))

/** A map whose keys are the author's own (ids to values), in file order. */
export const mapOf =
  <T>(decode: Decoder<T>): Decoder<ReadonlyMap<string, T>> =>
  (written) => {
    if (written.kind !== "map") return failed(faultAt(written, "write a map in curly brackets"))
    const values = new Map<string, T>()
    for (const [key, field] of written.fields) {
      const value = decode(field)
      if (!value.ok) return value
      values.set(key, value.value)
    }
    return ok(values)
  }

/** The value, or `absent` where the field is missing or null. */
export const optional =
  <T, A>(decode: Decoder<T>, absent: A): Decoder<T | A> =>
  (written) =>
    written.kind === "nothing" ? ok(absent) : decode(written)

/**
 * A map with named fields. A missing field is read as nothing (so `optional` sees it); a field
 * that is not named here is refused, since a misspelt name must not be passed over in silence.
 */
export const fields =
  <T extends object>(shape: { readonly [K in keyof T]: Decoder<T[K]> }): Decoder<T> =>
  (written) => {
    if (written.kind !== "map") return failed(faultAt(written, "write a map in curly brackets"))
    const unknownKey = [...written.fields.keys()].find((key) => !Object.hasOwn(shape, key))
    if (unknownKey !== undefined)
      return failed(unknownField(written, unknownKey, Object.keys(shape)))
    const values: Partial<T> = {}
    for (const key of Object.keys(shape) as (keyof T & string)[]) {
      const value = shape[key](written.fields.get(key) ?? nothingAt(written, key))
      if (!value.ok) return value
      values[key] = value.value
    }
    return ok(values as T)
  }

/** The path of a field inside a value: `$.a.b`, or `$.a["odd key"]`. */
export const fieldPath = (path: string, key: string): string =>
  /^[A-Za-z_][\w-]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`

const nothingAt = (parent: Written, key: string): Written => ({
  kind: "nothing",
  place: { path: fieldPath(parent.place.path, key), line: parent.place.line },
})

function unknownField(
  written: Written & { kind: "map" },
  key: string,
  known: readonly string[],
): WrittenFault {
  const place = written.fields.get(key)?.place ?? written.place
  return {
    kind: "written",
    place,
    found: `the unknown field ${JSON.stringify(shorten(key))}`,
    mend: `use one of ${known.join(", ")}`,
  }
}

function describe(written: Written): string {
  switch (written.kind) {
    case "text":
      return JSON.stringify(shorten(written.text))
    case "number":
      return `the number ${shorten(written.text)}`
    case "boolean":
      return String(written.value)
    case "nothing":
      return "nothing"
    case "list":
      return `a list of ${written.items.length}`
    case "map":
      return "a map"
  }
}

function numberMend(parsed: ReturnType<typeof parseRational> | undefined): string {
  if (parsed === undefined || parsed.ok || parsed.fault.kind === "not-a-number")
    return 'write a number such as 3, 0.5 or "1/3"'
  return parsed.fault.kind === "zero-denominator"
    ? "write a denominator other than zero"
    : "write a shorter number"
}

const shorten = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value)
