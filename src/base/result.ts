/** Expected outcomes and expected failures, as values. */

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}
export interface Failed<E> {
  readonly ok: false
  readonly fault: E
}

/** What an operation gave, or the fault (a record tagged `kind`) that says why it gave nothing. */
export type Result<T, E> = Ok<T> | Failed<E>

/** The value, as a success. */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

/** The fault, as a failure. */
export const failed = <E>(fault: E): Failed<E> => ({ ok: false, fault })

/** All values in order, or the first fault met. */
export function allOf<T, E>(results: readonly Result<T, E>[]): Result<readonly T[], E> {
  const values: T[] = []
  for (const result of results) {
    if (!result.ok) return result
    values.push(result.value)
  }
  return ok(values)
}
