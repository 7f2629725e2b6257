/** A list of numbers that grows, and becomes a plain array when it is done. */

interface Numbers<T> {
  readonly length: number
  [index: number]: number
  set(values: T): void
  subarray(from: number, to: number): T
  slice(from: number, to: number): T
}

export interface Growing<T = Int32Array> {
  readonly length: number
  push(value: number): void
  /** What was pushed so far; the list is not to be used afterwards. */
  done(): T
}

/** An empty list of whole numbers below 2^31, with room for about `expected`. */
export const growing = (expected = 64): Growing =>
  growingIn((size) => new Int32Array(size), expected)

/** The same for doubles. */
export const growingDoubles = (expected = 64): Growing<Float64Array> =>
  growingIn((size) => new Float64Array(size), expected)

function growingIn<T extends Numbers<T>>(make: (size: number) => T, expected: number): Growing<T> {
  let values = make(Math.max(16, expected))
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === values.length) {
        const longer = make(length * 2)
        longer.set(values)
        values = longer
      }
      values[length++] = value
    },
    done: () =>
      length * 4 > values.length * 3 ? values.subarray(0, length) : values.slice(0, length),
  }
}
