/**
 * What many files ask of a value beyond its shape: an id, at least one of something, no name twice.
 */

import { compareRationals, ZERO, type Rational } from "./rational.ts"
import { failed, ok } from "./result.ts"
import { exactNumber, faultAt, listOf, type Decoder, type Written } from "./written.ts"

/** The value changed once it is read; faults stay as they are. */
export const mapped =
  <T, R>(decode: Decoder<T>, change: (value: T) => R): Decoder<R> =>
  (written) => {
    const value = decode(written)
    return value.ok ? ok(change(value.value)) : value
  }

/** An author's own id: text of at least one character; a bare number is its own digits. */
export const identifier: Decoder<string> = (written) => {
  const isId = (written.kind === "text" || written.kind === "number") && written.text.trim() !== ""
  return isId ? ok(written.text) : failed(faultAt(written, 'write an id such as "north"'))
}

/** A list of at least one. */
export const nonEmpty =
  <T>(decode: Decoder<T>): Decoder<readonly T[]> =>
  (written) =>
    written.kind === "list" && written.items.length === 0
      ? failed(faultAt(written, "name at least one", "an empty list"))
      : listOf(decode)(written)

/**
 * A list in which no name stands twice; the fault is at the second. `what` says what is named: "the
 * list", "the member".
 */
export const distinct =
  <T>(
    decode: Decoder<readonly T[]>,
    what: string,
    nameOf: (value: T) => string,
  ): Decoder<readonly T[]> =>
  (written) => {
    const values = decode(written)
    if (!values.ok) return values
    const seen = new Set<string>()
    for (const [i, value] of values.value.entries()) {
      const name = nameOf(value)
      if (seen.has(name))
        return failed(
          faultAt(
            itemAt(written, i),
            "name each only once",
            `${what} ${JSON.stringify(name)} a second time`,
          ),
        )
      seen.add(name)
    }
    return values
  }

/** An exact number, zero or more. */
export const notNegative: Decoder<Rational> = (written) => {
  const number = exactNumber(written)
  return number.ok && compareRationals(number.value, ZERO) < 0
    ? failed(faultAt(written, "write zero or more"))
    : number
}

/**
 * The first eight names and how many more there are, for a message; characters that could steer a
 * screen are shown as �.
 */
export function fewNames(names: readonly string[]): string {
  const shown = names
    .slice(0, 8)
    .map((name) => name.replaceAll(/[\p{Cc}\p{Cf}]/gu, "\ufffd"))
    .join(", ")
  return names.length <= 8 ? shown : `${shown} and ${names.length - 8} more`
}

const itemAt = (written: Written, index: number): Written =>
  (written.kind === "list" ? written.items[index] : undefined) ?? written
