/**
 * The words in which a kind of entry is declared: what each field holds, and what else follows from
 * it: how it is found, what it refers to, whether it may leave. Data, so that a page can read it
 * too.
 */

import {
  JSON_TEXT,
  KEY,
  LINE,
  MAYBE_PARAGRAPHS,
  PARAGRAPHS,
  PHRASE,
  WORDING,
  type Day,
  type DocumentId,
  type Instant,
  type ItemId,
  type TextRule,
} from "../../base/index.ts"
import type { Anchor } from "../../sources/index.ts"

/**
 * Whether a field may leave Parley, and under which terms. `open`: under any: ids, standings,
 * counts, closed words that tell nothing of what was said. `made`: text that Parley makes of closed
 * words, or that stands under no terms (a process's title). `words`: text, under the terms of its
 * item; a sentence in its place. `attributed`: the same of text under a name. `fact`: the same of
 * what is no sentence (a day, a sort, the name of an option): left out where it may not leave.
 * `voice`: whoever said, holds or promises it: left out where they may not be named. `around`:
 * words beside the words, and what tells where they come from: only on the record. `title`: of the
 * item, a document. `actor`: the item's, an actor's, name. `inside`: never leaves.
 */
export type Leaves =
  | "open"
  | "made"
  | "fact"
  | "voice"
  | "words"
  | "attributed"
  | "around"
  | "title"
  | "actor"
  | "inside"

/**
 * How one item refers to another. `by`: who said it (a statement's speakers), took the stance,
 * proposed it, did it (an event's source), holds it, promised it. `rests`: what it rests on,
 * without which it would not stand. `about`: every other way (addressees, recipients, the claim a
 * stance is on).
 */
export const REFERENCE_ROLES = ["by", "rests", "about"] as const
export type ReferenceRole = (typeof REFERENCE_ROLES)[number]

/** What a word in a field counts for in a search: in a name; in what is said; beside it. */
export type Found = "named" | "said" | "around"

/** What follows from a field besides its shape. What is not said, is not so. */
export interface About {
  /** A field that does not say so stays in. */
  readonly leaves?: Leaves
  /** Of an item: the roles in which the body refers to it. */
  readonly links?: readonly ReferenceRole[]
  /** Of an item: without it the body does not stand. */
  readonly needed?: true
  readonly found?: Found
  /** The text by which a sentence calls the item. */
  readonly calls?: true
}

type PlainKind = "truth" | "count" | "share" | "day" | "instant" | "iso" | "exact"

/**
 * What a field holds. A place is words in a document; `iso` is ISO 8601 at any grain; `exact` a
 * rational number as text; a share is from 0 to 1.
 */
export type Holds =
  | { readonly kind: "text"; readonly rule: TextRule }
  | { readonly kind: "word"; readonly words: readonly string[] }
  | { readonly kind: PlainKind }
  | { readonly kind: "item" | "document" | "place" }
  /** `most`: so many may be sent at most. */
  | { readonly kind: "list"; readonly of: AnyField; readonly most?: number }
  | { readonly kind: "parts"; readonly parts: AnyFields; readonly named?: Named }
  /** One of several, told apart by its own field `kind`; `what` they are together. */
  | {
      readonly kind: "either"
      readonly what: string
      readonly arms: Readonly<Record<string, AnyFields>>
      readonly named?: Named
    }

/** Under which name a part stands in the contract of the API, and what is told of it there. */
export interface Named {
  readonly as: string
  readonly description: string
}

/**
 * `given`: always there. `named`: may be undefined, and whoever makes a body says so. `added`: came
 * after the first bodies of its kind, and may be left out.
 */
export type Presence = "given" | "named" | "added"

declare const typed: unique symbol

/** A field that holds a `T`. */
export interface Field<out T, out P extends Presence = Presence> {
  readonly [typed]?: T
  readonly presence: P
  readonly holds: Holds
  /** What stands where it is left out. */
  readonly otherwise?: unknown
  readonly about: About
}
export type AnyField = Field<unknown>
export type AnyFields = Readonly<Record<string, AnyField>>

type TypeOf<F> = F extends Field<infer T> ? T : never
type Flat<T> = { readonly [K in keyof T]: T[K] }

