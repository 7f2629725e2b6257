/** Names of things: branded so that one kind cannot stand where another is wanted. */

declare const brand: unique symbol

/**
 * One of our own identifiers: `kind_` and 26 base-32 characters of 130 random bits; never ordered
 * by time.
 */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

/** An identifier from a user's file (`north`, `s1`): its text is kept as written. */
export type FileId<Kind extends string> = string & { readonly [brand]: `file:${Kind}` }

export type ProcessId = Id<"process">
export type CompartmentId = Id<"compartment">
export type DocumentId = Id<"document">
export type EntryId = Id<"entry">
/** A thing the record holds, told by its chain of entries: a statement, an actor, a deadline. */
export type ItemId = Id<"item">
export type PersonId = Id<"person">

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
const BODY = /^[0-9a-hjkmnp-tv-z]{26}$/

/** The identifier in `text`, or undefined where it is not one of that kind. */
export function parseId<Kind extends string>(kind: Kind, text: string): Id<Kind> | undefined {
  const prefix = `${kind}_`
  return text.startsWith(prefix) && BODY.test(text.slice(prefix.length))
    ? (text as Id<Kind>)
    : undefined
}

/**
 * A new identifier from 26 random bytes (the low five bits of each are used).
 *
 * @throws RangeError when fewer than 26 bytes are handed in
 */
export function mintId<Kind extends string>(kind: Kind, random: Uint8Array): Id<Kind> {
  if (random.length < 26) throw new RangeError("an identifier needs 26 random bytes")
  const body = Array.from(random.subarray(0, 26), (byte) => ALPHABET.charAt(byte & 31)).join("")
  return `${kind}_${body}` as Id<Kind>
}

/** Makes identifiers; the doors pass it in, so that chance is an argument. */
export type Mint = <Kind extends string>(kind: Kind) => Id<Kind>
