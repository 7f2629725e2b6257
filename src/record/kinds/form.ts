/**
 * How a person is asked for a kind: the fields of the form that writes it, and of the one that
 * corrects it.
 */

/** One field of a form. How it is typed follows from what it holds. */
export interface Asked<Name extends string = string> {
  readonly name: Name
  readonly label: string
  readonly hint?: string
  /** What is said where it is left empty; without it, it may be. */
  readonly needed?: string
  /** Of a text, how many lines are shown. */
  readonly rows?: number
  /** Of a closed list, what a person calls each word; one that is not named is not offered. */
  readonly words?: Readonly<Record<string, string>>
}

/** A kind without a form has one that was made for it alone. */
export interface Forms<Name extends string = string> {
  /** From above to below; fields in a list of their own stand beside each other. */
  readonly write?: readonly (Asked<Name> | readonly Asked<Name>[])[]
  readonly correct: readonly Asked<Name>[]
}

type More = Omit<Asked, "name" | "label">

/** A field under a label. */
export const ask = <const Name extends string>(
  name: Name,
  label: string,
  more: More = {},
): Asked<Name> => ({ name, label, ...more })