/** The type of an object with these fields. */
export type Parts<F extends AnyFields> = Flat<
  { readonly [K in keyof F as F[K] extends Field<unknown, "added"> ? never : K]: TypeOf<F[K]> } & {
    readonly [K in keyof F as F[K] extends Field<unknown, "added"> ? K : never]?: TypeOf<F[K]>
  }
>

const given = <T>(holds: Holds, about: About = {}): Field<T, "given"> => ({
  presence: "given",
  holds,
  about,
})

const textOf =
  (rule: TextRule) =>
  (about?: About): Field<string, "given"> =>
    given({ kind: "text", rule }, about)

/** One line that must be there. */
export const line = textOf(LINE)
/** A sentence or some paragraphs. */
export const prose = textOf(PARAGRAPHS)
export const maybeProse = textOf(MAYBE_PARAGRAPHS)
/** The words that a day was told in. */
export const phrase = textOf(PHRASE)
/** A name that holds within its body alone. */
export const key = textOf(KEY)
/** A clause's words. */
export const wording = textOf(WORDING)
export const jsonText = textOf(JSON_TEXT)

const plain =
  <T>(kind: PlainKind) =>
  (about?: About): Field<T, "given"> =>
    given({ kind }, about)

export const truth = plain<boolean>("truth")
/** A whole number, zero or more. */
export const count = plain<number>("count")
/** A number from 0 to 1. */
export const share = plain<number>("share")
export const day = plain<Day>("day")
export const instant = plain<Instant>("instant")
/** A date, a period or a time that comes again, in ISO 8601, as text. */
export const iso = plain<string>("iso")
/** A rational number, as text. */
export const exact = plain<string>("exact")

/** An item of the record, whatever its kind. */
export const item = (about?: About): Field<ItemId, "given"> => given({ kind: "item" }, about)
/** A version of a document. */
export const document = (about?: About): Field<DocumentId, "given"> =>
  given({ kind: "document" }, about)
/** Words in a document, at their place. */
export const place = (about?: About): Field<Anchor, "given"> => given({ kind: "place" }, about)

/** One of a closed list of words. */
export const word = <const T extends string>(
  words: readonly T[],
  about?: About,
): Field<T, "given"> => given({ kind: "word", words }, about)

/** An object with these fields and no others. */
export const parts = <F extends AnyFields>(fields: F, named?: Named): Field<Parts<F>, "given"> =>
  given({ kind: "parts", parts: fields, ...(named && { named }) })

type Arms = Readonly<Record<string, AnyFields>>
type OneOf<A extends Arms> = {
  readonly [K in keyof A & string]: Flat<{ readonly kind: K } & Parts<A[K]>>
}[keyof A & string]

/** One of several objects, as their field `kind` tells; `what` they are together. */
export const either = <A extends Arms>(
  what: string,
  arms: A,
  named?: Named,
): Field<OneOf<A>, "given"> => given({ kind: "either", what, arms, ...(named && { named }) })

export const list = <T>(of: Field<T, "given">, most?: number): Field<readonly T[], "given"> =>
  given({ kind: "list", of, ...(most !== undefined && { most }) })

/** A list that may be left out, and is then empty. */
export const some = <T>(of: Field<T, "given">): Field<readonly T[], "given"> =>
  otherwise(list(of), [])

/** Items; all of them must be said, if it is that there are none. */
export const items = (about?: About): Field<readonly ItemId[], "given"> => list(item(about))
/** Items; none where it is left out. */
export const someItems = (about?: About): Field<readonly ItemId[], "given"> => some(item(about))

/** The field, or nothing where it is left out. */
export const maybe = <T>(field: Field<T, "given">): Field<T | undefined, "named"> => ({
  ...field,
  presence: "named",
})

/** A field that older bodies of the kind do not have. */
export const added = <T>(field: Field<T, "given">): Field<T | undefined, "added"> => ({
  ...field,
  presence: "added",
})

/** The field, or this value where it is left out. */
export const otherwise = <T>(field: Field<T, "given">, value: T): Field<T, "given"> => ({
  ...field,
  otherwise: value,
})
